using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>How far a NIK in a cell can be trusted. Only a sound one merges.</summary>
public enum NikClass
{
    /// <summary>Sixteen digits as typed, structurally right.</summary>
    Sound,

    /// <summary>It may be right, but cannot be trusted as it stands: a spreadsheet may have cut its end off.</summary>
    Suspect,

    /// <summary>It cannot be anyone's NIK.</summary>
    Damaged,

    /// <summary>A temporary number of a village system: starts with 0.</summary>
    Temporary,

    /// <summary>Nothing was written.</summary>
    Missing,
}

/// <summary>What a cell of a NIK column is.</summary>
/// <param name="Fault">The finding's code; null only for a sound NIK.</param>
/// <param name="Clean">What is left after the padding was taken off.</param>
public sealed record NikJudgement(NikClass Class, FindingCode? Fault, string Clean)
{
    /// <summary>The sound NIK.</summary>
    /// <exception cref="InvalidOperationException">It is not sound.</exception>
    public Nik Nik => Class == NikClass.Sound && Hint is { } nik ? nik : throw new InvalidOperationException("Only a sound NIK is a NIK.");

    /// <summary>
    /// The NIK whose first 15 digits can be believed, for reading a birth date by: a sound one, or one whose last digit alone is in doubt.
    /// </summary>
    public Nik? Hint { get; } = Class is NikClass.Sound or NikClass.Suspect && Nik.TryParse(Clean, out var nik) ? nik : null;

    /// <summary>Judges a cell by itself.</summary>
    /// <param name="textWasNumber">
    /// Whether the file's text NIKs show that they went through number cells (more than half of at least 20 end in 0).
    /// </param>
    public static NikJudgement Of(Cell cell, bool textWasNumber)
    {
        if (cell.Kind == CellKind.Number)
        {
            return OfNumber(cell);
        }

        var clean = SixteenDigits.Clean(cell.Text, "NIK");
        return cell.Kind switch
        {
            CellKind.Blank => new(NikClass.Missing, FindingCode.NikMissing, ""),
            CellKind.Error => new(NikClass.Damaged, FindingCode.ValueFormat, clean),
            CellKind.Date or CellKind.Boolean => new(NikClass.Damaged, FindingCode.NikFormat, clean),
            _ when clean is "" or "0" || CellText.Of(cell).Length == 0 => new(NikClass.Missing, FindingCode.NikMissing, clean),
            // Before the dots are off: 6.20201E+15 keeps six digits of sixteen.
            _ when NumberCell.IsScientific(CellText.Of(cell)) => new(NikClass.Damaged, FindingCode.NikRounded, clean),
            _ => OfDigits(clean, maybeCutOff: textWasNumber),
        };
    }

    private static NikJudgement OfNumber(Cell cell)
    {
        var digits = NumberCell.Digits(cell);
        return digits switch
        {
            "0" => new(NikClass.Missing, FindingCode.NikMissing, "0"),
            _ when NumberCell.IsBeyondExact(cell) => new(NikClass.Suspect, FindingCode.NikRounded, digits ?? cell.Text),
            null => new(NikClass.Damaged, FindingCode.NikFormat, cell.Text),
            _ => OfDigits(digits, maybeCutOff: true),
        };
    }

    // A fault of the structure is certain and comes first; a last digit 0 is only a doubt.
    private static NikJudgement OfDigits(string clean, bool maybeCutOff) => NikStructure.FaultOf(clean) switch
    {
        NikFault.Length or NikFault.Invented => new(NikClass.Damaged, FindingCode.NikFormat, clean),
        NikFault.Temporary => new(NikClass.Temporary, FindingCode.NikTemporary, clean),
        NikFault.Province => new(NikClass.Damaged, FindingCode.NikArea, clean),
        NikFault.Serial => new(NikClass.Damaged, FindingCode.NikSerial, clean),
        NikFault.Date => new(NikClass.Suspect, FindingCode.NikBirthdate, clean),
        null when maybeCutOff && clean[^1] == '0' => new(NikClass.Suspect, FindingCode.NikRounded, clean),
        null => new(NikClass.Sound, null, clean),
        var fault => throw new InvalidOperationException($"No verdict for the fault {fault}."),
    };
}
