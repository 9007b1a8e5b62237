using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Starts the function by an HTTP request.</summary>
public sealed class HttpTriggerAttribute : TriggerBindingAttribute
{
    public HttpTriggerAttribute()
    {
        AuthLevel = AuthorizationLevel.Function;
    }

    public HttpTriggerAttribute(params string[] methods)
    {
        Methods = methods;
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel)
    {
        AuthLevel = authLevel;
    }

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>Gets or sets the route below the prefix, in ASP.NET Core's syntax; the function's name when null.</summary>
    public string? Route { get; set; }

    /// <summary>Gets the methods answered; all of them when null.</summary>
    public string[]? Methods { get; private set; }

    /// <summary>Gets the key that Azure asks for. On loopback none is asked for, as the official tools do on a developer's machine.</summary>
    public AuthorizationLevel AuthLevel { get; private set; }
}
