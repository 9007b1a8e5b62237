namespace Pipeline.Samples;

/// <summary>Lists of recipients from several offices, and what the summaries of their quarter should say of them.</summary>
internal sealed class HelpSamples
{
    private const int OfBoth = 4;

    private HelpSamples(IReadOnlyList<SampleFile> files, IReadOnlyList<HelpExpectation> expected)
    {
        Files = files;
        Expected = expected;
    }

    public IReadOnlyList<SampleFile> Files { get; }

    /// <summary>Of Kalimantan Tengah in the fourth quarter of 2025.</summary>
    public IReadOnlyList<HelpExpectation> Expected { get; }

    /// <param name="faulted">The families of whom the lists of people say something that was planted.</param>
    public static HelpSamples Of(Census census, IReadOnlySet<string> faulted)
    {
        var (families, earlier, kalteng, kaltim) = (new HelpFamilies(census, faulted), new HelpTally(), new HelpTally(), new HelpTally());
        var ofBoth = families.Take("6203", OfBoth, 1, 3);
        return new HelpSamples(
            [
                .. HelpOfKotim.Of(families, kalteng),
                HelpOfKapuas.Of(families, kalteng, ofBoth),
                .. HelpOfNeighbours.Of(families, earlier, kalteng),
                HelpOfProvinces.Kalteng(families, kalteng, ofBoth),
                HelpOfProvinces.KutaiTimur(families, kaltim),
            ],
            kalteng.Expected);
    }
}
