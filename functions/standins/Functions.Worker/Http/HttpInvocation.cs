using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Pipeline.Standins.Functions;

/// <summary>Answers one request by running its function.</summary>
internal sealed class HttpInvocation(
    FunctionInvoker invoker, RunningInvocations running, IServiceScopeFactory scopes, ILogger<HttpInvocation> logger)
{
    public async Task AnswerAsync(HostedFunction function, HttpContext http)
    {
        if (!running.TryBegin(out var ending))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using (ending)
        {
            // The request was received by a server of the host's own; its services are the app's.
            await using var scope = scopes.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            var data = http.Request.RouteValues.ToDictionary(pair => pair.Key, object? (pair) => pair.Value?.ToString(), StringComparer.OrdinalIgnoreCase);
            var execution = await invoker.InvokeAsync(function, data, _ => Task.FromResult<object>(http.Request), http);
            await WriteAsync(function, http, execution);
            var outcome = execution.Error is null ? InvocationOutcome.Succeeded : InvocationOutcome.Failed;
            running.Report(new FinishedInvocation(function.Name, BlobPath: null, outcome, Try: 1, execution.Elapsed, execution.Error));
        }
    }

    private async Task WriteAsync(HostedFunction function, HttpContext http, Execution execution)
    {
        switch (execution)
        {
            case { Error: not null }:
                HostLog.HttpFailed(logger, function.Name, execution.ErrorType);
                http.Response.StatusCode = StatusCodes.Status500InternalServerError;
                break;
            case { Result: IResult result }:
                await result.ExecuteAsync(http);
                break;
            case { Result: IActionResult result }:
                await result.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new()));
                break;
            case { Result: string text }:
                await http.Response.WriteAsync(text, http.RequestAborted);
                break;
            case { Result: { } value }:
                await http.Response.WriteAsJsonAsync(value, value.GetType(), http.RequestAborted);
                break;
        }
    }
}
