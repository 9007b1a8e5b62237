using System.Globalization;
using Azure.Data.Tables;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A person's record as an entity: the histories, which are the record, and beside them, for whoever looks into
/// the table, what stands now.</summary>
internal static class PersonEntity
{
    public const string Histories = "Histories";

    /// <summary>A string property holds 64 KiB, that is 32,768 characters; longer histories go on in Histories2, Histories3, ...</summary>
    public const int PropertyCharacters = 32_000;

    private static readonly Quarter EndOfTime = new(2099, 4);

    private static readonly PersonField[] Shown =
    [
        PersonField.Name, PersonField.Kk, PersonField.BirthDate, PersonField.Sex, PersonField.Area, PersonField.Desil, PersonField.Status,
    ];

    public static TableEntity Write(PersonRecord record)
    {
        var (partition, row) = Keys.Person(record.Nik);
        var entity = new TableEntity(partition, row);
        WriteHistories(entity, HistoriesJson.Write(record));
        if (Standing.Of(record, EndOfTime) is { } standing)
        {
            entity["Regency"] = standing.Regency.ToString();
            foreach (var field in Shown.Where(field => standing.Values[field] is not null))
            {
                entity[field.ToString()] = standing.Values[field];
            }
        }

        return entity;
    }

    public static PersonRecord Read(TableEntity entity)
    {
        var nik = Nik.Parse(entity.RowKey);
        var text = entity.GetString(Histories) ?? throw new InvalidDataException("A person's entity has no histories.");
        for (var part = 2; entity.GetString(NameOf(part)) is { } more; part++)
        {
            text += more;
        }

        return HistoriesJson.Read(nik, text);
    }

    private static void WriteHistories(TableEntity entity, string text)
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
