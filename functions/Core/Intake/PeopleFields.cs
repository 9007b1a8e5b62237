namespace Pipeline.Intake;

/// <summary>Sets of fields.</summary>
internal static class PeopleFields
{
    /// <summary>What all members of a family have in common, so that it may be said once for all of them.</summary>
    public static readonly PeopleField[] SharedByFamily =
    [
        PeopleField.Kk, PeopleField.Address, PeopleField.Rt, PeopleField.Rw, PeopleField.Village, PeopleField.District, PeopleField.Regency,
        PeopleField.VillageCode, PeopleField.DistrictCode, PeopleField.RegencyCode,
    ];
}
