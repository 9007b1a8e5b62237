using System.Text;

namespace Pipeline.Samples.Documents;

/// <summary>kiriman.csv: which file was sent when, in the order of sending.</summary>
internal static class CalendarDocument
{
    public static string Of(SampleWorld world)
    {
        var text = new StringBuilder("path;submittedOn\n");
        foreach (var file in world.Files)
        {
            text.Append($"{file.Path};{file.SubmittedOn:yyyy-MM-ddTHH:mm:sszzz}\n");
        }

        return text.ToString();
    }
}
