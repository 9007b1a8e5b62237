using System.Globalization;
using Pipeline.Intake;
using Pipeline.Rollups.Explaining;

namespace Pipeline.Formats.Writing;

/// <summary>Writes a regency's own rows behind a figure, so that they can be found in its files again. NIK and No. KK stay masked.</summary>
public static class RowsBehindCsv
{
    public static byte[] Write(IEnumerable<RowBehind> rows) => CsvFile.Write(
        rows.Select(row => (string[])
        [
            row.Submission.Key.Id, row.Submission.FileName, ExplanationWords.Of(row.Submission.DataSet),
            ProvinceTime.In(row.Submission.Regency, row.Submission.Key.SubmittedOn).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            row.Place.Sheet, row.Place.RowNumber.ToString(CultureInfo.InvariantCulture), row.Who ?? "", row.Amount.ToString(CultureInfo.InvariantCulture),
        ]).Prepend(["kiriman", "berkas", "data", "diterima", "lembar", "baris", "nik_atau_kk", "angka"]));
}
