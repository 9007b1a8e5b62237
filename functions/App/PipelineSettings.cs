using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.Configuration;
using Pipeline.Areas;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>The settings of the app, by the names they have in the app's configuration; containers and tables are in <see cref="StorageNames"/>.</summary>
public sealed class PipelineSettings
{
    /// <summary>The connection of the account that holds uploads and feedback: a connection string, or the section of an
    /// identity connection (<c>IntakeStorage__blobServiceUri</c>, <c>__queueServiceUri</c>).</summary>
    public const string IntakeStorage = "IntakeStorage";

    /// <summary>The connection of the account that holds all else, likewise (with <c>RegistryStorage__tableServiceUri</c>); it may be the same account.</summary>
    public const string RegistryStorage = "RegistryStorage";

    private const int LongestClosing = 366;

    /// <summary>When the ledger is asked which quarters are due: NCRONTAB in UTC. 18:30 UTC is 01:30 in Palangka Raya.</summary>
    public string CompileSchedule { get; set; } = "0 30 18 * * *";

    /// <summary>When the uploads are swept for those that nobody ingested: NCRONTAB in UTC.</summary>
    public string SweepSchedule { get; set; } = "0 15 * * * *";

    /// <summary>How many minutes nothing must have been heard of an upload before it is swept up; longer than a function may run.</summary>
    public int SweepAfterMinutes { get; set; } = 40;

    /// <summary>The provinces whose quarters are compiled: Kemendagri codes, separated by commas.</summary>
    public string Provinces { get; set; } = "62,64";

    /// <summary>How many days after a quarter's end a regency's file is still on time.</summary>
    public int ReportingDueDays { get; set; } = new ReportingRule().DaysAfterQuarterEnd;

    /// <summary>How many days after a quarter's end it is closed, in the province's time: until then its figures are provisional
    /// («angka sementara»). More than <see cref="ReportingDueDays"/>.</summary>
    public int CloseAfterDays { get; set; } = new ClosingRule().DaysAfterQuarterEnd;

    /// <summary>Counts of people below this are hidden in a summary, with what they could be worked out from (docs/decisions/0021); 0 hides none.</summary>
    public int SuppressBelow { get; set; } = new SuppressionRule().Below;

    /// <summary>Which part of the poor the pockets of poverty are to hold, in per cent (docs/decisions/0024).</summary>
    public int PocketShare { get; set; } = new PocketRule().Share;

    /// <summary>From when on a submission is held because it changes too much (docs/decisions/0014): of fewer people than
    /// this on the list of a district nothing is said.</summary>
    public int MassChangeLeastPeople { get; set; } = new MassChangeLimits().LeastPeople;

    /// <summary>More new people than this percentage of those on the list of the district.</summary>
    public int MassChangeAddedPercent { get; set; } = new MassChangeLimits().AddedPercent;

    /// <summary>More people than this percentage with a replaced date of birth, sex, No. KK or place of residence.</summary>
    public int MassChangeChangedPercent { get; set; } = new MassChangeLimits().ChangedPercent;

    /// <summary>More people than this percentage who leave the list.</summary>
    public int MassChangeLeftPercent { get; set; } = new MassChangeLimits().LeftPercent;

    /// <summary>The limits of a mass change.</summary>
    /// <exception cref="FormatException">One of them is no number above 0.</exception>
    public MassChangeLimits LimitsOfMassChange()
    {
        var limits = new MassChangeLimits(MassChangeLeastPeople, MassChangeAddedPercent, MassChangeChangedPercent, MassChangeLeftPercent);
        return limits is { LeastPeople: > 0, AddedPercent: > 0, ChangedPercent: > 0, LeftPercent: > 0 }
            ? limits
            : throw new FormatException("Settings MassChangeLeastPeople, MassChangeAddedPercent, MassChangeChangedPercent and MassChangeLeftPercent are numbers above 0.");
    }

    /// <summary>When a quarter is closed.</summary>
    /// <exception cref="FormatException">It would be closed while a file is still on time, or before its end, or never.</exception>
    public ClosingRule RuleOfClosing() => CloseAfterDays > Math.Max(ReportingDueDays, 0) && CloseAfterDays <= LongestClosing
        ? new ClosingRule(CloseAfterDays)
        : throw new FormatException(string.Create(
            CultureInfo.InvariantCulture,
            $"Setting {nameof(CloseAfterDays)}: {CloseAfterDays} is not between {Math.Max(ReportingDueDays, 0) + 1} (the day after {nameof(ReportingDueDays)}) and {LongestClosing}."));

    /// <summary>Which figures are too small to be published.</summary>
    /// <exception cref="FormatException">It is below 0.</exception>
    public SuppressionRule Suppression() => SuppressBelow >= 0
        ? new SuppressionRule(SuppressBelow)
        : throw new FormatException($"Setting {nameof(SuppressBelow)} is a number of 0 or above.");

    /// <summary>How large the pockets of poverty are.</summary>
    /// <exception cref="FormatException">It is no per cent from 1 to 100.</exception>
    public PocketRule Pockets() => PocketShare is >= 1 and <= 100
        ? new PocketRule(PocketShare)
        : throw new FormatException($"Setting {nameof(PocketShare)} is a per cent from 1 to 100.");

    /// <summary>The provinces as codes.</summary>
    /// <exception cref="FormatException">One of them is no province code.</exception>
    public IReadOnlyList<AreaCode> ProvinceCodes() =>
        [.. Provinces.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(ProvinceOf)];

    /// <summary>What the settings are where nobody sets them, so that <c>%Uploads%</c> in a trigger always has a value.</summary>
    internal static IEnumerable<KeyValuePair<string, string?>> Defaults()
    {
        var names = new StorageNames();
        var settings = new PipelineSettings();
        yield return new(nameof(StorageNames.Uploads), names.Uploads);
        yield return new(nameof(StorageNames.Work), names.Work);
        yield return new(nameof(CompileSchedule), settings.CompileSchedule);
        yield return new(nameof(SweepSchedule), settings.SweepSchedule);
    }

    /// <summary>How the accounts are reached.</summary>
    /// <param name="identity">Who signs in where a connection names no key.</param>
    /// <exception cref="InvalidOperationException">A connection is not set.</exception>
    /// <exception cref="FormatException">The address of a service is none.</exception>
    public static StorageAccounts AccountsOf(IConfiguration configuration, TokenCredential identity) =>
        new(ConnectionOf(configuration, IntakeStorage, identity), ConnectionOf(configuration, RegistryStorage, identity));

    private static AreaCode ProvinceOf(string text) =>
        AreaCode.TryParse(text, out var code) && code.Level == AreaLevel.Province
            ? code
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Setting {nameof(Provinces)}: '{text}' is no province code such as 62."));

    private static StorageConnection ConnectionOf(IConfiguration configuration, string name, TokenCredential identity)
    {
        if (configuration[name] is { Length: > 0 } text)
        {
            return new StorageConnection.ByText(text);
        }

        var section = configuration.GetSection(name);
        var tables = name == RegistryStorage ? AddressOf(section, "tableServiceUri") : null; // there are no tables in the other
        return new StorageConnection.ByIdentity(AddressOf(section, "blobServiceUri"), tables, identity);
    }

    private static Uri AddressOf(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
        {
            throw new InvalidOperationException($"Set {section.Path} to a connection string, or {SettingOf(section, name)} to the service's address.");
        }

        // An identity's token must not travel in the open. The value is not repeated: a signature may stand in it.
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps && address.Query.Length == 0
            ? address
            : throw new FormatException($"Setting {SettingOf(section, name)} is no address of a service such as https://NAME.{name[..^"ServiceUri".Length]}.core.windows.net.");
    }

    private static string SettingOf(IConfigurationSection section, string name) =>
        $"{section.Path}:{name}".Replace(ConfigurationPath.KeyDelimiter, "__", StringComparison.Ordinal);
}
