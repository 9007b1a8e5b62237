using Pipeline.Areas;
using Pipeline.Assistance;
using Pipeline.Intake;

namespace Pipeline.Registry;

/// <summary>Looks up, for the deliveries that were just merged, who their recipients are and what else they got.</summary>
/// <remarks>It tells what is known now: another regency's list that comes later is told to that regency, and counted in the summary whoever came first.</remarks>
public sealed class LookIntoDeliveries(IDeliveryStore deliveries, IPersonStore people, AreaTable areas) : ILookIntoClaims<DeliveryKey, DeliveryValues>
{
    public ILookIntoSubmission<DeliveryKey, DeliveryValues> Begin(AreaCode regency, FileSurvey survey) =>
        new DeliveriesBeside(deliveries, people, areas, regency, survey);
}
