using System.Text;
using Pipeline.EndToEnd.Samples;

namespace Pipeline.EndToEnd.Naive;

/// <summary>A line of the table of programmes.</summary>
/// <param name="Target">The deciles it is meant for; null where nobody says.</param>
internal sealed record Programme(string Code, IReadOnlyList<string> Names, string Strategy, string Group, string Sector, bool IsForFamilies, IReadOnlyList<string> Sources, (int From, int To)? Target);

/// <summary>The province's table of programmes, straight from the committed file.</summary>
internal static class Programmes
{
    private static readonly Programme[] All =
    [
        .. RawCsv.Read(Encoding.UTF8.GetBytes(File.ReadAllText(Path.Combine(CommittedSamples.Folder, "../functions/Core/Data/programmes.csv")))).Rows.Skip(1)
            .Select(row => row.Select(cell => cell.Text).ToArray())
            .Select(row => new Programme(
                row[0], [.. row[2].Split('|').Append(row[0]).Append(row[1]).Select(Headers.Letters)], row[3], row[4], row[5], row[6] == "keluarga", [.. row[7].Split('|')], TargetOf(row[8]))),
    ];

    // How operators of the samples write names that the table does not have.
    private static readonly Dictionary<string, string> Written = new()
    {
        ["PROGRAMSEMBAKOBPNT"] = "SEMBAKO",
        ["PROGRAMKELUARGAHARAPANPKH"] = "PKH",
        ["PROGRAMKELUARGAHARPAN"] = "PKH",
    };

    public static Programme? Find(string written) => All.SingleOrDefault(programme => programme.Names.Contains(Written.GetValueOrDefault(Headers.Letters(written), Headers.Letters(written))));

    /// <summary>The code; of a programme that nobody knows the letters of its name.</summary>
    public static string CodeOf(string written) => Find(written)?.Code ?? $"~{Headers.Letters(written)}";

    private static (int From, int To)? TargetOf(string deciles) => deciles.Split('-') is [var from, var to] ? (int.Parse(from), int.Parse(to)) : null;
}
