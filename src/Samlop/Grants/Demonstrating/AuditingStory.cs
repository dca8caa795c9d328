using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Auditing;
using Samlop.Platform.Data;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// Riksrevisjonen is let in to the call for the rest of the year: the administrator proposes it, and a decision maker gives it.
/// </summary>
internal sealed class AuditingStory : IStoryPart
{
    private const string Administrator = "Astrid Systemdal";

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On(
            "04-19 13.00",
            () => teller.Do(Administrator, Role.Administrator, new ProposeAuditPeriod.Input
            {
                Call = DemonstrationStory.CallNumber,
                From = "19.04.2022",
                To = "31.12.2022",
                Reason = "Revisjon av tilskudd til regionalt samarbeid. (Oppdiktet i demonstrasjonen.)",
            }));
        yield return StoryTeller.On("04-19 14.00", () => Give(teller));
    }

    private static async Task Give(StoryTeller teller)
    {
        var (id, seen) = await teller.Read(async db =>
        {
            var period = await db.Rows<AuditPeriod>().All(Because.StoryIsTold).SingleAsync(p => p.GivenAt == null);
            return (period.Id, (await db.CheckOf(period)).Mark);
        });
        await teller.Do(AssessingStory.Beate, Role.DecisionMaker, new GiveAuditPeriod.Input { Period = id, Seen = seen });
    }
}
