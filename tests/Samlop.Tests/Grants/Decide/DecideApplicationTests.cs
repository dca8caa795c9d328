using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>Deciding: who may, and that the frame holds whoever decides at the same time; and dismissal.</summary>
public abstract class DecideApplicationTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Decide_ByARoleThatMayNot_IsRefused()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var decide = await Given.DecideInput(ids[0]);
        await ByEachRoleWithout<DecideApplication>(async member =>
        {
            await As(member).Submit(decide).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ReturnDecision.Input { Decision = decide.Decision, Reasons = "Rett." }).ShouldBeRefused(Refusal.NotAllowed);
        }, at.Officer.Organisation);
    }

    [Fact, Requirement("C-07")]
    public async Task Decide_WhenTheCommonAssessmentIsReopened_IsRefused()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var note = await Read(db => db.Set<ConsensusNote>().SingleAsync(n => n.Application == ids[0]));
        note.Reopen();
        await Given.Changed(note);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Decision.ApplicationDoesNotStand);
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task Decide_ByOneWhoHasNotDeclaredForAll_IsNotFound()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var late = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation);
        foreach (var id in ids.Take(3)) await Given.Impartial(id, late);
        await As(late).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Refusal.NotFound);
        (await As(late).Get("/oppgaver")).ShouldNotSay("Ta stilling til");
        await Given.Impartial(ids[3], late);
        (await As(late).Get("/oppgaver")).ShouldSay("Ta stilling til");
        await As(late).Submit(new ReturnDecision.Input { Decision = (await Given.DecisionOf(ids[0])).Id, Reasons = " " }).ShouldHaveError("Reasons");
        await As(late).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
        await As(late).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Decision.DecisionIsMade);
    }

    [Fact, Requirement("C-07")]
    public async Task TheBasis_HoldsTheAssessmentsThatCount_AndNoOther()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var ended = new Assessment(Given.Id<AssessmentId>(), ids[0], at.Other.Id, Today, null, at.Officer.Id, Host.Time.Now);
        ended.Save([(Assessment.Overall, Grade.Weak, "Svakt.")], Host.Time.Now);
        ended.HandIn(await Host.ActorOf(at.Other), [Assessment.Overall], 1, Host.Time.Now).ShouldBeNull();
        ended.End(Host.Time.Now);
        await Given.Saved(ended);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
        DecisionBasis.Read((await Given.DecisionOf(ids[0])).Basis!).Assessments.Select(a => a.Assessor).ShouldBe([at.Assessor.Id.Value]);
    }

    [Theory, Requirement("C-09")]
    [InlineData(160_000_000, true)]
    [InlineData(160_000_001, true)]
    [InlineData(159_999_999, false)]
    public async Task Decide_HoldsTheFrame_AlsoWhenItIsLowered(long frameOre, bool within)
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        await LowerFrame(at, frameOre);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
        var second = As(at.Decider).Submit(await Given.DecideInput(ids[1]));
        if (within) await second.ShouldSucceed();
        else await second.ShouldBeRefused(CallFrame.AboveFrame(Money.Zero));
    }

    [Fact, Requirement("C-09")]
    [OnBothDatabases]
    public async Task TwoWhoDecideAtOnce_CannotExceedTheFrame()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        await LowerFrame(at, 120_000_000);
        var inputs = new[] { await Given.DecideInput(ids[0]), await Given.DecideInput(ids[1]) };

        var outcomes = await Task.WhenAll(As(at.Decider).Submit(inputs[0]), As(at.OtherDecider).Submit(inputs[1]));

        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        outcomes.Single(o => !o.Succeeded).Refusal!.Code.ShouldBe("AboveFrame");
        (await Read(db => db.Set<Decision>().Where(d => d.Call == at.Call && d.DecidedAt != null).SumAsync(d => d.AmountOre))).ShouldBe(80_000_000);
    }

    [Fact]
    [OnBothDatabases]
    public async Task OneDecision_DecidedAndReturnedAtOnce_EndsOneWay()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var input = await Given.DecideInput(ids[0]);
        var decided = As(at.Decider).Submit(input);
        var returned = As(at.OtherDecider).Submit(new ReturnDecision.Input { Decision = input.Decision, Reasons = "Rett." });
        await Task.WhenAll(decided, returned);
        ((await decided).Succeeded ^ (await returned).Succeeded).ShouldBeTrue();
        var check = await Read(db => db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == input.Decision.Value));
        check.Rounds.Count.ShouldBe(1);
        ((await Given.DecisionOf(ids[0])).DecidedAt is not null).ShouldBe((await decided).Succeeded);
    }

    [Fact, SentTwice]
    public async Task ADismissal_GoesItsOwnWay_AndTouchesNoPortfolio()
    {
        var at = await Given.ACallToDecide();
        var late = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Decider);
        var stands = await Given.AnAssessedApplication(at, Grade.Good, [at.Officer]);

        // Its appeal clause is said to be open, and the ground and the letter must be there.
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Foreslå avvisning av søknaden fra");
        var page = await As(at.Officer).Get(DecideUrls.Dismissal(late));
        page.ShouldSay("Må avklares: klagerett ved avvisning").ShouldSay("Søknaden kom for sent");
        (await page.Post("dismissal")).ShouldSay("Skriv begrunnelsen til fylkeskommunen.");
        (await As(at.Officer).Post(DecideUrls.Dismissal(late), "dismissal", ("Input.LetterText", "Søknaden kom etter fristen."), ("Input.InternalNote", "Sju sekunder."))).ShouldSay("Hos beslutter").ShouldSay("Avvisning: Søknaden kom for sent");
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Foreslå avvisning");
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = stands, Read = 1, Ground = "Late", LetterText = "For sent." }).ShouldBeRefused(ProposeDismissal.NotToBeDismissed);

        // Decided by one who is impartial to this one alone.
        var decision = await Given.DecisionOf(late);
        (await As(at.Decider).Get("/oppgaver")).ShouldSay("skal avvises");
        (await As(at.OtherDecider).Get("/oppgaver")).ShouldNotSay("skal avvises");
        await As(at.Decider).Post(DecideUrls.Decision(decision.Id), "Send tilbake", ("Hva må rettes?", "Si når den kom."));
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Rett innstillingen for");
        (await As(at.Officer).Get(DecideUrls.Dismissal(late))).ShouldSay("Si når den kom.").ShouldSay("Sju sekunder.");
        await As(at.Officer).Post(DecideUrls.Dismissal(late), "dismissal", ("Input.LetterText", "Søknaden kom sju sekunder etter fristen."));
        (await As(at.Decider).Post(DecideUrls.Decision(decision.Id), "Fatt vedtaket")).ShouldSay("Vedtatt");
        (await Given.DecisionOf(late)).ReadContent().ShouldSatisfyAllConditions(c => c.Ground.ShouldBe(DismissalGround.Late), c => c.Amount.ShouldBe(Money.Zero), c => c.LetterText.ShouldBe("Søknaden kom sju sekunder etter fristen."));
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = late, Read = 1, Ground = "Late", LetterText = "Igjen." }).ShouldBeRefused(Decision.DecisionIsMade);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("avvist");
    }

    [Fact]
    public async Task ADismissal_ByOneWhoMadeTheFormalCheck_IsNotDecidedByThem()
    {
        var at = await Given.ACallToDecide();
        var late = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Assessor);
        var checkerDecides = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Assessor.User);
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = late, Read = 1, Ground = "Late", LetterText = "For sent." }).ShouldSucceed();
        await As(checkerDecides).Submit(await Given.DecideInput(late)).ShouldBeRefused(CheckRefusal.PreparedBySame);
        await As(at.Decider).Submit(await Given.DecideInput(late)).ShouldBeRefused(Refusal.NotFound);
        await Given.Impartial(late, at.Decider);
        await As(at.Decider).Submit(await Given.DecideInput(late)).ShouldSucceed();
    }

    /// <summary>The frame in force becomes another, as an amended call would make it.</summary>
    private async Task LowerFrame(Deciding at, long ore)
    {
        await using var db = Host.OpenDb();
        var part = await db.Set<Samlop.Grants.Calls.Call>().Where(c => c.Id == at.Call).SelectMany(c => c.Versions).SelectMany(v => v.Parts).SingleAsync(p => p.Part == "frame");
        var content = Answers.Read(part.Content);
        content.Fields["amount"] = $"{ore}";
        await db.Thaw<Samlop.Grants.Calls.CallPart>();
        await db.Set<Samlop.Grants.Calls.CallPart>().Where(p => p.CallVersion == part.CallVersion && p.Part == "frame").ExecuteUpdateAsync(p => p.SetProperty(x => x.Content, content.Write()));
    }
}

public sealed class DecideApplicationTests_OnSqlite(SqliteHost host) : DecideApplicationTests(host), IClassFixture<SqliteHost>;

public sealed class DecideApplicationTests_OnPostgres(PostgresHost host) : DecideApplicationTests(host), IClassFixture<PostgresHost>;
