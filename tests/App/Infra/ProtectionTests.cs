namespace Pipeline.App.Tests.Infra;

/// <summary>What is promised of the storage accounts, the app and the events.</summary>
public sealed class ProtectionTests
{
    private static readonly BicepFile Storage = BicepFile.Read("storage.bicep");
    private static readonly BicepFile Main = BicepFile.Read("main.bicep");

    [Theory]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("allowCrossTenantReplication", "false")]
    [InlineData("defaultToOAuthAuthentication", "true")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    public void Accounts_TakeNoKeyAndShowNothingInPublic(string property, string value) =>
        Assert.Equal(value, Storage.Find("resource", "account").Value!["properties"][property].Text);

    [Fact]
    public void Containers_AreNotPublic() =>
        Assert.Equal("None", Storage.Find("resource", "blobContainers").Value!.Find("properties")!["publicAccess"].Text);

    [Fact]
    public void DeletedBlobsAndContainers_CanBeBroughtBack()
    {
        var properties = Storage.Find("resource", "blobService").Value!["properties"];

        Assert.All(
            [properties["deleteRetentionPolicy"], properties["containerDeleteRetentionPolicy"]],
            policy => Assert.Equal("true softDeleteDays", $"{policy["enabled"].Text} {policy["days"].Text}"));
    }

    [Fact]
    public void UploadsAndAudit_AreLocked_AndOnlyIntakeKeepsVersions()
    {
        var locked = Main.Var("intakeContainers").Items.Concat(Main.Var("registryContainers").Items)
            .Where(container => container.Find("locked") is not null).Select(container => $"{container["name"].Text} {container["locked"].Text}");

        Assert.Equal(["names.intakeContainers.Uploads versions", "names.registryContainers.Audit appended"], locked);
        Assert.Equal("true", Main.Find("module", "intake").Value!["params"]["keepsVersions"].Text);
        Assert.Equal("false", Main.Find("module", "registry").Value!["params"]["keepsVersions"].Text);
    }

    /// <summary>What a log keeps of a request for a person's entity must not hold its key, which is the NIK.</summary>
    [Fact]
    public void AccessLog_OfTables_HasNoKeys()
    {
        var log = BicepFile.Read("accesslog.bicep");
        var flow = Assert.Single(log.Find("resource", "withoutKeys").Value!["properties"]["dataFlows"].Items);

        Assert.Equal("Microsoft-Table-StorageTableLogs", Assert.Single(flow["streams"].Items).Text);
        Assert.Equal("source | extend Uri = \"\", ObjectKey = \"\"", flow["transformKql"].Text);
        Assert.All(
            log.Of("resource").Where(resource => resource.Target == "Microsoft.Insights/diagnosticSettings"),
            setting => Assert.Equal("ruled.outputs.id", setting.Value!["properties"]["workspaceId"].Text));
    }

    [Fact]
    public void EveryServiceWithPersonalData_TellsOfEveryRead()
    {
        var told = BicepFile.Read("accesslog.bicep").Of("resource").Where(resource => resource.Target == "Microsoft.Insights/diagnosticSettings")
            .ToDictionary(setting => setting.Value!["scope"].Text, setting => ((BicepValue.Loop)setting.Value!["properties"]["logs"]).Source);

        Assert.Equal(["intake::blobService", "registry::blobService", "registry::tableService"], told.Keys.Order(StringComparer.Ordinal));
        Assert.All(told.Values, categories => Assert.Contains("'StorageRead'", categories, StringComparison.Ordinal));
    }

    [Fact]
    public void Subscriptions_TakeWholeBlobsAlone_AndKeepWhatNobodyTook()
    {
        var properties = BicepFile.Read("subscriptions.bicep").Find("resource", "subscriptions").Value!.Find("properties")!;
        var filter = Assert.Single(properties["filter"]["advancedFilters"].Items);
        var deadLetters = properties["deadLetterWithResourceIdentity"]["deadLetterDestination"]["properties"];
        var endpoint = properties["destination"]["properties"]["endpointUrl"].Text;

        Assert.Equal("data.api", filter["key"].Text);
        Assert.Equal(["PutBlob", "PutBlockList", "FlushWithClose", "CopyBlob"], filter["values"].Items.Select(api => api.Text));
        Assert.Equal("/blobServices/default/containers/${trigger.container}/blobs/${trigger.below}", properties["filter"]["subjectBeginsWith"].Text);
        Assert.Equal("names.platformContainers.deadLetter", deadLetters["blobContainerName"].Text);
        Assert.Equal("30 1440", $"{properties["retryPolicy"]["maxDeliveryAttempts"].Text} {properties["retryPolicy"]["eventTimeToLiveInMinutes"].Text}");
        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.${trigger.function}&code=", endpoint, StringComparison.Ordinal);
    }

    [Fact]
    public void App_RunsOnFlexConsumptionInDotnet10_WithoutPasswords()
    {
        var file = BicepFile.Read("functionapp.bicep");
        var app = file.Find("resource", "app").Value!;
        var runtime = app["properties"]["functionAppConfig"]["runtime"];

        Assert.Equal("FC1 dotnet-isolated 10.0", $"{file.Find("resource", "plan").Value!["sku"]["name"].Text} {runtime["name"].Text} {runtime["version"].Text}");
        Assert.Equal("UserAssignedIdentity", app["properties"]["functionAppConfig"]["deployment"]["storage"]["authentication"]["type"].Text);
        Assert.Equal("false", file.Find("resource", "noPassword").Value!.Find("properties")!["allow"].Text);
    }
}
