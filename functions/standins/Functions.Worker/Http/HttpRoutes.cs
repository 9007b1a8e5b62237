using Microsoft.AspNetCore.Routing.Patterns;

namespace Pipeline.Standins.Functions;

/// <summary>The routes of HTTP functions, in ASP.NET Core's syntax.</summary>
internal static class HttpRoutes
{
    /// <exception cref="FormatException">It is no route.</exception>
    public static IEnumerable<string> ParameterNames(string route)
    {
        try
        {
            return RoutePatternFactory.Parse(route).Parameters.Select(parameter => parameter.Name);
        }
        catch (RoutePatternException unreadable)
        {
            throw new FormatException($"Invalid route '{route}'. {unreadable.Message}", unreadable);
        }
    }

    public static string Of(string prefix, string route) => $"/{prefix.Trim('/')}/{route.TrimStart('/')}".Replace("//", "/", StringComparison.Ordinal);
}
