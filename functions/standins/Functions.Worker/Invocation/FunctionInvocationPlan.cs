using System.Reflection;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Standins.Functions;

/// <summary>How a function's method is called: where its object and each of its arguments come from.</summary>
internal sealed class FunctionInvocationPlan(HostedFunction function)
{
    // Not string and not byte[]: the official host takes them, and then loads a whole upload into memory (PLATFORM: never).
    private static readonly Type[] BlobTypes = [typeof(Stream), typeof(BlobClient), typeof(BlobBaseClient), typeof(BlockBlobClient)];

    /// <exception cref="InvalidOperationException">A parameter cannot be filled.</exception>
    public void Check()
    {
        foreach (var parameter in function.Method.GetParameters())
        {
            if (!CanBind(parameter))
            {
                throw new InvalidOperationException($"parameter '{parameter.Name}' of type {parameter.ParameterType.Name} cannot be bound.");
            }
        }
    }

    /// <summary>Makes the function's object from the scope, calls the method and gives what it returned.</summary>
    public async Task<object?> InvokeAsync(FunctionContext context, object triggerValue)
    {
        var target = function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, function.Method.DeclaringType!);
        var arguments = function.Method.GetParameters().Select(parameter => Argument(parameter, context, triggerValue)).ToArray();
        return await ReturnedAsync(function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null));
    }

    private bool CanBind(ParameterInfo parameter) =>
        IsTrigger(parameter)
            ? function.Trigger switch
            {
                FunctionTrigger.Blob => BlobTypes.Contains(parameter.ParameterType),
                FunctionTrigger.Timer => parameter.ParameterType == typeof(TimerInfo),
                FunctionTrigger.Http => parameter.ParameterType == typeof(HttpRequest),
                _ => false,
            }
            : parameter.ParameterType == typeof(FunctionContext)
                || parameter.ParameterType == typeof(CancellationToken)
                || (parameter.ParameterType == typeof(string) && function.Trigger.DataNames.Contains(parameter.Name!, StringComparer.OrdinalIgnoreCase));

    // By its place: two hosts that are built at once may be given two objects for one parameter.
    private bool IsTrigger(ParameterInfo parameter) => parameter.Position == function.TriggerParameter.Position;

    private object? Argument(ParameterInfo parameter, FunctionContext context, object triggerValue) => parameter switch
    {
        _ when IsTrigger(parameter) => triggerValue,
        { ParameterType: var type } when type == typeof(FunctionContext) => context,
        { ParameterType: var type } when type == typeof(CancellationToken) => context.CancellationToken,
        _ => context.BindingContext.BindingData.GetValueOrDefault(parameter.Name!),
    };

    private static async Task<object?> ReturnedAsync(object? returned)
    {
        switch (returned)
        {
            case Task task:
                await task;
                return ResultOf(task);
            case ValueTask task:
                await task;
                return null;
            case not null when returned.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(ValueTask<>):
                return await ReturnedAsync(type.GetMethod(nameof(ValueTask<>.AsTask))!.Invoke(returned, null));
            default:
                return returned;
        }
    }

    // An async method without a result is a Task<VoidTaskResult>, whose result is nobody's.
    private static object? ResultOf(Task task) =>
        task.GetType().GetProperty("Result") is { } property && property.PropertyType.Name != "VoidTaskResult" ? property.GetValue(task) : null;
}
