namespace Pipeline.Local;

/// <summary>The command cannot do its work with what it was given; the message is one sentence that says what to do.</summary>
public sealed class UnusableException(string message) : Exception(message);
