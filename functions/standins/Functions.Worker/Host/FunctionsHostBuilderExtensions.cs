using System.Reflection;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;

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
}
