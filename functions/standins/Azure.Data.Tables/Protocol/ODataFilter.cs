using System.Globalization;
using System.Text;
using System.Xml;

namespace Azure.Data.Tables.Protocol;

/// <summary>Filter expressions with their values written as typed, escaped OData literals.</summary>
internal static class ODataFilter
{
    public static string Create(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var literals = new object[filter.ArgumentCount];
        for (var i = 0; i < literals.Length; i++)
        {
            literals[i] = Literal(filter.GetArgument(i), i);
        }

        return string.Format(CultureInfo.InvariantCulture, filter.Format, literals);
    }

    /// <summary>Doubles the quotes, as within a literal or a key in a path.</summary>
    public static string Escape(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <exception cref="ArgumentException">The type has no literal.</exception>
    private static string Literal(object? value, int index) => value switch
    {
        null => "null",
        bool x => x ? "true" : "false",
        string x => $"'{Escape(x)}'",
        char x => $"'{Escape(x.ToString())}'",
        StringBuilder x => $"'{Escape(x.ToString())}'",
        long or ulong => string.Create(CultureInfo.InvariantCulture, $"{value}L"),
        sbyte or byte or short or ushort or int or uint or float or double or decimal => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        Guid x => $"guid'{x}'",
        DateTimeOffset x => Moment(x.UtcDateTime),
        DateTime x => Moment(x.ToUniversalTime()),
        // Hexadecimal, as the service reads it. The official client (12.11) writes each byte in decimal here, which matches only bytes below ten.
        byte[] x => $"X'{Convert.ToHexString(x)}'",
        BinaryData x => $"X'{Convert.ToHexString(x.ToMemory().Span)}'",
        _ => throw new ArgumentException($"Unable to convert argument {index} from type {value.GetType()} to an OData literal."),
    };

    private static string Moment(DateTime utc) => $"datetime'{XmlConvert.ToString(utc, XmlDateTimeSerializationMode.RoundtripKind)}'";
}
