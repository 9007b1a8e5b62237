namespace Pipeline.Formats.Writing;

/// <summary>Numbers for the examples of the templates.</summary>
internal static class TemplateExample
{
    // After the code of a district. Serial 0000 is never issued: whoever copies the example into the list has a row that is
    // held, and no person who counts.
    public const string Nik = "4305900000";
    public const string Kk = "0101150000";
}
