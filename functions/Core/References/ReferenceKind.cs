namespace Pipeline.References;

/// <summary>A table that a province edits for itself.</summary>
public enum ReferenceKind
{
    /// <summary>The programmes that help and plans are counted by.</summary>
    Programmes,

    /// <summary>Which help excludes which, and what is the same help twice.</summary>
    Rules,
}
