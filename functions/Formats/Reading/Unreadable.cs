using Pipeline.Intake;

namespace Pipeline.Formats.Reading;

/// <summary>Makes the exception that says why a file cannot be read.</summary>
internal static class Unreadable
{
    public static UnreadableWorkbookException WrongType(ForeignFile kind) => new(kind);

    public static UnreadableWorkbookException Damaged(string detail) => new(UnreadableReason.Damaged, detail);

    public static UnreadableWorkbookException Encrypted(string detail) => new(UnreadableReason.Encrypted, detail);

    public static UnreadableWorkbookException Empty(string detail) => new(UnreadableReason.Empty, detail);

    public static UnreadableWorkbookException TooLarge(string detail) => new(UnreadableReason.TooLarge, detail);
}
