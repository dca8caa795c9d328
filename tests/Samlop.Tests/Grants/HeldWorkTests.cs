using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Access.Leaving;
using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants;

/// <summary>What lies in the hands of one whose role ends goes to another, or waits for those who give it out.</summary>
public abstract class HeldWorkTests(SamlopHost host) : HostTests(host)
{
    private const string Waits = "Ingen har dette lenger: Vurdering av søknaden fra";

    [Fact, SentTwice]
    public async Task Administrator_SeesWhatIsHeld_AndSaysWhoTakesIt()
    {
        var (the, third, administrator) = await AnAssignedWithAThird();
        var page = await As(administrator).Get(AccessUrls.Membership(the.Imdi.Other.Id, the.Imdi.Other.Membership.Id));
        var county = the.County.Lead.Organisation.Name;
        page.ShouldSay("Dette ligger hos personen nå").ShouldSay($"Vurdering av søknaden fra {county} til utlysning {the.Number}")
            .ShouldSay("La det stå: blir en oppgave for Beslutter");
        (await page.Post("end", ("LastDay", "8.3.2022"), ("EndInput.Held[0].To", third.Id.Value.ToString()))).ShouldBe(HttpStatusCode.OK);

        var old = await Given.AssessmentOf(the, the.Imdi.Other);
        var taken = await Given.AssessmentOf(the, third);
        (old.Counts, taken.Counts, taken.InsteadOf, taken.DueOn).ShouldBe((false, true, the.Imdi.Other.Id, old.DueOn));
        (await ToldTo(third)).ShouldHaveSingleItem().ShouldStartWith("Du skal vurdere søknaden i sak");
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay(Has(the.Imdi.Officer, third));
    }

    [Fact, SentTwice]
    public async Task Assessment_ThatNobodyTook_WaitsForTheDecisionMaker_FromTheDayAfter()
    {
        var (the, third, administrator) = await AnAssignedWithAThird();
        await As(administrator).Submit(End(the.Imdi.Other, Today)).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(Waits);
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay(Has(the.Imdi.Officer, the.Imdi.Other));

        Today = Today.AddDays(1);
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay($"Hvem har saken nå {the.Imdi.Officer.User.Name}").ShouldSay("Noen som skulle vurdere, har ikke rollen lenger.")
            .ShouldSay("Ingen har denne vurderingen nå.");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay(Waits);
        var task = await (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay(Waits).Follow("Gi det videre");
        task.ShouldSay(the.Imdi.Other.User.Name);
        (await task.Post("give")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Velg en som kan ta over.");
        (await task.Post("give", ("To", third.Id.Value.ToString()))).ShouldNotSay(Waits);
        (await Given.AssessmentOf(the, third)).AssignedBy.ShouldBe(the.Imdi.Decider.Id);
        await As(the.Imdi.Decider).Submit(Give("assessment", (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value, third))
            .ShouldBeRefused(GiveLeftWork.WorkIsNotLeft);
        Today = Today.AddDays(-1);
    }

    [Fact]
    public async Task RoleThatEndsByItsOwnLastDay_LeavesTheTask_WithoutAnyAct()
    {
        var (the, _, administrator) = await AnAssignedWithAThird();
        var until = new ChangeMembershipPeriod.Input { Membership = the.Imdi.Other.Membership.Id, From = "1.1.2020", To = Written.ShortDate(Today) };
        await As(administrator).Submit(until).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(Waits);
        Today = Today.AddDays(1);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay(Waits);
        await As(the.Imdi.Officer).Submit(new EndAssignment.Input
        {
            Application = the.Id,
            Assessment = (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value.ToString(),
            Reason = "Har sluttet.",
        }).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(Waits);
        Today = Today.AddDays(-1);
    }

    [Fact]
    public async Task LeftWork_IsNotForADecisionMakerWhoIsBarred_NorOfAnotherDirectorate()
    {
        var (the, third, _) = await AnAssignedWithAThird();
        var id = (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value;
        await As(the.Imdi.Decider).Submit(Give("assessment", id, third)).ShouldBeRefused(GiveLeftWork.WorkIsNotLeft);
        await IsOver(the.Imdi.Other);
        await As(await Given.AMember(Role.DecisionMaker)).Submit(Give("assessment", id, third)).ShouldBeRefused(GiveLeftWork.WorkIsNotLeft);
        await As(the.Imdi.Officer).Submit(Give("assessment", id, third)).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.Imdi.Decider).Submit(Give("assessment", id, the.Imdi.Officer)).ShouldHaveError("To", "Error_Taker");
        await As(the.Imdi.Decider).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = "Ground", Ground = "Kin" }).ShouldSucceed();
        await As(the.Imdi.Decider).Submit(Give("assessment", id, third)).ShouldBeRefused(GiveLeftWork.WorkIsNotLeft);
    }

    [Fact]
    public async Task StandIn_GoesToAColleagueOfTheSameRole_ForTheDaysThatAreLeft()
    {
        var (the, third, administrator) = await AnAssignedWithAThird();
        await As(the.Imdi.Officer).Submit(new AppointStandIn.Input
        {
            User = the.Imdi.Other.Id.Value.ToString(),
            From = Written.ShortDate(Today),
            Until = Written.ShortDate(Today.AddDays(20)),
        }).ShouldSucceed();
        var first = await Read(db => db.Set<StandIn>().SingleAsync(s => s.Absent == the.Imdi.Officer.Id));
        var end = End(the.Imdi.Other, Today);
        end.Held = [Take("stand-in", first.Id.Value, third)];
        await As(administrator).Submit(end).ShouldSucceed();
        var all = await Read(db => db.Set<StandIn>().Where(s => s.Absent == the.Imdi.Officer.Id).ToListAsync());
        all.Single(s => s.Id == first.Id).RevokedAt.ShouldNotBeNull();
        all.Single(s => s.Id != first.Id).ShouldSatisfyAllConditions(s => s.User.ShouldBe(third.Id), s => s.Until.ShouldBe(first.Until));
    }

    [Fact]
    public async Task StandIn_WhoIsGone_IsLeft_WhileTheAbsentOneIsThere()
    {
        var (the, third, _) = await AnAssignedWithAThird();
        await Given.Saved(new StandIn(
            Given.Id<StandInId>(), third.Organisation.Id, Role.CaseOfficer, the.Imdi.Officer.Id, third.Id, Today, Today.AddDays(9), Host.Time.Now));
        const string left = "Ingen har dette lenger: Vikariat for";
        await IsOver(third);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay(left);
        await IsOver(the.Imdi.Officer);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(left).ShouldSay(Waits);
    }

    /// <summary>Somebody who is gone stood in for one person in two roles: two tasks, which say which is which.</summary>
    [Fact]
    public async Task StandInsInTwoRoles_AreTwoTasksThatAreNotTheSame()
    {
        var (the, third, _) = await AnAssignedWithAThird();
        var organisation = the.Imdi.Officer.Organisation;
        await Given.AMember(Role.DecisionMaker, organisation, the.Imdi.Officer.User);
        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker })
        {
            await Given.Saved(new StandIn(
                Given.Id<StandInId>(), organisation.Id, role, the.Imdi.Officer.Id, third.Id, Today, Today.AddDays(9), Host.Time.Now));
        }

        await IsOver(third);
        var page = await As(the.Imdi.Decider).Get("/oppgaver");
        var titles = page.Document.QuerySelectorAll(".tasks__title").Select(t => t.TextContent.Trim()).Where(t => t.Contains("Vikariat")).ToList();
        titles.Count.ShouldBe(2);
        titles.ShouldBeUnique();
    }

    [Fact]
    public async Task Delegation_IsNotHandedOnByAnAdministrator_ButIsATaskForTheChiefExecutive()
    {
        var (county, administrator) = (await Given.ACounty(), await Given.AMember(Role.Administrator));
        await As(county.Director).Submit(new GiveDelegation.Input
        {
            To = county.Lead.Id.Value.ToString(),
            Acts = [ConfirmApplication.Act.Code],
            From = Written.ShortDate(Today),
            Until = Written.ShortDate(Today.AddDays(30)),
        }).ShouldSucceed();
        var given = await Read(db => db.Set<Delegation>().SingleAsync(d => d.To == county.Lead.Id));
        (await As(administrator).Get(AccessUrls.Membership(county.Lead.Id, county.Lead.Membership.Id)))
            .ShouldSay($"Fullmakt til {county.Lead.User.Name}").ShouldSay("Dette kan ikke gis videre her. Når rollen er over, blir det en oppgave for Fylkeskommunedirektør.");
        var end = End(county.Lead, Today.AddDays(-1));
        end.Held = [Take("delegation", given.Id.Value, county.Other)];
        await As(administrator).Submit(end).ShouldHaveError("Held[0].To", "Error_Taker");
        await As(administrator).Submit(End(county.Lead, Today.AddDays(-1))).ShouldSucceed();

        const string left = "Ingen har dette lenger: Fullmakt til";
        (await As(county.Other).Get("/oppgaver")).ShouldNotSay(left);
        (await As(county.Director).Get("/oppgaver")).ShouldSay(left);
        await As(county.Director).Submit(Give("delegation", given.Id.Value, county.Other)).ShouldBeRefused(Refusal.NotAllowed);
        await As(county.Director).Submit(new RevokeDelegation.Input { Delegation = given.Id.Value }).ShouldSucceed();
        (await As(county.Director).Get("/oppgaver")).ShouldNotSay(left);
    }

    [Fact]
    public async Task DraftOfACall_IsHeldByTheLastWhoPrepares_AndGoesToAColleague()
    {
        var imdi = await Given.ADirectorate();
        var administrator = await Given.AMember(Role.Administrator, imdi.Officer.Organisation);
        var number = await Given.ABegunCall(imdi.Officer);
        (await As(administrator).Get(AccessUrls.Membership(imdi.Officer.Id, imdi.Officer.Membership.Id))).ShouldSay($"Utlysning {number}: utkast til versjon 1");
        (await As(administrator).Get(AccessUrls.Membership(imdi.Other.Id, imdi.Other.Membership.Id))).ShouldNotSay($"Utlysning {number}");
        var draft = await Read(db => db.Set<CallVersion>().Where(v => v.PublishedAt == null).OrderByDescending(v => v.BegunAt).Select(v => v.Id).FirstAsync());

        var left = $"Ingen har dette lenger: Utlysning {number}: utkast til versjon 1";
        await IsOver(imdi.Officer);
        (await As(imdi.Decider).Get("/oppgaver")).ShouldSay(left);
        await As(imdi.Decider).Submit(Give("call-draft", draft.Value, imdi.Other)).ShouldSucceed();
        (await As(imdi.Decider).Get("/oppgaver")).ShouldNotSay(left);
        (await As(imdi.Other).Get("/oppgaver")).ShouldSay(number);
    }

    [Fact]
    public async Task RecommendationThatCameBack_IsLeft_WhenNobodyWhoPreparedItIsThere()
    {
        var (the, third, _) = await AnAssignedWithAThird();
        foreach (var officer in new[] { the.Imdi.Officer, the.Imdi.Other }) await Given.HandsIn(the, officer, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldSucceed();
        await As(the.Imdi.Other).Submit(await Given.Agrees(the)).ShouldSucceed();
        await Given.Impartial(the.Id, the.Imdi.Decider, third);
        await Given.ADecisionIsProposed(the);
        var decision = await Read(db => db.Set<Decision>().Where(d => d.Application == the.Id).Select(d => d.Id).SingleAsync());
        const string left = "Ingen har dette lenger: Innstilling om søknaden fra";
        await IsOver(the.Imdi.Officer);
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(left);
        await As(the.Imdi.Decider).Submit(new ReturnDecision.Input { Decision = decision, Reasons = "Begrunn beløpet." }).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay(left);
        await As(the.Imdi.Decider).Submit(Give("recommendation", decision.Value, third)).ShouldSucceed();
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldNotSay(left);
        (await Read(db => db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == decision.Value))).Preparers.ShouldContain(third.Id);
    }

    [Fact]
    public async Task RefusedEnding_HandsNothingOver()
    {
        var (the, third, administrator) = await AnAssignedWithAThird();
        var id = (await Given.AssessmentOf(the, the.Imdi.Other)).Id.Value;
        var end = End(the.Imdi.Other, Today);
        (end.BasedOn, end.Held) = (7, [Take("assessment", id, third)]);
        await As(administrator).Submit(end).ShouldBeRefused(Refusal.ChangedSinceOpened);
        (end.BasedOn, end.Held) = (0, [Take("assessment", id, administrator)]);
        await As(administrator).Submit(end).ShouldHaveError("Held[0].To", "Error_Taker");
        end.Held = [Take("assessment", id, third), Take("assessment", Guid.NewGuid(), third)];
        await As(administrator).Submit(end).ShouldHaveError("Held[1].To", "Error_Taker");
        (await Given.AssessmentOf(the, the.Imdi.Other)).Counts.ShouldBeTrue();
    }

    private async Task<(GivenHandling The, Member Third, Member Administrator)> AnAssignedWithAThird()
    {
        var the = await Given.AnAssigned();
        var directorate = the.Imdi.Officer.Organisation;
        return (the, await Given.AMember(Role.CaseOfficer, directorate), await Given.AMember(Role.Administrator, directorate));
    }

    /// <summary>Of those who were chosen at the same instant.</summary>
    private static string Has(params Member[] assessors) =>
        $"Hvem har saken nå {string.Join(" og ", assessors.Select(m => m.User.Name).Order(NorwegianOrder.Instance))}";

    private async Task IsOver(Member member)
    {
        await using var db = Host.OpenDb();
        await db.Set<Membership>().Where(m => m.Id == member.Membership.Id)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.To, Today.AddDays(-1)));
    }

    private static EndMembership.Input End(Member of, DateOnly lastDay) =>
        new() { Membership = of.Membership.Id, LastDay = Written.ShortDate(lastDay) };

    private static TypedTaker Take(string kind, Guid id, Member to) => new() { Kind = kind, Id = id, To = to.Id.Value.ToString() };

    private static GiveLeftWork.Input Give(string kind, Guid id, Member to) => new() { Kind = kind, Thing = id, To = to.Id.Value.ToString() };
}

public sealed class HeldWorkTests_OnSqlite(SqliteHost host) : HeldWorkTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class HeldWorkTests_OnPostgres(PostgresHost host) : HeldWorkTests(host), IClassFixture<PostgresHost>;
