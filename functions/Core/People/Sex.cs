namespace Pipeline.People;

/// <summary>Sex as on the identity card: Laki-laki or Perempuan.</summary>
public enum Sex
{
    /// <summary>Laki-laki, written L.</summary>
    Male = 1,

    /// <summary>Perempuan, written P.</summary>
    Female = 2,
}
