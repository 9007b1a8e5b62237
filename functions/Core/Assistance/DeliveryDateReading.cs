using Pipeline.Intake;

namespace Pipeline.Assistance;

/// <summary>Reads the day on which help was handed over: any date that <see cref="BirthDateReading"/> reads, from 2000 to the day of upload.</summary>
internal static class DeliveryDateReading
{
    // Before any programme of the table, and the first year that a period can have.
    private const int FirstYear = 2000;

    /// <param name="asOf">The day of upload: what is planned was not delivered.</param>
    public static BirthDateReading Read(Cell cell, DateOnly asOf)
    {
        var read = BirthDateReading.Read(cell, hint: null, asOf);
        return read.Date is { Year: < FirstYear } ? new BirthDateReading(null, ValueProblem.Range, false) : read;
    }
}
