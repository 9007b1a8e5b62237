namespace Pipeline.EndToEnd.Naive;

/// <summary>Figures on which the product and the naive reading differ, and those that only one of them has.</summary>
internal static class Disagreements
{
    public static IReadOnlyList<string> Between(IReadOnlyList<Figure> published, IReadOnlyList<Figure> naive)
    {
        var ours = naive.ToDictionary(figure => figure.Key);
        var theirs = published.ToDictionary(figure => figure.Key);
        return
        [
            .. published.Where(figure => !ours.ContainsKey(figure.Key)).Select(figure => $"{figure.Key}: published {figure.Text}, not worked out"),
            .. naive.Where(figure => !theirs.ContainsKey(figure.Key)).Select(figure => $"{figure.Key}: worked out {figure.Text}, not published"),
            .. published.Where(figure => ours.TryGetValue(figure.Key, out var other) && other != figure).Select(figure => $"{figure.Key}: published {figure.Text}, worked out {ours[figure.Key].Text}"),
        ];
    }
}
