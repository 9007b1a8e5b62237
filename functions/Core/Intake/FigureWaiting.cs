using Pipeline.Indicators;
using Pipeline.People;

namespace Pipeline.Intake;

/// <summary>What is kept of a figure that waits for a person: of what it is. By that a later figure closes it, whatever it says.</summary>
internal static class FigureWaiting
{
    public static PersonValues For(FigureKey key) => PersonValues.Create(values => values[PersonField.Note] = key.Text);
}
