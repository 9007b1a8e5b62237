using Pipeline.Intake;
using Pipeline.People;

namespace Pipeline.Registry;

/// <summary>A row that was taken or held, looked at for which earlier held row it mends.</summary>
/// <param name="Row">Its own name.</param>
/// <param name="Mends">The held row that it says it mends, if it says so.</param>
/// <param name="WrittenNik">The NIK as written; of a sound one its digits.</param>
/// <param name="HasSoundNik">Whether intake found it fit to be merged, whatever the registry said then.</param>
/// <param name="IsHeld">Whether it ended held.</param>
internal sealed record MendingRow(RowToken Row, RowToken? Mends, string WrittenNik, PersonValues Values, bool HasSoundNik, bool IsHeld)
{
    public PersonTraits Traits { get; } = PersonTraits.Of(Values, Intake.WrittenNik.StemOf(WrittenNik));
}
