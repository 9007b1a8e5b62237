using Azure.Data.Tables;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A person's record as an entity: the histories, which are the record, and beside them, for whoever looks into
/// the table, what stands now.</summary>
internal static class PersonEntity
{
    private static readonly Quarter EndOfTime = new(2099, 4);

    private static readonly (PersonField Field, string Column)[] Shown =
    [
        .. new[] { PersonField.Name, PersonField.Kk, PersonField.BirthDate, PersonField.Sex, PersonField.Area, PersonField.Desil, PersonField.Status }
            .Select(field => (field, field.ToString())),
    ];

    public static TableEntity Write(PersonRecord record)
    {
        var (partition, row) = Keys.Person(record.Nik);
        var entity = new TableEntity(partition, row);
        HistoryProperties.Write(entity, HistoriesJson.Write(record.Histories, PersonValuesJson.Write));
        if (Standing.Of(record, EndOfTime) is { } standing)
        {
            entity["Regency"] = standing.Regency.ToString();
            foreach (var (field, column) in Shown)
            {
                if (standing.Values[field] is { } value)
                {
                    entity[column] = value;
                }
            }
        }

        return entity;
    }

    /// <param name="histories">As <see cref="HistoryProperties"/> has them.</param>
    public static PersonRecord Read(Nik nik, string histories) => PersonRecord.Of(nik, HistoriesJson.Read<PersonValues>(histories, PersonValuesJson.ReadNext));
}
