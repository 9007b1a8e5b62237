using Pipeline.Indicators;

namespace Pipeline.Formats.Writing;

/// <summary>A column of a template, as its sheet and its instructions show it.</summary>
/// <param name="Field">The contract's field; the heading is its label, unless the data set has another word for it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Guidance">How it is filled in, in one or two sentences.</param>
/// <param name="Example">What the instructions show beside it; numbers and areas follow the regency.</param>
internal sealed record TemplateColumn(string Field, double Width, string Guidance, string Example)
{
    /// <summary>Whether a row without it is not taken.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether Excel may make a number of what is typed; everything else stays as it is typed.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Of a column of figures: which indicator.</summary>
    public Indicator? Indicator { get; init; }

    /// <summary>What stands above the column.</summary>
    public string Heading { get; init; } = FieldLabel.Of(Field);
}
