namespace Pipeline.Intake;

/// <summary>
/// Counts the text NIKs of a file that end in 0. One in ten does by chance; where more than half of at least 20 do, the
/// file was saved from number cells, and a last digit 0 cannot be believed though it now is text.
/// </summary>
internal sealed class CutOffEvidence
{
    private const int FewestThatTell = 20;

    private int _texts;
    private int _endingInZero;

    /// <summary>Whether text NIKs that end in 0 are suspect in this file.</summary>
    public bool TextWasNumber => _texts >= FewestThatTell && _endingInZero > _texts / 2.0;

    /// <summary>Counts a cell of a NIK column, if it is a text of sixteen digits.</summary>
    public void See(Cell cell, string clean)
    {
        if (cell.Kind == CellKind.Text && clean.Length == 16 && !clean.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            _texts++;
            _endingInZero += clean[^1] == '0' ? 1 : 0;
        }
    }
}
