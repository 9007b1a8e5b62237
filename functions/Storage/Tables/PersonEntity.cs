using Azure.Data.Tables;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A person's record as an entity: the histories, which are the record, and beside them, for whoever looks into
/// the table, what stands now.</summary>
internal static class PersonEntity
{
    private static readonly Quarter EndOfTime = new(2099, 4);

    private static readonly PersonField[] Shown =
    [
        PersonField.Name, PersonField.Kk, PersonField.BirthDate, PersonField.Sex, PersonField.Area, PersonField.Desil, PersonField.Status,
    ];

    public static TableEntity Write(PersonRecord record)
    {
        var (partition, row) = Keys.Person(record.Nik);
        var entity = new TableEntity(partition, row);
        HistoryProperties.Write(entity, HistoriesJson.Write(record.Histories, PersonValuesJson.Write));
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
        return PersonRecord.Of(nik, HistoriesJson.Read(HistoryProperties.Read(entity), PersonValuesJson.Read));
    }
}
