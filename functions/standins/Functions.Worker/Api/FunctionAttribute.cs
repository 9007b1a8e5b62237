namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a method as a function and gives it the name by which the host knows it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
