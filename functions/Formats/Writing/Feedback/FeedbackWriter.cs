using Pipeline.Areas;
using Pipeline.Intake;

namespace Pipeline.Formats.Writing;

/// <summary>Writes the feedback of a file that went through the registry.</summary>
/// <param name="areaName">The name of an area as it is shown («Kabupaten Kotawaringin Timur»), or null where it is not known.</param>
public sealed class FeedbackWriter(Func<AreaCode, string?> areaName) : IFeedbackWriter
{
    public void WriteWorkbook(FileReport report, Stream output) =>
        FeedbackWorkbook.Write(report, output, areaName, includeRegistryOutcomes: true);

    public void WriteJson(FileReport report, Stream output) =>
        FeedbackJson.Write(report, output, includeRegistryOutcomes: true);
}
