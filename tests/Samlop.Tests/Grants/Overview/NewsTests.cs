using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Audit;
using Samlop.Audit.News;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Questions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Overview;

/// <summary>Nytt siden sist and Det jeg følger: who is told what, and how long it stands.</summary>
public abstract class NewsTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Act_IsNewsToTheOtherPeopleOfTheCounty_NotToWhoDidIt_NorToOthers()
    {
        var (_, number) = await Given.AnOpenCall();
        var (county, stranger) = (await Given.ACounty(), await Given.ACounty());
        await Given.AConfirmedApplication(county, number);
        (await Codes(county.Lead)).ShouldContain("bekreftet søknaden");
        (await Codes(county.Director)).ShouldNotContain("bekreftet søknaden");
        (await News(stranger.Lead)).ShouldBeEmpty();
        (await News(await Given.AMember(Role.NavCounsellor))).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatTheDirectorateDoesForItself_IsNewsToItsOfficers_AndNotToTheCounty()
    {
        var the = await Given.AnAssigned();
        (await News(the.Imdi.Other)).ShouldContain(n => n.Line.Sentence.Contains("til å vurdere søknaden", StringComparison.Ordinal));
        (await News(the.County.Lead)).ShouldNotContain(n => n.Line.Sentence.Contains("til å vurdere søknaden", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OfficerWhoHasNothingToDoWithAnApplication_IsToldNothingOfIt()
    {
        var the = await Given.AReceived();
        (await News(the.Imdi.Other)).Where(n => n.Of.Url.Contains(the.Id.Value.ToString(), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsMarkedAsSeen_IsGone_AndWhatCameAfterIsNot()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var id = await Given.AConfirmedApplication(county, number);
        var seen = await News(county.Lead);
        seen.Select(n => n.Sequence).ShouldBeInOrder(SortDirection.Descending);
        await As(county.Director).Submit(new SendApplication.Input { Application = id }).ShouldSucceed();

        await As(county.Lead).Submit(new MarkSeen.Input { UpTo = $"{seen[0].Sequence}" }).ShouldSucceed();
        var left = await News(county.Lead);
        left.ShouldNotBeEmpty();
        left.ShouldAllBe(n => n.Sequence > seen[0].Sequence);

        foreach (var wrong in new[] { "abc", "-1", "", null, "99999999999999999999" })
            await As(county.Lead).Submit(new MarkSeen.Input { UpTo = wrong }).ShouldBeRefused(Refusal.NotFound);
        await As(county.Lead).Submit(new MarkSeen.Input { UpTo = "0" }).ShouldSucceed();
        (await News(county.Lead)).Select(n => n.Sequence).ShouldBe(left.Select(n => n.Sequence), "what was seen is not new again");
        await As(county.Lead).Submit(new MarkSeen.Input { UpTo = $"{long.MaxValue}" }).ShouldSucceed();
        (await News(county.Lead)).ShouldBeEmpty();
        await As(county.Director).Submit(new WithdrawApplication.Input { Application = id, Sure = true }).ShouldSucceed();
        (await News(county.Lead)).ShouldHaveSingleItem("what has not happened cannot be marked as seen");
    }

    [Fact]
    public async Task Mark_IsOfThePersonAtTheOrganisation_WhateverTheRole_AndOfNobodyElse()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        await Given.AConfirmedApplication(county, number);
        var both = await Given.AMember(Role.ChiefExecutive, county.Lead.Organisation, county.Lead.User);
        await As(county.Lead).Submit(new MarkSeen.Input { UpTo = $"{long.MaxValue}" }).ShouldSucceed();
        (await News(county.Lead)).ShouldBeEmpty();
        (await News(both)).ShouldBeEmpty();
        (await News(county.Other)).ShouldNotBeEmpty();
    }

    [Fact, SentTwice]
    public async Task WhatDoesNotFitOnThePage_StaysNewUntilItHasStoodThere()
    {
        var the = await Given.AReceived();
        var number = await Given.CaseOf(the);
        for (var i = 0; i < 12; i++) await As(the.Imdi.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = await IdOf(number), Text = $"Hei {i}" }).ShouldSucceed();
        var home = await As(the.County.Lead).Get("/oppgaver");
        home.ShouldSay("Se alt som er nytt");
        home.HasForm("seen").ShouldBeFalse();
        home.Document.QuerySelectorAll("#nytt .timeline > li").Length.ShouldBe(10);

        var oldest = await News(the.County.Lead, most: 5, oldest: true);
        await As(the.County.Lead).Submit(new MarkSeen.Input { UpTo = $"{oldest[0].Sequence}" }).ShouldSucceed();
        var rest = await News(the.County.Lead);
        rest.ShouldAllBe(n => n.Sequence > oldest[0].Sequence);

        var all = await As(the.County.Lead).Get(NewsPage.Url);
        await all.Post("seen");
        (await As(the.County.Lead).Get("/oppgaver")).ShouldNotSay("Nytt siden sist");
    }

    [Fact]
    public async Task Home_SaysWhereWhatIFollowIs()
    {
        var the = await Given.AnAssigned();
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("Det jeg følger").ShouldSay("IMDi vurderer søknaden.").ShouldNotSay(the.Imdi.Other.User.Name);
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldSay("Vurdererne skriver hver sin vurdering.");
        (await As(the.Imdi.Officer).Get("/oppgaver")).ShouldSay("Søknader som er kommet inn: 1");
        (await As(the.Imdi.Decider).Get("/oppgaver")).ShouldSay("Søknader som er kommet inn: 1");
        (await As(await Given.AMember(Role.NavCounsellor)).Get("/oppgaver")).ShouldNotSay("Det jeg følger").ShouldNotSay("Nytt siden sist");
    }

    [Fact]
    public async Task AssessmentThatNobodyHas_IsSaidOnTheListAsOnThePage()
    {
        var the = await Given.AnAssigned();
        Host.Today = Host.Today.AddDays(2);
        (await Followed(the.Imdi.Officer)).ShouldBe("Vurdererne skriver hver sin vurdering.");
        await Given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await End(the.Imdi.Other);
        (await Followed(the.Imdi.Officer)).ShouldBe("Ingen vurderer søknaden nå. En beslutter gir den til andre.");
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay("Ingen vurderer søknaden nå.");
    }

    [Fact]
    public async Task JointAssessmentThatNobodyAnswers_IsSaidOnTheListAsOnThePage()
    {
        var the = await Given.AnAssessed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldSucceed();
        Host.Today = Host.Today.AddDays(2);
        var before = await Followed(the.Imdi.Officer);
        await End(the.Imdi.Other);
        var after = await Followed(the.Imdi.Officer);
        after.ShouldNotBe(before);
        (await As(the.Imdi.Officer).Get(the.Url)).ShouldSay(after).ShouldNotSay(before);
    }

    [Fact]
    public async Task WhatHappenedLongAgo_IsNoNews_ThoughNothingIsMarkedAsSeen()
    {
        var (_, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        await Given.AConfirmedApplication(county, number);
        (await News(county.Lead)).ShouldNotBeEmpty();
        Host.Time.Pass(TimeSpan.FromDays(HistoryReading.DaysOfNews - 1));
        (await News(county.Lead)).ShouldNotBeEmpty();
        Host.Time.Pass(TimeSpan.FromDays(2));
        (await News(county.Lead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Home_AsksTheDatabaseAsOften_HoweverMuchThereIs()
    {
        var the = await Given.AReceived();
        var id = await IdOf(await Given.CaseOf(the));
        Member[] readers = [the.County.Lead, the.Imdi.Officer];
        await Talk(1);
        var few = await Asked();
        await Talk(7);
        (await Asked()).ShouldBe(few);
        (await News(the.County.Lead)).Count.ShouldBeGreaterThan(7);

        async Task Talk(int times)
        {
            for (var i = 0; i < times; i++)
            {
                await As(the.Imdi.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = id, Text = $"Hei {i}" }).ShouldSucceed();
                await As(the.County.Director).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = id, Text = $"Hallo {i}" }).ShouldSucceed();
                await As(the.Imdi.Officer).Submit(
                    new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = $"Hva {i}?", DueOn = Written.ShortDate(Today.AddDays(9)) }).ShouldSucceed();
            }
        }

        async Task<List<int>> Asked()
        {
            var asked = new List<int>();
            foreach (var reader in readers)
            {
                var client = As(reader);
                await client.Get("/oppgaver");
                asked.Add(await Host.CostOf(() => client.Get("/oppgaver")));
            }

            return asked;
        }
    }

    [Fact]
    public async Task WhatIsAskedMovedAnsweredAndWithdrawn_IsNewsToThoseWhoseCaseItIs_ByCaseAndCounty()
    {
        var the = await Given.AReceived();
        var number = await Given.CaseOf(the);
        foreach (var question in new[] { "Hvor mange?", "Hvor lenge?" })
        {
            await As(the.Imdi.Officer).Submit(
                new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = question, DueOn = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed();
        }

        var requests = await Read(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
            db.Set<CaseRequest>().Where(r => r.Subject == the.Id.Value).OrderBy(r => r.Id).Select(r => r.Id)));
        await As(the.Imdi.Officer).Submit(new ExtendRequest.Input
        {
            Request = requests[0],
            DueOn = Written.ShortDate(Today.AddDays(9)),
            Seen = ExtendRequest.Days(Today.AddDays(5), Today.AddDays(9)),
        }).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(new WithdrawRequest.Input { Request = requests[1], Reason = "Vi fant det.", Sure = true }).ShouldSucceed();
        var county = (await News(the.County.Lead)).Where(n => n.Of.Url.StartsWith("/sporsmal/", StringComparison.Ordinal)).ToList();
        county.Count.ShouldBe(4);
        county.ShouldAllBe(n => n.Of.Title.ToString() == $"Spørsmål i sak {number}, {the.County.Lead.Organisation.Name}");
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = requests[0], Answer = "Tolv." }).ShouldSucceed();
        (await Codes(the.Imdi.Officer)).ShouldContain(told => told.StartsWith("svarte på", StringComparison.Ordinal));
        (await News((await Given.ACounty()).Lead)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_IsNewsWithItsCaseItsCountyAndItsTopic()
    {
        var the = await Given.AnAssigned();
        var number = await Given.CaseOf(the);
        await As(the.County.Director).Submit(new BeginThread.Input { Topic = "Avtale | vedlegg", Case = await IdOf(number), Text = "Hei" }).ShouldSucceed();
        (await News(the.Imdi.Other)).ShouldContain(n =>
            n.Of.Title.ToString() == $"Sak {number}, {the.County.Lead.Organisation.Name}: Avtale | vedlegg" && n.Of.Url == CaseUrls.Thread(number, 1));
    }

    [Fact]
    public async Task CountyThatHasNotAnsweredInTime_IsNotToldThatThereIsNothingToDo()
    {
        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(
            new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hva?", DueOn = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed();
        Host.Today = Host.Today.AddDays(6);
        (await As(the.County.Lead).Get("/oppgaver")).ShouldSay("og dere har ikke svart").ShouldNotSay("Dere trenger ikke gjøre noe nå");
    }

    [Fact]
    public async Task NoNews_IsToldInTheHistory_AndIsNoNews()
    {
        var the = await Given.AReceived();
        await As(the.Imdi.Officer).Submit(new SeeApplication.Input { Application = the.Id, Number = 1 }).ShouldSucceed();
        (await News(the.County.Lead)).ShouldNotContain(n => n.Line.Sentence.Contains("noterte", StringComparison.Ordinal));
        EventJson.NoNews.ShouldContain("grants.application.seen");
        (await As(the.County.Lead).Get(ApplyUrls.Application(the.Id))).Text.ShouldContain(
            EventJson.Read("grants.application.seen", await Read(db => DataOf(db, "grants.application.seen", the.Id.Value)))!.Told.ToString());
    }

    /// <summary>
    /// Of two at once the one that got the lower number is there to be read first: what has been marked as seen hides nothing that comes.
    /// </summary>
    [Fact]
    public async Task EventsOfTwoAtOnce_CanBeReadInTheOrderOfTheirNumbers()
    {
        var the = await Given.AReceived();
        var id = await IdOf(await Given.CaseOf(the));
        await using var slow = Host.OpenDb();
        await using var transaction = await slow.Database.BeginTransactionAsync();
        var (process, events) = Process.Of("Test", Changed(the.Id), await Host.ActorOf(the.Imdi.Officer), MarkSeen.Needs);
        slow.Add(process);
        slow.AddRange(events);
        slow.AllowChanges();
        await slow.SaveChangesAsync();

        var other = Task.Run(() => As(the.County.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = id, Text = "Hei" }));
        await Task.Delay(TimeSpan.FromMilliseconds(600));
        other.IsCompleted.ShouldBeFalse("it waits for its number");
        await transaction.CommitAsync();
        (await other).Succeeded.ShouldBeTrue();
        (await Read(db => LastOf(db))).ShouldBeGreaterThan(events[0].Sequence);
    }

    [Fact, SentTwice]
    public async Task QuestionThatIsDeclined_IsToldToThoseWhoAsked_AndToNoOthers()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var (asking, other) = (await Given.ACounty(), await Given.ACounty());
        await As(asking.Lead).Submit(new AskQuestion.Input { Call = await Samlop.Tests.Grants.Calls.CallData.IdOf(Given, number), Text = "Har dere kaffe?" }).ShouldSucceed();
        var url = Samlop.Grants.Calls.CallUrls.Questions(number);
        var page = await (await As(imdi.Officer).Get(url)).Follow("Svar på spørsmålet");
        (await page.Post("decline", ("Hvorfor blir spørsmålet ikke besvart her, og hvor kan fylkeskommunen spørre?", ""))).ShouldSay("begrunnelse");
        await page.Post("decline", ("Hvorfor blir spørsmålet ikke besvart her, og hvor kan fylkeskommunen spørre?", "Dette handler ikke om utlysningen."));

        (await As(asking.Lead).Get(url)).ShouldSay("Blir ikke besvart her").ShouldSay("Dette handler ikke om utlysningen.");
        (await Codes(asking.Director)).ShouldContain("lot være å besvare et spørsmål om utlysningen");
        foreach (var reader in new[] { As(other.Lead), Anyone() }) (await reader.Get(url)).ShouldNotSay("kaffe");
        (await Codes(other.Lead)).ShouldBeEmpty();
        (await As(imdi.Other).Get("/oppgaver")).ShouldNotSay("venter på svar");
    }

    private Change Changed(GrantApplicationId application)
    {
        var change = new Change(Host.Time.Now);
        change.Record(new SeeApplication.ApplicationSeen(application, 1));
        return change;
    }

    private static Task<long> LastOf(Samlop.Platform.Data.AppDb db) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.MaxAsync(db.Set<ProcessEvent>(), e => e.Sequence);

    private static Task<string> DataOf(Samlop.Platform.Data.AppDb db, string code, Guid subject) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Set<ProcessEvent>().Where(e => e.Code == code && e.Subject == subject).Select(e => e.Data));

    private Task<CaseFileId> IdOf(CaseNumber number) => Read(db =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            db.Set<CaseFile>().Where(c => c.Year == number.Year && c.Serial == number.Serial).Select(c => c.Id)));

    private async Task<string> Followed(Member member)
    {
        using var scope = Host.Services.CreateScope();
        var actor = await Host.ActorOf(member);
        var followed = new List<Followed>();
        foreach (var source in scope.ServiceProvider.GetServices<IFollowedSource>())
            followed.AddRange(await source.FollowedBy(actor, 6, CancellationToken.None));
        return followed.Single(f => f.Key.StartsWith("application:", StringComparison.Ordinal)).Now!.ToString();
    }

    private async Task End(Member member)
    {
        var administrator = await Given.AMember(Role.Administrator, member.Organisation);
        await As(administrator).Submit(new EndMembership.Input
        {
            Membership = member.Membership.Id,
            LastDay = Written.ShortDate(Host.Today.AddDays(-1)),
            BasedOn = (await Read(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
                db.Set<Membership>().Where(m => m.Id == member.Membership.Id)))).Version,
        }).ShouldSucceed();
    }

    private async Task<List<string>> Codes(Member member) => [.. (await News(member)).Select(n => n.Line.Told.ToString())];

    private async Task<List<NewsRow>> News(Member member, int most = 200, bool oldest = false)
    {
        using var scope = Host.Services.CreateScope();
        return await News(scope.ServiceProvider, await Host.ActorOf(member), most, oldest);
    }

    private static Task<List<NewsRow>> News(IServiceProvider services, Actor actor, int most, bool oldest) =>
        services.GetRequiredService<HistoryReading>()
            .News(actor, services.GetRequiredService<FollowedKinds>(), services.GetRequiredService<Purposes>(), most, oldest);
}

public sealed class NewsTests_OnSqlite(SqliteHost host) : NewsTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class NewsTests_OnPostgres(PostgresHost host) : NewsTests(host), IClassFixture<PostgresHost>;
