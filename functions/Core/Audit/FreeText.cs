namespace Pipeline.Audit;

/// <summary>What people type into the audit, where nothing can be taken back: so it must not hold a resident's number.</summary>
internal static class FreeText
{
    private const int NikDigits = 16;

    // What people put between the groups of a number.
    private const string Separators = " .-/'";

    public static bool IsFit(string text, int longest)
    {
        var length = text.AsSpan().Trim().Length;
        return length > 0 && length <= longest && !text.Any(char.IsControl) && !HoldsNumberLikeNik(text);
    }

    private static bool HoldsNumberLikeNik(string text)
    {
        var digits = 0;
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
            {
                digits++;
            }
            else if (!Separators.Contains(letter, StringComparison.Ordinal))
            {
                digits = 0;
            }

            // One less, too: a NIK that lost a digit is still somebody's.
            if (digits >= NikDigits - 1)
            {
                return true;
            }
        }

        return false;
    }
}
