using Pipeline.Indicators;

namespace Pipeline.Intake;

/// <summary>A column of figures.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Written">Its header as written, the rows of it joined.</param>
/// <param name="Header">The same, with what only the title says: it says all when the row stands alone.</param>
/// <param name="Indicator">Null where the row says it.</param>
/// <param name="Time">What header and title say of year and month; the row may say the rest.</param>
/// <param name="Unit">Null where the row says it, or nobody.</param>
internal sealed record FigureColumn(int Index, string Written, string Header, Indicator? Indicator, FigureTime Time, FigureUnit? Unit);
