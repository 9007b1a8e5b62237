using System.Text;
using Azure.Data.Tables;

namespace Pipeline.Standins.Tables.Tests;

/// <summary>Interpolated values become OData literals of their type; nothing in a text can end it.</summary>
public sealed class QueryFilterTests
{
    public static TheoryData<object?, string> Literals => new()
    {
        { null, "null" },
        { true, "true" },
        { "620201", "'620201'" },
        { "O'Neil' or 1 eq 1", "'O''Neil'' or 1 eq 1'" },
        { "{0}", "'{0}'" },
        { '\'', "''''" },
        { new StringBuilder("a'b"), "'a''b'" },
        { 7, "7" },
        { 7L, "7L" },
        { 2.5, "2.5" },
        { Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e"), "guid'0f8fad5b-d9cb-469f-a165-70867728950e'" },
        { new DateTimeOffset(2025, 10, 1, 7, 0, 0, TimeSpan.FromHours(7)), "datetime'2025-10-01T00:00:00Z'" },
        { new DateTime(2025, 10, 1, 0, 0, 0, DateTimeKind.Utc), "datetime'2025-10-01T00:00:00Z'" },
    };

    [Theory]
    [MemberData(nameof(Literals))]
    public void CreateQueryFilter_Value_BecomesItsLiteral(object? value, string literal)
    {
        Assert.Equal($"P eq {literal}", TableClient.CreateQueryFilter($"P eq {value}"));
        Assert.Equal($"P eq {literal}", TableServiceClient.CreateQueryFilter($"P eq {value}"));
    }

    [Fact]
    public void CreateQueryFilter_TypeWithoutALiteral_IsRefused()
    {
        var failure = Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"P eq {1} or P eq {new Uri("http://x")}"));

        Assert.Equal("Unable to convert argument 1 from type System.Uri to an OData literal.", failure.Message);
    }
}
