using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pipeline.Storage;

namespace Pipeline.App.Triggers;

/// <summary>The answer to a probe: <c>{"status":"unhealthy","parts":{"intake":"ok","registry":"failed",...}}</c>; why is in the metrics, for engineers.</summary>
internal static class HealthAnswer
{
    /// <summary>200 where all is well, otherwise 503.</summary>
    public static IResult ToAnswer(this HealthReport report) => Results.Json(
        new
        {
            Status = report.IsHealthy ? "healthy" : "unhealthy",
            Parts = Enum.GetValues<HealthPart>().ToDictionary(
                part => JsonNamingPolicy.CamelCase.ConvertName(part.ToString()), part => report.Failures.ContainsKey(part) ? "failed" : "ok"),
        },
        JsonSerializerOptions.Web,
        statusCode: report.IsHealthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
}
