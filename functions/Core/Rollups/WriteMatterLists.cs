using Pipeline.Areas;
using Pipeline.People;

namespace Pipeline.Rollups;

/// <summary>Writes the lists of matters between regencies as the files that people open.</summary>
public interface IMatterListWriter
{
    /// <summary>For the province: masked NIKs, no name. The same lists give the same bytes.</summary>
    IReadOnlyList<SummaryFile> ForProvince(MatterLists lists);

    /// <summary>For one regency: in full what it sent itself, and nothing that the other side sent.</summary>
    SummaryFile ForRegency(MatterLists lists, AreaCode regency);
}

/// <summary>Where those lists lie.</summary>
public interface IMatterListStore
{
    /// <summary>Writes <c>lists/{province}/{quarter}/{name}</c>.</summary>
    Task SaveForProvinceAsync(AreaCode province, Quarter quarter, SummaryFile file, CancellationToken cancellationToken);

    /// <summary>Writes <c>feedback/{regency}/{quarter}/lintas-daerah/{name}</c>, in a folder where only the feedback on a file
    /// named just that could lie beside it.</summary>
    Task SaveForRegencyAsync(AreaCode regency, Quarter quarter, SummaryFile file, CancellationToken cancellationToken);

    /// <summary>Removes it, if it is there.</summary>
    Task RemoveForRegencyAsync(AreaCode regency, Quarter quarter, string name, CancellationToken cancellationToken);
}

/// <summary>Gives a province and each of its regencies the list of what regencies have to settle between them.</summary>
public sealed class WriteMatterLists(IMatterListStore store, IMatterListWriter writer, AreaTable areas)
{
    /// <summary>Writes every list anew, and takes away those with nothing left to settle; again if asked again, with the same bytes.</summary>
    public async Task RunAsync(MatterLists lists, CancellationToken cancellationToken)
    {
        foreach (var file in writer.ForProvince(lists))
        {
            await store.SaveForProvinceAsync(lists.Province, lists.Quarter, file, cancellationToken);
        }

        foreach (var regency in areas.Regencies(lists.Province).Select(regency => regency.Code).Prepend(lists.Province))
        {
            var file = writer.ForRegency(lists, regency);
            await (lists.For(regency).Count > 0
                ? store.SaveForRegencyAsync(regency, lists.Quarter, file, cancellationToken)
                : store.RemoveForRegencyAsync(regency, lists.Quarter, file.Name, cancellationToken));
        }
    }
}
