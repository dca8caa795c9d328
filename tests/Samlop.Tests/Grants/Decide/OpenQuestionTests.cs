using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Requests;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>
/// What the county is asked is waited for: nothing is recommended or decided until it is answered, withdrawn or its last day is over; and a
/// decision closes what is left.
/// </summary>
public abstract class OpenQuestionTests(SamlopHost host) : HostTests(host)
{
    private const int Days = 5;

    [Theory, Requirement("C-07", "C-14")]
    [InlineData(Days - 1, "23:59:59", false)]
    [InlineData(Days, "00:00:00", false)]
    [InlineData(Days, "12:00:00", false)]
    [InlineData(Days, "23:59:59", false)]
    [InlineData(Days + 1, "00:00:00", true)]
    public async Task Recommend_WaitsThroughTheLastDayInOslo(int days, string time, bool goes)
    {
        var (the, at) = await AChosenRejection();
        var due = Today.AddDays(Days);
        await Asked(the);
        Host.Time.Now = OsloClock.Instant(Today.AddDays(days), TimeOnly.Parse(time, null));
        var recommend = As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer));
        if (goes) await recommend.ShouldSucceed();
        else await recommend.ShouldBeRefused(DecideApplication.WaitsForAnswer(the.County.Lead.Organisation.Name, due));
    }

    [Fact, Requirement("C-07", "C-14")]
    public async Task WhatIsAsked_IsSaidWhereverSomebodyGoesOn_UntilItIsAnswered()
    {
        var (the, at) = await AChosenRejection();
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("Send innstillingen for utlysning");
        await Asked(the);
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Send innstillingen for utlysning");
        var until = Written.Date(Today.AddDays(Days));
        (await As(at.Officer).Get(DecideUrls.Portfolio(the.Number))).ShouldSay("Dette må på plass først")
            .ShouldSay($"har frist til og med {until} med å svare").ShouldSay($"Venter på svar til og med {until}");
        foreach (var url in new[] { the.Url, AssessUrls.Assessment(the.Id), AssessUrls.Consensus(the.Id) })
        {
            (await As(at.Officer).Get(url)).ShouldSay("Et spørsmål til fylkeskommunen er ikke besvart").ShouldSay(until);
        }

        Host.Time.Pass(TimeSpan.FromHours(1));
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = await Request(the), Answer = "Tre." }).ShouldSucceed();
        (await As(at.Officer).Get(the.Url)).ShouldNotSay("Et spørsmål til fylkeskommunen er ikke besvart");
        (await As(at.Officer).Get(DecideUrls.Portfolio(the.Number))).ShouldNotSay("Venter på svar");
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
    }

    [Fact, Requirement("C-07")]
    public async Task AnAnswerAfterTheAssessment_IsToldToThoseWhoHaveHandedIn()
    {
        var (the, at) = await AChosenRejection();
        await Asked(the);
        Host.Time.Pass(TimeSpan.FromHours(1));
        (await As(at.Officer).Get(AssessUrls.Assessment(the.Id))).ShouldNotSay("har svart på et spørsmål etter at du leverte");
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = await Request(the), Answer = "Tre." }).ShouldSucceed();
        (await As(at.Officer).Get(AssessUrls.Assessment(the.Id))).ShouldSay("har svart på et spørsmål etter at du leverte")
            .ShouldSay("Tre.");
        var number = (await Given.CaseOf(the)).ToString();
        var mails = await ReadMail(db => db.Set<OutgoingMail>()
            .Where(m => m.Body.Contains($"sak {number} etter at du leverte"))
            .Select(m => new { m.To, m.Body }).ToListAsync());
        mails.Select(m => m.To).ShouldBe([at.Officer.User.Email, at.Other.User.Email], ignoreOrder: true);
        mails.ShouldAllBe(m => !m.Body.Contains("Tre."));
    }

    [Fact, Requirement("C-14")]
    public async Task AWithdrawnQuestion_IsNotWaitedFor()
    {
        var (the, at) = await AChosenRejection();
        await Asked(the);
        await As(at.Officer).Submit(new WithdrawRequest.Input { Request = await Request(the), Reason = "Vi fant svaret selv.", Sure = true })
            .ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
    }

    [Fact, Requirement("C-14")]
    public async Task Decide_IsRefused_AlsoWhenTheQuestionIsOpenByAFaultElsewhere()
    {
        var (the, at) = await AChosenRejection();
        await Asked(the);
        Today = Today.AddDays(Days + 1);
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        await using (var db = Host.OpenDb())
        {
            await db.Set<CaseRequest>().Where(r => r.Subject == the.Id.Value)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.DueOn, Today));
        }

        var input = await Given.DecideInput(the.Id);
        await As(at.Decider).Submit(input)
            .ShouldBeRefused(DecideApplication.WaitsForAnswer(the.County.Lead.Organisation.Name, Today));
        (await As(at.Decider).Get(DecideUrls.Decision(input.Decision)))
            .ShouldSay($"har frist til og med {Written.Date(Today)} med å svare");
        Today = Today.AddDays(1);
        await As(at.Decider).Submit(input).ShouldSucceed();
    }

    [Fact, Requirement("C-14")]
    public async Task ADismissal_WaitsToo()
    {
        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input
        {
            Application = the.Id,
            Read = 1,
            Result = nameof(FormalResult.ToBeDismissed),
            Ground = nameof(DismissalGround.Late),
            Note = "Kom sent.",
        }).ShouldSucceed();
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Foreslå avvisning av søknaden");
        await Asked(the);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldNotSay("Foreslå avvisning av søknaden");
        var dismiss = new ProposeDismissal.Input
        {
            Application = the.Id,
            Read = 1,
            Ground = nameof(DismissalGround.Late),
            LetterText = "For sent.",
        };
        await As(the.Imdi.Officer).Submit(dismiss)
            .ShouldBeRefused(DecideApplication.WaitsForAnswer(the.County.Lead.Organisation.Name, Today.AddDays(Days)));
        (await As(the.Imdi.Officer).Get(DecideUrls.Dismissal(the.Id))).ShouldSay("med å svare").HasForm("dismissal").ShouldBeFalse();
        Today = Today.AddDays(Days + 1);
        await As(the.Imdi.Officer).Submit(dismiss).ShouldSucceed();
    }

    [Fact, Requirement("C-14")]
    public async Task ADecision_ClosesWhatWasNotAnswered_AndTheCountyReadsWhy()
    {
        var (the, at) = await AChosenRejection();
        await Asked(the);
        Today = Today.AddDays(Days + 1);
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Direktoratet ber om opplysninger i søknaden deres");
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("på et spørsmål om søknaden er ikke kommet");
        await As(at.Decider).Submit(await Given.DecideInput(the.Id)).ShouldSucceed();

        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Direktoratet ber om opplysninger i søknaden deres");
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("på et spørsmål om søknaden er ikke kommet");
        var request = await Request(the);
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = request, Answer = "Tre." })
            .ShouldBeRefused(CaseRequest.RequestIsClosed);
        (await As(the.County.Lead).Get(RequestUrls.Request(request)))
            .ShouldSay("Svaret trengs ikke lenger.").HasForm("answer-request").ShouldBeFalse();
        (await As(the.County.Lead).Get(AssessUrls.Information(the.Id))).ShouldSay("Lukket: svar trengs ikke lenger")
            .ShouldNotSay("Svar på spørsmålet fra");
        // Before the letter is sent the county reads neither that it is decided nor by whom.
        (await As(the.County.Lead).Get(ApplyUrls.Application(the.Id)))
            .ShouldSay("Samløp lukket et spørsmål om søknaden, siden svar ikke trengs lenger")
            .ShouldNotSay(at.Decider.User.Name).ShouldNotSay("siden den er avgjort").ShouldNotSay("Direktoratet ber om opplysninger i søknaden deres");
    }

    [Theory, Requirement("C-13", "C-14")]
    [InlineData(null)]
    [InlineData(Days)]
    public async Task AMessageThatAsksTheCounty_IsWaitedFor_UntilItIsAnswered(int? days)
    {
        var (the, at) = await AChosenRejection();
        var thread = await AskedInMessage(the, days);
        var no = DecideApplication.WaitsForAnswer(the.County.Lead.Organisation.Name, days is null ? null : Today.AddDays(Days));
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldBeRefused(no);
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("Send innstillingen for utlysning");
        (await As(at.Officer).Get(DecideUrls.Portfolio(the.Number))).ShouldSay("Dette må på plass først");
        (await As(at.Officer).Get(the.Url)).ShouldSay("Et spørsmål til fylkeskommunen er ikke besvart").ShouldSay("Spørsmålet står i en melding i saken.");
        var page = CaseUrls.Case(await Given.CaseOf(the));
        (await As(at.Officer).Get(page)).ShouldSay($"Venter på svar fra {the.County.Lead.Organisation.Name}").ShouldSay($"Hvem har saken nå {the.County.Lead.Organisation.Name}");

        // A message that does not answer leaves it waiting; one that does, does not.
        var asking = await Asking(thread);
        var seen = int.Parse(asking, System.Globalization.CultureInfo.InvariantCulture);
        await As(the.County.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Vi svarer snart.", Seen = seen }).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldBeRefused(no);
        await As(the.County.Lead).Post($"{page}/trad/1", $"Åpne melding {asking}");
        await As(the.County.Lead).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Tre.", Answers = [asking], Seen = seen }).ShouldSucceed();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
    }

    [Fact, Requirement("C-13", "C-14")]
    public async Task WhatTheCountyAsksInAMessage_StopsNothing()
    {
        var (the, at) = await AChosenRejection();
        await Given.AThread(the.County.Lead, await Case(the), "Når får vi svar?", asks: true);
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(the.Id)).ShouldSucceed();
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("venter på svar i sak");
    }

    [Fact, Requirement("C-13", "C-14")]
    public async Task ADecision_EndsWhatAMessageAsked_AndTheCountyReadsWhy()
    {
        var (the, at) = await AChosenRejection();
        await AskedInMessage(the, Days);
        await As(the.County.Lead).PostFile(ApplyUrls.Supplement(the.Id), "prepare-file", "PrepareInput.Files", "brev.txt", "Hei"u8.ToArray());
        await As(the.County.Lead).Submit(new SendSupplement.Input { Application = the.Id, Kind = "other", Text = "Et brev." }).ShouldSucceed();
        (await As(at.Officer).Get("/oppgaver")).ShouldSay("har ettersendt et dokument");
        Today = Today.AddDays(Days + 1);
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("venter på svar i sak");
        await As(at.Decider).Submit(await Given.DecideInput(the.Id)).ShouldSucceed();

        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("venter på svar i sak");
        (await As(at.Officer).Get("/oppgaver")).ShouldNotSay("svar i sak").ShouldNotSay("har ettersendt et dokument");
        (await As(the.County.Lead).Get(CaseUrls.Thread(await Given.CaseOf(the), 1)))
            .ShouldSay("Samløp lukket spørsmålet i melding").ShouldNotSay(at.Decider.User.Name);
    }

    [Fact, Requirement("C-13", "C-14")]
    public async Task WhatIsAskedAfterAllIsDecided_LacksInNoRecommendation()
    {
        var (the, at) = await AChosenRejection();
        await As(at.Officer).Submit(await Given.Recommending(at.Call, at.Officer)).ShouldSucceed();
        await As(at.Decider).Submit(await Given.DecideInput(the.Id)).ShouldSucceed();
        await AskedInMessage(the, Days);

        (await As(at.Officer).Get(DecideUrls.Portfolio(the.Number))).ShouldSay("Alle søknadene er avgjort.").ShouldNotSay("Dette må på plass først");
    }

    private async Task<CaseThreadId> AskedInMessage(GivenHandling the, int? days) => await Given.AThread(
        the.Imdi.Officer, await Case(the), "Hvor mange?", asks: true, answerBy: days is { } left ? Written.ShortDate(Today.AddDays(left)) : null);

    private Task<CaseFileId> Case(GivenHandling the) => Read(db => db.Set<CaseFile>().Where(c => c.Subject == the.Id.Value).Select(c => c.Id).SingleAsync());

    private Task<string> Asking(CaseThreadId thread) =>
        Read(async db => $"{await db.Set<CaseAsking>().Where(a => a.Thread == thread).Select(a => a.Message).SingleAsync()}");

    /// <summary>One application, assessed by two and chosen to be declined; nothing but sending it is left.</summary>
    private async Task<(GivenHandling The, Deciding At)> AChosenRejection()
    {
        var the = await Given.AnAgreed();
        await Given.Impartial(the.Id, the.Imdi.Decider);
        var call = await Given.IdOf(the.Number);
        var at = new Deciding(the.Imdi.Officer, the.Imdi.Other, the.Imdi.Other, the.Imdi.Decider, the.Imdi.Decider, the.Number, call);
        await Given.Chosen(at, the.Id, DecisionKind.Rejection);
        await Given.TotalWritten(at);
        return (the, at);
    }

    private Task Asked(GivenHandling the) => As(the.Imdi.Officer).Submit(new AskRequest.Input
    {
        Subject = the.Id.Value,
        Kind = Information.Code,
        Question = "Hvor mange?",
        DueOn = Written.ShortDate(Today.AddDays(Days)),
    }).ShouldSucceed();

    private Task<CaseRequestId> Request(GivenHandling the) =>
        Read(db => db.Set<CaseRequest>().Where(r => r.Subject == the.Id.Value).Select(r => r.Id).SingleAsync());
}

public sealed class OpenQuestionTests_OnSqlite(SqliteHost host) : OpenQuestionTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class OpenQuestionTests_OnPostgres(PostgresHost host) : OpenQuestionTests(host), IClassFixture<PostgresHost>;
