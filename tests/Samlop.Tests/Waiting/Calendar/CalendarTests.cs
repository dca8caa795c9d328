using System.Collections.Concurrent;
using System.Net;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Access.People;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Following;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Waiting.Calendar;

/// <summary>The calendar of a person: its page, its private address, and that it gives no more than the person finds.</summary>
public abstract class CalendarTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task PrivateAddress_IsMadeRenewedAndDeleted_AndAnEarlierOneGivesNothingAtOnce()
    {
        var county = await Given.ACounty();
        var page = await As(county.Lead).Get(CalendarUrls.Page);
        page.ShouldSay("Ingen datoer framover").ShouldNotSay(".ics");

        var first = AddressOn(await page.Post("renew"));
        (await Anyone().Http.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        AddressOn(await As(county.Lead).Get(CalendarUrls.Page)).ShouldBe(first, "It can be seen again");

        var second = AddressOn(await As(county.Lead).Post(CalendarUrls.Page, "renew"));
        second.ShouldNotBe(first);
        (await Anyone().Http.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Anyone().Http.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await As(county.Lead).Post(CalendarUrls.Page, "stop")).ShouldSay("Lag en privat adresse");
        (await Anyone().Http.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PrivateAddress_StandsNowhereAsItIs()
    {
        var county = await Given.ACounty();
        var lines = new Lines();
        Host.Services.GetRequiredService<ILoggerFactory>().AddProvider(lines);
        var address = AddressOn(await As(county.Lead).Post(CalendarUrls.Page, "renew"));
        var secret = address.ToString()[(CalendarUrls.Page.Length + 1)..^4];
        secret.Length.ShouldBe(64);
        (await Anyone().Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var kept = await Read(db => db.Set<CalendarAddress>().SingleAsync(a => a.User == county.Lead.Id));
        kept.Hash.ShouldBe(CalendarSecrets.HashOf(secret));
        $"{kept.Hash} {kept.Sealed}".ShouldNotContain(secret);
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().ToListAsync())).ShouldNotContain(e => e.Data.Contains(secret, StringComparison.Ordinal));
        (await Read(db => db.Set<Samlop.Audit.Submission>().ToListAsync())).ShouldNotContain(s => s.Answer.Contains(secret, StringComparison.Ordinal));
        lines.Said.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Feed_GivesWhatTheAssessorHas_WithoutWhatItIsAbout()
    {
        var the = await Given.AnAssigned();
        var dates = await Feed(the.Imdi.Officer);
        var due = dates.ShouldHaveSingleItem();
        due.Summary!.ShouldMatch(@"^Frist: vurdering, sak 2022/\d{5}$");
        due.Start!.Date.ShouldBe(Host.Today.AddDays(7));
        due.Url!.ToString().ShouldEndWith(AssessUrls.Assessment(the.Id));
        $"{due.Summary} {due.Description}".ShouldNotContain(the.County.Lead.Organisation.Name);
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Neste datoer").ShouldSay(due.Summary!);
        (await As(the.Imdi.Officer).Get(CalendarUrls.Page)).ShouldSay(due.Summary!);
    }

    [Fact]
    public async Task DateThatIsMoved_IsTheSameOne_WithAHigherSequence()
    {
        var the = await Given.AnAssigned();
        var before = (await Feed(the.Imdi.Officer)).Single();
        Host.Time.Pass(TimeSpan.FromHours(1));
        var assessment = await Read(db => db.Set<Assessment>().SingleAsync(a => a.Application == the.Id && a.Assessor == the.Imdi.Officer.Id));
        await As(the.Imdi.Officer).Submit(new MoveAssessmentDue.Input { Application = the.Id, Assessment = assessment.Id.Value.ToString(), DueOn = Written.ShortDate(Host.Today.AddDays(9)) }).ShouldSucceed();

        var after = (await Feed(the.Imdi.Officer)).Single();
        (after.Uid, after.Start!.Date).ShouldBe((before.Uid, Host.Today.AddDays(9)));
        after.Sequence.ShouldBeGreaterThan(before.Sequence);
        after.LastModified!.AsUtc.ShouldBe(Host.Time.Now.UtcDateTime);
    }

    [Fact]
    public async Task Sequence_StandsWhileSomebodyWrites()
    {
        var the = await Given.AnAssigned();
        var before = (await Feed(the.Imdi.Officer)).Single();
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await As(the.Imdi.Officer).Submit(await Given.AssessmentInput(the, the.Imdi.Officer, Grade.Good, "Godt begrunnet.")).ShouldSucceed();
        var after = (await Feed(the.Imdi.Officer)).Single();
        (after.Sequence, after.LastModified!.AsUtc).ShouldBe((before.Sequence, before.LastModified!.AsUtc));
    }

    [Fact]
    public async Task SequenceOfAnAward_RisesWithItsAnswerDate()
    {
        var the = await Given.AnAward();
        (await Answer()).Sequence.ShouldBe(0);
        var to = (await Given.Award(the.Award)).AnswerBy.AddDays(7);
        await As(the.Imdi.Decider).Submit(new ExtendAnswerDate.Input { Award = the.Award, To = Written.ShortDate(to), Reason = "Ferie" }).ShouldSucceed();
        var answer = await Answer();
        (answer.Sequence, answer.Start!.Date).ShouldBe((1, to));

        async Task<CalendarEvent> Answer() => (await Feed(the.County.Director))
            .Single(e => e.Summary!.StartsWith("Frist: svar på tilskudd, sak ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsPast_TakesNoRoomFromWhatComes()
    {
        var the = await Given.AReceived();
        foreach (var days in new[] { 1, 2, 9 })
            await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = $"Hva er {days}?", DueOn = Written.ShortDate(Host.Today.AddDays(days)) }).ShouldSucceed();
        var coming = Host.Today.AddDays(9);
        Host.Today = Host.Today.AddDays(5);
        var actor = await Host.ActorOf(the.Imdi.Officer);
        using var scope = Host.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var dates = await scope.ServiceProvider.GetServices<ICalendarSource>()
            .SelectMany(source => source.DatesOf(db, actor, Host.Today)).ToList().First(2, CancellationToken.None);
        dates.ShouldHaveSingleItem().Day.ShouldBe(coming);
        (await Feed(the.Imdi.Officer)).Count.ShouldBe(3, "what is past and waits still stays in the calendar");
    }

    [Fact]
    public async Task BarredAssessor_HasNoDateOfTheApplication()
    {
        var the = await Given.AnAssigned();
        (await Feed(the.Imdi.Officer)).ShouldNotBeEmpty();
        await As(the.Imdi.Officer).Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "Nytt" }).ShouldSucceed();
        (await Feed(the.Imdi.Officer)).ShouldBeEmpty();
        await As(the.Imdi.Officer).Submit(Kin(the.Id)).ShouldSucceed();
        (await Feed(the.Imdi.Officer)).ShouldBeEmpty();
        (await As(the.Imdi.Officer).Get(CalendarUrls.Page)).ShouldSay("Ingen datoer framover");
    }

    [Fact]
    public async Task PersonWhoseRoleIsOver_HasAnEmptyCalendar()
    {
        var the = await Given.AnAssigned();
        var address = await AddressOf(the.Imdi.Other);
        (await Events(address)).ShouldNotBeEmpty();
        Host.Today = Host.Today.AddDays(2);
        var administrator = await Given.AMember(Role.Administrator, the.Imdi.Other.Organisation);
        await As(administrator).Submit(new EndMembership.Input { Membership = the.Imdi.Other.Membership.Id, LastDay = Written.ShortDate(Host.Today.AddDays(-1)), BasedOn = await VersionOf(the.Imdi.Other) }).ShouldSucceed();
        (await Events(address)).ShouldBeEmpty();
    }

    [Fact]
    public async Task CountysDates_AreDeadlineQuestionAwardAndCondition()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        await Given.ABegunApplication(county.Lead, number);
        var deadline = (await Feed(county.Lead)).ShouldHaveSingleItem();
        deadline.Summary.ShouldBe($"Søknadsfrist: utlysning {number}");
        deadline.IsAllDay.ShouldBeTrue("The call gives the whole day");
        deadline.Start!.Date.ShouldBe((await Read(db => db.Set<Samlop.Grants.Calls.Call>().SingleAsync(c => c.Number == number))).Deadline!.Value);

        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hvor mange?", DueOn = Written.ShortDate(Host.Today.AddDays(5)) }).ShouldSucceed();
        (await Feed(the.County.Lead)).ShouldHaveSingleItem().Summary!.ShouldMatch(@"^Frist: svare på et spørsmål, sak 2022/\d{5}$");
        (await Feed(the.Imdi.Officer)).ShouldHaveSingleItem().Summary!.ShouldMatch(@"^Svarfrist for fylkeskommunen, sak 2022/\d{5}$");
    }

    [Fact]
    public async Task CountysDates_AfterTheLetterIsOpened_AreTheAnswer()
    {
        var the = await Given.ASentLetter();
        var chief = the.Case.County.Director;
        (await Feed(chief)).ShouldBeEmpty();
        await As(chief).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        (await Feed(chief)).Select(e => e.Summary).ShouldContain(s => s!.StartsWith("Frist: svar på tilskudd, sak ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CountysDates_AfterItHasAccepted_AreTheConditionsThatHaveADay()
    {
        var the = await Given.AnAward();
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        var condition = (await Feed(the.County.Lead)).Single(e => e.Summary!.StartsWith("Frist: vilkår 1, sak ", StringComparison.Ordinal));
        condition.Start!.Date.ShouldBe((await Read(db => db.Set<AwardCondition>().SingleAsync(c => c.Award == the.Award && c.Number == 1))).Due!.Value);
        (await Feed(the.Imdi.Officer)).ShouldNotContain(e => e.Summary!.Contains("vilkår", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CallThatIsFollowed_HasItsDeadlineInTheCalendar_OnceItIsConfirmed()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var lead = await Given.AMember(Role.ProjectLead);
        await As(lead).Submit(new FollowCall.Input { Call = await Given.IdOf(number), Email = lead.User.Email }).ShouldSucceed();
        (await Feed(lead)).ShouldBeEmpty();
        var follower = await Read(db => db.Set<CallFollower>().SingleAsync(f => f.Email == lead.User.Email));
        await As(lead).Submit(new ConfirmFollowing.Input { Key = follower.Key }).ShouldSucceed();
        (await Feed(lead)).ShouldHaveSingleItem().Summary.ShouldBe($"Søknadsfrist: utlysning {number}");
        (await Feed(await Given.AMember(Role.ProjectLead))).ShouldBeEmpty();
    }

    [Fact]
    public async Task LastDay_OfADelegationAndOfStandingIn_IsForWhoeverHasIt()
    {
        var county = await Given.ACounty();
        await As(county.Director).Submit(new GiveDelegation.Input { Acts = [ConfirmApplication.Act.Code], To = county.Lead.Id.Value.ToString(), From = Written.ShortDate(Host.Today), Until = Written.ShortDate(Host.Today.AddDays(30)) }).ShouldSucceed();
        (await Feed(county.Lead)).Single(e => e.Summary == "Siste dag for fullmakten din").Start!.Date.ShouldBe(Host.Today.AddDays(30));
        (await Feed(county.Director)).ShouldBeEmpty();

        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new AppointStandIn.Input { User = the.Imdi.Other.Id.Value.ToString(), From = Written.ShortDate(Host.Today), Until = Written.ShortDate(Host.Today.AddDays(20)) }).ShouldSucceed();
        (await Feed(the.Imdi.Other)).ShouldHaveSingleItem().Summary.ShouldBe("Siste dag som vikar");
        (await Feed(the.Imdi.Officer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Feed_IsAnsweredWithoutContent_WhereNothingHasChanged_AndIsNobodyElsesToKeep()
    {
        var address = await AddressOf((await Given.AnAssigned()).Imdi.Officer);
        var answer = await Anyone().Http.GetAsync(address);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        (await Anyone().Http.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Feed_ThatIsAskedForAllTheTime_CostsOneStatement_AndIsToldToWait()
    {
        var address = await AddressOf((await Given.AnAssigned()).Imdi.Officer);
        (await Host.Sql.CommandsOf(() => Anyone().Http.GetAsync(address))).ShouldBeInRange(2, 12);
        for (var i = 1; i < CalendarFeed.Limit.Most; i++) (await Anyone().Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Host.Sql.CommandsOf(async () => (await Anyone().Http.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests))).ShouldBe(1);
    }

    [Fact]
    public async Task OneDate_IsAFile_ForThoseWhoHaveIt()
    {
        var the = await Given.AnAssigned();
        var page = await As(the.Imdi.Officer).Get(CalendarUrls.Page);
        var link = page.Document.QuerySelector("a[download]")!.GetAttribute("href")!;
        var client = As(the.Imdi.Officer);
        await client.SignIn();
        var file = await client.Http.GetAsync(new Uri(link, UriKind.Relative));
        file.Content.Headers.ContentDisposition!.FileNameStar!.ShouldMatch(@"^Frist vurdering, sak 2022-\d{5} 2022-03-15\.ics$");
        Ical.Net.Calendar.Load(await file.Content.ReadAsStringAsync())!.Events.ShouldHaveSingleItem();
        (await As(the.County.Lead).Get(link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Feed_IsInTheOwnersLanguage()
    {
        var the = await Given.AnAssigned();
        await As(the.Imdi.Officer).Submit(new Samlop.Access.SignIn.ChooseLanguage.Input { Code = "en" }).ShouldSucceed();
        (await Feed(the.Imdi.Officer)).Single().Summary.ShouldStartWith("Due: assessment, case ");
    }

    private static DeclareImpartiality.Input Kin(Samlop.Grants.GrantApplicationId id) =>
        new() { About = Subject.Of(id), Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Kin) };

    private async Task<int> VersionOf(Member member) => (await Read(db => db.Set<Membership>().SingleAsync(m => m.Id == member.Membership.Id))).Version;

    private async Task<Uri> AddressOf(Member member) => AddressOn(await As(member).Post(CalendarUrls.Page, "renew"));

    private async Task<List<CalendarEvent>> Feed(Member member) => await Events(await AddressOf(member));

    private async Task<List<CalendarEvent>> Events(Uri address)
    {
        var answer = await Anyone().Http.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync())!.Events];
    }

    private static Uri AddressOn(Page page) => new(new Uri(page.Document.QuerySelector("code")!.TextContent.Trim()).AbsolutePath, UriKind.Relative);

    /// <summary>Keeps all that is logged.</summary>
    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Said.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}

public sealed class CalendarTests_OnSqlite(SqliteHost host) : CalendarTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class CalendarTests_OnPostgres(PostgresHost host) : CalendarTests(host), IClassFixture<PostgresHost>;
