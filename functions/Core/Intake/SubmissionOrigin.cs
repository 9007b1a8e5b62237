using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>What is known of a file before it is opened.</summary>
/// <param name="FileName">The file's name, without folders.</param>
/// <param name="Submitter">The regency or province whose folder it lies in; null for a check that was not told.</param>
/// <param name="GivenQuarter">A quarter given by option or by a folder, which the file cannot overrule.</param>
/// <param name="GivenBy">Which of the two gave it; of no meaning where none is given.</param>
/// <param name="UploadQuarter">The quarter of the upload time in the province's time zone: the last resort.</param>
public sealed record SubmissionOrigin(string FileName, AreaCode? Submitter, Quarter? GivenQuarter, QuarterSource GivenBy, Quarter UploadQuarter)
{
    /// <summary>Whether it was taken before: then it is not asked again whether it can be of its quarter.</summary>
    public bool WasTaken { get; init; }

    /// <summary>What the sender settled about headers.</summary>
    public ColumnMapping Mapping { get; init; } = ColumnMapping.None;

    /// <summary>What is known of an upload by its place and the time it was submitted.</summary>
    public static SubmissionOrigin Of(string fileName, AreaCode submitter, Quarter? folder, DateTimeOffset submittedOn) =>
        new(fileName, submitter, folder, QuarterSource.Path, Quarter.Containing(ProvinceTime.DayIn(submitter, submittedOn)));
}
