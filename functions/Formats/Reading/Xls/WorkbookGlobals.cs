using System.Buffers.Binary;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Xls;

/// <summary>What the first substream says of the whole workbook ([MS-XLS] 2.1.7.20.1).</summary>
internal sealed record WorkbookGlobals(List<BoundSheet> Sheets, string[] SharedTexts, StyleFormats StyleFormats, bool Date1904)
{
    private const int Biff8 = 0x0600;
    private const int FormatIdAt = 2;

    public static WorkbookGlobals Read(BiffReader records, ReadingLimits limits)
    {
        records.Seek(0);
        records.Read();
        if (records.Type != BiffRecordType.BeginningOfSubstream)
        {
            throw Unreadable.Damaged(UnreadableDetail.StreamCutOff);
        }

        if (UInt16(records, 0) != Biff8)
        {
            throw Unreadable.WrongType(ForeignFile.OldExcel);
        }

        return new Builder(records, limits).Read();
    }

    private static int UInt16(BiffReader records, int at) => BinaryPrimitives.ReadUInt16LittleEndian(records.Data[at..]);

    private sealed class Builder(BiffReader records, ReadingLimits limits)
    {
        private readonly ContinuedRecord record = new(records, limits);
        private readonly List<BoundSheet> sheets = [];
        private readonly List<int> formatIds = [];
        private readonly Dictionary<int, string> formats = [];
        private string[] texts = [];
        private bool date1904;

        public WorkbookGlobals Read()
        {
            do
            {
                records.Read();
                Take();
            }
            while (records.Type != BiffRecordType.EndOfSubstream);

            return new WorkbookGlobals(sheets, texts, new StyleFormats(formatIds, formats), date1904);
        }

        private void Take()
        {
            switch (records.Type)
            {
                case BiffRecordType.FilePassword:
                    throw Unreadable.Encrypted(UnreadableDetail.Password);
                case BiffRecordType.BoundSheet:
                    AddSheet();
                    break;
                case BiffRecordType.DateSystem:
                    date1904 = UInt16(records, 0) == 1;
                    break;
                case BiffRecordType.NumberFormat:
                    var id = UInt16(records, 0);
                    record.Start(sizeof(ushort));
                    formats[id] = BiffText.Read(record);
                    break;
                case BiffRecordType.CellFormat:
                    formatIds.Add(UInt16(records, FormatIdAt));
                    break;
                case BiffRecordType.SharedStrings:
                    texts = SharedTextTable.Read(records, limits);
                    break;
            }
        }

        private void AddSheet()
        {
            if (sheets.Count == limits.Sheets)
            {
                throw Unreadable.TooLarge(UnreadableDetail.TooManySheets(limits.Sheets));
            }

            sheets.Add(BoundSheet.Read(records, record));
        }
    }
}
