using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Authentication;

/// <summary>Signs each try with the account key, by the Shared Key Lite scheme of the table service.</summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var date = TimeProvider.System.GetUtcNow().ToString("r", CultureInfo.InvariantCulture);
        var signature = credential.Sign($"{date}\n{CanonicalResource(message.Request.Uri.ToUri())}");
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {credential.AccountName}:{signature}");
    }

    /// <summary>A slash, the account, and the path as it is encoded in the address.</summary>
    /// <remarks>A path-style address begins with the account itself, which then stands there twice. No query is signed except <c>comp</c>, which none of our operations has.</remarks>
    private string CanonicalResource(Uri address) => $"/{credential.AccountName}{address.AbsolutePath}";
}
