using Pipeline.Areas;

namespace Pipeline.Audit;

/// <summary>Who or what did it: a submitting folder, a function of the app, or a named person at the command line.</summary>
public sealed record AuditActor
{
    private const int LongestName = 100;
    private const string Person = "person:";

    private readonly string _text;

    private AuditActor(string text) => _text = text;

    /// <summary>Whoever may write into a regency's folder, by the function that took it from there.</summary>
    public static AuditActor Folder(AreaCode submitter, string function) => new($"folder:{submitter} function:{function}");

    /// <summary>A function of the app that no upload started: a timer, or what came of one.</summary>
    public static AuditActor Function(string function) => new($"function:{function}");

    /// <summary>A person of the staff, as named with <c>--by</c>: one line, without anything like a NIK.</summary>
    public static bool TryPerson(string name, out AuditActor? person)
    {
        person = FreeText.IsFit(name, LongestName) ? new AuditActor(Person + name.Trim()) : null;
        return person is not null;
    }

    /// <summary>A person's name, or what else did it, in words for people.</summary>
    public string Name => _text.StartsWith(Person, StringComparison.Ordinal) ? _text[Person.Length..] : _text;

    public override string ToString() => _text;

    internal static AuditActor OfStored(string text) => new(text);
}
