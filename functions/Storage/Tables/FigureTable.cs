using Azure.Data.Tables;
using Pipeline.Indicators;
using Pipeline.Registry;

namespace Pipeline.Storage.Tables;

/// <summary>A registry of figures in Table Storage: of indicators in one table, of targets in another.</summary>
internal sealed class FigureTable(TableClient table, PartitionDirectory directory, PipelineMeter meter, TimeProvider time)
    : ClaimTable<FigureKey, FigureValues>(table, directory, new(FigureValuesJson.Write, FigureValuesJson.Read), meter, time), IIndicatorStore, ITargetStore;
