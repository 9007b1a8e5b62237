using System.Xml;
using CsvHelper;
using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>The one place where what a library throws over a bad file becomes the exception of the port.</summary>
internal sealed class DamageTranslator(UploadBytes upload, string brokenDetail)
{
    /// <summary>The exception to throw instead, or null where it must go on as it is (a bug).</summary>
    /// <remarks>The library's exception is not carried along: its message may quote the file.</remarks>
    public Exception? Translate(Exception failure, string? sheet = null, int? rowNumber = null)
    {
        if (upload.Outage is { } outage)
        {
            return outage;
        }

        return failure switch
        {
            UnreadableWorkbookException { Foreign: not null } foreign => foreign,
            UnreadableWorkbookException found => new UnreadableWorkbookException(
                found.Reason, found.Detail, found.Sheet ?? sheet, found.RowNumber ?? rowNumber),
            InvalidDataException or XmlException or CsvHelperException or OverflowException or FormatException
                or IOException or NotSupportedException or ArgumentException or IndexOutOfRangeException => new UnreadableWorkbookException(
                    UnreadableReason.Damaged, brokenDetail, sheet, rowNumber),
            _ => null,
        };
    }
}
