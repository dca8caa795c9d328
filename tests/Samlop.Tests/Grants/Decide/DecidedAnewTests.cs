using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>
/// What is decided can be put right (forvaltningsloven 1967 § 35): handling is open again while a new decision is a draft, and what may be
/// recommended is what may be decided.
/// </summary>
public abstract class DecidedAnewTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-07")]
    public async Task WhenWhoCheckedAndAssessedIsBarredAfterTheDecision_TheNewOneIsRecommended_OnlyWhenItIsHandledAnew()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        foreach (var each in ids) await As(at.Decider).Submit(await Given.DecideInput(each)).ShouldSucceed();
        var id = ids[0];
        await As(at.Officer).Submit(new SeeApplication.Input { Application = id, Number = 1 }).ShouldSucceed();
        await As(at.Assessor).Submit(new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "Ground", Ground = "Special" })
            .ShouldSucceed();
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Gjør formell kontroll");

        await Begun(at, id);
        await As(at.Officer).Submit(await Given.Recommendation(id, "700 000")).ShouldSucceed();
        (await Recommend(at, id)).ShouldBe("NotReady");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Gjør formell kontroll").ShouldNotSay("Send innstillingen");
        await Checked(at, id, "Stands");
        // Nobody who may assess it is left: somebody is asked to find them.
        (await Recommend(at, id)).ShouldBe("NotReady");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Velg vurderere").ShouldNotSay("Send innstillingen");
        await Assessed(at, id);

        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Send innstillingen");
        (await Recommend(at, id)).ShouldBeNull();
        await As(at.OtherDecider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        var decisions = await Read(db => db.Set<Decision>().Where(d => d.Application == id).OrderBy(d => d.Number).ToListAsync());
        decisions.Select(d => d.DecidedAt is not null).ShouldBe([true, true]);
        decisions[1].Replaces.ShouldBe(decisions[0].Id);
    }

    [Fact, Requirement("C-07")]
    public async Task AWrongDismissal_IsRemadeOnTheMerits()
    {
        var (at, id) = await ADismissed();
        var first = await Given.DecisionOf(id);
        await Begun(at, id);
        await Checked(at, id, "Stands");
        await Assessed(at, id);
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Velg tildeling eller avslag");
        await Given.Chosen(at, id, DecisionKind.Award);
        await Given.Recommended(at);
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();

        var made = await Given.DecisionOf(id);
        (made.Kind, made.Replaces, made.DecidedAt is null).ShouldBe((DecisionKind.Award, first.Id, false));
    }

    [Fact, Requirement("C-07")]
    public async Task AWrongAward_IsReplacedByADismissal_AndHoldsNobodyUp()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var id = ids[0];
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        await Begun(at, id);
        await Checked(at, id, "ToBeDismissed");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Foreslå avvisning");
        await As(at.Officer).Post(DecideUrls.Dismissal(id), "dismissal", ("Input.LetterText", "Søknaden kom etter fristen."));
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        var made = await Given.DecisionOf(id);
        (made.Kind, made.DecidedAt is null).ShouldBe((DecisionKind.Dismissal, false));

        // It is compared with nothing any more: the others go on.
        foreach (var other in ids.Skip(1))
        {
            await As(at.Officer).Submit(new TakeBackRecommendation.Input { Decision = (await Given.DecisionOf(other)).Id }).ShouldSucceed();
        }

        await Given.Recommended(at);
    }

    [Fact, Requirement("C-07")]
    public async Task Handling_IsClosedByADecision_AndOpenWhileANewOneIsADraft()
    {
        var (at, id) = await ADismissed();
        async Task<RecordFormalCheck.Input> Check() =>
            new() { Application = id, Read = 1, BasedOn = await Given.CheckVersion(id), Result = "ToBeDismissed", Ground = "Late", Note = "Sent." };
        await As(at.Other).Submit(await Check()).ShouldBeRefused(Handled.DecisionIsProposed);
        await Begun(at, id);
        await As(at.Other).Submit(await Check()).ShouldSucceed();
        var propose = new ProposeDismissal.Input
        {
            Application = id,
            BasedOn = (await Given.DecisionOf(id)).Version,
            Read = 1,
            Ground = "Late",
            LetterText = "For sent."
        };
        await As(at.Officer).Submit(propose).ShouldSucceed();
        await As(at.Other).Submit(await Check()).ShouldBeRefused(Handled.DecisionIsProposed);
        var decision = (await Given.DecisionOf(id)).Id;
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Decision = decision }).ShouldSucceed();
        await As(at.Other).Submit(await Check()).ShouldSucceed();
        await As(at.Officer).Submit(new DiscardDecisionDraft.Input { Decision = decision }).ShouldSucceed();
        await As(at.Other).Submit(await Check()).ShouldBeRefused(Handled.DecisionIsProposed);
    }

    [Fact, Requirement("C-07")]
    public async Task ANewDecision_IsNotMade_WhereALaterStepHoldsTheFirstOneFast()
    {
        var (at, id) = await ADismissed();
        await Begun(at, id);
        var based = (await Given.DecisionOf(id)).Version;
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = id, BasedOn = based, Read = 1, Ground = "Late", LetterText = "For sent." })
            .ShouldSucceed();
        var decision = await Given.DecisionOf(id);
        var decider = await Host.ActorOf(at.Decider);
        Task<Refusal?> MayDecide(params IBindsDecision[] binders) =>
            Read(async db => await DecideApplication.MayDecide(db, binders, decision, await db.CheckOf(decision), decider, Host.Today));
        (await MayDecide()).ShouldBeNull();
        (await MayDecide(new HoldsFast())).ShouldBe(HoldsFast.No);
    }

    private sealed class HoldsFast : IBindsDecision
    {
        public static readonly Refusal No = Decision.DecisionIsMade;

        public Task<Refusal?> Binds(GrantApplicationId application, CancellationToken cancel) => Task.FromResult<Refusal?>(No);
    }

    [Fact, Requirement("C-07")]
    public async Task WhoCheckedItFirst_DoesNotDecide_ThoughAnotherCheckedItLast()
    {
        var at = await Given.ACallToDecide();
        var id = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Other, at.Assessor);
        await Checked(at, id, "ToBeDismissed");
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = id, Read = 1, Ground = "Late", LetterText = "For sent." })
            .ShouldSucceed();
        var first = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Assessor.User);
        await As(first).Submit(await Given.DecideInput(id)).ShouldBeRefused(CheckRefusal.PreparedBySame);
    }

    private async Task<(Deciding At, GrantApplicationId Id)> ADismissed()
    {
        var at = await Given.ACallToDecide();
        var id = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Other, at.Decider);
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = id, Read = 1, Ground = "Late", LetterText = "For sent." })
            .ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        return (at, id);
    }

    private async Task Begun(Deciding at, GrantApplicationId id) =>
        await As(at.Officer).Submit(new StartNewDecision.Input { Decision = (await Given.DecisionOf(id)).Id, Reason = "Feil." })
            .ShouldSucceed();

    private async Task Checked(Deciding at, GrantApplicationId id, string result) =>
        await As(at.Other).Submit(new RecordFormalCheck.Input
        {
            Application = id,
            Read = 1,
            BasedOn = await Given.CheckVersion(id),
            Result = result,
            Ground = result == nameof(FormalResult.ToBeDismissed) ? "Late" : null,
            Note = "Sett på nytt.",
        }).ShouldSucceed();

    /// <summary>By two others than before.</summary>
    private async Task Assessed(Deciding at, GrantApplicationId id)
    {
        var the = new GivenHandling(id, at.Number, null!, null!);
        Member[] assessors = [at.Officer, at.Other];
        foreach (var assessor in assessors) await As(at.Officer).Submit(Given.Assign(the, assessor)).ShouldSucceed();
        foreach (var assessor in assessors) await Given.HandsIn(the, assessor, Grade.Good).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldSucceed();
        await As(at.Other).Submit(await Given.Agrees(the)).ShouldSucceed();
    }

    private async Task<string?> Recommend(Deciding at, GrantApplicationId id) =>
        (await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer, id))).Refusal?.Code;
}

public sealed class DecidedAnewTests_OnSqlite(SqliteHost host) : DecidedAnewTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class DecidedAnewTests_OnPostgres(PostgresHost host) : DecidedAnewTests(host), IClassFixture<PostgresHost>;
