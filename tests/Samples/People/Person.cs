using Pipeline.People;

namespace Pipeline.Samples;

/// <summary>A synthetic person as the regency's office knows them; nobody here exists.</summary>
public sealed record Person
{
    /// <summary>16 digits, structurally sound, one person each.</summary>
    public required string Nik { get; init; }

    public required Household Household { get; init; }

    public required string Name { get; init; }

    public required Sex Sex { get; init; }

    public required string BirthPlace { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required FamilyRelation Relation { get; init; }

    public required MaritalState Marital { get; init; }

    public required string MotherName { get; init; }

    public required string Occupation { get; init; }

    /// <summary>A label of Dukcapil's list ("TAMAT SD / SEDERAJAT").</summary>
    public required string Education { get; init; }

    /// <summary>A label of Dukcapil's list ("TIDAK CACAT").</summary>
    public required string Disability { get; init; }

    public Residence Residence { get; init; }

    public int AgeOn(DateOnly day)
    {
        var years = day.Year - BirthDate.Year;
        return BirthDate.AddYears(years) > day ? years - 1 : years;
    }
}

/// <summary>A family card (No. KK) and what its members share.</summary>
/// <param name="CardNumber">16 digits: district of issue, date of recording, serial.</param>
/// <param name="Home">Where they live.</param>
/// <param name="Address">Street or river bank.</param>
/// <param name="Rt">From 1.</param>
/// <param name="Rw">From 0: many villages have none.</param>
/// <param name="Desil">1 to 10, or null: not ranked yet.</param>
public sealed record Household(string CardNumber, Place Home, string Address, int Rt, int Rw, int? Desil);

/// <summary>The relation to the head of the family, as on the family card.</summary>
public enum FamilyRelation
{
    Head,
    Wife,
    Child,
    Parent,
}

/// <summary>Marital state, as on the family card.</summary>
public enum MaritalState
{
    Unmarried,
    Married,
    Divorced,
    Widowed,
}

/// <summary>Whether a person still counts as a resident.</summary>
public enum Residence
{
    Resident,
    Died,
    MovedAway,
}
