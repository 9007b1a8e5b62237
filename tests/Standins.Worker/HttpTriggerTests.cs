using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Standins.Functions;
using Pipeline.Testing;

namespace Pipeline.Standins.Worker.Tests;

[Collection("Azurite")]
public sealed class HttpTriggerTests(AzuriteFixture azurite)
{
    private readonly Storage _storage = new(azurite.ConnectionString);
    private readonly Journal _journal = new();

    [Fact]
    public async Task HttpFunctions_ListenOnLoopbackOnly()
    {
        await using var host = await StartAsync();

        var port = host.Activity.HttpAddress!.Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => listener.Port == port);

        Assert.Equal([IPAddress.Loopback], listeners.Select(listener => listener.Address));
    }

    [Fact]
    public async Task Host_WithoutHttpFunctions_DoesNotListen()
    {
        await using var host = await TestHost.StartAsync(_storage, _journal, UploadFunctions.Only);

        Assert.Null(host.Activity.HttpAddress);
    }

    [Theory]
    [InlineData("GET", "/api/regencies/6202", HttpStatusCode.OK, "6202")]
    [InlineData("POST", "/api/regencies/6202", HttpStatusCode.MethodNotAllowed, "")]
    [InlineData("GET", "/regencies/6202", HttpStatusCode.NotFound, "")]
    // Without a route, the function's name is the route; without methods, any is answered.
    [InlineData("PUT", "/api/Accept", HttpStatusCode.Accepted, "")]
    [InlineData("GET", "/api/Count", HttpStatusCode.OK, "{\"rows\":3}")]
    [InlineData("GET", "/api/Action", HttpStatusCode.Conflict, "")]
    [InlineData("GET", "/api/Fail", HttpStatusCode.InternalServerError, "")]
    public async Task Request_ToAFunction_IsAnswered(string method, string path, HttpStatusCode status, string body)
    {
        await using var host = await StartAsync();

        var (answered, text) = await SendAsync(host, method, path);

        Assert.Equal((status, body), (answered, text));
    }

    [Fact]
    public async Task Host_WithHttpFunctionsOnly_IsIdleWithoutAnyStorage()
    {
        await using var host = await StartAsync(("AzureWebJobsStorage", ""));

        await host.WhenIdleAsync();

        Assert.Empty(host.Finished);
    }

    [Fact]
    public async Task RoutePrefix_OfHostJson_IsHonoured()
    {
        await using var host = await StartAsync(("AzureFunctionsJobHost:extensions:http:routePrefix", "data/v1"));

        Assert.Equal((HttpStatusCode.OK, "6202"), await SendAsync(host, "GET", "/data/v1/regencies/6202"));
    }

    [Theory]
    [InlineData("api", "a/{b}", "/api/a/{b}")]
    [InlineData("", "a", "/a")]
    [InlineData("/x/", "/a", "/x/a")]
    public void Route_BehindItsPrefix_IsOnePath(string prefix, string route, string expected)
    {
        Assert.Equal(expected, HttpRoutes.Of(prefix, route));
    }

    private static async Task<(HttpStatusCode Status, string Body)> SendAsync(TestHost host, string method, string path)
    {
        using var client = new HttpClient { BaseAddress = host.Activity.HttpAddress };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await client.SendAsync(request, Patience.Token);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Patience.Token));
    }

    private Task<TestHost> StartAsync(params (string Key, string Value)[] settings) =>
        TestHost.StartAsync(_storage, _journal, [typeof(WebFunctions)], time: null, settings);

    public static class WebFunctions
    {
        [Function("Regency")]
        public static Task<string> Regency([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "regencies/{code}")] HttpRequest request, string code) =>
            Task.FromResult(code);

        [Function("Accept")]
        public static IResult Accept([HttpTrigger(AuthorizationLevel.Function)] HttpRequest request) => Results.Accepted();

        [Function("Count")]
        public static ValueTask<object> Count([HttpTrigger("get")] HttpRequest request) => ValueTask.FromResult<object>(new { Rows = 3 });

        [Function("Action")]
        public static IActionResult Action([HttpTrigger("get")] HttpRequest request) => new StatusCodeResult(StatusCodes.Status409Conflict);

        [Function("Fail")]
        public static void Fail([HttpTrigger("get")] HttpRequest request) => throw new InvalidDataException("Siti Aminah");
    }
}
