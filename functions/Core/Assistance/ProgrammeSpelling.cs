using Pipeline.People;

namespace Pipeline.Assistance;

/// <summary>One name of a programme in the table, ready to be compared with what a file writes.</summary>
internal sealed record ProgrammeSpelling(Programme Programme, ProgrammeName Name)
{
    // Below them one letter makes another programme: PIP and PKH, PBI APBD and PBI APBN.
    private const int ShortestMisspeltName = 7;
    private const int ShortestMisspeltWord = 5;

    /// <summary>Code, name and aliases.</summary>
    public static IEnumerable<string> NamesOf(Programme programme) => [programme.Code.ToString(), programme.Name, .. programme.Aliases];

    /// <summary>The keys that a name of the table answers to: the whole, and without a leading «Program». None where nothing is left of it.</summary>
    public static IReadOnlyList<string> KeysOf(string name) => [.. VariantsOf(name).Select(variant => variant.Key)];

    public static IEnumerable<ProgrammeSpelling> Of(Programme programme) =>
        NamesOf(programme).SelectMany(VariantsOf).DistinctBy(name => string.Join(' ', name.Words)).Select(name => new ProgrammeSpelling(programme, name));

    /// <summary>Whether a written name is this one with one slip of the hand in one long word.</summary>
    public bool IsOneSlipFrom(ProgrammeName written)
    {
        if (Name.Key.Length < ShortestMisspeltName || written.Words.Count != Name.Words.Count || Math.Abs(written.Key.Length - Name.Key.Length) > 1)
        {
            return false;
        }

        var differing = written.Words.Zip(Name.Words).Where(pair => pair.First != pair.Second).Take(2).ToArray();
        return differing is [var (wrong, right)] && wrong.Length >= ShortestMisspeltWord && right.Length >= ShortestMisspeltWord
            && char.IsLetter(right[0]) && OneSlip.Apart(wrong, right);
    }

    /// <summary>Whether this name stands, word for word, within a longer one.</summary>
    public bool StandsWithin(ProgrammeName written) => Name.Key.Length > 2 && written.Key.Contains(Name.Key, StringComparison.Ordinal)
        && Enumerable.Range(0, Math.Max(0, written.Words.Count - Name.Words.Count + 1))
            .Any(start => written.Words.Skip(start).Take(Name.Words.Count).SequenceEqual(Name.Words));

    /// <summary>Whether what was written are only the first words of this name: the «BLT» of «BLT Dana Desa».</summary>
    public bool BeginsWith(ProgrammeName written) =>
        written.Words.Count > 0 && written.Words.Count < Name.Words.Count && Name.Words[0] == written.Words[0] && Name.Words.Take(written.Words.Count).SequenceEqual(written.Words);

    private static IEnumerable<ProgrammeName> VariantsOf(string name)
    {
        var whole = ProgrammeName.Of(name);
        if (whole.Own().Words.Count == 0)
        {
            yield break;
        }

        yield return whole;
        // «Program» says nothing; «Bantuan» may be all that tells help from what is not: «Bantuan Pemda» from the Pemda.
        if (whole.Words is ["PROGRAM", _, ..])
        {
            yield return ProgrammeName.Of(string.Join(' ', whole.Words.Skip(1)));
        }
    }
}
