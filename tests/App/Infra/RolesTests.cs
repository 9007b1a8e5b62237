using Pipeline.Testing;

namespace Pipeline.App.Tests.Infra;

/// <summary>Who may do what: one file says so, infra/README.md says the same, and a group gets no further than its folder.</summary>
public sealed class RolesTests
{
    private const string Assignment = "Microsoft.Authorization/roleAssignments";

    private static readonly BicepFile Roles = BicepFile.Read("roles.bicep");
    private static readonly BicepFile Conditions = BicepFile.Read("conditions.bicep");

    private static readonly BicepDeclaration[] Assignments = [.. Roles.Of("resource").Where(resource => resource.Target == Assignment)];

    /// <summary>As Microsoft lists them: learn.microsoft.com/azure/role-based-access-control/built-in-roles.</summary>
    private static readonly Dictionary<string, string> OfMicrosoft = new(StringComparer.Ordinal)
    {
        ["Storage Blob Data Owner"] = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
        ["Storage Blob Data Contributor"] = "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        ["Storage Blob Data Reader"] = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
        ["Storage Queue Data Contributor"] = "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
        ["Storage Table Data Contributor"] = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
        ["Monitoring Metrics Publisher"] = "3913510d-42f4-4e42-8a64-420c390055eb",
        ["Log Analytics Data Reader"] = "3b03c2da-16b3-4a49-8834-0f8130efdd3b",
    };

    [Fact]
    public void Assignments_AreInOneFile() => Assert.Equal(
        ["infra/roles.bicep"], BicepFile.All.Where(file => SourceTree.Read(file).Contains(Assignment, StringComparison.Ordinal)));

    [Fact]
    public void BuiltInRoles_HaveMicrosoftsIds() => Assert.Equal(OfMicrosoft, Roles.Strings("builtIn").ToDictionary());

    [Fact]
    public void Table_InTheReadme_IsWhatTheAssignmentsSay()
    {
        var table = SourceTree.Read("infra/README.md").Split('\n')
            .SkipWhile(line => line != "## Who may do what").SkipWhile(line => !line.StartsWith("| `", StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => string.Join(" | ", line.Split('|')[1..5].Select(cell => cell.Trim(' ', '`'))));

        Assert.Equal(Assignments.Select(Described).Order(StringComparer.Ordinal), table.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Groups_OfAreas_AlwaysHaveACondition() => Assert.All(
        Assignments.Where(assignment => assignment.Value is BicepValue.Loop { Source: "submitters" or "analysts" }),
        assignment =>
        {
            Assert.Equal("2.0", Properties(assignment)["conditionVersion"].Text);
            Assert.Equal(RoleOf(assignment) == "Pipeline Submitter" ? "writesBelow" : "readsBelow", ConditionOf(assignment));
        });

    [Theory]
    [InlineData("submitOnly", "write", "add/action")]
    [InlineData("recordOnly", "read", "write", "add/action")]
    public void Role_OfOurOwn_DoesThisAndNothingElse(string role, params string[] actions)
    {
        var permission = Assert.Single(Roles.Find("resource", role).Value!["properties"]["permissions"].Items);

        Assert.Empty(permission["actions"].Items);
        Assert.Equal(
            actions.Select(action => $"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/{action}"),
            permission["dataActions"].Items.Select(action => action.Text));
    }

    /// <summary>The host keeps its code and its keys in the registry's account: who could write there could run anything as the app.</summary>
    [Fact]
    public void Operators_DoNotReachBlobsOfAWholeAccount() => Assert.All(
        Assignments.Where(assignment => PartyOf(assignment) == "operators" && RoleOf(assignment) != "Storage Table Data Contributor"),
        assignment => Assert.Contains("::blobs::", assignment.Value!.Find("scope")!.Text, StringComparison.Ordinal));

    [Theory]
    [InlineData("6202", "6202/2025-Q4/daftar.xlsx", true)]
    [InlineData("6202", "6202/pemetaan-kolom.csv", true)]
    [InlineData("62", "62/2025-Q4/dtsen.csv", true)]
    [InlineData("6202", "6203/2025-Q4/daftar.xlsx", false)]
    [InlineData("6202", "62/2025-Q4/daftar.xlsx", false)]
    [InlineData("62", "6202/2025-Q4/daftar.xlsx", false)] // a province's code begins its regencies'
    [InlineData("6202", "62021/daftar.xlsx", false)]
    [InlineData("6202", "6202", false)]
    [InlineData("6202", " 6202/daftar.xlsx", false)]
    [InlineData("6202", "x/6202/daftar.xlsx", false)]
    [InlineData("6202", "６２０２/daftar.xlsx", false)] // digits of another script
    [InlineData("6202", "", false)]
    public void Writing_GoesBelowTheOwnFolderAlone(string code, string path, bool isAllowed)
    {
        var condition = ConditionText("writesBelow", code);

        Assert.Equal(isAllowed, RoleCondition.Allows(condition, new BlobRequest("write", path)));
        Assert.Equal(isAllowed, RoleCondition.Allows(condition, new BlobRequest("add/action", path)));
        Assert.Equal(isAllowed, RoleCondition.Allows(ConditionText("readsBelow", code), new BlobRequest("read", path)));
    }

    [Theory]
    [InlineData("6202", "6202/", true)]
    [InlineData("6202", "6202/2025-Q4/", true)]
    [InlineData("6202", "", false)] // the whole container
    [InlineData("6202", "6202", false)]
    [InlineData("6202", "62", false)]
    [InlineData("6202", "6203/", false)]
    [InlineData("62", "62/", true)]
    [InlineData("62", "6202/", false)]
    public void Listing_GoesBelowTheOwnFolderAlone(string code, string prefix, bool isAllowed) =>
        Assert.Equal(isAllowed, RoleCondition.Allows(ConditionText("readsBelow", code), BlobRequest.List(prefix)));

    private static string ConditionText(string function, string code) =>
        ((BicepValue.Call)Conditions.Find("func", $"{function}").Value!).Arguments[0].Text.Replace("CODE", code, StringComparison.Ordinal);

    private static BicepValue Properties(BicepDeclaration assignment) => assignment.Value!.Find("properties")!;

    /// <summary>A line of the table: who, where, role, only below.</summary>
    private static string Described(BicepDeclaration assignment) => string.Join(
        " | ", PartyOf(assignment), PlaceOf(assignment.Value!.Find("scope")!.Text), RoleOf(assignment), ConditionOf(assignment) is null ? "" : "{code}/");

    private static string PartyOf(BicepDeclaration assignment) =>
        assignment.Value is BicepValue.Loop loop ? loop.Source : Properties(assignment)["principalId"].Text;

    private static string? ConditionOf(BicepDeclaration assignment) => (Properties(assignment).Find("condition") as BicepValue.Call)?.Function;

    private static string RoleOf(BicepDeclaration assignment)
    {
        var role = Properties(assignment)["roleDefinitionId"];
        return role is BicepValue.Call call
            ? call.Arguments[1].Text["builtIn['".Length..^"']".Length]
            : Roles.Find("resource", role.Text.Split('.')[0]).Value!["properties"]["roleName"].Text.Split(" (")[0];
    }

    /// <summary><c>registry::blobs::lists</c> is the container of that name.</summary>
    private static string PlaceOf(string scope)
    {
        var symbols = scope.Split("::");
        if (symbols.Length == 1)
        {
            return scope;
        }

        var nested = symbols[1..].Aggregate(
            Roles.Find("resource", symbols[0]), (outer, symbol) => ((BicepValue.Object)outer.Value!).Nested.Single(inner => inner.Symbol == symbol));
        var name = nested.Value!["name"].Text.Split('.');
        return $"{symbols[0]}/{BicepFile.Read("names.bicep").Strings(name[1])[name[2]]}";
    }
}
