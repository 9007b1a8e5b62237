namespace Pipeline.Audit;

/// <summary>What can be done with the registry: all that the audit knows.</summary>
public enum AuditAction
{
    /// <summary>A submission was merged, with these outcomes.</summary>
    SubmissionTaken,

    /// <summary>A submission was refused whole.</summary>
    SubmissionRefused,

    /// <summary>A submission waits for a person, since it would change too much.</summary>
    SubmissionHeld,

    /// <summary>A submission had to be folded again, because of another.</summary>
    SubmissionFoldedAgain,

    /// <summary>A held submission was let in by a person.</summary>
    SubmissionReleased,

    /// <summary>A held submission was turned away by a person.</summary>
    SubmissionRejected,

    /// <summary>A submission was taken back by a person: the registry is as if it had never come.</summary>
    SubmissionWithdrawn,

    /// <summary>A regency said what its headers mean.</summary>
    MappingSettled,

    /// <summary>A province put another version of one of its tables in force.</summary>
    ReferenceSettled,

    /// <summary>A version of a province's quarter was written.</summary>
    SummaryWritten,

    /// <summary>The registry was folded anew from the uploads.</summary>
    RegistryRebuilt,

    /// <summary>An upload that had failed was run again.</summary>
    UploadRedriven,

    /// <summary>A regency's part of the registry was written into a file.</summary>
    RegistryExported,

    /// <summary>A regency was shown which of its own rows stand behind a figure.</summary>
    RowsShown,
}

/// <summary>The actions as they are stored: stable, whatever the code calls them.</summary>
public static class AuditActions
{
    private static readonly Dictionary<string, AuditAction> ByText =
        Enum.GetValues<AuditAction>().ToDictionary(Text, StringComparer.Ordinal);

    public static string Text(this AuditAction action) => action switch
    {
        AuditAction.SubmissionTaken => "submission-taken",
        AuditAction.SubmissionRefused => "submission-refused",
        AuditAction.SubmissionHeld => "submission-held",
        AuditAction.SubmissionFoldedAgain => "submission-folded-again",
        AuditAction.SubmissionReleased => "submission-released",
        AuditAction.SubmissionRejected => "submission-rejected",
        AuditAction.SubmissionWithdrawn => "submission-withdrawn",
        AuditAction.MappingSettled => "mapping-settled",
        AuditAction.ReferenceSettled => "reference-settled",
        AuditAction.SummaryWritten => "summary-written",
        AuditAction.RegistryRebuilt => "registry-rebuilt",
        AuditAction.UploadRedriven => "upload-redriven",
        AuditAction.RegistryExported => "registry-exported",
        AuditAction.RowsShown => "rows-shown",
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    public static bool TryParse(string text, out AuditAction action) => ByText.TryGetValue(text, out action);
}
