using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Pipeline.Standins.Functions;

/// <summary>The functions of the app, found once and checked when the host starts.</summary>
internal sealed class FunctionCatalog(FunctionSources sources, SettingNames settings)
{
    private const BindingFlags AnyPublic = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="InvalidOperationException">A function cannot be hosted: the message says which and why.</exception>
    public IReadOnlyList<HostedFunction> All => field ??= Find();

    public IEnumerable<(HostedFunction Function, T Trigger)> Triggered<T>()
        where T : FunctionTrigger =>
        All.Where(function => !function.IsDisabled && function.Trigger is T).Select(function => (function, (T)function.Trigger));

    private List<HostedFunction> Find()
    {
        var found = sources.FunctionClasses()
            .Where(type => type is { IsClass: true } && (!type.IsAbstract || type.IsSealed))
            .SelectMany(type => type.GetMethods(AnyPublic))
            .Select(method => (Method: method, Attribute: method.GetCustomAttribute<FunctionAttribute>()))
            .Where(candidate => candidate.Attribute is not null)
            .Select(candidate => Describe(candidate.Attribute!.Name, candidate.Method))
            .OrderBy(function => function.Name, StringComparer.Ordinal)
            .ToList();

        var twice = found.GroupBy(function => function.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? found
            : throw new InvalidOperationException($"Two functions are called '{twice.Key}': {string.Join(" and ", twice.Select(function => function.EntryPoint))}.");
    }

    private HostedFunction Describe(string name, MethodInfo method)
    {
        var triggers = method.GetParameters()
            .Select(parameter => (Parameter: parameter, Attribute: parameter.GetCustomAttribute<TriggerBindingAttribute>()))
            .Where(candidate => candidate.Attribute is not null)
            .ToList();
        if (triggers.Count != 1)
        {
            throw new InvalidOperationException($"Function '{name}' has {triggers.Count} trigger attributes, expected one.");
        }

        try
        {
            var (parameter, attribute) = triggers[0];
            var function = new HostedFunction(name, method, parameter, Trigger(name, attribute!), settings.IsDisabled(name));
            function.Plan.Check();
            return function;
        }
        catch (Exception unusable) when (unusable is FormatException or InvalidOperationException)
        {
            throw new InvalidOperationException($"Function '{name}': {unusable.Message}", unusable);
        }
    }

    private FunctionTrigger Trigger(string functionName, TriggerBindingAttribute attribute) => attribute switch
    {
        BlobTriggerAttribute blob => new FunctionTrigger.Blob(
            BlobPathTemplate.Parse(settings.Resolve(blob.BlobPath)),
            blob.Connection is { Length: > 0 } connection ? settings.Resolve(connection) : StorageConnections.Default),
        TimerTriggerAttribute timer => new FunctionTrigger.Timer(
            TimerSchedule.Parse(settings.Resolve(timer.Schedule)), timer.UseMonitor, timer.RunOnStartup),
        HttpTriggerAttribute http => new FunctionTrigger.Http(
            settings.Resolve(http.Route ?? functionName), http.Methods is { Length: > 0 } methods ? methods : null),
        _ => throw new InvalidOperationException($"this host has no {attribute.GetType().Name}."),
    };
}
