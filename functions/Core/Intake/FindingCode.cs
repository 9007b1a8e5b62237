namespace Pipeline.Intake;

/// <summary>A stable code for one kind of finding, documented in docs/findings.md.</summary>
public sealed record FindingCode
{
    private FindingCode(string text) => Text = text;

    /// <summary>The code as written in feedback, JSON and documents.</summary>
    public string Text { get; }

    public static FindingCode FileUnreadable { get; } = new("file-unreadable");
    public static FindingCode FileEncrypted { get; } = new("file-encrypted");
    public static FindingCode FileEmpty { get; } = new("file-empty");
    public static FindingCode FileTooLarge { get; } = new("file-too-large");
    public static FindingCode FileUnchanged { get; } = new("file-unchanged");
    public static FindingCode NoTable { get; } = new("no-table");
    public static FindingCode DatasetUnknown { get; } = new("dataset-unknown");
    public static FindingCode ColumnMissing { get; } = new("column-missing");
    public static FindingCode ColumnAmbiguous { get; } = new("column-ambiguous");
    public static FindingCode ColumnAssumed { get; } = new("column-assumed");
    public static FindingCode DtksEra { get; } = new("dtks-era");
    public static FindingCode MassChange { get; } = new("mass-change");
    public static FindingCode FileRejected { get; } = new("file-rejected");
    public static FindingCode FileWithdrawn { get; } = new("file-withdrawn");
    public static FindingCode PathInvalid { get; } = new("path-invalid");
    public static FindingCode QuarterOutOfRange { get; } = new("quarter-out-of-range");
    public static FindingCode MappingInvalid { get; } = new("mapping-invalid");
    public static FindingCode SheetHidden { get; } = new("sheet-hidden");
    public static FindingCode HiddenRead { get; } = new("hidden-read");
    public static FindingCode MacrosIgnored { get; } = new("macros-ignored");
    public static FindingCode ProcessingFailed { get; } = new("processing-failed");

    public static FindingCode NikMissing { get; } = new("nik-missing");
    public static FindingCode NikFormat { get; } = new("nik-format");
    public static FindingCode NikRounded { get; } = new("nik-rounded");
    public static FindingCode NikTemporary { get; } = new("nik-temporary");
    public static FindingCode NikArea { get; } = new("nik-area");
    public static FindingCode NikBirthdate { get; } = new("nik-birthdate");
    public static FindingCode NikSerial { get; } = new("nik-serial");
    public static FindingCode NikDuplicate { get; } = new("nik-duplicate");

    public static FindingCode RequiredMissing { get; } = new("required-missing");
    public static FindingCode ValueFormat { get; } = new("value-format");
    public static FindingCode ValueRange { get; } = new("value-range");
    public static FindingCode DateSwapped { get; } = new("date-swapped");
    public static FindingCode BirthdateMismatch { get; } = new("birthdate-mismatch");
    public static FindingCode SexMismatch { get; } = new("sex-mismatch");
    public static FindingCode KkFormat { get; } = new("kk-format");
    public static FindingCode KkDuplicate { get; } = new("kk-duplicate");
    public static FindingCode AreaUnknown { get; } = new("area-unknown");
    public static FindingCode AreaAmbiguous { get; } = new("area-ambiguous");
    public static FindingCode AreaCorrected { get; } = new("area-corrected");
    public static FindingCode AreaNotYours { get; } = new("area-not-yours");
    public static FindingCode StatusInNote { get; } = new("status-in-note");

    public static FindingCode ProgrammeUnknown { get; } = new("programme-unknown");
    public static FindingCode ProgrammeCorrected { get; } = new("programme-corrected");
    public static FindingCode RecipientUnknown { get; } = new("recipient-unknown");
    public static FindingCode RecipientNotTargeted { get; } = new("recipient-not-targeted");
    public static FindingCode AidDuplicate { get; } = new("aid-duplicate");
    public static FindingCode AidOverlap { get; } = new("aid-overlap");

    public static FindingCode PlanDuplicate { get; } = new("plan-duplicate");
    public static FindingCode MoneyScaled { get; } = new("money-scaled");

    public static FindingCode ReferenceInvalid { get; } = new("reference-invalid");

    public static FindingCode IdentityConflict { get; } = new("identity-conflict");
    public static FindingCode ClaimedElsewhere { get; } = new("claimed-elsewhere");
    public static FindingCode ListedAfterExit { get; } = new("listed-after-exit");
    public static FindingCode DtsenMissing { get; } = new("dtsen-missing");
    public static FindingCode DesilDiffers { get; } = new("desil-differs");

    public static FindingCode UnitSlip { get; } = new("unit-slip");
    public static FindingCode FigureDuplicate { get; } = new("figure-duplicate");

    /// <summary>Every code that the pipeline can give.</summary>
    public static IReadOnlyList<FindingCode> All { get; } =
    [
        FileUnreadable, FileEncrypted, FileEmpty, FileTooLarge, FileUnchanged, NoTable, DatasetUnknown, ColumnMissing,
        ColumnAmbiguous, ColumnAssumed, MassChange, FileRejected, FileWithdrawn, PathInvalid, QuarterOutOfRange, MappingInvalid, SheetHidden,
        HiddenRead, MacrosIgnored, ProcessingFailed,
        NikMissing, NikFormat, NikRounded, NikTemporary, NikArea, NikBirthdate, NikSerial, NikDuplicate,
        RequiredMissing, ValueFormat, ValueRange, DateSwapped, BirthdateMismatch, SexMismatch, KkFormat,
        AreaUnknown, AreaAmbiguous, AreaCorrected, AreaNotYours, StatusInNote,
        ProgrammeUnknown, ProgrammeCorrected, RecipientUnknown, RecipientNotTargeted, AidDuplicate, AidOverlap,
        PlanDuplicate, MoneyScaled, ReferenceInvalid,
        IdentityConflict, ClaimedElsewhere, ListedAfterExit,
        UnitSlip, FigureDuplicate,
        DtksEra, KkDuplicate, DtsenMissing, DesilDiffers,
    ];

    /// <summary>Reads a code that this system wrote itself.</summary>
    /// <exception cref="FormatException">No code.</exception>
    public static FindingCode Parse(string text) =>
        All.FirstOrDefault(code => code.Text == text) ?? throw new FormatException("The text is no finding code.");

    public override string ToString() => Text;
}
