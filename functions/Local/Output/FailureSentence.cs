using Azure;
using Azure.Identity;
using Pipeline.Local.Azurite;

namespace Pipeline.Local.Output;

/// <summary>One sentence for a failure that is the surroundings' and not ours; a bug keeps its stack trace.</summary>
internal static class FailureSentence
{
    /// <summary>Null when the failure is none of those expected.</summary>
    public static string? Of(Exception failure) => failure switch
    {
        UnusableException or AzuriteUnavailableException => failure.Message,
        RequestFailedException storage => OfStorage(storage),
        // The blob client throws one after its last try, with a failure of each.
        AggregateException { InnerExceptions: [RequestFailedException first, ..] } => OfStorage(first),
        AuthenticationFailedException =>
            "Nobody is signed in to Azure: run `az login`, and see with `az account show` as whom and in which tenant.",
        UnauthorizedAccessException or IOException => failure.Message,
        // Of a lock, a partition or the audit that others would not leave alone; it names areas and nobody.
        TimeoutException => $"{failure.Message} Run the command again.",
        _ => null,
    };

    private static string OfStorage(RequestFailedException failure) => failure switch
    {
        { Status: 0 } => "The storage account does not answer any more: see that it runs and can be reached, and run again.",
        { Status: 404, ErrorCode: "TableNotFound" or "ContainerNotFound" } =>
            "The pipeline has never run on this storage account: start `serve` on it once (on Azure: deploy it), then run again.",
        { ErrorCode: "KeyBasedAuthenticationNotPermitted" } =>
            "The storage account takes no keys: leave out --connection, name the accounts by settings and sign in with `az login` (infra/runbook.md).",
        { ErrorCode: "AuthorizationPermissionMismatch" } =>
            "Whoever is signed in (`az account show`) may not do this there: infra/README.md says who may do what.",
        { ErrorCode: "AuthorizationFailure" } =>
            "The storage account lets nobody in from this network, or refuses the key or signature of --connection: see its network rules.",
        { Status: 401 or 403 } =>
            $"The storage account refuses the key or signature of --connection ({failure.Status} {failure.ErrorCode}): take a valid one that may read, write and list.",
        _ => $"The storage account answered {failure.Status} {failure.ErrorCode}: run again, and see the account's health if it stays.",
    };
}
