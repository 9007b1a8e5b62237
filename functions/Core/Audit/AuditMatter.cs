namespace Pipeline.Audit;

/// <summary>
/// The matter that an event is a word on. An event is told already when the last word on its matter is that very event:
/// so a crash adds nothing, and yet what was withdrawn, sent again and withdrawn again stands there twice.
/// </summary>
internal static class AuditMatter
{
    /// <summary>The detail that names the submission because of which another was folded again.</summary>
    public const string Cause = "cause";

    public static string Of(AuditAction action, string subject, string identity, IReadOnlyDictionary<string, string> details) => action switch
    {
        // Says nothing of where the submission stands, and each cause is a matter of its own.
        AuditAction.SubmissionFoldedAgain => $"{subject} because of {details.GetValueOrDefault(Cause)}",

        // Each time somebody runs the command is one of its own.
        AuditAction.RegistryRebuilt or AuditAction.UploadRedriven or AuditAction.RegistryExported or AuditAction.RowsShown => $"{subject} {identity}",
        _ => subject,
    };
}
