using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Pipeline.Standins.Functions;

/// <summary>A function that the host runs.</summary>
internal sealed class HostedFunction(string name, MethodInfo method, ParameterInfo triggerParameter, FunctionTrigger trigger, bool isDisabled)
{
    public string Name { get; } = name;

    public MethodInfo Method { get; } = method;

    public ParameterInfo TriggerParameter { get; } = triggerParameter;

    public FunctionTrigger Trigger { get; } = trigger;

    /// <summary>Gets whether a setting keeps its trigger off; it can still be run by name.</summary>
    public bool IsDisabled { get; } = isDisabled;

    public string EntryPoint { get; } = $"{method.DeclaringType!.FullName}.{method.Name}";

    /// <summary>Gets an identifier that stays the same from run to run, as Azure's does.</summary>
    public string Id { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{method.DeclaringType!.FullName}.{method.Name}/{name}")).AsSpan(0, 8));

    public FunctionInvocationPlan Plan => field ??= new FunctionInvocationPlan(this);
}
