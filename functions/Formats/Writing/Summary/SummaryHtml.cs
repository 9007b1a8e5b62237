using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Rollups;

namespace Pipeline.Formats.Writing;

/// <summary>Renders the summary's page: <c>Page/*.razor</c>, every value encoded, without a server.</summary>
internal static class SummaryHtml
{
    public static async Task<byte[]> WriteAsync(ProvinceQuarter quarter, int version)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(SummaryPage.Quarter)] = quarter,
            [nameof(SummaryPage.Version)] = version,
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<SummaryPage>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes(html);
    }
}
