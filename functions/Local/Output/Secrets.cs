using System.Text.RegularExpressions;

namespace Pipeline.Local.Output;

/// <summary>Keys and signatures of storage accounts, which nothing prints.</summary>
internal static partial class Secrets
{
    /// <summary>The sentence, or another where it repeats a secret: what a command does not understand it quotes.</summary>
    public static string KeptOutOf(string sentence) => Secret().IsMatch(sentence)
        ? "A key or signature stands where none is expected: quote the connection string and put it right after --connection."
        : sentence;

    /// <summary>In a connection string, in an address, or the key of an account by itself: 64 bytes in Base64.</summary>
    [GeneratedRegex(@"\b(?:AccountKey|SharedAccessSignature|sig)=|[A-Za-z0-9+/]{86}==", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1_000)]
    private static partial Regex Secret();
}
