namespace Pipeline.Formats.Writing;

/// <summary>What Excel offers where a field has few values; every other spelling that intake reads may still be typed.</summary>
internal static class FieldChoices
{
    public static string? Of(string field) => field switch
    {
        "sex" => "Laki-laki,Perempuan",
        "desil" => "1,2,3,4,5,6,7,8,9,10",
        _ => null,
    };
}
