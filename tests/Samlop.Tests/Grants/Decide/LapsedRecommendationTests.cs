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
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Grants.Decide;

/// <summary>
/// What is decided was checked and assessed in the version that is decided: a recommendation falls with what it builds on, and what falls
/// is told to those whom it waited for.
/// </summary>
public abstract class LapsedRecommendationTests(SamlopHost host) : HostTests(host)
{
    [Fact, Requirement("C-07")]
    public async Task WithdrawnRewrittenAndSentLateAfterTheRecommendation_IsNotDecided()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        var old = await Given.DecideInput(ids[0]);
        (await As(at.Decider).Get("/oppgaver")).ShouldSay("Ta stilling til").ShouldSay("Søknader: 2");

        Host.Time.Pass(TimeSpan.FromHours(1));
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = ids[0], Sure = true }).ShouldSucceed();
        (await Given.DecisionOf(ids[0])).ProposedAt.ShouldBeNull();
        (await As(at.Decider).Get("/oppgaver")).ShouldSay($"{county.Lead.Organisation.Name} er falt bort").ShouldNotSay("Ta stilling til");

        Host.Time.Pass(TimeSpan.FromDays(57));
        await SentAnew(county, ids[0], "HELT NY SØKNAD");
        (await Given.Application(ids[0])).Sent.Count.ShouldBe(2);

        await As(at.Decider).Submit(old).ShouldBeRefused(DecideApplication.HasFallen(LapseCause.Withdrawn));
        (await As(at.Decider).Get(DecideUrls.Decision(old.Decision))).ShouldNotSay("Fatt vedtaket")
            .ShouldSay("Innstillingen falt bort: fylkeskommunen trakk søknaden.")
            .ShouldNotSay("Saksbehandlerne arbeider med innstillingen.");
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call, Only = ids[0] })
            .ShouldBeRefused(RecommendDecisions.NothingToRecommend);
        // The other one stands, with a new day to accept.
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Call = at.Call }).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommendation(ids[1])).ShouldSucceed();
        await Given.Recommended(at);
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task WhatFell_IsToldWithinTheDirectorate_AndNotToTheCounty()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        var decision = await Given.DecisionOf(ids[0]);
        var preparesAndDecides = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Officer.User);
        var undeclared = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation);
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = ids[0], Sure = true }).ShouldSucceed();

        (await As(at.Other).Get(AssessUrls.Handling(ids[0]))).ShouldSay("trakk søknaden, og innstillingen falt bort");
        (await As(at.Decider).Get(DecideUrls.Decision(decision.Id))).ShouldSay("trakk søknaden, og innstillingen falt bort")
            .ShouldSay("Det falt bort");
        (await As(county.Lead).Get(ApplyUrls.Application(ids[0]))).ShouldSay("trakk").ShouldNotSay("nnstillingen");

        var told = await ReadMail(db => db.Set<Notice>().Where(n => n.Kind == ProposalEnding.TellsOfLapse.Code && n.Subject == decision.Id.Value)
            .Select(n => new { n.User, n.Ended }).ToListAsync());
        told.Where(n => n.Ended == NoticeEnd.Mailed).Select(n => n.User)
            .ShouldBe([at.Decider.Id, at.OtherDecider.Id, at.Officer.Id], ignoreOrder: true);
        told.Single(n => n.User == undeclared.Id).Ended.ShouldBe(NoticeEnd.NotFound, "who has not declared finds no decision");
        preparesAndDecides.Id.ShouldBe(at.Officer.Id);
    }

    [Fact, Requirement("C-07")]
    public async Task ReturnedAndCompleted_IsDecidedWhenItIsCheckedAndAssessedAnew()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        await As(at.Officer).Submit(new ReturnApplication.Input { Application = ids[0], Reasons = "Budsjettet mangler." }).ShouldSucceed();
        (await As(at.Officer).Get(AssessUrls.Handling(ids[0]))).ShouldSay("sendte søknaden tilbake, og innstillingen falt bort");
        await SentAnew(county, ids[0], "Nå med budsjett.");

        // Of the first version: it is compared with nothing until somebody has looked at the second.
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("venter på formell kontroll");
        await As(at.Officer).Submit(new RecordFormalCheck.Input { Application = ids[0], Read = 2, BasedOn = await Given.CheckVersion(ids[0]), Result = "Stands" }).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call, Only = ids[0] })
            .ShouldBeRefused(Portfolio.WaitsForAssessment(county.Lead.Organisation.Name));
        await Given.Impartial(ids[0], at.Assessor);
        (await As(at.Assessor).Get("/oppgaver")).ShouldSay("Vurder søknaden fra " + county.Lead.Organisation.Name);
        await AssessedAnew(at, ids[0]);
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Rett innstillingen for " + county.Lead.Organisation.Name);
        await Given.TotalReturnedAndWritten(at, ids[1]);
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer, ids[0])).ShouldSucceed();

        var proposal = (await Given.DecisionOf(ids[0])).Proposals.MaxBy(p => p.Number)!;
        proposal.ShouldSatisfyAllConditions(p => p.Number.ShouldBe(2), p => p.SentVersion.ShouldBe(2));
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task ARecommendation_OfAnEarlierVersion_IsNotDecided()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        // As it might come about by a fault elsewhere: the proposal is still open when the next version comes.
        await Withdrawn(ids[0]);
        await SentAnew(county, ids[0], "Ny.");
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Decision.ApplicationDoesNotStand);
        await RecordedCheck(at, ids[0], 2);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Decision.ApplicationDoesNotStand);
        await AssessedAnew(at, ids[0]);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Decision.ApplicationDoesNotStand);
    }

    [Fact, Requirement("C-07")]
    public async Task CheckingOrDismissing_AnotherVersionThanThePageShowed_IsRefused_AndNothingTypedIsLost()
    {
        var (at, county) = (await Given.ACallToDecide(), await Given.ACounty());
        var id = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, county, at.Officer, at.Other);
        var (checking, dismissing) = (await As(at.Officer).Get(AssessUrls.Handling(id)), await As(at.Officer).Get(DecideUrls.Dismissal(id)));
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        await SentAnew(county, id, "Ny.");

        (string, string?)[] check = [("Input.Result", "ToBeDismissed"), ("Input.Ground", "Late"), ("Input.Note", "Sju sekunder.")];
        checking = await checking.Post("formal-check", check);
        checking.ShouldSay("har sendt inn versjon 2 etter at du åpnet siden").ShouldSay("Sju sekunder.");
        (await Read(db => db.Set<FormalCheck>().SingleAsync(c => c.Application == id))).SentVersion.ShouldBe(1);
        await checking.Post("formal-check");
        (await Read(db => db.Set<FormalCheck>().SingleAsync(c => c.Application == id))).SentVersion.ShouldBe(2);

        dismissing = await dismissing.Post("dismissal", ("Input.LetterText", "For sent, med sju sekunder."));
        dismissing.ShouldSay("har sendt inn versjon 2 etter at du åpnet siden").ShouldSay("For sent, med sju sekunder.");
        await dismissing.Post("dismissal");
        (await Given.DecisionOf(id)).Proposals.ShouldHaveSingleItem().SentVersion.ShouldBe(2);
    }

    [Fact, Requirement("C-07")]
    public async Task WhenTheOneWhoCheckedAndAssessedIsBarred_TheRecommendationFalls()
    {
        var (at, _, ids) = await ARecommendedPortfolio();
        var id = ids[0];
        await As(at.Assessor).Submit(new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "Ground", Ground = "Special" })
            .ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldBeRefused(DecideApplication.HasFallen(LapseCause.Barred));
        (await As(at.Officer).Get(AssessUrls.Handling(id))).ShouldSay("fikk innstillingen til å falle bort");
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldBeRefused(PortfolioAssessment.TotalAssessmentOutdated);
    }

    [Fact, Requirement("C-09")]
    public async Task AnAward_AboveWhatTheNewVersionAppliesFor_IsNeitherRecommendedNorDecided()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        await As(at.Officer).Submit(new ReturnApplication.Input { Application = ids[0], Reasons = "Senk budsjettet." }).ShouldSucceed();
        var year = await Given.BudgetYear(ids[0]);
        await As(county.Lead).Submit(await Given.Rows(ids[0], "budget", [year, "other", "Prosjektleder", "grant", "700 000"]))
            .ShouldSucceed();
        await SentAnew(county, ids[0], "Med lavere budsjett.");
        await RecordedCheck(at, ids[0], 2);
        await AssessedAnew(at, ids[0]);
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Call = at.Call }).ShouldSucceed();
        await Given.TotalWritten(at);

        var name = county.Lead.Organisation.Name;
        var page = await As(at.Officer).Get(DecideUrls.Portfolio(at.Number));
        page.ShouldSay("Dette må på plass først").ShouldSay($"{name}: Innstillingen gir mer enn fylkeskommunen søker om.");
        page.Document.QuerySelectorAll($"#innstill a[href='{DecideUrls.Recommendation(ids[0])}']").Length.ShouldBe(1);
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call, Only = ids[0] })
            .ShouldBeRefused(AwardLimits.MoreThanApplied(name));

        // As it might come about by a fault elsewhere.
        await ProposedAsItIs(at, ids[0]);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(AwardLimits.MoreThanApplied(name));
        var decision = await Given.DecisionOf(ids[0]);
        (await As(at.Decider).Get(DecideUrls.Decision(decision.Id))).ShouldSay("gir mer enn fylkeskommunen søker om");
        await As(at.Decider).Submit(new ReturnDecision.Input { Decision = decision.Id, Reasons = "For mye." }).ShouldSucceed();

        await As(at.Officer).Submit(await Given.Recommendation(ids[0], "700 000,01", null))
            .ShouldHaveError("Amounts[0].Amount", nameof(DecideText.Error_MoreThanApplied));
        await As(at.Officer).Submit(await Given.Recommendation(ids[0], "700 000", null)).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task WhenTheOneWhoWroteItIsBarred_TheRecommendationFalls_AndStandsWhenAnotherHasGoneThroughIt()
    {
        var (at, _, ids) = await ARecommendedPortfolio(writer: at => at.Other);
        await Barred(at.Other, ids[0]);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(DecideApplication.HasFallen(LapseCause.Barred));
        await Given.TotalReturnedAndWritten(at, ids[1]);

        var again = new RecommendDecisions.Input { Call = at.Call, Only = ids[0] };
        (await As(at.Officer).Submit(again)).Refusal?.Code.ShouldBe("NotReady");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Rett innstillingen for");
        await As(at.Officer).Submit(await Given.Recommendation(ids[0])).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer, ids[0])).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task WhenTheOneWhoSentItIsBarred_TheRecommendationFalls()
    {
        var (at, _, ids) = await ARecommendedPortfolio(writer: at => at.Other);
        await Barred(at.Officer, ids[0]);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(DecideApplication.HasFallen(LapseCause.Barred));
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldBeRefused(PortfolioAssessment.TotalAssessmentOutdated);
    }

    [Fact, Requirement("C-07")]
    public async Task TheRest_IsNotDecidedOnATotalAssessmentFromBefore()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        var open = await As(at.Decider).Get(DecideUrls.Decision((await Given.DecisionOf(ids[0])).Id));
        await As(at.Officer).Submit(new ReturnApplication.Input { Application = ids[0], Reasons = "Mangler." }).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldBeRefused(PortfolioAssessment.TotalAssessmentOutdated);
        // Whoever had the page open is told why it cannot be done.
        (await open.Post("Fatt vedtaket")).ShouldSay("Noe er endret").ShouldSay("Innstillingen er falt bort")
            .ShouldSay("søknaden ble sendt tilbake til fylkeskommunen");

        var rest = (await Given.DecisionOf(ids[1])).Id;
        var name = county.Lead.Organisation.Name;
        (await As(at.Decider).Get("/oppgaver")).ShouldSay($"må sendes tilbake: {name} er falt bort siden totalvurderingen ble skrevet");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Gå gjennom totalvurderingen for utlysning");
        (await As(at.Decider).Get(DecideUrls.Decision(rest)))
            .ShouldSay("Totalvurderingen er skrevet før noe av det som er valgt, falt bort.");
        foreach (var url in new[] { DecideUrls.Portfolio(at.Number), DecideUrls.Paper(at.Number) })
        {
            (await As(at.Decider).Get(url)).ShouldSay("før dette falt bort")
                .ShouldSay($"{name}: Innstillingen falt bort: søknaden ble sendt tilbake til fylkeskommunen.");
        }

        await As(at.Decider).Submit(new ReturnDecision.Input { Decision = rest, Reasons = "Se på det samlede." }).ShouldSucceed();
        var alone = new RecommendDecisions.Input { Call = at.Call, Only = ids[1] };
        await As(at.Officer).Submit(alone).ShouldBeRefused(PortfolioAssessment.TotalAssessmentOutdated);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Dette må på plass først");

        await Given.TotalWritten(at);
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Gå gjennom totalvurderingen");
        (await As(at.Officer).Get(DecideUrls.Paper(at.Number))).ShouldNotSay("før dette falt bort");
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer, ids[1])).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task WhoeverWasWritingTheTotalAssessmentWhenSomethingFell_IsShownItAnew()
    {
        var (at, county, ids) = await ARecommendedPortfolio();
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Call = at.Call }).ShouldSucceed();
        var before = new SavePortfolioAssessment.Input
        {
            Call = at.Call,
            BasedOn = await Given.PortfolioVersion(at.Call),
            Text = "Begge to.",
        };
        // It is a draft, and with nobody: the text is about it all the same.
        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = ids[0], Sure = true }).ShouldSucceed();
        await As(at.Officer).Submit(before).ShouldBeRefused(Refusal.ChangedByOther);
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call })
            .ShouldBeRefused(PortfolioAssessment.TotalAssessmentOutdated);
    }

    [Fact, Requirement("C-07")]
    public async Task WhenOneWhoWroteOnlyAnotherIsBarred_TheRecommendationStands()
    {
        var (at, _, ids) = await ARecommendedPortfolio();
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Decision = (await Given.DecisionOf(ids[1])).Id }).ShouldSucceed();
        await As(at.Other).Submit(await Given.Recommendation(ids[1])).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer, ids[1])).ShouldSucceed();

        await Barred(at.Other, ids[0]);
        (await Given.DecisionOf(ids[0])).ProposedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task ADismissal_FallsWhenTheApplicationIsWithdrawn_AndIsProposedAnewOnlyAfterANewCheck()
    {
        var (at, county) = (await Given.ACallToDecide(), await Given.ACounty());
        var id = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, county, at.Officer, at.Decider);
        var dismiss = new ProposeDismissal.Input { Application = id, Read = 1, Ground = "Late", LetterText = "For sent." };
        await As(at.Officer).Submit(dismiss).ShouldSucceed();
        (await As(at.Decider).Get("/oppgaver")).ShouldSay("skal avvises");

        await As(county.Lead).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        (await As(at.Decider).Get("/oppgaver")).ShouldNotSay("skal avvises");
        await SentAnew(county, id, "Ny.");
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldBeRefused(DecideApplication.HasFallen(LapseCause.Withdrawn));
        dismiss.BasedOn = (await Given.DecisionOf(id)).Version;
        dismiss.Read = 2;
        await As(at.Officer).Submit(dismiss).ShouldBeRefused(ProposeDismissal.NotToBeDismissed);

        await RecordedCheck(at, id, 2, FormalResult.ToBeDismissed);
        await As(at.Officer).Submit(dismiss).ShouldSucceed();
        (await Given.DecisionOf(id)).Proposals.MaxBy(p => p.Number)!.SentVersion.ShouldBe(2);
        await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
    }

    /// <summary>Two applications with those who decide; the county is that of the first.</summary>
    private async Task<(Deciding At, CountyPeople County, List<GrantApplicationId> Ids)> ARecommendedPortfolio(
        Func<Deciding, Member>? writer = null)
    {
        var (at, county) = (await Given.ACallToDecide(), await Given.ACounty());
        Member[] impartial = [at.Officer, at.Other, at.Decider, at.OtherDecider];
        List<GrantApplicationId> ids =
        [
            await Given.AnAssessedApplication(at, Grade.VeryGood, impartial, county: county),
            await Given.AnAssessedApplication(at, Grade.Good, impartial),
        ];
        foreach (var id in ids) await Given.Chosen(at, id, DecisionKind.Award, by: writer?.Invoke(at));
        await Given.Recommended(at);
        return (at, county, ids);
    }

    private async Task Barred(Member member, GrantApplicationId id)
    {
        await As(member).Submit(new WithdrawDeclaration.Input { About = Subject.Of(id), Reason = "Noe nytt." }).ShouldSucceed();
        await As(member).Submit(new DeclareImpartiality.Input { About = Subject.Of(id), Answer = "Ground", Ground = "Special" }).ShouldSucceed();
    }

    private async Task SentAnew(CountyPeople county, GrantApplicationId id, string reason)
    {
        await As(county.Lead).Submit(await Given.Answers(id, "reason", ("text", reason))).ShouldSucceed();
        await As(county.Director).Submit(await Given.ConfirmInput(id)).ShouldSucceed();
        await As(county.Lead).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();
    }

    private async Task Withdrawn(GrantApplicationId id)
    {
        await using var db = Host.OpenDb();
        (await db.Set<GrantApplication>().AsTracking().WithAll().SingleAsync(a => a.Id == id)).Withdraw(Host.Time.Now).ShouldBeNull();
        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    /// <summary>The assessor hands in on the newest version, and the common assessment is complete again.</summary>
    private async Task AssessedAnew(Deciding at, GrantApplicationId id)
    {
        var (assessor, newest) = (await Host.ActorOf(at.Assessor), (await Given.Application(id)).Sent.Count);
        await using var db = Host.OpenDb();
        var assessment = await db.Set<Assessment>().AsTracking().Include(a => a.Grades).SingleAsync(a => a.Application == id);
        var note = await db.Set<ConsensusNote>().AsTracking().Include(n => n.Grades).Include(n => n.Answers)
            .SingleAsync(n => n.Application == id);
        var criteria = assessment.Grades.Select(g => g.Criterion).ToList();
        assessment.TakeBack(assessor, false, newest).ShouldBeNull();
        assessment.HandIn(assessor, criteria, newest, Host.Time.Now).ShouldBeNull();
        note.Reopen();
        note.Present(at.Assessor.Id, [at.Assessor.Id], [.. criteria], Host.Time.Now).ShouldBeNull();
        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    /// <summary>What the draft says now is with those who decide, whatever stood against it.</summary>
    private async Task ProposedAsItIs(Deciding at, GrantApplicationId id)
    {
        await using var db = Host.OpenDb();
        var decision = await db.Set<Decision>().AsTracking().Include(d => d.Proposals).SingleAsync(d => d.Application == id);
        var check = await db.Set<TwoPersonCheck>().AsTracking().Include(c => c.Rounds).SingleAsync(c => c.Subject == decision.Id.Value);
        decision.Propose(check, await Host.ActorOf(at.Officer), (await Given.Application(id)).Sent.Count, Host.Time.Now).ShouldBeNull();
        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    private async Task RecordedCheck(Deciding at, GrantApplicationId id, int version, FormalResult result = FormalResult.Stands)
    {
        var check = await Read(db => db.Set<FormalCheck>().SingleAsync(c => c.Application == id));
        check.Record(result, result == FormalResult.ToBeDismissed ? DismissalGround.Late : null, null, version, at.Assessor.Id,
            Host.Time.Now);
        await Given.Changed(check);
    }
}

public sealed class LapsedRecommendationTests_OnSqlite(SqliteHost host) : LapsedRecommendationTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class LapsedRecommendationTests_OnPostgres(PostgresHost host) : LapsedRecommendationTests(host), IClassFixture<PostgresHost>;
