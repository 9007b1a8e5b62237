namespace Pipeline.People;

/// <summary>Whether two words differ by one slip of the hand: a letter left out, added, exchanged, or two neighbours swapped.</summary>
internal static class OneSlip
{
    /// <summary>True for words that are one slip apart, and for equal ones.</summary>
    public static bool Apart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length > right.Length)
        {
            return Apart(right, left);
        }

        if (right.Length - left.Length > 1)
        {
            return false;
        }

        var same = left.CommonPrefixLength(right);
        var restOfLeft = left[same..];
        var restOfRight = right[same..];
        if (restOfLeft.Length != restOfRight.Length)
        {
            return restOfLeft.SequenceEqual(restOfRight[1..]);
        }

        return restOfLeft.IsEmpty
            || restOfLeft[1..].SequenceEqual(restOfRight[1..])
            || (restOfLeft.Length > 1 && restOfLeft[0] == restOfRight[1] && restOfLeft[1] == restOfRight[0]
                && restOfLeft[2..].SequenceEqual(restOfRight[2..]));
    }
}
