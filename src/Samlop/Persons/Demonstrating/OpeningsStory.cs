using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Persons.Glass;
using Samlop.Persons.Orders;
using Samlop.Persons.Record;
using Samlop.Persons.Requests;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Demonstrating;

/// <summary>
/// What opens beside the table, in the demonstration: Nav orders facts of one participant, breaks the glass for another, and asks for what
/// is not shared. Nobody has answered or looked yet.
/// </summary>
internal sealed class OpeningsStory : IStoryPart
{
    private const string Nav = "Runa Samtalevik";

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
    [
        StoryTeller.On("05-30 09.10", async () => await teller.Do(Nav, Role.NavContact, new RecordOrder.Input
        {
            Person = await StoryPersons.Samira.Id(teller),
            Kind = nameof(OrderKind.Order),
            Section = "arbeidsmarkedsloven § 19",
            Categories = [nameof(PersonCategory.Livelihood)],
            From = "01.03.2022",
            Until = "31.12.2022",
        })),
        StoryTeller.On("05-30 09.20", async () => await teller.Do(Nav, Role.NavContact, new BreakGlass.Input
        {
            Person = await StoryPersons.Mehret.Id(teller),
            Purpose = nameof(SharingPurpose.FollowUpToWork),
            Reason = nameof(GlassReason.DangerToLifeOrHealth),
            Words = "Besvimte på møterommet, og legevakten spør om sykdommer.",
            Categories = [nameof(PersonCategory.HealthAndFamily)],
            Hours = "2",
            IsUnderstood = true,
        })),
        StoryTeller.On("05-31 09.10", async () => await teller.Do(Nav, Role.NavContact, new AskForSharing.Input
        {
            Person = await StoryPersons.Mehret.Id(teller),
            Purpose = nameof(SharingPurpose.RecommendAndTakeIn),
            Category = nameof(PersonCategory.HealthAndFamily),
            Words = "Vi må vite hva slags tilrettelegging som trengs på en arbeidsplass.",
        })),
    ];
}
