namespace Pipeline.People;

/// <summary>Whether a person is still on the regency's list, and if not, why: the only way to leave it (absence is never deletion).</summary>
public enum PersonStatus
{
    /// <summary>Aktif: on the list.</summary>
    Present,

    /// <summary>Meninggal.</summary>
    Died,

    /// <summary>Pindah to another regency, or abroad.</summary>
    Moved,

    /// <summary>Mampu: no longer poor (graduasi).</summary>
    Prospered,

    /// <summary>Ganda: listed twice under two NIKs, and this one goes.</summary>
    Duplicate,
}
