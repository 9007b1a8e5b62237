using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Plans;

/// <summary>A name reduced to what tells it from others: its letters and digits in capitals; of a long one its beginning, with a hash of the whole behind it.</summary>
internal static class NameKey
{
    // Names of sub-activities are sentences, many of which begin alike; a key of Table Storage has room for 512 characters in all.
    private const int Longest = 100;
    private const int KeptOfLonger = 80;
    private const int HashDigits = 16;

    public static string Of(string written)
    {
        var letters = string.Concat(written.Replace("&", " DAN ", StringComparison.Ordinal).Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return letters.Length <= Longest
            ? letters
            : $"{letters[..KeptOfLonger]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters)))[..HashDigits]}";
    }
}
