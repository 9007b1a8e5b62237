using System.Globalization;
using System.Text;
using CsvHelper;

namespace Pipeline.Formats.Writing;

/// <summary>Where a figure of <c>ringkasan.csv</c> stands, and what it counts. The area's name may be written otherwise, and it is the same.</summary>
public sealed record FigureCell(string Level, string Area, string Measure, string Dimension, string Category);

/// <summary>A figure as <c>ringkasan.csv</c> has it: what was published, whatever would be worked out today.</summary>
/// <param name="Value">Not always a number.</param>
public sealed record WrittenFigure(FigureCell Cell, string AreaName, string Value)
{
    /// <summary>Every figure of a <c>ringkasan.csv</c>, in its order.</summary>
    public static IReadOnlyList<WrittenFigure> AllOf(ReadOnlyMemory<byte> csv)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(csv.Span).TrimStart('\uFEFF'));
        using var reader = new CsvReader(text, CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var figures = new List<WrittenFigure>();
        while (reader.Read())
        {
            var cell = new FigureCell(Field("level"), Field("area_code"), Field("measure"), Field("dimension"), Field("category"));
            figures.Add(new WrittenFigure(cell, Field("area_name"), Field("value")));
        }

        return figures;

        string Field(string column) => reader.GetField(column)!;
    }
}
