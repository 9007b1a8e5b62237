using Pipeline.Intake;

namespace Pipeline.Formats.Reading.Csv;

/// <summary>
/// Makes one text of what a column says over and over: villages, occupations, SHDK. Fewer texts are made and collected, and
/// whoever reads the cells knows a text that it has read by the object alone.
/// </summary>
/// <remarks>Bounded for a hostile file: so many texts of so many characters in so many columns; the others are made anew.</remarks>
internal sealed class RepeatedTexts
{
    private const int Longest = 40;
    private const int MostColumns = 128;
    private const int Places = 128;

    // After so many cells a column of names or numbers has shown what it is, and is not searched any more.
    private const int Tried = 512;

    private readonly Column?[] _columns = new Column?[MostColumns];

    /// <summary>The cell of a value.</summary>
    /// <param name="index">The 0-based column in which it stands.</param>
    public Cell Of(int index, ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > Longest || index >= MostColumns || (_columns[index] ??= new Column()) is not { IsWorthIt: true } column)
        {
            return Cell.OfText(value.ToString());
        }

        return Cell.OfText(column.TextOf(value));
    }

    private sealed class Column
    {
        private readonly string?[] _texts = new string?[Places];
        private int _asked;
        private int _met;

        /// <summary>Whether one in four was met before.</summary>
        public bool IsWorthIt => _asked < Tried || _met * 4 > _asked;

        public string TextOf(ReadOnlySpan<char> value)
        {
            // Counted over the first cells only: what a column is does not change below.
            _asked += _asked < Tried ? 1 : 0;
            ref var text = ref _texts[PlaceOf(value)];
            if (text is not null && value.SequenceEqual(text))
            {
                _met += _met < Tried ? 1 : 0;
                return text;
            }

            return text = value.ToString();
        }

        // No hash of the whole: length and four characters tell the words of a list apart well enough.
        private static uint PlaceOf(ReadOnlySpan<char> value) =>
            (uint)((value.Length * 7) + (value[0] * 3) + (value[value.Length / 3] * 31) + (value[value.Length * 2 / 3] * 17) + (value[^1] * 5)) % Places;
    }
}
