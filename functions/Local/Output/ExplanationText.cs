using System.Globalization;
using Pipeline.Areas;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;
using Spectre.Console;
using static Pipeline.Formats.Writing.IndonesianText;

namespace Pipeline.Local.Output;

/// <summary>The answer to «dari mana angka ini», for the analyst at the province or the regency's operator.</summary>
/// <param name="suppression">Fewer of somebody else's people than it publishes are not told here either.</param>
internal sealed class ExplanationText(
    Terminal terminal, FigureAsked asked, VersionBefore version, WrittenFigure figure, FigureViewer viewer, SuppressionRule suppression)
{
    private const int RowsShown = 20;

    private readonly FigureOrigin _origin = FigureQuestions.OriginOf(figure.Cell);

    private bool IsHidden => figure.Value.Length == 0;

    public async Task WriteAsync(FigureExplanation explanation)
    {
        foreach (var line in Heading())
        {
            await terminal.Output.WriteLineAsync(line);
        }

        if (RegencyParts() is { Count: > 0 } parts)
        {
            await terminal.Output.WriteLineAsync("\nMenurut kabupaten/kota:");
            terminal.Screen.Write(TableOf(parts));
        }

        await terminal.Output.WriteLineAsync("\nAsalnya, menurut kiriman:");
        terminal.Screen.Write(TableOf(explanation.Submissions));
        await terminal.Output.WriteLineAsync(ExplanationWords.HowOf(_origin));
        foreach (var line in Check(explanation))
        {
            await terminal.Output.WriteLineAsync(line);
        }

        await WriteRowsAsync(explanation.Rows);
    }

    private IEnumerable<string> Heading()
    {
        yield return ExplanationWords.MeaningOf(figure.Cell);
        yield return $"{Printable.Of(ExplanationWords.PlaceOf(figure, asked.Quarter))}, ringkasan versi {version.Version}";
        yield return IsHidden ? "Angka: disembunyikan, supaya tidak ada orang yang dapat dikenali" : $"Angka: {Amount(figure.Value)}";
        yield return ExplanationWords.AsOf(asked.Province, asked.Quarter, version);
        if (asked.Value is { } pasted && pasted != figure.Value)
        {
            yield return $"Baris yang ditempel menyebut {(pasted.Length == 0 ? "angka yang disembunyikan" : Printable.Of(pasted))}: itu dari versi lain (pilih dengan --version).";
        }
    }

    // A province's figure is read by regency first; what is in none of them stands in a row of its own.
    private List<(string Name, string Value)> RegencyParts() => figure.Cell.Level != "province" ? [] :
    [
        .. WrittenFigure.AllOf(version.Figures)
            .Where(part => part.Cell == figure.Cell with { Level = "regency", Area = part.Cell.Area } && part.Value != "0")
            .Select(part => ($"{part.Cell.Area} {part.AreaName}", part.Value.Length == 0 ? "disembunyikan" : Amount(part.Value))),
    ];

    private static Table TableOf(IEnumerable<(string Name, string Value)> parts)
    {
        var table = StatusTables.TableOf("Kabupaten/kota").AddColumn(new TableColumn("Angka").RightAligned());
        foreach (var (name, value) in parts)
        {
            table.AddRow(Markup.Escape(Printable.Of(name)), value);
        }

        return table;
    }

    private Table TableOf(IReadOnlyList<SubmissionShare> shares)
    {
        var table = StatusTables.TableOf("Kiriman", "Dari", "Data", "Diterima");
        foreach (var heading in (string[])["Angka", "Baris", "Baris lain"])
        {
            table.AddColumn(new TableColumn(heading).RightAligned());
        }

        table.AddColumn("Berkas");
        foreach (var share in shares)
        {
            var submission = share.Submission;
            table.AddRow(
                submission.Key.Id, StatusTables.NameOf(submission.Regency), ExplanationWords.Of(submission.DataSet),
                ProvinceTime.In(submission.Regency, submission.Key.SubmittedOn).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture),
                IsTold(share, shares) ? Amount(share.Amount) : "*", IsTold(share, shares) ? Number(share.Rows) : "*", IsTold(share, shares) && !IsSmall(share.OtherRows) ? Number(share.OtherRows) : "*",
                // Operators put names of residents into names of files: only their sender sees them.
                viewer.Code == submission.Regency ? Markup.Escape(Printable.Of(submission.FileName)) : "");
        }

        return table;
    }

    // A regency's own numbers are its own. Of others a small one would give people away, and so would all but one of them.
    private bool IsTold(SubmissionShare share, IReadOnlyList<SubmissionShare> all) =>
        viewer.Sees(share.Submission.Regency) || !IsAboutPeople || (!IsHidden && !all.Any(other => !viewer.Sees(other.Submission.Regency) && IsSmall(other.Rows)));

    private bool IsAboutPeople => _origin is not (FigureOrigin.Ledger or FigureOrigin.Reporting or FigureOrigin.Plans or FigureOrigin.Published);

    private bool IsSmall(int rows) => IsAboutPeople && rows > 0 && rows < suppression.Below;

    private IEnumerable<string> Check(FigureExplanation explanation)
    {
        if (explanation.Submissions.Any(share => !IsTold(share, explanation.Submissions)))
        {
            yield return "* tidak ditampilkan: menyangkut terlalu sedikit orang milik pengirim lain.";
        }

        if (IsHidden)
        {
            yield break;
        }

        var published = decimal.Parse(figure.Value, CultureInfo.InvariantCulture);
        if (explanation.Now == published)
        {
            yield return _origin == FigureOrigin.Reporting
                ? "Dihitung ulang dari kiriman yang sama: hasilnya sama dengan angka di ringkasan.csv."
                : $"Jumlah kiriman di atas {Amount(explanation.Submissions.Sum(share => share.Amount))}: sama dengan angka di ringkasan.csv.";
            yield break;
        }

        yield return $"Dihitung ulang sekarang hasilnya {Amount(explanation.Now)}, berbeda {Amount(explanation.Now - published)} dari versi {version.Version}: basis data sudah berubah sejak versi itu disusun, dan yang ditampilkan di atas adalah keadaan sekarang.";
        if (version.Counting != InputsId.Counting)
        {
            yield return "Cara menghitung juga sudah berubah: aplikasi diperbarui sejak versi itu.";
        }
    }

    private async Task WriteRowsAsync(IReadOnlyList<RowBehind> rows)
    {
        if (viewer.Code.Level == AreaLevel.Province)
        {
            return;
        }

        await terminal.Output.WriteLineAsync(rows.Count == 0 ? $"\nTidak ada baris kiriman {viewer.Code} sendiri di balik angka ini." : $"\nBaris kiriman {viewer.Code} sendiri ({Number(rows.Count)} baris; angka 0 = baris lain tentang yang sudah terhitung):");
        if (rows.Count == 0)
        {
            return;
        }

        var table = StatusTables.TableOf("Kiriman", "Lembar", "Baris", "NIK/No. KK").AddColumn(new TableColumn("Angka").RightAligned());
        foreach (var row in rows.Take(RowsShown))
        {
            table.AddRow(row.Submission.Key.Id, Markup.Escape(Printable.Of(row.Place.Sheet)), row.Place.RowNumber.ToString(CultureInfo.InvariantCulture), row.Who ?? "", Amount(row.Amount));
        }

        terminal.Screen.Write(table);
        if (rows.Count > RowsShown)
        {
            await terminal.Output.WriteLineAsync($"... dan {Number(rows.Count - RowsShown)} baris lagi: tulis semuanya ke berkas dengan --csv.");
        }
    }

    private static string Amount(string written) => decimal.TryParse(written, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? Amount(value) : Printable.Of(written);

    // Published figures keep the decimals that they were published with.
    private static string Amount(decimal value) => Number(value, value.Scale);
}
