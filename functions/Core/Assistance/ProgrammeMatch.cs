namespace Pipeline.Assistance;

/// <summary>What a written name of a programme means by the table: closed, these are all the answers.</summary>
public abstract record ProgrammeMatch
{
    private ProgrammeMatch()
    {
    }

    /// <param name="WasMisspelt">One slip of the hand was put right, which the sender should be told.</param>
    public sealed record Known(Programme Programme, bool WasMisspelt) : ProgrammeMatch;

    /// <param name="Nearest">What may have been meant, to suggest and never to take; or null.</param>
    public sealed record Unknown(Programme? Nearest) : ProgrammeMatch;

    /// <summary>Several programmes are named («PKH/BPNT»), or a word that several begin with («BLT»). In order of their codes.</summary>
    public sealed record Ambiguous(IReadOnlyList<Programme> Programmes) : ProgrammeMatch;
}
