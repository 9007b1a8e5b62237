using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Pipeline.Areas;
using Pipeline.Intake;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A held row as an entity.</summary>
internal static class HeldRowEntity
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TableEntity Write(AreaCode regency, HeldRow row)
    {
        var (partition, key) = Keys.Held(regency, row.Submission, row.Place);
        var entity = new TableEntity(partition, key)
        {
            ["Submission"] = row.Submission.ToString(),
            ["Sheet"] = row.Place.Sheet,
            ["WrittenNik"] = row.WrittenNik,
            ["Why"] = row.Why.Text,
            ["Values"] = Write(row.Values),
            ["IsForAnothersSake"] = row.IsForAnothersSake,
        };
        if (row.DataSet != DataSet.People)
        {
            entity["DataSet"] = row.DataSet.ToString();
        }

        if (!row.Namesakes.Equals(Namesakes.None))
        {
            entity["Namesakes"] = row.Namesakes.Text;
        }

        if (row.Closing is { } closing)
        {
            entity["ClosedBy"] = closing.By.ToString();
            entity["ClosedBySheet"] = closing.Row.SheetNumber;
            entity["ClosedByRow"] = closing.Row.RowNumber;
            if (closing.Row.ColumnNumber is { } column)
            {
                entity["ClosedByColumn"] = column;
            }

            entity["ClosedLink"] = closing.Link.ToString();
            entity["IsHeldAgain"] = closing.IsHeldAgain;
        }

        return entity;
    }

    public static HeldRow Read(TableEntity entity)
    {
        var (sheetIndex, rowNumber, columnIndex) = Keys.HeldPlace(entity.RowKey);
        using var values = JsonDocument.Parse(entity.GetString("Values")!);
        return new HeldRow(
            SubmissionKey.Parse(entity.GetString("Submission")!),
            new RowPlace(entity.GetString("Sheet")!, sheetIndex, rowNumber) { ColumnIndex = columnIndex },
            entity.GetString("WrittenNik")!,
            FindingCode.Parse(entity.GetString("Why")!),
            PersonValuesJson.Read(values.RootElement))
        {
            DataSet = entity.GetString("DataSet") is { } dataSet ? Enum.Parse<DataSet>(dataSet) : DataSet.People,
            IsForAnothersSake = entity.GetBoolean("IsForAnothersSake") ?? false,
            Namesakes = Namesakes.Parse(entity.GetString("Namesakes") ?? ""),
            Closing = ReadClosing(entity),
        };
    }

    private static Closing? ReadClosing(TableEntity entity)
    {
        if (entity.GetString("ClosedBy") is not { } text)
        {
            return null;
        }

        var by = SubmissionKey.Parse(text);
        return new Closing(
            by,
            new RowToken(by.Id, entity.GetInt32("ClosedBySheet")!.Value, entity.GetInt32("ClosedByRow")!.Value) { ColumnNumber = entity.GetInt32("ClosedByColumn") },
            Enum.Parse<ClosingLink>(entity.GetString("ClosedLink")!),
            entity.GetBoolean("IsHeldAgain")!.Value);
    }

    private static string Write(PersonValues values)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            PersonValuesJson.Write(json, values);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
