using System.Text;
using Pipeline.Formats.Writing;
using Pipeline.Intake;

namespace Pipeline.Local.Output;

/// <summary>Checked files for machines: one object, or an array of them.</summary>
internal sealed class CheckJson(TextWriter output, bool isArray)
{
    private int _written;

    public void Write(FileReport report)
    {
        if (isArray)
        {
            output.Write(_written == 0 ? "[\n" : ",\n");
        }

        output.Write(TextOf(report));
        _written++;
    }

    public void End()
    {
        if (isArray)
        {
            output.Write(_written == 0 ? "[]\n" : "\n]\n");
        }
    }

    // The object ends with a line feed of its own, which in an array comes after the comma.
    private string TextOf(FileReport report)
    {
        using var buffer = new MemoryStream();
        FeedbackJson.Write(report, buffer, includeRegistryOutcomes: false);
        var text = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        return isArray ? text.TrimEnd('\n') : text;
    }
}
