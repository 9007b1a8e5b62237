using System.Globalization;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Core.Tests.Intake;

public class BirthDateReadingTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Theory]
    [InlineData("03/02/1990", "1990-02-03")]
    [InlineData("3-2-1990", "1990-02-03")]
    [InlineData("03.02.90", "1990-02-03")]
    [InlineData("1990-02-03", "1990-02-03")]
    [InlineData("1990-02-03 00:00:00", "1990-02-03")]
    [InlineData("1990-02-03T00:00:00", "1990-02-03")]
    [InlineData("3 Februari 1990", "1990-02-03")]
    [InlineData("03 Feb 1990", "1990-02-03")]
    [InlineData("03-Peb-90", "1990-02-03")]
    [InlineData("17 Agustus 1945", "1945-08-17")]
    [InlineData("1 Mei 2000", "2000-05-01")]
    [InlineData("9 Nopember 1970", "1970-11-09")]
    [InlineData("Sabtu, 3 Februari 1990", "1990-02-03")]
    [InlineData("February 3, 1990", "1990-02-03")]
    [InlineData("31121990", "1990-12-31")]
    [InlineData("29/02/00", "2000-02-29")]
    [InlineData("01/01/25", "2025-01-01")]
    [InlineData("01/01/26", "1926-01-01")] // not born yet, so a century ago
    [InlineData("13/02/1990", "1990-02-13")]
    [InlineData("3 Februari '90", "1990-02-03")]
    [InlineData("03 – 02 – 1990", "1990-02-03")]
    [InlineData("03-02-1990.", "1990-02-03")]
    [InlineData("03-02-1990 (35 th)", "1990-02-03")]
    [InlineData("Tgl. 3 Februari 1990", "1990-02-03")]
    [InlineData("Jum'at 3-2-1990", "1990-02-03")]
    [InlineData("32907", "1990-02-03")] // a serial in a CSV
    [InlineData("32907.0", "1990-02-03")]
    public void Text_InAWayThatPeopleWrite_IsReadDayFirst(string text, string expected) =>
        Assert.Equal((expected, ValueProblem.None, false), Read(Cell.OfText(text), null));

    [Theory]
    [InlineData(CellKind.Number, "32907", "1990-02-03")] // a serial in a column without a date format
    [InlineData(CellKind.Date, "1990-02-03", "1990-02-03")]
    public void Cell_ThatIsADate_IsRead(CellKind kind, string stored, string expected) =>
        Assert.Equal((expected, ValueProblem.None, false), Read(new Cell(kind, stored), null));

    [Theory]
    [InlineData("31/02/1990")]
    [InlineData("00/02/1990")]
    [InlineData("Februari 1990")]
    [InlineData("1990")]
    [InlineData("Sampit 03-02-1990")] // a place in the column of the date
    [InlineData("tidak tahu")]
    [InlineData("3 Fbruari 1990")]
    [InlineData("1990-02-30")]
    public void Text_ThatIsNoDate_IsAFormatProblem(string text) =>
        Assert.Equal((null, ValueProblem.Format, false), Read(Cell.OfText(text), null));

    [Fact]
    public void Number_ThatIsAYear_IsNoSerial() =>
        Assert.Equal((null, ValueProblem.Format, false), Read(new Cell(CellKind.Number, "1985"), null));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("NULL")]
    [InlineData("0000-00-00")]
    public void Text_ThatSaysNothing_IsNoProblem(string text) =>
        Assert.Equal((null, ValueProblem.None, false), Read(Cell.OfText(text), null));

    [Theory]
    [InlineData("31/12/2025", true)]
    [InlineData("01/01/2026", false)]
    [InlineData("31/12/1905", true)]
    [InlineData("30/12/1905", false)]
    public void Date_IsWithinAHundredAndTwentyYears(string text, bool isTaken) =>
        Assert.Equal(isTaken ? ValueProblem.None : ValueProblem.Range, BirthDateReading.Read(Cell.OfText(text), null, AsOf).Problem);

    [Theory]
    [InlineData("02/03/1990", "1990-02-03", true)] // typed in a US locale: the NIK says 3 February
    [InlineData("03/02/1990", "1990-02-03", false)]
    [InlineData("05/06/1990", "1990-06-05", false)] // neither agrees: day first
    [InlineData("02/03/91", "1991-03-02", false)] // the year must agree as well
    public void Date_Exchanged_IsChangedBackOnlyWhereTheNikAgrees(string text, string expected, bool swapped) =>
        Assert.Equal((expected, ValueProblem.None, swapped), Read(Cell.OfText(text), "6202054302900001"));

    [Fact]
    public void DateCell_Exchanged_IsChangedBack() =>
        Assert.Equal(("1990-02-03", ValueProblem.None, true), Read(new Cell(CellKind.Date, "1990-03-02"), "6202054302900001"));

    [Fact]
    public void Date_ThatOnlyMonthFirstIs_IsTakenWhereNoNikSaysOtherwise()
    {
        Assert.Equal(("1990-02-13", ValueProblem.None, true), Read(Cell.OfText("02/13/1990"), null));
        Assert.Equal((null, ValueProblem.Format, false), Read(Cell.OfText("02/13/1990"), "6202054302900001"));
    }

    [Fact]
    public void Month_WrittenAsAWord_IsNeverExchanged() =>
        Assert.Equal(("1990-03-02", ValueProblem.None, false), Read(Cell.OfText("2 Maret 1990"), "6202054302900001"));

    [Theory]
    [InlineData("Sampit, 03-02-1990", "Sampit", "03-02-1990")]
    [InlineData("SAMPIT / 3 Februari 1990", "SAMPIT", "3 Februari 1990")]
    [InlineData("Kuala Kapuas, Senin 3 Februari 1990", "Kuala Kapuas", "Senin 3 Februari 1990")]
    [InlineData("Sampit, Feb 3 1990", "Sampit", "Feb 3 1990")]
    [InlineData("Sampit tgl. 3-2-1990", "Sampit", "tgl. 3-2-1990")]
    [InlineData("Desa Mei 3-2-1990", "Desa", "Mei 3-2-1990")] // left blank as a date, and said
    [InlineData("Sampit", "Sampit", "")]
    [InlineData("03-02-1990", "", "03-02-1990")]
    public void PlaceAndDate_InOneCell_AreTakenApart(string text, string place, string date)
    {
        var (readPlace, readDate) = BirthPlaceAndDate.Split(Cell.OfText(text));

        Assert.Equal((place, date), (readPlace, readDate.Text));
    }

    private static (string? Date, ValueProblem Problem, bool WasSwapped) Read(Cell cell, string? nik)
    {
        var read = BirthDateReading.Read(cell, nik is null ? null : Nik.Parse(nik), AsOf);
        return (read.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), read.Problem, read.WasSwapped);
    }
}
