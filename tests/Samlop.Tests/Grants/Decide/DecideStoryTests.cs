using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>From four assessed applications to four decisions, through the pages and without JavaScript.</summary>
public abstract class DecideStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-07", "C-09")]
    public async Task FourApplications_FromAssessedToDecided_OneReturnedOnTheWay()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.FourAssessed(at, at.Officer, at.Decider);
        var counties = new List<string>();
        foreach (var id in ids) counties.Add(await Read(db => db.Set<GrantApplication>().Where(a => a.Id == id).Join(db.Set<Samlop.Access.Organisation>(), a => a.County, o => o.Id, (a, o) => o.Name).SingleAsync()));

        // All side by side, with words for grades; whoever has not declared for all of them is told so.
        (await As(at.Other).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Totalvurderingen er stengt for deg").ShouldSay("Habiliteten din er ikke avklart for 4 av 4 søknader.").ShouldNotSay(counties[0]);
        var portfolio = await As(at.Officer).Get(DecideUrls.Portfolio(at.Number));
        portfolio.ShouldBe(HttpStatusCode.OK).ShouldSay("Svært god").ShouldSay("Svak").ShouldSay("Helsearbeiderfaget").ShouldSay("3 200 000 kr").ShouldSay("Søkt for").ShouldSay($"{counties[3]}: Tildeling eller avslag er ikke valgt.");
        foreach (var county in counties) portfolio.ShouldSay(county);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number) + "?vis=penger")).ShouldSay("500 000 kr").ShouldSay("100 000 kr");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay($"Velg tildeling eller avslag for utlysning {at.Number}. Søknader uten valg: 4");

        // The best and the third are chosen; the call wants no more than two.
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[0]), "Velg tildeling");
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[2]), "Velg tildeling");
        (await As(at.Officer).Post(DecideUrls.Recommendation(ids[1]), "Velg tildeling")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Utlysningen åpner for 2 prosjekter.");
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[1]), "Velg avslag");
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[3]), "Velg avslag");

        // What was applied for stands there to be changed, never to be raised.
        var form = await As(at.Officer).Get(DecideUrls.Recommendation(ids[0]));
        form.ShouldSay("Søkt: 800 000 kr.").ShouldSay("Under forutsetning om bevilgning.");
        var raised = await form.Post("Lagre innstillingen", ("Input.Amounts[0].Amount", "800 000,01"));
        raised.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Fylkeskommunen har søkt om 800 000 kr. Beløpet kan ikke være høyere.");
        (await Write(at, ids[0], ("Input.Amounts[0].Amount", "750 000"), ("Input.Conditions[0].Text", "Send den signerte avtalen."), ("Input.Conditions[0].Due", "15.06.2022"))).ShouldBe(HttpStatusCode.OK).ShouldSay("Lagret kl.");
        await Write(at, ids[2]);
        await Write(at, ids[3], award: false);
        await Write(at, ids[1], award: false);

        // A better graded one is declined: somebody must say why, and what they do together.
        var waits = await As(at.Officer).Get(DecideUrls.Portfolio(at.Number));
        waits.ShouldSay($"{counties[1]}: En søknad med lavere karakter er valgt. Skriv hvorfor denne ikke er valgt.").ShouldSay("Totalvurderingen er ikke skrevet.");
        waits.HasForm("recommend").ShouldBeFalse();
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[1]), "Lagre innstillingen", ("Input.PassedOver", "Faget er dekket av den beste."));
        await As(at.Officer).Post(DecideUrls.Portfolio(at.Number), "Lagre totalvurderingen", ("Input.Text", "Til sammen dekker de to fag i to landsdeler."));
        (await As(at.Officer).Get("/oppgaver")).ShouldSay($"Send innstillingen for utlysning {at.Number} til beslutter: 4 utkast");
        var sent = await As(at.Officer).Post(DecideUrls.Portfolio(at.Number), "Send innstillingen til beslutter");
        sent.ShouldBe(HttpStatusCode.OK).ShouldSay("Innstillinger som venter på beslutter: 4.").ShouldSay("Ta tilbake hele innstillingen");

        // The paper has all of it. Only the decision maker who prepared nothing, and has declared, has the task.
        (await As(at.Decider).Get("/oppgaver")).ShouldSay($"Ta stilling til innstillingen for utlysning {at.Number}. Søknader: 4");
        (await As(at.OtherDecider).Get("/oppgaver")).ShouldNotSay($"Ta stilling til innstillingen for utlysning {at.Number}").ShouldSay("Svar på om du er habil");
        var paper = await As(at.Decider).Get(DecideUrls.Paper(at.Number));
        paper.ShouldSay("Internt dokument").ShouldSay("Til sammen dekker de to fag i to landsdeler.").ShouldSay("Felles begrunnelse for purpose.").ShouldSay("Faget er dekket av den beste.").ShouldSay("under forutsetning om bevilgning");

        // One comes back with reasons, is mended, and goes alone.
        var third = (await Given.DecisionOf(ids[2])).Id;
        (await As(at.Decider).Post(DecideUrls.Decision(third), "Send tilbake", ("Hva må rettes?", "Begrunn beløpet."))).ShouldSay("Begrunn beløpet.");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay($"Rett innstillingen for {counties[2]} på utlysning {at.Number}");
        (await As(at.Officer).Get(DecideUrls.Recommendation(ids[2]))).ShouldSay("Begrunn beløpet.");
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[2]), "Lagre innstillingen", ("Input.Amounts[0].Amount", "700 000"));
        (await As(at.Officer).Post(DecideUrls.Recommendation(ids[2]), "Send denne innstillingen til beslutter")).ShouldSay("Hos beslutter");

        // Decided one by one; the basis is frozen with each.
        foreach (var id in ids)
        {
            var url = DecideUrls.Decision((await Given.DecisionOf(id)).Id);
            (await As(at.Officer).Get(url)).HasForm("decide").ShouldBeFalse();
            (await As(at.Decider).Post(url, "Fatt vedtaket")).ShouldBe(HttpStatusCode.OK).ShouldSay("Vedtatt").ShouldSay($"{at.Decider.User.Name} fattet vedtaket");
        }

        var decision = await Given.DecisionOf(ids[2]);
        (decision.Amount, decision.DecidedBy).ShouldBe((Money.FromKroner(700_000), at.Decider.Id));
        var basis = DecisionBasis.Read(decision.Basis!);
        basis.ProposalHash.ShouldBe(decision.ReadContent().Hash());
        basis.Proposal.ShouldBe(2);
        basis.Consensus.Single(g => g.Criterion == Assessment.Overall).Grade.ShouldBe(Grade.Satisfactory);
        basis.Assessments.Single().Assessor.ShouldBe(at.Assessor.Id.Value);
        basis.Portfolio!.Applications.Count.ShouldBe(4);
        basis.Portfolio.Chosen.ShouldBe(Money.FromKroner(1_450_000));

        // Neither withdrawn nor handed back; and the county reads nothing of it before its letter.
        var owner = await Read(db => db.Set<GrantApplication>().Where(a => a.Id == ids[0]).Select(a => a.County).SingleAsync());
        var lead = await Read(async db => (await db.Set<Samlop.Access.Membership>().Where(m => m.Organisation == owner && m.Role == Samlop.Access.Role.ProjectLead).FirstAsync()).User);
        var member = await Given.AMember(Samlop.Access.Role.ProjectLead, await Read(db => db.Set<Samlop.Access.Organisation>().SingleAsync(o => o.Id == owner)), await Read(db => db.Set<Samlop.Access.User>().SingleAsync(p => p.Id == lead)));
        await As(member).Submit(new WithdrawApplication.Input { Application = ids[0], Sure = true }).ShouldBeRefused(DecidedIsHeld.ApplicationIsDecided);
        (await As(member).Get(ApplyUrls.Send(ids[0]))).ShouldSay("Søknaden kan ikke lenger trekkes").ShouldNotSay("avgjort");
        await As(at.Officer).Submit(new ReturnApplication.Input { Application = ids[0], Reasons = "Mer." }).ShouldBeRefused(DecidedIsHeld.ApplicationIsDecided);
        (await As(member).Get(DecideUrls.Decision((await Given.DecisionOf(ids[0])).Id))).ShouldBe(HttpStatusCode.Forbidden);
        (await As(member).Get(ApplyUrls.Application(ids[0]))).ShouldNotSay("fattet vedtak").ShouldNotSay("innstilte");
    }

    [Fact, SentTwice, Requirement("C-09")]
    public async Task ANewDecision_ReplacesTheOneThatIsMade_AndOnlyTheNewestCounts()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.ARecommendedPortfolio(at);
        foreach (var id in ids) await As(at.Decider).Submit(await Given.DecideInput(id)).ShouldSucceed();
        var first = await Given.DecisionOf(ids[0]);

        var started = await As(at.Officer).Post(DecideUrls.Decision(first.Id), "Begynn på et nytt vedtak", ("Hvorfor må vedtaket endres?", "Klassen blir mindre."));
        started.ShouldBe(HttpStatusCode.OK).ShouldSay("Dette er et nytt vedtak som erstatter et tidligere").ShouldSay("Klassen blir mindre.");
        await As(at.Officer).Submit(new StartNewDecision.Input { Decision = first.Id, Reason = "En gang til." }).ShouldBeRefused(StartNewDecision.NewDecisionIsBegun);
        await As(at.Officer).Submit(await Given.Recommendation(ids[0], "600 000", null)).ShouldSucceed();
        (await As(at.Officer).Post(DecideUrls.Recommendation(ids[0]), "Send denne innstillingen til beslutter")).ShouldSay("Hos beslutter");
        await As(at.Decider).Submit(await Given.DecideInput(ids[0])).ShouldSucceed();

        var second = await Given.DecisionOf(ids[0]);
        (second.Replaces, second.Number, second.Amount).ShouldBe((first.Id, 2, Money.FromKroner(600_000)));
        (await Read(db => db.Set<Decision>().SingleAsync(d => d.Id == first.Id))).Content.ShouldBe(first.Content);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("1 400 000 kr av 2 000 000 kr");
        (await As(at.Officer).Get(DecideUrls.Decision(first.Id))).ShouldSay("Et nytt vedtak er påbegynt, eller har erstattet dette.");
        await As(at.Officer).Submit(new StartNewDecision.Input { Decision = first.Id, Reason = "Igjen." }).ShouldBeRefused(Decision.DecisionIsReplaced);
    }

    [Fact, Requirement("C-07")]
    [OnBothDatabases]
    public async Task TheTotalAssessment_WrittenByTwoAtOnce_ShowsBoth()
    {
        var at = await Given.ACallToDecide();
        await Given.FourAssessed(at, at.Officer, at.Other);
        var mine = await As(at.Officer).Get(DecideUrls.Portfolio(at.Number));
        await As(at.Other).Post(DecideUrls.Portfolio(at.Number), "Lagre totalvurderingen", ("Input.Text", "Fag."));
        var conflict = await mine.Post("Lagre totalvurderingen", ("Input.Text", "Landsdeler."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Landsdeler.").ShouldSay($"{at.Other.User.Name} har lagret dette i mellomtiden:").ShouldSay("Fag.");
        (await conflict.Post("Lagre totalvurderingen", ("Input.Text", "Fag og landsdeler."))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [OnBothDatabases]
    public async Task ARecommendation_WrittenByTwoAtOnce_ShowsBoth()
    {
        var at = await Given.ACallToDecide();
        var ids = await Given.FourAssessed(at, at.Officer, at.Other);
        await As(at.Officer).Post(DecideUrls.Recommendation(ids[0]), "Velg tildeling");
        var mine = await As(at.Officer).Get(DecideUrls.Recommendation(ids[0]));
        await As(at.Other).Post(DecideUrls.Recommendation(ids[0]), "Lagre innstillingen", ("Input.LetterText", "Dere får tilskudd."));
        var conflict = await mine.Post("Lagre innstillingen", ("Input.LetterText", "Tilskuddet gis."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Tilskuddet gis.").ShouldSay("Dere får tilskudd.").ShouldSay(at.Other.User.Name);
    }

    [Fact, Requirement("C-07")]
    [OnBothDatabases]
    public async Task TheTable_IsSearchedFilteredAndDownloaded()
    {
        var at = await Given.ACallToDecide();
        await Given.FourAssessed(at, at.Officer);
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number) + "?karakter=Weak")).ShouldSay("1 treff").ShouldNotSay("4 treff");
        (await As(at.Officer).Get(DecideUrls.Portfolio(at.Number) + "?vis=karakterer&sorter=-karakter")).ShouldSay("Formålet med forsøket");
        var client = As(at.Officer);
        await client.SignIn();
        var file = await client.Http.GetStringAsync(new Uri(DecideUrls.Table(at.Number) + "?format=csv", UriKind.Relative));
        file.ShouldContain("Svært god");
        file.ShouldContain("Halvparten av plassene");
        (await As(at.Other).Get(DecideUrls.Table(at.Number))).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Page> Write(Deciding at, GrantApplicationId id, params (string Field, string? Value)[] more) => await Write(at, id, true, more);

    private async Task<Page> Write(Deciding at, GrantApplicationId id, bool award, params (string Field, string? Value)[] more)
    {
        (string, string?)[] fields = [("Input.LetterText", "Begrunnelsen."), ("Input.InternalNote", "Et notat.")];
        if (award) fields = [.. fields, ("Input.AnswerBy", "15.05.2022")];
        return await As(at.Officer).Post(DecideUrls.Recommendation(id), "Lagre innstillingen", [.. fields, .. more]);
    }
}

public sealed class DecideStoryTests_OnSqlite(SqliteHost host) : DecideStoryTests(host), IClassFixture<SqliteHost>;

public sealed class DecideStoryTests_OnPostgres(PostgresHost host) : DecideStoryTests(host), IClassFixture<PostgresHost>;
