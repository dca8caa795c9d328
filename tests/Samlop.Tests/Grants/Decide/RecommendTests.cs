using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;
using Samlop.Waiting;

namespace Samlop.Tests.Grants.Decide;

/// <summary>Choosing and recommending: what must be there, who may, and the limits of the frame.</summary>
public abstract class RecommendTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Compose_ByARoleThatMayNot_IsRefused()
    {
        var at = await Given.ACallToDecide();
        var id = await Given.AnAssessedApplication(at, Grade.Good, [at.Officer]);
        await ByEachRoleWithout<ChooseApplication>(async member =>
        {
            await As(member).Submit(new ChooseApplication.Input { Application = id, Kind = "Award" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SaveRecommendation.Input { Application = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ProposeDismissal.Input { Application = id }).ShouldBeRefused(Refusal.NotAllowed);
        }, at.Officer.Organisation);
    }

    [Fact]
    public async Task Portfolio_ForARoleThatMayNot_IsClosed()
    {
        var at = await Given.ACallToDecide();
        string[] pages = [DecideUrls.Portfolio(at.Number), DecideUrls.Paper(at.Number), DecideUrls.PaperPdf(at.Number), DecideUrls.Table(at.Number)];
        await ByEachRoleWithout<ReadPortfolio>(async member =>
        {
            foreach (var page in pages) (await As(member).Get(page)).ShouldBe(HttpStatusCode.Forbidden);
        }, at.Officer.Organisation);
        await ByEachRoleWithout<ReadDecisions>(
            async member => (await As(member).Get(DecideUrls.Decision(new DecisionId(Guid.NewGuid())))).ShouldBe(HttpStatusCode.Forbidden), at.Officer.Organisation);
    }

    [Fact]
    public async Task AnotherDirectorate_FindsNothing()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var stranger = await Given.AMember(Role.CaseOfficer);
        var decider = await Given.AMember(Role.DecisionMaker);
        var decision = await Given.DecisionOf(ids[0]);
        foreach (var url in new[] { DecideUrls.Portfolio(at.Number), DecideUrls.Paper(at.Number), DecideUrls.Recommendation(ids[0]), DecideUrls.Dismissal(ids[0]), DecideUrls.Decision(decision.Id) }) (await As(stranger).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        await As(stranger).Submit(new ChooseApplication.Input { Application = ids[0], Kind = "Award" }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(await Given.Recommendation(ids[0])).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new TakeBackRecommendation.Input { Decision = decision.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new DiscardDecisionDraft.Input { Decision = decision.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new StartNewDecision.Input { Decision = decision.Id, Reason = "Ny." }).ShouldBeRefused(Refusal.NotFound);
        await As(decider).Submit(await Given.DecideInput(ids[0])).ShouldBeRefused(Refusal.NotFound);
        await As(decider).Submit(new ReturnDecision.Input { Decision = decision.Id, Reasons = "Rett." }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact, Requirement("C-07")]
    public async Task WhoeverIsBarredFromOne_IsToldThatTheTotalAssessmentIsClosed_AndReadsNothingOfIt()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var barred = await Given.AMember(Role.CaseOfficer, at.Officer.Organisation);
        await Given.Impartial(ids[0], barred);
        await Given.Impartial(ids[1], barred);
        await Given.Impartial(ids[2], barred);
        (await As(barred).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Habiliteten din er ikke avklart for 1 av 4 søknader.");
        await As(barred).Submit(new DeclareImpartiality.Input { About = Subject.Of(ids[3]), Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Kin) }).ShouldSucceed();

        var closed = await As(barred).Get(DecideUrls.Portfolio(at.Number));
        closed.ShouldSay("Du er inhabil i en av søknadene som sammenliknes.").ShouldNotSay("Svært god").ShouldNotSay("0 kr");
        (await As(barred).Get(DecideUrls.Paper(at.Number))).ShouldSay("Du er inhabil").ShouldNotSay("Felles begrunnelse");
        (await As(barred).Get(DecideUrls.Recommendation(ids[0]))).ShouldSay("Du er inhabil").ShouldNotSay("Begrunnelsen til fylkeskommunen.");
        (await As(barred).Get(DecideUrls.Decision((await Given.DecisionOf(ids[0])).Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(barred).Get("/oppgaver")).ShouldNotSay("porteføljen").ShouldNotSay("innstillingen");
        await As(barred).Submit(new ChooseApplication.Input { Application = ids[0], Kind = "Award" }).ShouldBeRefused(PortfolioAccess.PortfolioClosed);
        await As(barred).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldBeRefused(PortfolioAccess.PortfolioClosed);
        await As(barred).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(PortfolioAccess.PortfolioClosed);

        // What was written while it was compared stays written: they stay out when it is compared no more.
        var row = await Given.Application(ids[3]);
        row.Withdraw(Host.Time.Now);
        await Given.Changed(row);
        foreach (var url in new[] { DecideUrls.Portfolio(at.Number), DecideUrls.Paper(at.Number), DecideUrls.Recommendation(ids[0]) })
        {
            (await As(barred).Get(url)).ShouldSay("Du er inhabil").ShouldNotSay("Svært god").ShouldNotSay("Til sammen dekker de to fag.");
        }

        foreach (var url in new[] { DecideUrls.Table(at.Number), DecideUrls.PaperPdf(at.Number) })
        {
            (await As(barred).Fetch(url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await As(barred).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." })
            .ShouldBeRefused(PortfolioAccess.PortfolioClosed);
        (await As(barred).Get(DecideUrls.Decision((await Given.DecisionOf(ids[0])).Id))).ShouldBe(HttpStatusCode.NotFound);
        (await As(barred).Get("/oppgaver")).ShouldNotSay("porteføljen").ShouldNotSay("innstillingen");
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Svært god").ShouldSay("trukket av fylkeskommunen");
    }

    [Fact, Requirement("C-07")]
    public async Task WhoeverIsBarredFromOne_ReadsTheDecisionOnAnother_WithoutWhyItIsPassedOver()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var barred = await Given.AMember(Role.CaseOfficer, at.Officer.Organisation);
        foreach (var id in ids.Take(3)) await Given.Impartial(id, barred);
        await As(barred).Submit(new DeclareImpartiality.Input
        {
            About = Subject.Of(ids[3]),
            Answer = nameof(ImpartialityAnswer.Ground),
            Ground = nameof(ImpartialityGround.Kin),
        }).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(ids[2])).ShouldSucceed();

        var url = DecideUrls.Decision((await Given.DecisionOf(ids[2])).Id);
        (await As(at.Officer).Get(url)).ShouldSay("De andre dekker fag vi mangler.");
        (await As(barred).Get(url)).ShouldSay("Begrunnelsen til fylkeskommunen.").ShouldNotSay("De andre dekker fag vi mangler.")
            .ShouldNotSay("forbigått");
    }

    [Fact]
    public async Task ThePortfolio_SaysThatAllIsDecided_OnlyWhenNothingElseWaits()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        foreach (var id in ids) await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        var portfolio = DecideUrls.Portfolio(at.Number);
        (await As(at.Officer).Get(portfolio)).ShouldSay("Alle søknadene er avgjort.");

        var late = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Decider);
        (await As(at.Officer).Get(portfolio)).ShouldNotSay("Alle søknadene er avgjort.").ShouldSay("ikke er avgjort: 1.")
            .ShouldSay("formell kontroll sier at den skal avvises");
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = late, Read = 1, Ground = "Late", LetterText = "For sent." })
            .ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(late)).ShouldSucceed();
        (await As(at.Officer).Get(portfolio)).ShouldSay("Alle søknadene er avgjort.").ShouldSay("avvist")
            .ShouldNotSay("formell kontroll sier at den skal avvises");

        var returned = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer);
        await As(at.Officer).Submit(new ReturnApplication.Input { Application = returned, Reasons = "Mangler." }).ShouldSucceed();
        (await As(at.Officer).Get(portfolio)).ShouldSay("ikke er avgjort: 1.").ShouldSay("sendt tilbake til fylkeskommunen");
    }

    [Fact, Requirement("C-07")]
    public async Task ADoubtAboutOneThatWasCompared_ClosesThePortfolioUntilItIsRuledOn()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var inDoubt = await Given.AMember(Role.CaseOfficer, at.Officer.Organisation);
        foreach (var id in ids.Skip(1)) await Given.Impartial(id, inDoubt);
        await As(inDoubt).Submit(new DeclareImpartiality.Input { About = Subject.Of(ids[0]), Answer = "InDoubt", Text = "Kjenner dem." })
            .ShouldSucceed();
        var row = await Given.Application(ids[0]);
        row.Withdraw(Host.Time.Now);
        await Given.Changed(row);
        (await As(inDoubt).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Habiliteten din er ikke avklart for 1 av 4 søknader.")
            .ShouldNotSay("Svært god");
    }

    [Fact, Requirement("C-07")]
    public async Task Recommend_NamesTheFirstThatIsMissing()
    {
        var at = await Given.ACallToDecide();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(RecommendDecisions.NothingToRecommend);
        await As(at.Officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldBeRefused(Portfolio.PortfolioEmpty);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Ingen søknader i porteføljen");
        var waiting = await Given.ACheckedApplication(at, FormalResult.Stands, at.Officer);
        var ids = await Given.FourAssessed(at, at.Officer);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = waiting, Kind = "Award" }).ShouldBeRefused(ChooseApplication.NotAssessed);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = ids[0], Kind = "Dismissal" }).ShouldHaveError("Kind");
        await Given.Chosen(at, ids[0], DecisionKind.Award);
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Velg tildeling eller avslag");
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.WaitsForAssessment(""));

        var row = await Given.Application(waiting);
        row.Withdraw(Host.Time.Now);
        await Given.Changed(row);
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.WaitsForChoice(""));
        await Given.Chosen(at, ids[2], DecisionKind.Award);
        await Given.Chosen(at, ids[3], DecisionKind.Rejection);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = ids[1], Kind = "Rejection" }).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.TotalAssessmentMissing);
        await As(at.Officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = " " }).ShouldHaveError("Text");
        await As(at.Officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.LetterTextMissing(""));
        var input = await Given.Recommendation(ids[1]);
        input.PassedOver = null;
        await As(at.Officer).Submit(input).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.PassedOverMissing(""));
        await As(at.Officer).Submit(await Given.Recommendation(ids[1])).ShouldSucceed();
        var award = await Given.Recommendation(ids[0], null);
        award.AnswerBy = null;
        await As(at.Officer).Submit(award).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.AmountMissing(""));
        award = await Given.Recommendation(ids[0]);
        award.AnswerBy = null;
        await As(at.Officer).Submit(award).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(Portfolio.AnswerByMissing(""));
        await As(at.Officer).Submit(await Given.Recommendation(ids[0])).ShouldSucceed();
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call, Only = ids[0] }).ShouldBeRefused(RecommendDecisions.RecommendTogether);
        (await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed()).Count.ShouldBe(4);
        await As(at.Officer).Submit(new RecommendDecisions.Input { Call = at.Call }).ShouldBeRefused(RecommendDecisions.NothingToRecommend);
    }

    [Fact, Requirement("C-07")]
    public async Task Recommend_WhatThePageDidNotShow_IsRefused_AndIsShown()
    {
        var at = await Given.ACallToDecide();
        var ids = new List<GrantApplicationId> { await Given.AnAssessedApplication(at, Grade.Good, [at.Officer, at.Other]) };
        await Given.Chosen(at, ids[0], DecisionKind.Award);
        await As(at.Officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, Text = "Sammen." }).ShouldSucceed();
        var page = await As(at.Officer).Get(DecideUrls.Portfolio(at.Number));
        await As(at.Other).Submit(await Given.Recommendation(ids[0], "300 000")).ShouldSucceed();

        page = await page.Post("recommend");
        page.ShouldSay("er endret etter at du åpnet siden").ShouldSay("300 000 kr");
        (await Given.DecisionOf(ids[0])).ProposedAt.ShouldBeNull();
        await page.Post("recommend");
        (await Given.DecisionOf(ids[0])).ProposedAt.ShouldNotBeNull();
    }

    [Theory, Requirement("C-09")]
    [InlineData("800 000", true)]
    [InlineData("799 999,99", true)]
    [InlineData("800 000,01", false)]
    public async Task Save_AtBelowAndAboveTheFrame(string amount, bool within)
    {
        var at = await Given.ACallToDecide("1 600 000");
        var first = await Given.AnAssessedApplication(at, Grade.Good, [at.Officer], 900_000);
        var second = await Given.AnAssessedApplication(at, Grade.Good, [at.Officer], 900_000);
        await Given.Chosen(at, first, DecisionKind.Award);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = second, Kind = "Award" }).ShouldSucceed();
        var save = As(at.Officer).Submit(await Given.Recommendation(second, amount));
        if (within) await save.ShouldSucceed();
        else await save.ShouldHaveError("Amounts[0].Amount", nameof(DecideText.Error_AboveFrame));
    }

    [Fact, Requirement("C-09")]
    public async Task Save_WhatCannotBeRead_IsSaidBesideItsField()
    {
        var at = await Given.ACallToDecide();
        var id = await Given.AnAssessedApplication(at, Grade.Good, [at.Officer]);
        await As(at.Officer).Submit(new SaveRecommendation.Input { Application = id }).ShouldBeRefused(SaveRecommendation.NotChosen);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = id, Kind = "Award" }).ShouldSucceed();
        foreach (var (change, field, key) in new (Action<SaveRecommendation.Input>, string, string)[]
        {
            (i => i.Amounts[0].Amount = "mye", "Amounts[0].Amount", ""),
            (i => i.Amounts[0].Amount = "-1", "Amounts[0].Amount", nameof(DecideText.Error_Negative)),
            (i => i.Amounts[1].Amount = "500 000,01", "Amounts[1].Amount", nameof(DecideText.Error_MoreThanApplied)),
            (i => i.Amounts[1].Cost = "teachers", "Amounts[1].Amount", nameof(DecideText.Error_MoreThanApplied)),
            (i => i.Amounts[1].Year = i.Amounts[0].Year, "Amounts[1].Amount", nameof(DecideText.Error_Twice)),
            (i => i.AnswerBy = "snart", "AnswerBy", nameof(CommonText.Error_Date)),
            (i => i.AnswerBy = "07.03.2022", "AnswerBy", nameof(DecideText.Error_AnswerByPassed)),
            (i => i.Conditions = [new() { Due = "01.06.2022" }], "Conditions[0].Text", nameof(DecideText.Error_ItemText)),
            (i => i.Reports = [new() { Text = "Rapport", Due = "1. juni" }], "Reports[0].Due", nameof(CommonText.Error_Date)),
            (i => i.LetterText = new string('x', 8001), "LetterText", nameof(CommonText.Error_TooLong)),
        })
        {
            var input = await Given.Recommendation(id);
            change(input);
            await As(at.Officer).Submit(input).ShouldHaveError(field, key.Length == 0 ? null : key);
        }

        var old = await Given.Recommendation(id);
        await As(at.Officer).Submit(await Given.Recommendation(id)).ShouldSucceed();
        await As(at.Officer).Submit(old).ShouldBeRefused(Refusal.ChangedByOther);
    }

    [Fact]
    public async Task RecommendedOrTakenBackTogether_IsToldInOneLine_AndNotToThoseWhoPreparedIt()
    {
        var at = await Given.ACallToDecide();
        await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Other.User);
        var ids = await Given.FourAssessed(at, at.Officer, at.Other, at.Assessor, at.Decider);
        await Given.Chosen(at, ids[0], DecisionKind.Award, by: at.Other);
        for (var i = 1; i < 4; i++) await Given.Chosen(at, ids[i], DecisionKind.Rejection);
        await Given.Recommended(at);
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Call = at.Call }).ShouldSucceed();

        foreach (var kind in new[] { RecommendDecisions.TellsDeciders, TakeBackRecommendation.TellsDeciders })
        {
            var told = await Read(db => db.Set<Notice>().Where(n => n.Kind == kind.Code && n.From == at.Officer.Organisation.Id).ToListAsync());
            told.ShouldNotContain(n => n.User == at.Other.Id);
            var lines = told.Where(n => n.User == at.Decider.Id).ToList();
            lines.Count.ShouldBe(4);
            lines.Select(n => (n.Line, n.Path)).Distinct().ShouldHaveSingleItem().Path.ShouldBe(DecideUrls.Portfolio(at.Number));
        }
    }

    [Fact, Requirement("C-07")]
    public async Task AllWhoHadAHandInIt_AreWrittenDown_AndCannotDecide()
    {
        var at = await Given.ACallToDecide();
        // The assessor and one of the officers get the role of a decision maker as well.
        var assessorDecides = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Assessor.User);
        var officerDecides = await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, at.Other.User);
        var ids = await Given.FourAssessed(at, at.Officer, at.Other, at.Assessor, at.Decider);
        await Given.Chosen(at, ids[0], DecisionKind.Award, by: at.Other);
        for (var i = 1; i < 4; i++) await Given.Chosen(at, ids[i], DecisionKind.Rejection);
        await Given.Recommended(at);

        var last = (await Given.DecisionOf(ids[3])).Id;
        var check = await Read(db => db.Set<TwoPersonCheck>().SingleAsync(c => c.Subject == last.Value));
        check.Preparers.ShouldBe([at.Officer.Id, at.Other.Id, at.Assessor.Id], ignoreOrder: true);
        foreach (var member in new[] { assessorDecides, officerDecides })
        {
            await As(member).Submit(await Given.DecideInput(ids[3])).ShouldBeRefused(CheckRefusal.PreparedBySame);
            await As(member).Submit(new ReturnDecision.Input { Decision = last, Reasons = "Rett." }).ShouldBeRefused(CheckRefusal.PreparedBySame);
            (await As(member).Get("/oppgaver")).ShouldNotSay("Ta stilling til");
            (await As(member).Get(DecideUrls.Decision(last))).HasForm("decide").ShouldBeFalse();
        }

        await As(at.Decider).Submit(await Given.DecideInput(ids[3])).ShouldSucceed();
    }

    [Fact]
    public async Task TakenBack_ByThoseWhoPreparedIt_UntilItIsDecided()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var newcomer = await Given.AMember(Role.CaseOfficer, at.Officer.Organisation);
        foreach (var id in ids) await Given.Impartial(id, newcomer);
        await As(newcomer).Submit(new TakeBackRecommendation.Input { Call = at.Call }).ShouldBeRefused(CheckRefusal.OnlyPreparersTakeBack);
        await As(at.Officer).Submit(await Given.Recommendation(ids[0])).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = ids[0], Kind = "Rejection" }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        await As(at.Officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, BasedOn = 1, Text = "Ny tekst." }).ShouldBeRefused(CheckRefusal.WaitsForDecision);

        var stale = await Given.DecideInput(ids[0]);
        (await As(at.Officer).Post(DecideUrls.Portfolio(at.Number), "Ta tilbake hele innstillingen")).ShouldSay("Utkast");
        await As(at.Decider).Submit(stale).ShouldBeRefused(CheckRefusal.NothingToDecide);
        await As(at.Officer).Submit(await Given.Recommendation(ids[0], "799 000")).ShouldSucceed();
        await Given.Recommended(at);
        // What the decision maker saw before is not what is decided.
        await As(at.Decider).Submit(stale).ShouldBeRefused(TwoPersonCheck.SentAnew);
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();
        await As(at.Officer).Submit(new TakeBackRecommendation.Input { Decision = (await Given.DecisionOf(ids[0])).Id }).ShouldBeRefused(CheckRefusal.NothingToDecide);
        await As(at.Officer).Submit(new ChooseApplication.Input { Application = ids[0], Kind = "Rejection" }).ShouldBeRefused(Decision.DecisionIsMade);
    }

    [Fact, SentTwice]
    public async Task AWithdrawnApplication_IsKeptOut_AndItsDraftCanBeDiscardedAfterItIsTakenBack()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        var row = await Given.Application(ids[1]);
        row.Withdraw(Host.Time.Now);
        await Given.Changed(row);
        var decision = await Given.DecisionOf(ids[1]);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("trukket av fylkeskommunen").ShouldSay("Et utkast til vedtak er holdt utenfor.").ShouldSay("800 000 kr av 2 000 000 kr");
        await As(at.Decider).Submit(await Given.DecideInput(ids[1])).ShouldBeRefused(Decision.ApplicationDoesNotStand);
        await As(at.Officer).Submit(new DiscardDecisionDraft.Input { Decision = decision.Id }).ShouldBeRefused(CheckRefusal.WaitsForDecision);
        (await As(at.Officer).Post(DecideUrls.Decision(decision.Id), "Ta tilbake innstillingen")).ShouldSay("Utkast");
        await As(at.Officer).Post(DecideUrls.Decision(decision.Id), "Forkast utkastet");
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("trukket av fylkeskommunen").ShouldNotSay("Et utkast til vedtak er holdt utenfor.");
        (await As(at.Officer).Get(DecideUrls.Decision(decision.Id))).ShouldSay("Utkastet er forkastet.");
    }
}

public sealed class RecommendTests_OnSqlite(SqliteHost host) : RecommendTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class RecommendTests_OnPostgres(PostgresHost host) : RecommendTests(host), IClassFixture<PostgresHost>;
