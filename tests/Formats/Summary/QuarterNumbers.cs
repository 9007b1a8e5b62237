using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Indicators;
using Pipeline.People;
using Pipeline.Registry;
using Pipeline.Rollups;

namespace Pipeline.Formats.Tests.Summary;

/// <summary>Every number that can be reached in a quarter, by reflection: what is added to it later is found, too.</summary>
internal sealed class QuarterNumbers
{
    private readonly List<(string Path, decimal? Value)> _counts = [];
    private readonly SortedSet<string> _otherKinds = new(StringComparer.Ordinal);

    /// <summary>The counts and rupiah that can be hidden; null where they are.</summary>
    public IReadOnlyList<(string Path, decimal? Value)> Counts => _counts;

    /// <summary>The kinds of all other numbers: <c>Reporting.RowsRead</c>.</summary>
    public IEnumerable<string> OtherKinds => _otherKinds;

    public static QuarterNumbers Of(ProvinceQuarter quarter)
    {
        var numbers = new QuarterNumbers();
        numbers.Visit(quarter, "", "");
        return numbers;
    }

    private void Visit(object? value, string path, string kind)
    {
        switch (value)
        {
            case null or string or Enum or bool or DateOnly or DateTimeOffset:
            case AreaCode or Quarter or Programme or ProgrammeKey or FigureReference or Submission:
                break;
            case Count count:
                _counts.Add((path, count.Value));
                break;
            case Rupiah amount:
                _counts.Add((path, amount.Value));
                break;
            case int or long or decimal or double:
                _otherKinds.Add(kind);
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Visit(item, $"{path}[]", kind);
                }

                break;
            case ITuple tuple:
                for (var index = 0; index < tuple.Length; index++)
                {
                    Visit(tuple[index], $"{path}.{index}", kind);
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                {
                    Visit(property.GetValue(value), $"{path}.{property.Name}", $"{value.GetType().Name}.{property.Name}");
                }

                break;
        }
    }
}
