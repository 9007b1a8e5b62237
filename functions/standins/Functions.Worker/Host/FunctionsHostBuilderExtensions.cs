using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Pipeline.Standins.Functions;

/// <summary>What only the stand-in can do: host the functions of another assembly in this process.</summary>
public static class FunctionsHostBuilderExtensions
{
    /// <summary>Hosts the functions of an assembly beside those of the entry assembly.</summary>
    public static FunctionsApplicationBuilder UseFunctionsFrom(this FunctionsApplicationBuilder builder, Assembly assembly)
    {
        builder.Sources.Assemblies.Add(assembly);
        return builder;
    }

    /// <summary>Hosts the functions of single classes.</summary>
    public static FunctionsApplicationBuilder UseFunctions(this FunctionsApplicationBuilder builder, params Type[] functionClasses)
    {
        builder.Sources.Types.AddRange(functionClasses);
        return builder;
    }

    /// <summary>Sets a connection, such as <c>AzureWebJobsStorage</c>, over whatever the environment says.</summary>
    public static FunctionsApplicationBuilder UseConnection(this FunctionsApplicationBuilder builder, string name, string connectionString)
    {
        builder.Configuration.AddInMemoryCollection([new(name, connectionString)]);
        return builder;
    }

    /// <summary>Finds what starting would find, without starting: functions that cannot be hosted.</summary>
    /// <exception cref="InvalidOperationException">A function cannot be hosted, by its schedule for one: the message says which and why.</exception>
    public static void CheckFunctions(this IHost host) => _ = host.Services.GetRequiredService<FunctionCatalog>().All;
}
