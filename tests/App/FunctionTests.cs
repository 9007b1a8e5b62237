using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Testing;

namespace Pipeline.App.Tests;

/// <summary>The functions: each resolves from the real host, is bound to what the settings name, and is a thin shell.</summary>
public sealed partial class FunctionTests
{
    private static readonly MethodInfo[] Functions =
    [
        .. typeof(PipelineApplication).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
            .OrderBy(NameOf, StringComparer.Ordinal),
    ];

    public static TheoryData<Type> FunctionClasses => [.. Functions.Select(function => function.DeclaringType!)];

    [Fact]
    public void Functions_NamesAndTriggers_AreTheseAndNoOthers()
    {
        var configuration = RealHost.Builder().Configuration;

        Assert.Equal(
            [
                "CompileQuarter: timer 0 30 18 * * *",
                "CompileShard: blob work/shards/{province}/{quarter}/{inputs}/{number} of RegistryStorage, EventGrid",
                "FinishProvince: blob work/partials/{province}/{quarter}/{inputs}/{number} of RegistryStorage, EventGrid",
                "Health: http get health, Anonymous",
                "IngestUpload: blob uploads/{name} of IntakeStorage, EventGrid",
                "SweepUploads: timer 0 15 * * * *",
            ],
            Functions.Select(function => $"{NameOf(function)}: {TriggerOf(function, configuration)}"));
    }

    [Fact]
    public void Triggers_SettingsTheyName_HaveAValueWhereNobodySetsThem()
    {
        var configuration = RealHost.Builder().Configuration;
        var named = Functions.SelectMany(function => SettingNames().Matches(WrittenTriggerOf(function)).Select(match => match.Groups[1].Value)).Distinct();

        Assert.Equal(["CompileSchedule", "Work", "Uploads", "SweepSchedule"], named);
        Assert.All(named, setting => Assert.NotEmpty(configuration[setting] ?? ""));
    }

    [Theory]
    [MemberData(nameof(FunctionClasses))]
    public async Task Function_FromTheRealHost_Resolves(Type function)
    {
        await using var host = RealHost.Build();

        Assert.IsType(function, ActivatorUtilities.CreateInstance(host.Services, function));
    }

    [Theory]
    [MemberData(nameof(FunctionClasses))]
    public void Function_Source_IsAThinShell(Type function)
    {
        var lines = File.ReadAllLines(SourceTree.PathOf($"functions/App/Triggers/{function.Name}.cs"));

        Assert.Single(function.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));
        Assert.InRange(lines.Length, 1, 39);
        Assert.DoesNotContain(lines, line => !line.StartsWith("///", StringComparison.Ordinal) && Decision().IsMatch(line));
    }

    [Fact]
    public void Attributes_NamesInOfficialPackages_AreTheSame() =>
        Assert.All(
            Functions.SelectMany(function => function.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes())
                .Concat(function.GetCustomAttributes<FunctionAttribute>()))
                .Select(attribute => attribute.GetType())
                .Where(type => type.Namespace?.StartsWith("System", StringComparison.Ordinal) == false)
                .Append(typeof(TimerInfo))
                .Append(typeof(BlobTriggerSource)),
            type => Assert.Equal("Microsoft.Azure.Functions.Worker", type.Namespace));

    private static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    private static string TriggerOf(MethodInfo function, ConfigurationManager configuration) =>
        SettingNames().Replace(WrittenTriggerOf(function), match => configuration[match.Groups[1].Value] ?? match.Value);

    private static string WrittenTriggerOf(MethodInfo function)
    {
        var attributes = function.GetParameters().SelectMany(parameter => parameter.GetCustomAttributes()).ToArray();
        return attributes.OfType<TimerTriggerAttribute>().SingleOrDefault() is { } timer
            ? $"timer {timer.Schedule}"
            : attributes.OfType<HttpTriggerAttribute>().SingleOrDefault() is { } http
            ? $"http {string.Join(' ', http.Methods!)} {http.Route}, {http.AuthLevel}"
            : $"blob {Blob().BlobPath} of {Blob().Connection}, {Blob().Source}";

        BlobTriggerAttribute Blob() => attributes.OfType<BlobTriggerAttribute>().Single();
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingNames();

    [GeneratedRegex(@"\b(if|else|for|foreach|while|do|switch|try|catch)\b|\?\?|&&|\|\|")]
    private static partial Regex Decision();
}
