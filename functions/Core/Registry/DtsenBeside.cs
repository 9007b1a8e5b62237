using Pipeline.Areas;
using Pipeline.Dtsen;
using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>The DTSEN beside the rows of one submission, a window at a time.</summary>
/// <remarks>
/// Which version is the newest is told by the rows themselves: by those of whom an extract has something. A few rows of whom none
/// has anything are told nothing, for perhaps the extract that is known is of the other layout, or of another regency.
/// </remarks>
public sealed class DtsenBeside
{
    private readonly IClaimStore<DtsenKey, DtsenValues> _dtsen;
    private readonly IReadOnlyList<AreaCode> _senders;
    private readonly FileSurvey _survey;
    private readonly Func<AreaCode, string> _nameOf;
    private readonly Dictionary<DtsenKey, List<(AreaCode Sender, DtsenValues Values)>> _known = [];
    private readonly Dictionary<(AreaCode Sender, bool OfFamilies), Quarter> _newest = [];

    internal DtsenBeside(IClaimStore<DtsenKey, DtsenValues> dtsen, IReadOnlyList<AreaCode> senders, FileSurvey survey, Func<AreaCode, string> nameOf)
    {
        _dtsen = dtsen;
        _senders = senders;
        _survey = survey;
        _nameOf = nameOf;
    }

    /// <summary>Reads what is known of these people and their families, partition by partition, in the place of those before.</summary>
    public async Task LookUpAsync(IEnumerable<PersonClaim> claims, CancellationToken cancellationToken)
    {
        _known.Clear();
        if (_senders.Count == 0)
        {
            return;
        }

        var keys = claims.SelectMany(claim => claim.Values.Kk is { } kk ? [DtsenKey.Of(claim.Nik), DtsenKey.Of(kk)] : new[] { DtsenKey.Of(claim.Nik) });
        foreach (var partition in keys.Distinct().GroupBy(key => key.Partition))
        {
            await foreach (var record in _dtsen.ReadAsync(partition.Key, [.. partition], cancellationToken))
            {
                Know(record);
            }
        }
    }

    /// <summary>What is to be said of a row of the window that was looked up; of who leaves the list nothing.</summary>
    public IEnumerable<Finding> FindingsOf(PersonClaim claim)
    {
        if (!ListExit.IsOnList(claim.Values))
        {
            yield break;
        }

        if (Newest(ofFamilies: false) is var (sender, version) && !KnownOf(DtsenKey.Of(claim.Nik), sender, version).Any())
        {
            yield return Findings.DtsenMissing(PlaceOf(claim, ColumnField.Nik, claim.Nik.Digits), version, _nameOf(sender));
        }

        if (claim.Values is { Desil: { } written, Kk: { } kk } && Newest(ofFamilies: true) is var (of, ranked)
            && KnownOf(DtsenKey.Of(kk), of, ranked).Select(values => values.Desil).FirstOrDefault() is { } desil && desil != written)
        {
            yield return Findings.DesilDiffers(PlaceOf(claim, ColumnField.Desil, $"{written}"), desil, ranked, _nameOf(of));
        }
    }

    private void Know(ClaimRecord<DtsenKey, DtsenValues> record)
    {
        var said = _senders
            .Select(sender => (Sender: sender, Values: record.HistoryOf(sender).AsOf(_survey.Quarter)))
            .Where(one => one.Values.Version is not null)
            .ToList();
        _known[record.Key] = said;
        foreach (var (sender, values) in said)
        {
            var layout = (sender, record.Key.Family is not null);
            _newest[layout] = _newest.TryGetValue(layout, out var newest) && newest > values.Version ? newest : values.Version!.Value;
        }
    }

    // The newer of the regency's own and its province's; of two of one version its own.
    private (AreaCode Sender, Quarter Version)? Newest(bool ofFamilies) => _senders
        .Where(sender => _newest.ContainsKey((sender, ofFamilies)))
        .Select(sender => ((AreaCode, Quarter Version)?)(sender, _newest[(sender, ofFamilies)]))
        .OrderByDescending(source => source!.Value.Version)
        .FirstOrDefault();

    private IEnumerable<DtsenValues> KnownOf(DtsenKey key, AreaCode sender, Quarter version) =>
        _known.GetValueOrDefault(key, []).Where(one => one.Sender == sender && one.Values.Version == version).Select(one => one.Values);

    private CellPlace PlaceOf(PersonClaim claim, ColumnField field, string value) =>
        new(claim.Place.Sheet, claim.Place.RowNumber, _survey.ColumnOf(claim.Place, field), field, value);
}
