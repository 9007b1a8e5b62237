using System.Text;
using Pipeline.Assistance;
using Pipeline.Intake;

namespace Pipeline.References;

/// <summary>What came of reading an edited table: its entries, or why it is not taken.</summary>
/// <param name="Entries">How many it has, where it is sound.</param>
/// <param name="Findings">What is wrong; none where it is sound.</param>
public sealed record ReferenceAnswer(int Entries, IReadOnlyList<Finding> Findings)
{
    public bool IsSound => Findings.Count == 0;
}

/// <summary>The small files under a province's own folder that take the place of the tables that ship.</summary>
public static class ReferenceFile
{
    // The shipped tables have some thirty lines; what is longer by far is another file under this name.
    private const int MostBytes = 1_000_000;
    private const int MostFaults = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What it is called, in lower case and directly under the province's folder.</summary>
    public static string NameOf(ReferenceKind kind) => kind == ReferenceKind.Programmes ? "rujukan-program.csv" : "rujukan-aturan.csv";

    /// <summary>Which table a file is by its name; null for any other file.</summary>
    public static ReferenceKind? KindOf(string fileName) => Enum.GetValues<ReferenceKind>()
        .Cast<ReferenceKind?>()
        .FirstOrDefault(kind => NameOf(kind!.Value).Equals(fileName, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an edited table.</summary>
    /// <param name="standing">What is in force beside it: rules name programmes of the table.</param>
    public static ReferenceAnswer Read(ReferenceKind kind, string fileName, ReadOnlyMemory<byte> content, StandingTables standing)
    {
        if (content.Length > MostBytes)
        {
            return Refused(Findings.ReferenceTooLarge(fileName));
        }

        if (TextOf(content) is not { } text)
        {
            return Refused(Findings.ReferenceNoText(fileName));
        }

        return kind == ReferenceKind.Programmes ? ReadProgrammes(fileName, text, standing) : ReadRules(fileName, text, standing);
    }

    /// <summary>The text of a version that was taken.</summary>
    public static string? TextOf(ReadOnlyMemory<byte> content)
    {
        try
        {
            var text = Strict.GetString(content.Span);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>What the sender is told.</summary>
    public static FileReport Report(SubmissionOrigin origin, ReferenceAnswer answer) => ReportBuilder.Refused(origin, answer.Findings) with
    {
        Quarter = origin.GivenQuarter ?? origin.UploadQuarter,
        QuarterFrom = origin.GivenQuarter is null ? QuarterSource.UploadTime : origin.GivenBy,
        SettledEntries = answer.IsSound ? answer.Entries : 0,
    };

    private static ReferenceAnswer ReadProgrammes(string fileName, string text, StandingTables standing)
    {
        switch (ProgrammeTable.Parse(text))
        {
            case ReferenceReading<ProgrammeTable>.Faulty faulty:
                return Refused(fileName, faulty.Faults);
            case ReferenceReading<ProgrammeTable>.Sound(var table):
                // A rule about a programme that is gone would never speak.
                return AidRules.Parse(standing.Rules, table) is ReferenceReading<AidRules>.Faulty broken
                    ? Refused(Findings.ReferenceBreaksRules(fileName, [.. broken.Faults.Select(fault => fault.Message)]))
                    : new ReferenceAnswer(table.Programmes.Count, []);
            default:
                throw new InvalidOperationException("A reading is sound or faulty.");
        }
    }

    private static ReferenceAnswer ReadRules(string fileName, string text, StandingTables standing) => AidRules.Parse(text, standing.Programmes) switch
    {
        ReferenceReading<AidRules>.Faulty faulty => Refused(fileName, faulty.Faults),
        ReferenceReading<AidRules>.Sound(var rules) => new ReferenceAnswer(rules.Exclusions.Count + rules.SameHelp.Count, []),
        _ => throw new InvalidOperationException("A reading is sound or faulty."),
    };

    private static ReferenceAnswer Refused(string fileName, IReadOnlyList<ReferenceFault> faults) => new(
        0,
        [Findings.ReferenceNotTaken(fileName, faults.Count), .. faults.OrderBy(fault => fault.Line).Take(MostFaults).Select(fault => Findings.ReferenceFault(fileName, fault))]);

    private static ReferenceAnswer Refused(Finding why) => new(0, [why]);
}

/// <summary>What is in force beside a table that is edited.</summary>
/// <param name="Rules">The rules as text, to be read again with other programmes.</param>
public sealed record StandingTables(ProgrammeTable Programmes, string Rules);
