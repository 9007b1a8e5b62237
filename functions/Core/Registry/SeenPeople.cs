using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>What the weighing of a submission saw of the registry, for the merge that follows at once, under the same lock.</summary>
public sealed class SeenPeople
{
    /// <summary>Which people there are.</summary>
    public SeenKeys<Nik> Keys { get; } = new();

    /// <summary>Those of whom the submission says nothing new, of whom nobody else says anything, and who did not leave the list: there is nothing to
    /// write of them and nothing to tell, and they are not read once more.</summary>
    /// <remarks>Whoever writes of them between the two reads what we say, and tells it.</remarks>
    public HashSet<Nik> Settled { get; } = [];
}
