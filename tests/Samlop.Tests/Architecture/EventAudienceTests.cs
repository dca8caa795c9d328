using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Tests.Audit;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Architecture;

/// <summary>
/// Whoever is told "within one's own organisation" is told within that of the actor. That is nobody where the system acts, and the wrong house where
/// another party's act gave rise to it: such events say their organisation themselves.
/// </summary>
public class EventAudienceTests
{
    private static readonly ILookup<Type, Type> RecordedBy = (
        from useCase in AllUseCases.In(Sources.Program)
        from happened in RecordedEvents.Of(useCase)
        where EventSample.Newest[happened].Read().For == Audience.WithinOwn
        select (happened, useCase)).ToLookup(r => r.happened, r => r.useCase);

    [Fact]
    public void EventWithinTheActorsOwn_IsNeverRecordedByTheSystem()
    {
        var bySystem = RecordedEvents.RunByJobs();
        bySystem.ShouldContain(typeof(SendReminders));
        // At least one of each: one may say less as long as a letter is not read. All kinds of requests are reminded of by one event.
        RecordedEvents.Of(typeof(SendReminders)).Count.ShouldBeGreaterThanOrEqualTo(
            NoticesDocument.Reminders().Select(kind => kind.Code.StartsWith("cases.request.", StringComparison.Ordinal) ? "cases.request" : kind.Code).Distinct().Count());
        // At least one of each: one may say less as long as a letter is not read. Requests have one for all their kinds.
        RecordedEvents.Of(typeof(SendReminders)).Count.ShouldBeGreaterThanOrEqualTo(
            NoticesDocument.Reminders().DistinctBy(kind => kind.Code.StartsWith("cases.request.", StringComparison.Ordinal) ? "cases.request" : kind.Code).Count());
        // At least one of each, and one for what is asked of parties, of whatever kind: one may say less as long as a letter is not read.
        RecordedEvents.Of(typeof(SendReminders)).Count.ShouldBeGreaterThanOrEqualTo(
            NoticesDocument.Reminders().Select(r => r.Code.StartsWith("cases.request.", StringComparison.Ordinal) ? "cases.request" : r.Code).Distinct().Count());
        (from happened in RecordedBy
         from useCase in happened
         where bySystem.Contains(useCase) || !AllUseCases.RolesWith(AllUseCases.NeedsOf(useCase)).Any()
         select $"{happened.Key.Name} in {useCase.Name}").ShouldBeEmpty("Audience.Within(…) of the organisation that the thing is handled by");
    }

    [Fact]
    public void EventInAnotherPartysRun_IsSeen() =>
        RecordedEvents.Of(typeof(WithdrawApplication)).ShouldContain(typeof(RecommendationLapsed), "the county withdraws, and the directorate is told");

    [Fact]
    public void EventWithinTheActorsOwn_IsRecordedByPeopleOfOneKindOfOrganisation()
    {
        RecordedBy.Count.ShouldBeGreaterThan(20);
        (from happened in RecordedBy
         let roles = happened.SelectMany(useCase => AllUseCases.RolesWith(AllUseCases.NeedsOf(useCase))).Distinct()
         where !Enum.GetValues<OrganisationKind>().Any(kind => roles.All(role => RoleKinds.Of(role).Contains(kind)))
         select $"{happened.Key.Name}: {string.Join(", ", happened.Select(u => u.Name))}").ShouldBeEmpty("Audience.Within(…) of the organisation that is to be told");
    }
}
