using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Standins.Functions;

/// <summary>Runs a function once, in a scope of its own, within its time.</summary>
internal sealed class FunctionInvoker(IServiceScopeFactory scopes, HostJson hostJson, RunningInvocations running, TimeProvider time)
{
    /// <summary>Runs it and tells how it went. Whatever the function throws is in the answer, never thrown.</summary>
    public async Task<Execution> InvokeAsync(
        HostedFunction function,
        IReadOnlyDictionary<string, object?> bindingData,
        Func<CancellationToken, Task<object>> triggerValue,
        HttpContext? http = null)
    {
        using var timeout = new CancellationTokenSource(hostJson.FunctionTimeout ?? Timeout.InfiniteTimeSpan, time);
        using var token = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, running.Abandon, http?.RequestAborted ?? CancellationToken.None);
        await using var scope = scopes.CreateAsyncScope();
        var context = new InvocationContext(function, bindingData, scope.ServiceProvider, token.Token);
        if (http is not null)
        {
            context.Items[FunctionContextExtensions.HttpContextKey] = http;
        }

        var started = time.GetTimestamp();
        try
        {
            var value = await triggerValue(token.Token);
            await using var disposed = value as IAsyncDisposable;
            var result = await function.Plan.InvokeAsync(context, value);
            return new Execution(result, Error: null, WasAbandoned: false, time.GetElapsedTime(started));
        }
        catch (Exception error)
        {
            var abandoned = error is OperationCanceledException && running.Abandon.IsCancellationRequested;
            return new Execution(Result: null, error, abandoned, time.GetElapsedTime(started));
        }
    }
}

/// <summary>How one run of a function went.</summary>
internal sealed record Execution(object? Result, Exception? Error, bool WasAbandoned, TimeSpan Elapsed)
{
    public string ErrorType => Error?.GetType().Name ?? "nothing";
}
