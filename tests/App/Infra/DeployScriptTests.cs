using System.Diagnostics;
using Pipeline.Testing;

namespace Pipeline.App.Tests.Infra;

/// <summary>infra/deploy.sh: what it asks of az, in which order, and what it says.</summary>
/// <remarks>The az, dotnet and zip that it finds here only write down how they were called.</remarks>
public sealed class DeployScriptTests : IDisposable
{
    /// <summary>Has the app's key from the second question on, and would give it to whoever asks for itself.</summary>
    private const string Az =
        """
        #!/usr/bin/env bash
        all="$*"
        echo "az $all" >>"$CALLS"
        case "$all" in
          *"functionapp keys list"*contains*) if [ -f "$STARTED" ]; then echo true; else touch "$STARTED"; echo false; fi ;;
          *"functionapp keys list"*) echo SECRET ;;
          *"appsettings list"*) printf 'Uploads\tuploads\nCompileSchedule\t0 30 18 * * *\nIntakeStorage__blobServiceUri\thttps://intake.example/\n' ;;
          *"--query properties.outputs."*) query="${all#*properties.outputs.}"; echo "the-${query%%.value*}" ;;
        esac
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("deploy-").FullName;

    public DeployScriptTests()
    {
        WriteProgram("az", Az);
        WriteProgram("dotnet", "#!/usr/bin/env bash\necho \"dotnet $*\" >>\"$CALLS\"\nmkdir -p \"${@: -1}\"\n");
        WriteProgram("zip", "#!/usr/bin/env bash\necho \"zip\" >>\"$CALLS\"\n");
    }

    [Fact]
    public async Task Run_Whole_MakesInfrastructureThenCodeThenEvents_AndAgainTheSame()
    {
        var (exitCode, output, calls) = await RunAsync("--environment", "test");

        Assert.Equal(0, exitCode);
        Assert.Equal(
            [
                "az deployment sub create", "dotnet publish", "zip", "az functionapp deployment",
                "az functionapp keys", "az functionapp keys", "az deployment group create",
            ],
            Steps(calls));
        Assert.Contains("--location indonesiacentral --parameters", calls[0], StringComparison.Ordinal);
        Assert.Single(calls, call => call.StartsWith("dotnet", StringComparison.Ordinal) && call.Contains("-p:AzurePackages=official", StringComparison.Ordinal));
        Assert.EndsWith(
            "subscriptions.bicep --output none --parameters appName=the-APP_NAME intakeAccountName=the-INTAKE_ACCOUNT registryAccountName=the-REGISTRY_ACCOUNT",
            calls[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", output + string.Concat(calls), StringComparison.Ordinal);

        var again = await RunAsync("--environment", "test");
        Assert.Equal((0, calls[^1]), (again.ExitCode, again.Calls[^1]));
    }

    [Fact]
    public async Task Run_WhatIf_ChangesNothing() =>
        Assert.Equal(["az deployment sub what-if"], Steps((await RunAsync("--environment", "prod", "--what-if")).Calls));

    /// <summary>azd names its deployment otherwise, and hands down what that gave.</summary>
    [Fact]
    public async Task Events_UnderAzd_TakesItsOutputs()
    {
        var (_, _, calls) = await RunAsync(
            ["--environment", "test", "--step", "events"],
            ("AZURE_ENV_NAME", "test"), ("RESOURCE_GROUP", "g"), ("APP_NAME", "a"), ("INTAKE_ACCOUNT", "i"), ("REGISTRY_ACCOUNT", "r"));

        Assert.DoesNotContain(calls, call => call.StartsWith("az deployment sub", StringComparison.Ordinal));
        Assert.EndsWith("--parameters appName=a intakeAccountName=i registryAccountName=r", calls[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Which --environment?")]
    [InlineData("There is no ", "--environment", "nowhere")]
    [InlineData("Unknown step: all-of-it", "--environment", "test", "--step", "all-of-it")]
    [InlineData("Unknown: --force", "--force")]
    [InlineData("--step needs a step.", "--environment", "test", "--step")]
    public async Task Run_CalledWrongly_SaysHowAndDoesNothing(string sentence, params string[] arguments)
    {
        var (exitCode, output, calls) = await RunAsync(arguments);

        Assert.Equal(2, exitCode);
        Assert.StartsWith(sentence, output, StringComparison.Ordinal);
        Assert.Contains("deploy.sh --environment NAME", output, StringComparison.Ordinal);
        Assert.Empty(calls);
    }

    [Fact]
    public async Task Code_OfAnEnvironmentThatIsNotDeployed_BuildsNothing()
    {
        WriteProgram("az", "#!/usr/bin/env bash\necho \"az $*\" >>\"$CALLS\"\nexit 3\n");

        var (exitCode, _, calls) = await RunAsync("--environment", "test", "--step", "code");

        Assert.Equal((3, 1), (exitCode, calls.Length));
    }

    [Fact]
    public async Task Run_AStepFails_EndsThere()
    {
        WriteProgram("dotnet", "#!/usr/bin/env bash\necho \"dotnet $*\" >>\"$CALLS\"\nexit 3\n");

        var (exitCode, _, calls) = await RunAsync("--environment", "test");

        Assert.Equal(3, exitCode);
        Assert.Equal(["az deployment sub create", "dotnet publish"], Steps(calls));
    }

    /// <summary>What is printed is sourced by a shell: nothing else may stand there, and a schedule stays one word.</summary>
    [Fact]
    public async Task Run_Settings_PrintsWhatAShellTakes()
    {
        var (exitCode, output, calls) = await RunAsync("--environment", "test", "--step", "settings");

        Assert.Equal(
            (0, "export Uploads=uploads\nexport CompileSchedule=0\\ 30\\ 18\\ \\*\\ \\*\\ \\*\nexport IntakeStorage__blobServiceUri=https://intake.example/\n"),
            (exitCode, output));
        Assert.Equal(["az functionapp config appsettings list"], Steps(calls));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The calls but those that only ask for an output.</summary>
    private static IEnumerable<string> Steps(IEnumerable<string> calls) => calls
        .Where(call => !call.StartsWith("az deployment sub show", StringComparison.Ordinal))
        .Select(call => string.Join(' ', call.Split(' ').TakeWhile(word => !word.StartsWith('-') && !word.StartsWith('/'))) switch
        {
            "az functionapp deployment source config-zip" => "az functionapp deployment",
            "az functionapp keys list" => "az functionapp keys",
            var other => other,
        });

    private Task<(int ExitCode, string Output, string[] Calls)> RunAsync(params string[] arguments) => RunAsync(arguments, []);

    private async Task<(int ExitCode, string Output, string[] Calls)> RunAsync(
        string[] arguments, params (string Name, string Value)[] environment)
    {
        var calls = Path.Combine(_folder, "calls");
        File.Delete(calls);
        var start = new ProcessStartInfo("bash", [SourceTree.PathOf("infra/deploy.sh"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder}:{start.Environment["PATH"]}";
        start.Environment["CALLS"] = calls;
        start.Environment["STARTED"] = Path.Combine(_folder, "started");
        start.Environment["DEPLOY_PAUSE_SECONDS"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(output), File.Exists(calls) ? await File.ReadAllLinesAsync(calls) : []);
    }

    private void WriteProgram(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
