using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Renders the pages of summaries: <c>Page/*.razor</c>, every value encoded, without a server.</summary>
internal static class SummaryHtml
{
    public const string ContentType = "text/html; charset=utf-8";

    /// <summary>The page of a quarter of the province.</summary>
    /// <param name="changes">Against the version before; null where there is none to compare with.</param>
    public static Task<byte[]> WriteAsync(ProvinceQuarter quarter, int version, SummaryChanges? changes) => RenderAsync<SummaryPage>(new()
    {
        [nameof(SummaryPage.Quarter)] = quarter,
        [nameof(SummaryPage.Version)] = version,
        [nameof(SummaryPage.Changes)] = changes,
    });

    /// <summary>The page of one of its regencies.</summary>
    /// <inheritdoc cref="WriteAsync(ProvinceQuarter, int, SummaryChanges?)"/>
    public static Task<byte[]> WriteAsync(ProvinceQuarter quarter, RegencyQuarter regency, int version, SummaryChanges? changes) =>
        RenderAsync<RegencyPage>(new()
        {
            [nameof(RegencyPage.Quarter)] = quarter,
            [nameof(RegencyPage.Regency)] = regency,
            [nameof(RegencyPage.Version)] = version,
            [nameof(RegencyPage.Changes)] = changes,
        });

    /// <summary>The page of all quarters.</summary>
    public static Task<byte[]> WriteAsync(ProvinceIndex index) => RenderAsync<ProvinceIndexPage>(new() { [nameof(ProvinceIndexPage.Index)] = index });

    private static async Task<byte[]> RenderAsync<TPage>(Dictionary<string, object?> parameters)
        where TPage : IComponent
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Encoding.UTF8.GetBytes(html);
    }
}
