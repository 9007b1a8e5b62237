using Azure.Identity;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Audit;
using Pipeline.Dtsen;
using Pipeline.Formats.Reading;
using Pipeline.Formats.Writing;
using Pipeline.Intake;
using Pipeline.Plans;
using Pipeline.References;
using Pipeline.Registry;
using Pipeline.Rollups;
using Pipeline.Rollups.Explaining;
using Pipeline.Storage;

namespace Pipeline.App;

/// <summary>Puts the application together.</summary>
public static class PipelineApplication
{
    /// <summary>Adds the use cases, their stores and their formats, as configured.</summary>
    /// <param name="accounts">The storage; where none is given, what the settings say, with the identity that the app runs as.</param>
    public static FunctionsApplicationBuilder AddPipeline(this FunctionsApplicationBuilder builder, StorageAccounts? accounts = null)
    {
        builder.ConfigureFunctionsWebApplication();
        AddDefaults(builder.Configuration);
        var settings = builder.Configuration.Get<PipelineSettings>() ?? new PipelineSettings();
        var provinces = settings.ProvinceCodes(); // a wrong setting ends the start, not the first run at night
        var names = builder.Configuration.Get<StorageNames>() ?? new StorageNames();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddPipelineStorage(accounts ?? PipelineSettings.AccountsOf(builder.Configuration, new DefaultAzureCredential()), names);
        builder.Services.AddSingleton(new CompiledProvinces(provinces) { Suppression = settings.Suppression(), Pockets = settings.Pockets() });
        builder.Services.AddSingleton(settings.LimitsOfMassChange());
        builder.Services.AddSingleton(new SweepRule(TimeSpan.FromMinutes(settings.SweepAfterMinutes)));
        builder.Services.AddSingleton(new TryLimit(TimeSpan.FromMinutes(25)));
        builder.Services.AddSingleton(new ReportingRule(settings.ReportingDueDays));
        builder.Services.AddSingleton(settings.RuleOfClosing());
        builder.Services.AddSingleton(_ => AreaTable.Kemendagri);
        AddUseCases(builder.Services);
        return builder;
    }

    private static void AddUseCases(IServiceCollection services)
    {
        services.AddSingleton<IWorkbookOpener, WorkbookOpener>();
        services.AddSingleton<IFeedbackWriter>(provider =>
            new FeedbackWriter(area => provider.GetRequiredService<AreaTable>().Find(area)?.DisplayName));
        services.AddSingleton<ISummaryWriter, SummaryWriter>();
        services.AddSingleton<IProvinceIndexWriter, ProvinceIndexWriter>();
        services.AddSingleton<IMatterListWriter, MatterListWriter>();
        services.AddSingleton(provider => new MergeRows(provider.GetRequiredService<IPersonStore>()));
        services.AddSingleton<RegisteredNiks>();
        services.AddSingleton<LookIntoDeliveries>();
        services.AddSingleton<IFoldDataSet>(provider => new FoldByTables(
            new FoldClaims<DeliveryKey, DeliveryValues>(DataSet.Assistance, provider.GetRequiredService<IDeliveryStore>(), provider.GetRequiredService<LookIntoDeliveries>()),
            provider.GetRequiredService<ProvinceReferences>()));
        services.AddSingleton<IFoldDataSet>(provider => new FoldByTables(
            new FoldClaims<PlanKey, PlanValues>(DataSet.Programmes, provider.GetRequiredService<IClaimStore<PlanKey, PlanValues>>()),
            provider.GetRequiredService<ProvinceReferences>()));
        services.AddSingleton<IFoldDataSet>(provider => new FoldFigures(DataSet.Indicators, provider.GetRequiredService<IIndicatorStore>()));
        services.AddSingleton<IFoldDataSet>(provider => new FoldFigures(DataSet.Targets, provider.GetRequiredService<ITargetStore>()));
        services.AddSingleton<IFoldDataSet>(provider => new FoldClaims<DtsenKey, DtsenValues>(
            DataSet.Dtsen, provider.GetRequiredService<IClaimStore<DtsenKey, DtsenValues>>()));
        services.AddSingleton<LookIntoDtsen>();
        services.AddSingleton<FoldSubmission>();
        services.AddSingleton(_ => ReadingRules.Of(typeof(FileIntake).Module, typeof(WorkbookOpener).Module));
        services.AddSingleton<WeighSubmission>();
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<RegencySubmissions>();
        services.AddSingleton<DecideSubmission>();
        services.AddSingleton<SubmissionFeedback>();
        services.AddSingleton<ProvinceQuarterBuilder>();
        services.AddSingleton<PlansOfProvince>();
        services.AddSingleton<RegencyMappings>();
        services.AddSingleton<AnswerMapping>();
        services.AddSingleton<ProvinceReferences>();
        services.AddSingleton<AnswerReference>();
        services.AddSingleton<IngestUpload>();
        services.AddSingleton<SummaryAudit>();
        services.AddSingleton<MeasuredIngestion>();
        services.AddSingleton<Func<string, bool, CancellationToken, Task<IngestResult>>>(provider => provider.GetRequiredService<MeasuredIngestion>().RunAsync);
        services.AddSingleton<ReceiveUpload>();
        services.AddSingleton<RebuildRegistry>();
        services.AddSingleton<ExportRegency>();
        services.AddSingleton<SweepUploads>();
        services.AddSingleton<DueQuarters>();
        services.AddSingleton<DueReports>();
        services.AddSingleton<CutIntoShards>();
        services.AddSingleton<CompileQuarter>();
        services.AddSingleton<CompileShard>();
        services.AddSingleton<WriteMatterLists>();
        services.AddSingleton<WriteSummaryVersion>();
        services.AddSingleton<FinishProvince>();
        services.AddSingleton<ExplainPublished>();
        services.AddSingleton<ExplainFigure>();
    }

    private static void AddDefaults(ConfigurationManager configuration)
    {
        var missing = PipelineSettings.Defaults().Where(setting => string.IsNullOrEmpty(configuration[setting.Key])).ToArray();
        configuration.AddInMemoryCollection(missing);
    }
}
