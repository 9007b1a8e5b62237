using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>How the page words whom help reached.</summary>
internal static class HelpWords
{
    /// <summary><c>3 dari 4 (75,0%)</c>; an en dash where nobody in particular is meant.</summary>
    public static string Reached(decimal? coverage, long inTarget, long target) =>
        coverage is { } share ? $"{Number(inTarget)} dari {Number(target)} ({Percent(share)})" : "–";

    /// <summary><c>1 (25,0%)</c>; an en dash where nobody could be weighed.</summary>
    public static string Outside(decimal? inclusionError, long outside) =>
        inclusionError is { } share ? $"{Number(outside)} ({Percent(share)})" : "–";
}
