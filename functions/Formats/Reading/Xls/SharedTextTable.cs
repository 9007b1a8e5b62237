namespace Pipeline.Formats.Reading.Xls;

/// <summary>The table of texts that the cells of all sheets point into ([MS-XLS] 2.4.265).</summary>
internal static class SharedTextTable
{
    private const int CountAt = 4;

    /// <summary>Reads the table that begins in the record read last.</summary>
    public static string[] Read(BiffReader records, ReadingLimits limits)
    {
        var record = new ContinuedRecord(records, limits);
        record.Start(CountAt);
        var count = record.ReadUInt32();
        var texts = new List<string>();
        var size = new SharedTextSize(limits);

        // The count is not believed beyond the texts that really follow: the record ends with the first that does not.
        while (texts.Count < count)
        {
            var text = BiffText.ReadRich(record);
            size.Add(text);
            texts.Add(text);
        }

        return [.. texts];
    }
}
