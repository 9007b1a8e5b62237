using Azure.Core;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Pipeline.Standins.Functions;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>What the host says before it starts about functions and settings that cannot work.</summary>
public sealed class FunctionCatalogTests
{
    [Theory]
    [InlineData(typeof(TextBlob), "Function 'TextBlob': parameter 'blob' of type String cannot be bound.")]
    [InlineData(typeof(UnknownName), "Function 'UnknownName': parameter 'regency' of type String cannot be bound.")]
    [InlineData(typeof(NumberName), "Function 'NumberName': parameter 'name' of type Int32 cannot be bound.")]
    [InlineData(typeof(NoTrigger), "Function 'NoTrigger' has 0 trigger attributes, expected one.")]
    [InlineData(typeof(NoSetting), "Function 'NoSetting': '%Nowhere%' does not resolve to a value: there is no setting of that name.")]
    [InlineData(typeof(CatchAll), "Function 'CatchAll': Invalid template 'uploads/{*rest}'. The parameter name '*rest' is invalid.")]
    [InlineData(typeof(BadSchedule), "Function 'BadSchedule': Invalid schedule 'daily'. Expected an NCRONTAB expression of six fields, such as '0 30 1 * * *'.")]
    public async Task Function_ThatCannotBeHosted_KeepsTheHostFromStarting(Type functions, string message)
    {
        using var host = Build([functions]);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Patience.Token));

        Assert.Equal(message, refused.Message);
    }

    [Fact]
    public async Task Functions_OfOneName_KeepTheHostFromStarting()
    {
        using var host = Build([typeof(OneSame), typeof(OtherSame)]);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync(Patience.Token));

        var here = typeof(FunctionCatalogTests).FullName;
        Assert.Equal($"Two functions are called 'Same': {here}+OneSame.Run and {here}+OtherSame.Run.", refused.Message);
    }

    [Theory]
    [InlineData("Missing", "There is no setting 'Missing' with a connection string, nor 'Missing__blobServiceUri'.")]
    [InlineData("Identity", "The connection 'Identity' is by identity, but no TokenCredential is registered.")]
    public void Connection_ThatCannotBeMade_SaysWhatIsMissing(string name, string message)
    {
        using var host = Build([], ("Identity:blobServiceUri", "https://account.blob.core.windows.net"));
        var connections = host.Services.GetRequiredService<IStorageConnections>();

        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => connections.GetBlobServiceClient(name)).Message);
    }

    [Fact]
    public void Connection_ByIdentity_UsesTheAppsCredential()
    {
        using var host = Build([], ("Identity:blobServiceUri", "https://account.blob.core.windows.net"));
        var connections = new StorageConnections(
            host.Services.GetRequiredService<IConfiguration>(),
            new ServiceCollection().AddSingleton(DelegatedTokenCredential.Create((_, _) => default)).BuildServiceProvider());

        Assert.Equal("account", connections.GetBlobServiceClient("Identity").AccountName);
    }

    [Fact]
    public void Assembly_Registered_GivesItsFunctions()
    {
        var sources = new FunctionSources();
        sources.Assemblies.Add(typeof(UploadFunctions).Assembly);

        Assert.Contains(typeof(UploadFunctions), sources.FunctionClasses());
        Assert.Equal("Pipeline.Standins.Worker.Tests", sources.App?.GetName().Name);
    }

    private static IHost Build(Type[] functions, params (string Key, string Value)[] settings)
    {
        var builder = FunctionsApplication.CreateBuilder([]).UseFunctions(functions);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        return builder.Build();
    }

    private static class TextBlob
    {
        [Function("TextBlob")]
        public static Task Run([BlobTrigger("uploads/{name}")] string blob) => Task.CompletedTask;
    }

    private static class UnknownName
    {
        [Function("UnknownName")]
        public static Task Run([BlobTrigger("uploads/{name}")] Stream blob, string regency) => Task.CompletedTask;
    }

    private static class NumberName
    {
        [Function("NumberName")]
        public static Task Run([BlobTrigger("uploads/{name}")] BlobClient blob, int name) => Task.CompletedTask;
    }

    private static class NoTrigger
    {
        [Function("NoTrigger")]
        public static Task Run(HttpRequest request) => Task.CompletedTask;
    }

    private static class NoSetting
    {
        [Function("NoSetting")]
        public static Task Run([BlobTrigger("%Nowhere%/{name}")] Stream blob) => Task.CompletedTask;
    }

    private static class CatchAll
    {
        [Function("CatchAll")]
        public static Task Run([BlobTrigger("uploads/{*rest}")] Stream blob) => Task.CompletedTask;
    }

    private static class BadSchedule
    {
        [Function("BadSchedule")]
        public static Task Run([TimerTrigger("daily")] TimerInfo timer) => Task.CompletedTask;
    }

    private static class OneSame
    {
        [Function("Same")]
        public static Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => Task.CompletedTask;
    }

    private static class OtherSame
    {
        [Function("Same")]
        public static Task Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => Task.CompletedTask;
    }
}
