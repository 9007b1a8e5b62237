using Pipeline.Rollups;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Formats.Writing;

/// <summary>How the page words whom help reached; null where it is hidden.</summary>
internal static class HelpWords
{
    /// <summary><c>3 dari 4 (75,0%)</c>; an en dash where nobody in particular is meant.</summary>
    public static string? Reached(Count inTarget, Count target) =>
        target == 0 ? "–" : inTarget.Value is { } reached && target.Value is { } meant ? $"{Number(reached)} dari {Number(meant)} ({Percent((decimal)reached / meant)})" : null;

    /// <summary><c>1 (25,0%)</c>; an en dash where nobody could be weighed.</summary>
    public static string? Outside(Count inTarget, Count outside) =>
        inTarget == 0 && outside == 0 ? "–"
        : outside.Value is not { } missed ? null
        : (inTarget + outside).Value is { } weighed ? $"{Number(missed)} ({Percent((decimal)missed / weighed)})"
        : Number(missed);
}
