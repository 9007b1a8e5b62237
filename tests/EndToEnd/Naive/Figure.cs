namespace Pipeline.EndToEnd.Naive;

/// <summary>A row of ringkasan.csv: the columns that say which figure it is, and the figure with its source.</summary>
internal sealed record Figure(string Province, string Quarter, string Level, string Area, string Measure, string Dimension, string Category, string Value, string Source = "")
{
    public string Key => $"{Province} {Quarter} {Level} {Area} {Measure} {Dimension} {Category}".TrimEnd();

    public string Text => Source.Length > 0 ? $"{Value} ({Source})" : Value;

    public static Figure OfRow(Dictionary<string, string> row) => new(
        row["province"], row["quarter"], row["level"], row["area_code"], row["measure"], row["dimension"], row["category"], row["value"], row["source"]);
}
