using System.Globalization;
using Azure.Data.Tables;

namespace Pipeline.Storage.Tables;

/// <summary>A record's histories in an entity: a string property holds 64 KiB, that is 32,768 characters, so that longer ones go on in Histories2, Histories3, ...</summary>
internal static class HistoryProperties
{
    public const string Histories = "Histories";

    public const int PropertyCharacters = 32_000;

    /// <summary>Whether the first part is so long that more of them may follow.</summary>
    public static bool MayGoOn(string first) => first.Length >= PropertyCharacters - 1;

    /// <exception cref="InvalidDataException">The entity has none.</exception>
    public static string Read(TableEntity entity)
    {
        var text = entity.GetString(Histories) ?? throw new InvalidDataException("A record's entity has no histories.");
        for (var part = 2; entity.GetString(NameOf(part)) is { } more; part++)
        {
            text += more;
        }

        return text;
    }

    public static void Write(TableEntity entity, string text)
    {
        for (var (part, start) = (1, 0); start == 0 || start < text.Length; part++)
        {
            var length = Math.Min(PropertyCharacters, text.Length - start);

            // A surrogate pair must not be cut in two: half of one is no valid text.
            if (start + length < text.Length && char.IsHighSurrogate(text[start + length - 1]))
            {
                length--;
            }

            entity[NameOf(part)] = text.Substring(start, length);
            start += length;
        }
    }

    private static string NameOf(int part) => part == 1 ? Histories : Histories + part.ToString(CultureInfo.InvariantCulture);
}
