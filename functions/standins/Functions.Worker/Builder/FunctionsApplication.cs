namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where a function app's <c>Program.cs</c> begins.</summary>
public class FunctionsApplication
{
    /// <summary>Makes a builder with the usual configuration and logging.</summary>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
