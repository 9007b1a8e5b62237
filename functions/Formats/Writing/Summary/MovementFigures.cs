using System.Text.Json;
using Pipeline.People;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>How lists changed, in <c>ringkasan.csv</c> and <c>ringkasan.json</c>; nothing where no list had been sent by then.</summary>
internal static class MovementFigures
{
    public static IEnumerable<SummaryFigure> Of(IReadOnlyList<Movement> movements) => movements.SelectMany(Of);

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Movement> movements)
    {
        json.WriteStartObject("movements");
        foreach (var span in Enum.GetValues<MovementSpan>())
        {
            Write(json, SummaryKeys.Of(span), movements.FirstOrDefault(movement => movement.Span == span));
        }

        json.WriteEndObject();
    }

    private static SummaryFigure[] Of(Movement movement)
    {
        var span = SummaryKeys.Of(movement.Span);
        return
        [
            new($"{span}_before", "", "", movement.Before),
            new($"{span}_entered", "", "", movement.Entered),
            new($"{span}_moved_in", "", "", movement.MovedIn),
            new($"{span}_moved_out", "", "", movement.MovedOut),
            new($"{span}_left", "", "", movement.AllLeft),
            .. ReportingCounts.LeavingReasons.Select(reason => new SummaryFigure($"{span}_left", "reason", SummaryKeys.Of(reason), movement.Left.GetValueOrDefault(reason))),
        ];
    }

    private static void Write(Utf8JsonWriter json, string span, Movement? movement)
    {
        if (movement is null)
        {
            json.WriteNull(span);
            return;
        }

        json.WriteStartObject(span);
        json.WriteString("since", movement.Since.ToString());
        json.WriteNumber("before", movement.Before);
        json.WriteNumber("entered", movement.Entered);
        json.WriteNumber("movedIn", movement.MovedIn);
        json.WriteNumber("movedOut", movement.MovedOut);
        json.WriteStartObject("left");
        foreach (PersonStatus reason in ReportingCounts.LeavingReasons)
        {
            json.WriteNumber(SummaryKeys.Of(reason), movement.Left.GetValueOrDefault(reason));
        }

        json.WriteEndObject();
        json.WriteNumber("after", movement.After);
        json.WriteEndObject();
    }
}
