using System.Net;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Agreements.Meet;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Agreements.Meet;

/// <summary>The parties agree where they meet, and meet there: called, answered, moved, called off, held and written down.</summary>
public abstract class MeetStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-38"), Requirement("K-05")]
    public async Task Meeting_IsCalled_Answered_Moved_Held_AndWrittenDown_InPages()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator, Role.Leader);
        var (nav, company) = (the.Others[0], the.Others[1]);
        (await As(the.Lead).Get(the.Url)).ShouldSay("Legg til ledermøter minst hvert halvår");

        // What is agreed.
        var page = await As(the.Lead).Get(MeetUrls.NewBody(the.Number));
        (await page.Post("body", ("Input.Kind", "leaders"), ("Input.Name", ""), ("Input.TimesAYear", "0")))
            .FieldErrors.Keys.ShouldBe(["Input.Name", "Input.TimesAYear", "Input.Members"], ignoreOrder: true);
        page = await page.Post("body",
            ("Input.Kind", "leaders"), ("Input.Name", "Ledermøtet"), ("Input.Mandate", "Følger opp avtalen."), ("Input.TimesAYear", "2"),
            ("Input.Members", the.Lead.Organisation.Id.Value.ToString()), ("Input.Observers", nav.Organisation.Id.Value.ToString()));
        page.ShouldSay("Ledermøtet").ShouldSay("hvert halvår").ShouldSay($"{nav.Organisation.Name} er bare observatør.");
        var body = await Read(db => db.Set<Body>().Where(b => b.Agreement == the.Id).Select(b => b.Id).SingleAsync());
        (await As(the.Lead).Get(the.Url)).ShouldNotSay("Legg til ledermøter").ShouldSay($"Ledermøtet: {nav.Organisation.Name} er bare observatør.");
        page = await As(nav).Get(MeetUrls.ChangeBody(the.Number, body));
        page = await page.Post("body",
            ("Input.Members", the.Lead.Organisation.Id.Value.ToString()), ("Input.Members", nav.Organisation.Id.Value.ToString()),
            ("Input.Members", company.Organisation.Id.Value.ToString()));
        page.ShouldNotSay("er bare observatør");

        // Who comes for a party is an everyday act.
        page = await page.Post("seat", ("SeatInput.Who", $"{nav.Organisation.Id.Value} {nav.Id.Value}"));
        page.ShouldSay(nav.User.Name);
        page = await (await As(the.Lead).Get(page.Url)).Post(
            "seat", ("SeatInput.Who", $"{company.Organisation.Id.Value} absent"), ("SeatInput.From", "01.01.2020"));
        (await ToldTo(company)).ShouldContain(line => line.StartsWith("En annen part har skrevet at dere ikke møter", StringComparison.Ordinal));
        page.ShouldSay($"{company.Organisation.Name} har ikke møtt siden 1. januar 2020.");

        // The call.
        var day = Host.Today.AddDays(30);
        page = await As(the.Lead).Get(MeetUrls.NewMeeting(the.Number, body));
        (await page.Post("call", ("Input.Day", "01.01.2020"), ("Input.Time", "9"), ("Input.Place", "Video"))).ShouldSay("Skriv et tidspunkt som ikke har vært ennå.");
        page = await page.Post("call",
            ("Input.Day", Written.ShortDate(day)), ("Input.Time", "09.00"), ("Input.Length", "90"), ("Input.Place", "Rådhuset"), ("Input.Agenda", "Budsjett"));
        page.ShouldSay("Rådhuset").ShouldSay("Budsjett").ShouldSay("Har ikke svart");
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Det er kalt inn til møte", StringComparison.Ordinal));
        (await As(nav).Get("/oppgaver")).ShouldSay($"Svar på innkallingen: Ledermøte, avtale {the.Number}");
        (await As(the.Lead).Get("/oppgaver")).ShouldSay($"{nav.Organisation.Name}: svar på innkallingen til Ledermøte");
        var meeting = page.Url.Split('/')[^1];
        page = await As(nav).Get(page.Url);
        page = await page.Post("answer", ("AnswerInput.Answer", AnswerMeeting.Comes));
        page.ShouldSay("Dere har svart at dere kommer.");
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Svar på innkallingen");

        // Moved: the same one in the calendar, and a new answer is asked for.
        var before = (await Feed(nav)).Single(e => e.Uid!.StartsWith("meeting-", StringComparison.Ordinal));
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        page = await As(the.Lead).Get(MeetUrls.ChangeMeeting(the.Number, new(Guid.Parse(meeting))));
        page = await page.Post("call", ("Input.Time", "10.30"));
        var after = (await Feed(nav)).Single(e => e.Uid!.StartsWith("meeting-", StringComparison.Ordinal));
        (after.Uid, after.Sequence).ShouldBe((before.Uid, before.Sequence + 1));
        (after.Start!.AsUtc - before.Start!.AsUtc).ShouldBe(TimeSpan.FromMinutes(90));
        (await ToldTo(nav)).ShouldContain(line => line.Contains("er endret: Ledermøte", StringComparison.Ordinal));
        (await As(nav).Get("/oppgaver")).ShouldSay("Svar på innkallingen");
        (await As(nav).Get(CalendarUrls.Page)).ShouldSay($"Møte: Ledermøte, avtale {the.Number}");

        // Held, and written down in the case.
        Host.Time.Pass(TimeSpan.FromDays(31));
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Skriv referatet: Ledermøte");
        page = await As(the.Lead).Get(page.Url);
        page = await page.Post("minutes", ("MinutesInput.Minutes", "Alle møtte. Fylket skaffer plassene."));
        page.ShouldSay("Referatet er skrevet").ShouldSay("Fylket skaffer plassene.");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Skriv referatet");
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Referatet fra møtet", StringComparison.Ordinal));
        (await As(nav).Get(CaseUrls.Case(the.Number))).ShouldSay("Referat: Ledermøte");
        (await Read(db => db.Set<JournalEntry>().CountAsync(e => e.Direction == EntryDirection.Outgoing && db.Set<CaseFile>().Any(c => c.Id == e.Case && c.Subject == the.Id.Value)))).ShouldBe(1);
        (await As(the.Lead).Get(the.Url)).ShouldSay("skrev referatet fra møtet i organet «Ledermøte»");
    }

    [Fact, SentTwice]
    public async Task Meeting_ThatIsCalledOff_IsToldAndCancelledInCalendars_AndABodyIsRemoved()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var body = await Given.ABody(the);
        var meeting = await Given.AMeeting(the, body);
        var before = (await Feed(nav)).Single();
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var page = await As(the.Lead).Post(MeetUrls.Meeting(the.Number, meeting), "call-off", ("OffInput.Because", " "));
        page.FieldErrors.Keys.ShouldBe(["OffInput.Because"]);
        page = await page.Post("call-off", ("OffInput.Because", "Rådhuset er stengt."));
        page.ShouldSay("Hvorfor er møtet avlyst?").ShouldSay("Rådhuset er stengt.");
        (await As(nav).Get(MeetUrls.Body(the.Number, body))).ShouldSay("Rådhuset er stengt.");
        page.ShouldSay("Avlyst").ShouldSay("Møtet er avlyst. Kall inn til et nytt møte.");
        var after = (await Feed(nav)).Single();
        (after.Uid, after.Sequence, after.Status).ShouldBe((before.Uid, before.Sequence + 1, Ical.Net.EventStatus.Cancelled));
        after.Summary.ShouldBe($"Avlyst møte: Ledermøte, avtale {the.Number}");
        (await ToldTo(nav)).ShouldContain(line => line.Contains("er avlyst: Ledermøte", StringComparison.Ordinal)
            && line.EndsWith("Begrunnelse: Rådhuset er stengt.", StringComparison.Ordinal));
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Svar på innkallingen");
        await As(nav).Submit(MeetData.Answer(the, meeting)).ShouldBeRefused(Meeting.MeetingCalledOff);

        (await As(nav).Post(MeetUrls.Body(the.Number, body), "remove-body")).ShouldSay("Partene har ikke avtalt noen møteplasser ennå.");
        (await Feed(nav)).Single().Status.ShouldBe(Ical.Net.EventStatus.Cancelled, "Calendars still learn of it");
        (await As(nav).Get(MeetUrls.Body(the.Number, body))).ShouldSay("Organet er tatt ut av avtalen.");
    }

    /// <summary>The clock is put forward: half past two does not come.</summary>
    [Theory]
    [InlineData("02.00", false)]
    [InlineData("02.59", false)]
    [InlineData("01.59", true)]
    [InlineData("03.00", true)]
    public async Task Meeting_InTheHourThatIsSkipped_IsNotCalled(string time, bool comes)
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var body = await Given.ABody(the);
        var called = As(the.Lead).Submit(MeetData.Call(the, body, new DateOnly(2022, 3, 27), time));
        if (comes) await called.ShouldSucceed();
        else await called.ShouldHaveError(nameof(CallMeeting.Input.Time));
    }

    [Fact, SentTwice, Requirement("K-38")]
    public async Task LeadersBrief_IsSentTwoWeeksBefore_AndShowsWhatTheLeaderAskedFor()
    {
        var the = await Given.AnAgreement(Role.Leader);
        var leader = the.Others[0];
        var body = await Given.ABody(the);
        await Given.AMeeting(the, body, days: 20);
        await Remind(LeadersReminder.Reminds);
        (await ToldTo(leader)).ShouldNotContain(line => line.Contains("brevet til deg", StringComparison.Ordinal));
        Host.Time.Pass(TimeSpan.FromDays(7));
        await Remind(LeadersReminder.Reminds);
        await Remind(LeadersReminder.Reminds);
        (await ToldTo(leader)).Count(line => line.Contains("brevet til deg", StringComparison.Ordinal)).ShouldBe(1);

        var page = await As(leader).Get(MeetUrls.Brief(the.Number));
        page.ShouldSay("Temaer og oppgaver uten ansvarlig part").ShouldSay("Skaffe bedrifter").ShouldSay("Holdte møter: 0.")
            .ShouldSay("Samløp har ikke tall for deltakere og klasser");
        (await page.Post("choose-brief")).ShouldSay("Skaffe bedrifter");
        await As(leader).Submit(new ChooseBrief.Input { Wanted = ["meetings"] }).ShouldSucceed();
        (await As(leader).Get(page.Url)).ShouldSay("Holdte møter: 0.").ShouldNotSay("Skaffe bedrifter");
        (await As(the.Lead).Get(MeetUrls.Brief(the.Number))).ShouldSay("Skaffe bedrifter");
        var print = await As(leader).Get(MeetUrls.BriefPrint(the.Number));
        print.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Body_ThatShouldHaveMet_WaitsForThePartyThatKeepsTheAgreement()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var body = await Given.ABody(the);
        Host.Time.Pass(TimeSpan.FromDays(170));
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Organet skulle ha møttes");
        Host.Time.Pass(TimeSpan.FromDays(20));
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Organet skulle ha møttes");
        (await As(the.Others[0]).Get("/oppgaver")).ShouldNotSay("Organet skulle ha møttes");
        await Given.AMeeting(the, body);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Organet skulle ha møttes");
    }

    [Fact]
    public async Task Stranger_FindsNothing_AndDoesNothing()
    {
        var (the, other) = (await Given.AnAgreement(Role.NavCoordinator), await Given.AnAgreement());
        var body = await Given.ABody(the);
        var meeting = await Given.AMeeting(the, body);
        foreach (var url in new[] { MeetUrls.Body(the.Number, body), MeetUrls.Meeting(the.Number, meeting), MeetUrls.Brief(the.Number), MeetUrls.BriefPrint(the.Number), MeetUrls.ChangeBody(the.Number, body), MeetUrls.ChangeMeeting(the.Number, meeting) })
            (await As(other.Lead).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        await As(other.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(3))).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(MeetData.Answer(the, meeting)).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new CallOffMeeting.Input { Agreement = the.Id, Meeting = meeting }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new WriteMinutes.Input { Agreement = the.Id, Meeting = meeting }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new RemoveBody.Input { Agreement = the.Id, Body = body }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(await Given.Seat(the, body, other.Lead)).ShouldBeRefused(Refusal.NotFound);
        // Through one's own agreement another's body is not found either.
        await As(other.Lead).Submit(MeetData.Call(other, body, Host.Today.AddDays(3))).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(MeetData.Answer(other, meeting)).ShouldBeRefused(Refusal.NotFound);
    }

    [Theory]
    [InlineData("02.30", false)]
    [InlineData("03.00", true)]
    public async Task Meeting_InTheHourThatComesTwice_IsNotCalled(string time, bool comes)
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var called = As(the.Lead).Submit(MeetData.Call(the, await Given.ABody(the), new DateOnly(2022, 10, 30), time));
        if (comes) await called.ShouldSucceed();
        else await called.ShouldHaveError(nameof(CallMeeting.Input.Time));
    }

    [Fact, Requirement("K-05")]
    public async Task PartyWithoutASeat_ReadsABody_AndDoesNothingThere()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator, Role.CompanyManager);
        var company = the.Others[1];
        var input = MeetData.Body(the, "class-team");
        input.Members = [.. new[] { the.Lead, the.Others[0] }.Select(member => member.Organisation.Id.Value.ToString())];
        var body = (await As(the.Lead).Submit(input).ShouldSucceed()).Body;
        var meeting = await Given.AMeeting(the, body);
        (await As(company).Get(MeetUrls.Meeting(the.Number, meeting))).ShouldSay("Video").ShouldNotSay("Legg møtet i kalenderen");
        (await As(the.Lead).Get(MeetUrls.Meeting(the.Number, meeting))).ShouldSay("Legg møtet i kalenderen");
        (await As(company).Get(MeetUrls.ChangeMeeting(the.Number, meeting))).ShouldBe(HttpStatusCode.NotFound);
        await As(company).Submit(MeetData.Call(the, body, Host.Today.AddDays(3))).ShouldBeRefused(Refusal.NotAllowed);
        await As(company).Submit(new CallOffMeeting.Input { Agreement = the.Id, Meeting = meeting, Because = "Nei." }).ShouldBeRefused(Refusal.NotAllowed);
        await As(company).Submit(new WriteMinutes.Input { Agreement = the.Id, Meeting = meeting, Minutes = "Vi var der." }).ShouldBeRefused(Refusal.NotAllowed);
    }

    [Fact]
    public async Task NewAgenda_AnswersForNobody_AndMinutesWaitForWhomeverIsLeft()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var (nav, counsellor) = (the.Others[0], await Given.AMember(Role.NavCounsellor, the.Others[0].Organisation));
        var body = await Given.ABody(the);
        var meeting = (await As(nav).Submit(MeetData.Call(the, body, Host.Today.AddDays(5))).ShouldSucceed()).Meeting;
        // Nobody sits there by name: it waits for those who write, and for nobody who may not answer.
        (await As(counsellor).Get("/oppgaver")).ShouldNotSay("Svar på innkallingen");
        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(5))).ShouldHaveError(nameof(CallMeeting.Input.Time));
        await As(the.Lead).Submit(MeetData.Answer(the, meeting, comes: false)).ShouldSucceed();
        var agenda = MeetData.Call(the, body, Host.Today.AddDays(5), change: meeting);
        agenda.Agenda = "Noe annet";
        await As(the.Lead).Submit(agenda).ShouldSucceed();
        (await Read(db => db.Set<MeetingAnswer>().SingleAsync(a => a.Meeting == meeting && a.Organisation == the.Lead.Organisation.Id))).IsComing.ShouldBeFalse();
        (await As(the.Lead).Get(MeetUrls.Meeting(the.Number, meeting))).ShouldSay("Endret");

        Host.Time.Pass(TimeSpan.FromDays(6));
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Skriv referat");
        (await As(nav).Get("/oppgaver")).ShouldSay("Skriv referat");
        await As(nav).Submit(await Given.Seat(the, body, nav, "absent")).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Skriv referat");
    }

    [Fact]
    public async Task Reader_ActsWhereTheySitAlone()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var counsellor = await Given.AMember(Role.NavCounsellor, nav.Organisation);
        var body = await Given.ABody(the, "class-team");
        var meeting = await Given.AMeeting(the, body);
        await As(counsellor).Submit(MeetData.Answer(the, meeting)).ShouldBeRefused(Refusal.NotAllowed);
        await As(nav).Submit(await Given.Seat(the, body, counsellor)).ShouldSucceed();
        (await ToldTo(counsellor)).ShouldContain(line => line.StartsWith("Du møter for organisasjonen din: Klasseteam", StringComparison.Ordinal));
        (await As(counsellor).Get("/oppgaver")).ShouldSay("Svar på innkallingen");
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Svar på innkallingen");
        await As(counsellor).Submit(MeetData.Answer(the, meeting, comes: false)).ShouldSucceed();
        (await ToldTo(the.Lead)).ShouldContain(line => line.StartsWith("En part kommer ikke til møtet", StringComparison.Ordinal));
    }

    [Fact, Requirement("K-06")]
    public async Task NamedPerson_WhoseRoleEnds_IsNobody_AndTheSeatIsHandedOver()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var (leaver, taker) = (await Given.AMember(Role.NavCounsellor, nav.Organisation), await Given.AMember(Role.NavCounsellor, nav.Organisation));
        var body = await Given.ABody(the, "class-team");
        await Given.AMeeting(the, body);
        await As(nav).Submit(await Given.Seat(the, body, leaver)).ShouldSucceed();
        var admin = await Given.AMember(Role.OrganisationAdministrator, nav.Organisation);
        var sitting = await Read(db => db.Set<Sitting>().Where(s => s.User == leaver.Id).Select(s => s.Id).SingleAsync());
        await As(admin).Submit(new EndMembership.Input
        {
            Membership = leaver.Membership.Id,
            LastDay = Written.ShortDate(Host.Today.AddDays(-1)),
            Held = [new() { Kind = "agreement-seat", Id = sitting.Value, To = taker.Id.Value.ToString() }],
        }).ShouldSucceed();
        (await As(taker).Get("/oppgaver")).ShouldSay("Svar på innkallingen");
        (await ToldTo(taker)).ShouldContain(line => line.StartsWith("Du møter for organisasjonen din", StringComparison.Ordinal));
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoWhoChangeAMeetingAtOnce_AreTold()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var body = await Given.ABody(the);
        var meeting = await Given.AMeeting(the, body);
        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(31), change: meeting)).ShouldSucceed();
        await As(the.Others[0]).Submit(MeetData.Call(the, body, Host.Today.AddDays(32), change: meeting))
            .ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    private async Task<List<CalendarEvent>> Feed(Member member)
    {
        var page = await As(member).Get(CalendarUrls.Page);
        if (page.Document.QuerySelector("code") is null) page = await page.Post("renew");
        var address = new Uri(new Uri(page.Document.QuerySelector("code")!.TextContent.Trim()).AbsolutePath, UriKind.Relative);
        return [.. Ical.Net.Calendar.Load(await Anyone().Http.GetStringAsync(address))!.Events];
    }
}

public sealed class MeetStoryTests_OnSqlite(SqliteHost host) : MeetStoryTests(host), IClassFixture<SqliteHost>;

public sealed class MeetStoryTests_OnPostgres(PostgresHost host) : MeetStoryTests(host), IClassFixture<PostgresHost>;
