using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;

namespace Pipeline.Standins.Worker.Tests;

/// <summary>A function as the app has them: bound to a path by settings, its class made by DI.</summary>
internal sealed class UploadFunctions(Journal journal)
{
    public static readonly Type[] Only = [typeof(UploadFunctions)];

    [Function("Ingest")]
    public Task Ingest(
        [BlobTrigger("%Uploads%/{name}", Connection = "Data", Source = BlobTriggerSource.EventGrid)] BlobClient blob,
        string name,
        FunctionContext context) => journal.RunAsync(name, context.CancellationToken);
}

/// <summary>A function that reads, and one that the first one's output starts.</summary>
internal sealed class ChainFunctions(Journal journal, Storage storage)
{
    public static readonly Type[] Both = [typeof(ChainFunctions)];

    [Function("Copy")]
    public async Task Copy([BlobTrigger("%Uploads%/{name}", Connection = "Data")] Stream blob, string name, CancellationToken token)
    {
        await journal.RunAsync("copy " + name, token);
        var results = storage.Container(storage.Results);
        await results.CreateIfNotExistsAsync(cancellationToken: token);
        await results.GetBlobClient("copied/" + name).UploadAsync(blob, overwrite: true, token);
    }

    [Function("Sum")]
    public async Task Sum([BlobTrigger("%Results%/copied/{stem}.{extension}", Connection = "Data")] Stream blob, string stem, string extension)
    {
        using var reader = new StreamReader(blob);
        await journal.RunAsync($"sum {stem} {extension} {await reader.ReadToEndAsync()}", CancellationToken.None);
    }
}
