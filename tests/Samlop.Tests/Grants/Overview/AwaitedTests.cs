using Microsoft.Extensions.DependencyInjection;
using Samlop.Cases.Requests;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Accept;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Questions;
using Samlop.Letters;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Decide;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Overview;

/// <summary>Venter på andre: who waits for what, since when, and until when.</summary>
public abstract class AwaitedTests(SamlopHost host) : HostTests(host)
{
    private const string Second = "8601.11.17947";

    [Fact]
    public async Task QuestionToTheCounty_IsWaitedForByWhoAskedIt_UntilItIsAnswered()
    {
        var the = await Given.AReceived();
        var due = Host.Today.AddDays(5);
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hvor mange?", DueOn = Written.ShortDate(due) }).ShouldSucceed();
        var asked = (await Awaited(the.Imdi.Officer)).ShouldHaveSingleItem();
        (asked.Due, asked.Since, asked.Url).ShouldBe((due, Host.Time.Now, AssessUrls.InformationOn(the.Id)));
        asked.Title.ToString().ShouldBe($"Venter på {the.County.Lead.Organisation.Name}: svar på et spørsmål om søknaden i sak {await Given.CaseOf(the)}, «Hvor mange?»");
        (await Awaited(the.Imdi.Other)).ShouldBeEmpty();
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Venter på andre").ShouldSay(asked.Title.ToString());

        await As(the.Imdi.Officer).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Nytt" }).ShouldSucceed();
        (await Awaited(the.Imdi.Officer)).ShouldBeEmpty("who is barred is told nothing of it");
    }

    [Fact]
    public async Task QuestionOnACall_IsWaitedForByTheCounty_UntilItIsAnswered()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var (asking, other) = (await Given.ACounty(), await Given.ACounty());
        await As(asking.Lead).Submit(new AskQuestion.Input { Call = await Given.IdOf(number), Text = "Kan vi søke sammen?" }).ShouldSucceed();
        var asked = (await Awaited(asking.Lead)).ShouldHaveSingleItem();
        (asked.Title.ToString(), asked.Url)
            .ShouldBe(($"Venter på direktoratet: svar på spørsmålet deres om utlysning {number}", CallUrls.Questions(number)));
        (await Awaited(asking.Director)).ShouldHaveSingleItem();
        foreach (var member in new[] { other.Lead, imdi.Officer }) (await Awaited(member)).ShouldBeEmpty();

        var page = await (await As(imdi.Officer).Get(asked.Url)).Follow("Svar på spørsmålet");
        await page.Post("decline", ("Hvorfor blir spørsmålet ikke besvart her, og hvor kan fylkeskommunen spørre?", "Spør fylket."));
        (await Awaited(asking.Lead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Recommendation_IsWaitedForByWhoSentIt_OnceForTheCall()
    {
        var at = await Given.ACallToDecide();
        await Given.ARecommendedPortfolio(at);
        var sent = (await Awaited(at.Officer)).ShouldHaveSingleItem();
        (sent.Title.ToString(), sent.Url)
            .ShouldBe(($"Venter på beslutter: innstillingen for utlysning {at.Number}", DecideUrls.Portfolio(at.Number)));
        foreach (var member in new[] { at.Other, at.Decider }) (await Awaited(member)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dismissal_IsWaitedForByWhoProposedIt()
    {
        var at = await Given.ACallToDecide();
        var id = await Given.ACheckedApplication(at, FormalResult.ToBeDismissed, at.Officer, at.Decider);
        (await Awaited(at.Officer)).ShouldBeEmpty();
        await As(at.Officer).Submit(new ProposeDismissal.Input { Application = id, Read = 1, Ground = "Late", LetterText = "For sent." }).ShouldSucceed();
        (await Awaited(at.Officer)).ShouldHaveSingleItem().Title.ToString().ShouldEndWith($"på utlysning {at.Number} skal avvises");
        (await Awaited(at.Other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Letter_IsWaitedForByWhoDispatchedIt_UntilTheAwardIsAnswered()
    {
        var the = await Given.ASentLetter();
        var county = the.County.Lead.Organisation.Name;
        var sent = (await Awaited(the.Imdi.Officer)).ShouldHaveSingleItem();
        sent.Title.ToString().ShouldStartWith($"Venter på {county}: å åpne tilskuddsbrevet og svare i sak ");
        sent.Due.ShouldBe((await Given.Award(the.Award)).AnswerBy);

        await As(the.County.Director).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        (await Awaited(the.Imdi.Officer)).ShouldHaveSingleItem().Title.ToString().ShouldStartWith($"Venter på {county}: svar på tilskuddet i sak ");

        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        (await Awaited(the.Imdi.Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LetterOfRejection_IsWaitedForUntilItIsOpened()
    {
        var the = await Given.ASentLetter(DecisionKind.Rejection);
        var sent = (await Awaited(the.Imdi.Officer)).ShouldHaveSingleItem();
        (sent.Due, sent.Url).ShouldBe((null, LetterUrls.Letter(the.Letter)));
        await As(the.County.Director).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        (await Awaited(the.Imdi.Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ChangedAccount_IsWaitedForByWhoEnteredIt_WhileASecondPersonHasIt()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        (await Awaited(the.County.Director)).ShouldBeEmpty("the first account needs nobody");
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(the.County.Director).Submit(new EnterAccount.Input { Award = the.Award, Account = Second }).ShouldSucceed();
        var entered = (await Awaited(the.County.Director)).ShouldHaveSingleItem();
        (entered.Since, entered.Url).ShouldBe((Host.Time.Now, AwardUrls.Account(the.Award)));
        (await Awaited(the.County.Lead)).ShouldBeEmpty();
        await As(the.County.Lead).Post(AwardUrls.Account(the.Award), "Bekreft kontonummeret", ("Kontonummer", Second));
        (await Awaited(the.County.Director)).ShouldBeEmpty();
    }

    [Fact]
    public async Task PageOfTheCase_SaysOnceThatTheCountyOwesAnAnswer()
    {
        var the = await Given.AReceived();
        var url = CaseUrls.Case(await Given.CaseOf(the));
        await As(the.Imdi.Officer).Post(
            CaseUrls.NewThread(await Given.CaseOf(the)), "thread", ("Hva gjelder det?", "Plasser"), ("Melding", "Hvor mange plasser?"), ("Vi ber om svar på denne meldingen", "true"));
        (await As(the.County.Lead).Get(url)).ShouldSay("venter på svar fra dere på en melding").ShouldNotSay("Nå skal fylkeskommunen svare");
        (await As(the.Imdi.Officer).Get(url)).ShouldSay("Fylkeskommunen skal svare på en melding i saken.").ShouldNotSay("Nå skal fylkeskommunen svare");
    }

    private async Task<List<Awaited>> Awaited(Member member)
    {
        using var scope = Host.Services.CreateScope();
        var actor = await Host.ActorOf(member);
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await scope.ServiceProvider.GetServices<IAwaitedSource>().SelectMany(source => source.AwaitedBy(db, actor)).ToList()
            .First(50, CancellationToken.None);
    }
}

public sealed class AwaitedTests_OnSqlite(SqliteHost host) : AwaitedTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AwaitedTests_OnPostgres(PostgresHost host) : AwaitedTests(host), IClassFixture<PostgresHost>;
