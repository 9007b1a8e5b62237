using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Storage;

namespace Pipeline.App.Triggers;

/// <summary>Does all answer that the pipeline stands on? Asked by probes.</summary>
/// <remarks>Anybody may ask: a probe has no key, a key would be one more to rotate, and the answer holds neither data nor an address.</remarks>
public sealed class HealthFunction(CheckHealth check)
{
    [Function("Health")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await check.RunAsync(cancellationToken)).ToAnswer();
    }
}
