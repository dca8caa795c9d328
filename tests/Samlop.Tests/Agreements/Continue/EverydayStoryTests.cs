using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Amend;
using Samlop.Agreements.Anchor;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Tables;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Tests.Agreements.Meet;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Continue;

/// <summary>Everyday life follows what all have signed; it ends with the agreement, and what is open then is said before.</summary>
public abstract class EverydayStoryTests : HostTests
{
    private static readonly ProgrammeArea Trade = RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content")).Trades.All[0];

    protected EverydayStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, Requirement("K-06"), Requirement("K-05")]
    public async Task Amendment_ChangesNothingBeforeAllHaveSigned_AndThenClosesWhatFellAway()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = the.Others[0];
        var (role, body) = await Things(the);
        await As(leaders[1]).Submit(await Given.Offer(the, role, nav)).ShouldSucceed();
        await As(nav).Submit(await Given.Answer(the, role)).ShouldSucceed();
        await As(nav).Submit(RoleData.Promise(the, role, Host.Today.AddDays(60), "Svare kommunen")).ShouldSucceed();
        var meeting = await Given.AMeeting(the, body, days: 40);

        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Ny ordning." }).ShouldSucceed();
        var next = await Given.ABody(the, "leaders");
        var added = await Given.ARole(the, nav);
        await As(the.Lead).Submit(new RemoveBody.Input { Agreement = the.Id, Body = body, BasedOn = await Given.VersionOf(body) }).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveRole.Input { Agreement = the.Id, Role = role, BasedOn = await Given.VersionOf(role) }).ShouldSucceed();

        // Nothing is signed: it goes on.
        (await As(nav).Get("/oppgaver")).ShouldSay("Svare kommunen").ShouldSay("Svar på innkallingen");
        (await As(nav).Get(ContinueUrls.Role(the.Number, role))).ShouldSay("Tas ut når alle har signert");
        (await As(nav).Get(MeetUrls.Body(the.Number, next))).ShouldSay("Kommer med når alle har signert");
        await As(nav).Submit(MeetData.Answer(the, meeting)).ShouldSucceed();
        await As(the.Lead).Submit(MeetData.Call(the, next, Host.Today.AddDays(9))).ShouldBeRefused(AgreementLife.AmendmentUnsigned);
        await As(leaders[1]).Submit(await Given.Offer(the, added, nav)).ShouldBeRefused(AgreementLife.AmendmentUnsigned);
        (await As(leaders[1]).Get("/oppgaver")).ShouldNotSay("Ingen har rollen");

        // Given up: as if nothing had been written.
        await (await As(the.Lead).Get(the.Url)).Post("drop", ("DropInput.Reason", "Vi ble ikke enige."));
        (await As(nav).Get(ContinueUrls.Role(the.Number, role))).ShouldNotSay("når alle har signert").ShouldSay("Svare kommunen");
        (await Read(db => db.Set<Body>().CountAsync(b => b.Agreement == the.Id && b.RemovedAt == null && !b.IsTakenOut))).ShouldBe(1);

        // Signed: what fell away is closed, and those it concerns are told.
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Ny ordning igjen." }).ShouldSucceed();
        await Given.ABody(the);
        await Given.ARole(the, nav);
        await As(the.Lead).Submit(new RemoveBody.Input { Agreement = the.Id, Body = body, BasedOn = await Given.VersionOf(body) }).ShouldSucceed();
        await As(the.Lead).Submit(new RemoveRole.Input { Agreement = the.Id, Role = role, BasedOn = await Given.VersionOf(role) }).ShouldSucceed();
        await Given.SendAndSign(the, leaders);
        (await Read(db => db.Set<Meeting>().SingleAsync(m => m.Id == meeting))).CalledOffAt.ShouldNotBeNull();
        (await ToldTo(nav)).ShouldContain(line => line.Contains("er avlyst: Ledermøte", StringComparison.Ordinal));
        (await ToldTo(nav)).ShouldContain($"Organisasjonen din har ikke lenger rollen «Kontaktperson på Nav-kontoret» i avtale {the.Number}.");
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Svare kommunen");
        var tasks = await As(leaders[1]).Get("/oppgaver");
        tasks.ShouldSay("Løfte fra en rolle som er tatt ut").ShouldSay("Svare kommunen");
        var page = await As(leaders[1]).Get(ContinueUrls.Role(the.Number, role));
        var promise = await Read(db => db.Set<RolePromise>().SingleAsync(p => p.Role == role));
        await page.Post("drop-promise", ("DropInput.Promise", promise.Id.Value.ToString()), ("DropInput.Reason", "Rollen er borte."));
        (await As(leaders[1]).Get("/oppgaver")).ShouldNotSay("Svare kommunen");
    }

    [Fact]
    public async Task Role_ThatAnAmendmentGivesToAnotherParty_IsItsHoldersUntilAllHaveSigned()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = the.Others[0];
        var role = await Read(db => db.Set<AgreedRole>().SingleAsync(r => r.Agreement == the.Id && r.KindCode == AgreedRoleKinds.OverallCode));
        await As(the.Lead).Submit(await Given.Offer(the, role.Id, the.Lead)).ShouldSucceed();
        await As(the.Lead).Submit(await Given.Answer(the, role.Id)).ShouldSucceed();
        await As(the.Lead).Submit(RoleData.Promise(the, role.Id, Host.Today.AddDays(60), "Kalle inn")).ShouldSucceed();
        await As(the.Lead).Submit(new BeginAmendment.Input { Agreement = the.Id, Reason = "Nav tar over." }).ShouldSucceed();
        var input = RoleData.Role(the, nav, AgreedRoleKinds.OverallCode);
        (input.Role, input.BasedOn) = (role.Id, await Given.VersionOf(role.Id));
        await As(the.Lead).Submit(input).ShouldSucceed();
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Kalle inn");
        (await As(the.Lead).Get(ContinueUrls.ChangeRole(the.Number, role.Id))).Document
            .QuerySelector($"option[selected][value='{AgreementData.PartyOf(nav)}']").ShouldNotBeNull("The draft says what was written");

        await Given.SendAndSign(the, leaders);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Kalle inn");
        (await ToldTo(the.Lead)).ShouldContain($"Organisasjonen din har ikke lenger rollen «Hovedkoordinator» i avtale {the.Number}.");
        (await As(leaders[1]).Get("/oppgaver")).ShouldSay("Ingen har rollen «Hovedkoordinator»");
        await As(leaders[1]).Submit(await Given.Offer(the, role.Id, nav)).ShouldSucceed();
        await As(nav).Submit(await Given.Answer(the, role.Id)).ShouldSucceed();
        (await As(nav).Get("/oppgaver")).ShouldSay("Kalle inn");
    }

    [Fact]
    public async Task Ending_ShowsWhatIsOpen_AndAfterItNothingWaits_AndNothingMoreIsDone()
    {
        var the = await Given.AWrittenAgreement();
        var nav = the.Others[0];
        await As(the.Lead).Submit(AgreementData.Rows(the, "guarantees", "guarantees", 0,
            [AgreementData.PartyOf(the.Others[1]), Trade.Code.Value, "3", "2022", "2023", null, null])).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Rows(the, "after-trial", "successors", 0,
            ["Koordinator", "coordination", "31.12.2022", AgreementData.PartyOf(nav), "Lønn", "no"])).ShouldSucceed();
        await As(the.Lead).Submit(AgreementData.Rows(the, "shares", "shares", 0,
            ["2022", "wage", "all", AgreementData.PartyOf(nav), "nav-budget", "5 000", null, "promised"])).ShouldSucceed();
        await As(the.Lead).Submit(Needs(the)).ShouldSucceed();
        Member[] leaders =
        [
            await Given.AMember(Role.ChiefExecutive, the.Lead.Organisation), await Given.AMember(Role.Leader, nav.Organisation),
            the.Others[1], the.Others[2],
        ];
        await Given.SendAndSign(the, leaders);
        var (role, body) = await Things(the);
        await As(nav).Submit(RoleData.Promise(the, role, Host.Today.AddDays(20), "Svare kommunen")).ShouldSucceed();
        var meeting = await Given.AMeeting(the, body);
        await As(leaders[1]).Submit(await Given.Offer(the, role, nav)).ShouldSucceed();

        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page.ShouldNotSay("Ingenting er åpent").ShouldSay("hvis det er etter siste dag").ShouldSay("Løftet «Svare kommunen»").ShouldSay("er tilbudt til noen som ikke har svart")
            .ShouldSay($"har garantert 3 plasser i {Trade.Name}").ShouldSay("Ingen har vedtatt å ta over «Koordinator» når tilskuddet slutter 31. desember 2022")
            .ShouldSay("er ikke betalt (lovet, ikke i budsjett)");
        await page.Post("end", ("EndInput.LastDay", Written.ShortDate(Host.Today)), ("EndInput.Reason", "Slutt."));
        Today = Host.Today.AddDays(1);

        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(3))).ShouldBeRefused(AgreementLife.AgreementIsOver);
        await As(nav).Submit(MeetData.Answer(the, meeting)).ShouldBeRefused(Meeting.MeetingCalledOff);
        await As(leaders[1]).Submit(await Given.Offer(the, role, leaders[1])).ShouldBeRefused(AgreementLife.AgreementIsOver);
        await As(nav).Submit(await Given.Answer(the, role)).ShouldBeRefused(AgreementLife.AgreementIsOver);
        await As(nav).Submit(RoleData.Promise(the, role, Host.Today)).ShouldBeRefused(AgreementLife.AgreementIsOver);
        await As(nav).Submit(await Given.Seat(the, body, nav)).ShouldBeRefused(AgreementLife.AgreementIsOver);
        await As(nav).Submit(new SayInformed.Input { Agreement = the.Id, Level = "top", Day = Written.ShortDate(Host.Today) })
            .ShouldBeRefused(AgreementLife.AgreementIsOver);
        foreach (var member in new[] { the.Lead, nav, leaders[0], leaders[1] })
            (await As(member).Get("/oppgaver")).ShouldNotSay("Svar på").ShouldNotSay("Svare kommunen").ShouldNotSay("Ingen har rollen");
        Today = Host.Today.AddDays(200);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Organet skulle ha møttes").ShouldNotSay("Koordinator");
        (await As(the.Lead).Get(ContinueUrls.Role(the.Number, role))).ShouldNotSay("Tilby rollen");
        (await As(the.Lead).Get(MeetUrls.Body(the.Number, body))).ShouldSay("Avtalen gjelder ikke lenger.");
    }

    [Fact, SentTwice, Requirement("K-06")]
    public async Task Promise_ThatWasWrong_IsNotSaidToBeDone_AndTheNoteIsReadAfterTheHandOver()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var nav = the.Others[0];
        var (leader, next) = (await Given.AMember(Role.Leader, nav.Organisation), await Given.AMember(Role.NavCounsellor, nav.Organisation));
        var role = await Given.ARole(the, nav);
        var offer = await Given.Offer(the, role, nav);
        await As(leader).Submit(offer).ShouldSucceed();
        await As(leader).Submit(offer).ShouldBeRefused(Refusal.ChangedSinceOpened);
        var second = await Given.Offer(the, role, next);
        second.Note = "Nøkkelen ligger i skapet.";
        await As(leader).Submit(second).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain(line => line.EndsWith("Du trenger ikke å svare.", StringComparison.Ordinal));
        await As(next).Submit(await Given.Answer(the, role)).ShouldSucceed();
        var url = ContinueUrls.Role(the.Number, role);
        (await As(next).Get(url)).ShouldSay("Nøkkelen ligger i skapet.");
        (await As(leader).Get(url)).ShouldSay("Nøkkelen ligger i skapet.");
        (await As(the.Lead).Get(url)).ShouldNotSay("Nøkkelen ligger i skapet.");

        await As(leader).Submit(RoleData.Promise(the, role, Host.Today.AddDays(3), "Ringe skolen")).ShouldSucceed();
        var page = await As(next).Get(url);
        var promise = await Read(db => db.Set<RolePromise>().SingleAsync(p => p.Role == role));
        (await page.Post("drop-promise", ("DropInput.Promise", promise.Id.Value.ToString()))).FieldErrors.Keys.ShouldBe(["DropInput.Reason"]);
        page = await page.Post("drop-promise", ("DropInput.Promise", promise.Id.Value.ToString()), ("DropInput.Reason", "Skolen er nedlagt."));
        page.ShouldSay("Ikke lenger aktuelt 8. mars 2022").ShouldSay("Skolen er nedlagt.").ShouldNotSay("Gjort 8.");
        (await ToldTo(leader)).ShouldContain(line => line.EndsWith("er merket som ikke lenger aktuelt.", StringComparison.Ordinal));
        await As(next).Submit(new KeepPromise.Input { Agreement = the.Id, Role = role, Promise = promise.Id.Value.ToString() })
            .ShouldBeRefused(AgreedRole.PromiseIsClosed);
    }

    [Fact]
    public async Task Answer_ToATimeThatWasNotSeen_IsNotTaken()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        var body = await Given.ABody(the);
        var meeting = await Given.AMeeting(the, body);
        await As(nav).Submit(MeetData.Answer(the, meeting)).ShouldSucceed();
        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(31), change: meeting)).ShouldSucceed();
        await As(nav).Submit(MeetData.Answer(the, meeting, seen: 0)).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(nav).Submit(new CallOffMeeting.Input { Agreement = the.Id, Meeting = meeting, Because = "Syke." }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(nav).Submit(MeetData.Answer(the, meeting, seen: 1)).ShouldSucceed();
        await As(the.Lead).Submit(new CallOffMeeting.Input { Agreement = the.Id, Meeting = meeting, Seen = 1, Because = "Syke." }).ShouldSucceed();
    }

    [Fact]
    public async Task Meetings_AfterTheLastDay_AreCalledOff_WhenTheAgreementIsEnded_AndWhenTheEndingIsMoved()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var (_, body) = await Things(the);
        var (first, second, third) = (await Given.AMeeting(the, body, 10), await Given.AMeeting(the, body, 20), await Given.AMeeting(the, body, 30));
        Task<List<MeetingId>> CalledOff() => Read(db => db.Set<Meeting>().Where(m => m.Body == body && m.CalledOffAt != null).OrderBy(m => m.At).Select(m => m.Id).ToListAsync());
        string Day(int days) => Written.ShortDate(Host.Today.AddDays(days));
        var page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("Møter som er planlagt etter den siste dagen, blir avlyst").ShouldSay("hvis det er etter siste dag").ShouldSay(Written.Date(Host.Today.AddDays(30)));
        await page.Post("end", ("EndInput.LastDay", Day(20)), ("EndInput.Reason", "Slutt."));
        (await CalledOff()).ShouldBe([third]);
        var because = $"Avtalen er avsluttet, og siste dag er {Written.Date(Host.Today.AddDays(20))}.";
        (await As(the.Others[0]).Get(MeetUrls.Meeting(the.Number, third))).ShouldSay(because);
        (await ToldTo(the.Others[0])).ShouldContain(line => line.Contains("er avlyst: Ledermøte", StringComparison.Ordinal) && line.EndsWith(because, StringComparison.Ordinal));

        page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        await page.Post("move-ending", ("MoveInput.LastDay", Day(19)), ("MoveInput.Reason", "Litt før."));
        (await CalledOff()).ShouldBe([second, third]);
        (await As(the.Others[0]).Get(MeetUrls.Meeting(the.Number, first))).ShouldNotSay("Avlyst");

        page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        page.ShouldSay("blir holdt likevel hvis den nye siste dagen kommer etter dem").ShouldSay("Disse møtene ble avlyst da avtalen ble avsluttet");
        await page.Post("move-ending", ("MoveInput.LastDay", Day(25)), ("MoveInput.Reason", "Litt senere."));
        (await CalledOff()).ShouldBe([third]);
        (await ToldTo(the.Others[0])).ShouldContain(line => line.StartsWith($"Møtet {Written.Date(Host.Today.AddDays(20))} blir holdt likevel", StringComparison.Ordinal));
        page = await As(leaders[0]).Get(AgreementUrls.End(the.Number));
        await page.Post("take-back-ending", ("BackInput.Reason", "Vi fortsetter."));
        (await CalledOff()).ShouldBeEmpty();
        (await Read(db => db.Set<Meeting>().Where(m => m.Body == body).OrderBy(m => m.At).Select(m => m.Revision).ToListAsync())).ShouldBe([0, 2, 2]);
    }

    [Fact]
    public async Task Party_IsSeatedByItself_OrByTheKeeper_WhoTellsIt()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator, Role.Leader);
        var (nav, other) = (the.Others[0], the.Others[1]);
        var body = await Given.ABody(the);
        await As(other).Submit(await Given.Seat(the, body, nav, SeatParty.Absent)).ShouldBeRefused(SeatParty.PartySeatsItself);
        await As(other).Submit(await Given.Seat(the, body, other)).ShouldSucceed();
        var seat = await Given.Seat(the, body, nav, SeatParty.Absent);
        await As(the.Lead).Submit(seat).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("En annen part har skrevet at dere ikke møter", StringComparison.Ordinal));
        await As(the.Lead).Submit(seat).ShouldBeRefused(Refusal.ChangedSinceOpened);
    }

    [Fact, Requirement("K-39")]
    public async Task WhatAPartyTakesOver_WaitsAgain_WhenItIsNoPartyAnyMore()
    {
        var the = await Given.AnAgreement(Role.NavCoordinator);
        var nav = the.Others[0];
        await As(the.Lead).Submit(AgreementData.Rows(the, "after-trial", "successors", 0,
            ["Koordinator", "coordination", Written.ShortDate(Host.Today.AddDays(40)), AgreementData.PartyOf(nav), "Lønn", "yes"])).ShouldSucceed();
        var before = await As(the.Lead).Get("/oppgaver");
        var party = await Read(db => db.Set<AgreementParty>().SingleAsync(p => p.Agreement == the.Id && p.Organisation == nav.Organisation.Id));
        await As(the.Lead).Submit(new RemoveParty.Input { Agreement = the.Id, Party = party.Id.Value.ToString() }).ShouldSucceed();
        var after = await As(the.Lead).Get("/oppgaver");
        (Count(before, "tabell/etter-forsoket"), Count(after, "tabell/etter-forsoket")).ShouldBe((0, 1));
        (await As(the.Lead).Get(the.Url)).ShouldSay("Ingen tar over");
    }

    /// <summary>The document has one order: no two parts share a place.</summary>
    [Fact]
    public async Task Parts_HaveEachTheirOwnPlaceInTheDocument()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetServices<IAgreementPart>().Select(part => part.Order).ShouldBeUnique();
    }

    [Fact]
    public async Task Meeting_AfterTheLastDayOfTheAgreement_IsNotCalled()
    {
        var (the, _) = await Given.ASignedAgreement(Host.Today.AddDays(60));
        var (_, body) = await Things(the);
        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(61))).ShouldHaveError(nameof(CallMeeting.Input.Day));
        await As(the.Lead).Submit(MeetData.Call(the, body, Host.Today.AddDays(60))).ShouldSucceed();
    }

    private static int Count(Page page, string url) =>
        page.Document.QuerySelectorAll("a").Count(a => a.GetAttribute("href")!.EndsWith(url, StringComparison.Ordinal));

    /// <summary>The contact at the Nav office, and the leaders' meeting.</summary>
    private async Task<(AgreedRoleId Role, BodyId Body)> Things(Agreed the) =>
    (
        await Read(db => db.Set<AgreedRole>().Where(r => r.Agreement == the.Id && r.KindCode == AgreedRoleKinds.NavContactCode).Select(r => r.Id).SingleAsync()),
        await Read(db => db.Set<Body>().Where(b => b.Agreement == the.Id).Select(b => b.Id).SingleAsync()));

    private static SaveRows.Input Needs(Agreed the)
    {
        var input = AgreementData.Rows(the, "needs", "needs", 0, ["2022", "wage", null, "5 000"]);
        input.Fields = [new() { Key = "from", Value = "2022" }, new() { Key = "to", Value = "2024" }];
        return input;
    }
}

public sealed class EverydayStoryTests_OnSqlite(SqliteHost host) : EverydayStoryTests(host), IClassFixture<SqliteHost>;

public sealed class EverydayStoryTests_OnPostgres(PostgresHost host) : EverydayStoryTests(host), IClassFixture<PostgresHost>;
