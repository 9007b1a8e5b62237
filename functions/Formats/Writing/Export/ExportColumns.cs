using System.Globalization;
using Pipeline.Intake;
using Pipeline.Registry;

namespace Pipeline.Formats.Writing;

/// <summary>The columns of an export. Those of the template, under its headings, so that the file is itself a valid upload;
/// what only we know stands in automatic columns, which intake leaves aside.</summary>
internal static class ExportColumns
{
    public static IReadOnlyList<(string Heading, double Width, Func<ExportedPerson, string> TextOf)> OfPeople { get; } =
    [
        .. PeopleTemplateColumns.All.Select(column => (column.Heading, column.Width, column.Field == "nik"
            ? (Func<ExportedPerson, string>)(person => person.Nik.Digits)
            : person => ExportCell.Of(column.Field, person.Values))),
        (Automatic("Dihitung di sini"), 20, person => person.CountsHere ? "ya" : "tidak"),
    ];

    public static IReadOnlyList<(string Heading, double Width, Func<HeldRow, string> TextOf)> OfHeldRows { get; } =
    [
        (Automatic("Dikirim (UTC)"), 20, row => row.Submission.SubmittedOn.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
        (Automatic("Triwulan"), 12, row => row.Submission.Quarter.ToString()),
        (Automatic("Lembar"), 20, row => row.Place.Sheet),
        (Automatic("Baris"), 10, row => row.Place.RowNumber.ToString(CultureInfo.InvariantCulture)),
        (Automatic("NIK seperti tertulis"), 24, row => row.WrittenNik),
        (Automatic("Alasan ditahan"), 40, row => FindingExplanation.Of(row.Why)),
        .. PeopleTemplateColumns.All.Where(column => column.Field != "nik")
            .Select(column => (Automatic(column.Heading), column.Width, (Func<HeldRow, string>)(row => ExportCell.Of(column.Field, row.Values)))),
    ];

    public static IReadOnlyList<(string Heading, double Width, Func<ExportedDelivery, string> TextOf)> OfDeliveries { get; } =
        [.. AssistanceTemplateColumns.All.Select(column => (column.Heading, column.Width, (Func<ExportedDelivery, string>)(delivery => DeliveryCell.Of(column.Field, delivery))))];

    /// <summary>Whether a column holds numbers of sixteen digits.</summary>
    public static bool HoldsLongDigits(string heading) =>
        heading.StartsWith(FieldLabel.Of("nik"), StringComparison.Ordinal) || heading.StartsWith(FieldLabel.Of("kk"), StringComparison.Ordinal);

    private static string Automatic(string heading) => $"{heading} {FeedbackSheets.AutomaticSuffix}";
}
