using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Pipeline.Areas;
using Pipeline.People;
using Pipeline.Registry;

namespace Pipeline.Benchmarks.Compile;

/// <summary>Any number of invented people, made as they are read and not kept: what a compilation holds is then its own.</summary>
/// <remarks>
/// A partition is a district. Of a hundred people in turn 20 were named anew for the quarter with another desil, one has moved out of
/// the province's lists, and one is claimed by a second regency too; four in turn are a family.
/// </remarks>
/// <param name="persons">How many there are.</param>
/// <param name="province">Two digits, Kemendagri.</param>
/// <param name="quarter">The quarter that is compiled.</param>
/// <param name="alone">Nobody has a No. KK, and nobody is claimed by a second regency: nothing has to be held of anyone.</param>
/// <param name="regencies">In the districts of how many regencies, the first of the province; null for all.</param>
internal sealed class SyntheticPeople(int persons, AreaCode province, Quarter quarter, bool alone, int? regencies = null) : IPersonStore
{
    private const int FamilySize = 4;
    private const int DaysOfBirth = 20_000;

    private static readonly DateOnly _firstBirth = new(1955, 1, 1);

    private readonly IReadOnlyList<Area> _districts = [.. AreaTable.Kemendagri.Regencies(province).Take(regencies ?? int.MaxValue).SelectMany(regency => AreaTable.Kemendagri.Districts(regency.Code))];
    private readonly ConcurrentDictionary<RecordPartition, PersonRecord[]> _kept = [];
    private readonly SubmissionKey _before = new(quarter.Previous, DateTimeOffset.UnixEpoch, "0000000000000001");
    private readonly SubmissionKey _now = new(quarter, DateTimeOffset.UnixEpoch, "0000000000000002");

    /// <summary>Whether each record is made once and kept, so that the second reading costs nothing.</summary>
    public bool IsKept { get; init; }

    /// <summary>How many of them stand on a list as of the quarter: all but those who moved away.</summary>
    public int Standing => _districts.Select((_, index) => CountIn(index)).Sum(count => count - (count + 49) / 100);

    public IAsyncEnumerable<RecordPartition> ListPartitionsAsync(AreaCode claimant, CancellationToken cancellationToken) =>
        _districts.Where((district, index) => district.Code.IsWithin(claimant) && CountIn(index) > 0)
            .Select(district => NikOf(district.Code, 0).Partition).ToAsyncEnumerable();

    public async IAsyncEnumerable<PersonRecord> ReadPartitionAsync(RecordPartition partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask; // an iterator that is asynchronous in its signature alone
        var people = IsKept ? _kept.GetOrAdd(partition, place => [.. MakeIn(place)]) : MakeIn(partition);
        foreach (var person in people)
        {
            yield return person;
        }
    }

    /// <summary>Those who fetch their family's help, each with its district and the number of the family in it.</summary>
    public IEnumerable<(AreaCode District, Nik Head, int Family)> HeadsIn(RecordPartition partition)
    {
        var index = IndexOf(partition);
        return Enumerable.Range(0, (CountIn(index) + FamilySize - 1) / FamilySize).Select(family => (_districts[index].Code, NikOf(_districts[index].Code, family * FamilySize), family));
    }

    public Task<int> MergeAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> keys, AreaCode claimant, SeenKeys<Nik>? seen, Func<PersonRecord, PersonRecord> fold,
        CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up writes no record.");

    public IAsyncEnumerable<PersonRecord> ReadAsync(
        RecordPartition partition, IReadOnlyCollection<Nik> keys, SeenKeys<Nik>? seen, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up reads whole partitions.");

    public IAsyncEnumerable<PersonRecord> ReadBeginningAsync(
        RecordPartition partition, IReadOnlyCollection<NikStem> stems, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A roll-up suggests no NIK.");

    private IEnumerable<PersonRecord> MakeIn(RecordPartition partition)
    {
        var index = IndexOf(partition);
        var places = new Places(_districts[index].Code);
        return Enumerable.Range(0, CountIn(index)).Select(number => Record(places, number));
    }

    private int IndexOf(RecordPartition partition) => _districts.Index().First(district => district.Item.Code.ToString() == partition.ToString()).Index;

    private int CountIn(int district) => persons / _districts.Count + (district < persons % _districts.Count ? 1 : 0);

    private PersonRecord Record(Places places, int number)
    {
        var named = new ClaimEntry<PersonValues>(_before, new RowPlace("Data", 0, number + 2), ValuesOf(places, number));
        IEnumerable<ClaimEntry<PersonValues>> entries = (number % 100) switch
        {
            50 => [named, Later(PersonValues.Empty.WithStatus(PersonStatus.Moved))],
            < 20 => [named, Later(PersonValues.Empty.WithDesil(number % 10 + 1))],
            _ => [named],
        };
        var histories = new List<KeyValuePair<AreaCode, ClaimHistory<PersonValues>>> { new(places.District.Regency, ClaimHistory.Of(entries)) };
        if (number % 100 == 70 && !alone)
        {
            histories.Add(new(places.Neighbour, ClaimHistory.Of([Later(named.Values.WithArea(places.Neighbour))])));
        }

        return PersonRecord.Of(NikOf(places.District, number), histories);

        ClaimEntry<PersonValues> Later(PersonValues values) => new(_now, new RowPlace("Data", 0, number + 2), values);
    }

    private PersonValues ValuesOf(Places places, int number) => PersonValues.Create(values =>
    {
        values[PersonField.Name] = "SITI AMINAH";
        values[PersonField.Sex] = number % 2 == 0 ? "L" : "P";
        values[PersonField.BirthDate] = BirthOf(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        values[PersonField.Relation] = number % FamilySize == 0 ? PersonValues.HeadOfFamily : "ANAK";
        values[PersonField.Area] = places.Villages[number / FamilySize % places.Villages.Count].Code.ToString();
        values[PersonField.Desil] = (number / 3 % 11) is var desil and > 0 ? desil.ToString(CultureInfo.InvariantCulture) : null;
        values[PersonField.Kk] = alone ? null : Digits(places.District, number / FamilySize * FamilySize, isFemale: false);
    });

    private static Nik NikOf(AreaCode district, int number) => Nik.Parse(Digits(district, number, number % 2 == 1));

    // A NIK and a No. KK are built alike.
    private static string Digits(AreaCode district, int number, bool isFemale)
    {
        var birth = BirthOf(number);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{district}{birth.Day + (isFemale ? 40 : 0):D2}{birth.Month:D2}{birth.Year % 100:D2}{number / DaysOfBirth + 1:D4}");
    }

    private static DateOnly BirthOf(int number) => _firstBirth.AddDays(number % DaysOfBirth);

    /// <summary>Where the people of a district live, and the regency that claims some of them too.</summary>
    private sealed class Places(AreaCode district)
    {
        public AreaCode District { get; } = district;

        public IReadOnlyList<Area> Villages { get; } = AreaTable.Kemendagri.Villages(district);

        public AreaCode Neighbour { get; } = AreaTable.Kemendagri.Regencies(district.Province).First(regency => regency.Code != district.Regency).Code;
    }
}
