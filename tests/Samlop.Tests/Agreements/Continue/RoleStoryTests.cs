using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.People;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Meet;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Continue;

/// <summary>A role is agreed, held, handed over with what it has promised, and found vacant when nobody holds it.</summary>
public abstract class RoleStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-06")]
    public async Task Role_IsAgreed_Taken_Promises_AndIsHandedOver_InPages()
    {
        var the = await Given.AnAgreement(Role.NavContact, Role.Leader);
        var nav = the.Others[0];
        var leader = await Given.AMember(Role.Leader, nav.Organisation);
        var next = await Given.AMember(Role.NavCounsellor, nav.Organisation);

        // What is agreed.
        var page = await As(the.Lead).Get(ContinueUrls.NewRole(the.Number));
        (await page.Post("role", ("Input.Kind", "nav-contact"), ("Input.Share", "101"), ("Input.PresenceOn", "Tuesday")))
            .FieldErrors.Keys.ShouldBe(["Input.Party", "Input.Share", "Input.PresenceAt"], ignoreOrder: true);
        page = await page.Post("role",
            ("Input.Kind", "nav-contact"), ("Input.Party", nav.Organisation.Id.Value.ToString()), ("Input.Share", "40"),
            ("Input.PresenceOn", "Tuesday"), ("Input.PresenceAt", "Voksenopplæringen"));
        page.ShouldSay("Ledig").ShouldSay("40 %").ShouldSay("tirsdag: Voksenopplæringen");
        var url = page.Url;
        (await As(the.Lead).Get(the.Url)).ShouldSay("Kontaktperson på Nav-kontoret").ShouldSay("Ledig");
        (await As(leader).Get("/oppgaver")).ShouldSay("Ingen har rollen «Kontaktperson på Nav-kontoret»");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Ingen har rollen");

        // Offered and taken.
        page = await As(leader).Get(url);
        page = await page.Post("offer-role", ("OfferInput.To", nav.Id.Value.ToString()), ("OfferInput.Note", "Møtes på tirsdager."));
        page.ShouldSay("Tilbudt, venter på svar");
        (await As(leader).Get("/oppgaver")).ShouldNotSay("Ingen har rollen").ShouldSay($"{nav.User.Name}: svar om rollen");
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Du er spurt om å ta rollen", StringComparison.Ordinal));
        (await As(nav).Get("/oppgaver")).ShouldSay("Svar på om du tar rollen «Kontaktperson på Nav-kontoret»");
        page = await As(nav).Get(url);
        page.ShouldSay("Møtes på tirsdager.");
        page = await page.Post("answer-role", ("AnswerInput.Answer", AnswerRole.Accepts));
        page.ShouldNotSay("Vil du ta rollen?").ShouldSay($"{nav.User.Name}, fra");
        (await ToldTo(leader)).ShouldContain(line => line.EndsWith("har gått videre til den neste.", StringComparison.Ordinal));

        // Promises are the role's.
        (await page.Post("make-promise", ("PromiseInput.Text", ""), ("PromiseInput.DueOn", "01.01.2020"))).FieldErrors.Keys.ShouldContain("PromiseInput.Text");
        (await page.Post("make-promise", ("PromiseInput.Text", "Svare"), ("PromiseInput.DueOn", "01.01.2020"))).FieldErrors.Keys.ShouldBe(["PromiseInput.DueOn"]);
        page = await page.Post("make-promise", ("PromiseInput.Text", "Informere kontoret"), ("PromiseInput.DueOn", Written.ShortDate(Host.Today.AddDays(9))));
        page = await page.Post("make-promise", ("PromiseInput.Text", "Svare skolen"), ("PromiseInput.DueOn", Written.ShortDate(Host.Today.AddDays(5))));
        (await As(nav).Get("/oppgaver")).ShouldSay("Informere kontoret").ShouldSay("Svare skolen");
        page = await page.Post("Merk som gjort: Svare skolen");
        page.ShouldSay("Gjort 8. mars 2022");
        (await As(nav).Get("/oppgaver")).ShouldSay("Informere kontoret").ShouldNotSay("Svare skolen");

        // Handed over: the next holds it, with what was promised.
        page = await page.Post("offer-role", ("OfferInput.To", next.Id.Value.ToString()));
        page.ShouldSay("Har rollen nå").ShouldSay(nav.User.Name);
        (await As(next).Get("/oppgaver")).ShouldNotSay("Informere kontoret");
        (await As(next).Get(url)).ShouldSay("Åpne løfter: 1.");
        await (await As(next).Get(url)).Post("answer-role", ("AnswerInput.Answer", AnswerRole.Accepts));
        (await As(next).Get("/oppgaver")).ShouldSay("Informere kontoret");
        (await As(nav).Get("/oppgaver")).ShouldNotSay("Informere kontoret");
        (await As(the.Lead).Get(url)).ShouldSay($"{nav.User.Name}, fra 8. mars 2022 til 8. mars 2022").ShouldSay($"{next.User.Name}, fra");
        (await As(the.Lead).Get(the.Url)).ShouldSay("tok imot rollen «Kontaktperson på Nav-kontoret»").ShouldSay(next.User.Name);
    }

    [Fact, SentTwice, Requirement("K-06")]
    public async Task NewCoordinator_GetsAMentor_AndARoleIsRemoved()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var nav = the.Others[0];
        var role = await Given.AHeldRole(the, nav, nav);
        var mentor = await Given.AHeldRole(the, the.Lead, the.Lead, AgreedRoleKinds.MentorCode);
        var page = await As(nav).Get(ContinueUrls.Role(the.Number, role));
        page = await page.Post("mentor", ("MentorInput.Mentor", mentor.Value.ToString()));
        page.ShouldSay($"{the.Lead.User.Name} ({the.Lead.Organisation.Name})");
        (await ToldTo(the.Lead)).ShouldContain(line => line.EndsWith("har fått en mentor.", StringComparison.Ordinal));
        (await As(the.Lead).Post(ContinueUrls.Role(the.Number, role), "remove-role")).ShouldNotSay("Kontaktperson på Nav-kontoret Prøveby");
        (await As(the.Lead).Get(ContinueUrls.Role(the.Number, role))).ShouldSay("Rollen er tatt ut av avtalen.");
        (await ToldTo(nav)).ShouldContain($"Organisasjonen din har ikke lenger rollen «Kontaktperson på Nav-kontoret» i avtale {the.Number}.");
    }

    [Fact, Requirement("K-06")]
    public async Task Role_OfOneWhoseAccessEnds_IsVacant_ForTheLeader_ElseTheAdministrator_ElseTheKeeper()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var nav = the.Others[0];
        await Given.AHeldRole(the, nav, nav);
        var admin = await Given.AMember(Role.OrganisationAdministrator, nav.Organisation);
        (await As(the.Lead).Get(MeetUrls.Brief(the.Number))).ShouldSay("Ingen rolle som er skrevet inn i avtalen, er ledig.");
        await As(admin).Submit(new EndMembership.Input { Membership = nav.Membership.Id, LastDay = Written.ShortDate(Host.Today.AddDays(-1)) }).ShouldSucceed();

        (await As(the.Lead).Get(the.Url)).ShouldSay("Ledig");
        (await As(the.Lead).Get(MeetUrls.Brief(the.Number))).ShouldSay($"Kontaktperson på Nav-kontoret, {nav.Organisation.Name}");
        (await As(admin).Get("/oppgaver")).ShouldSay("Oppgaver venter på en rolle som ingen har");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Ingen har rollen «Kontaktperson");
        var leader = await Given.AMember(Role.Leader, nav.Organisation);
        (await As(leader).Get("/oppgaver")).ShouldSay("Ingen har rollen «Kontaktperson på Nav-kontoret»");
    }

    [Fact]
    public async Task VacantRole_IsOfferedBySomebodyOfItsParty_ToSomebodyThere_AndRemovedAsItWasShown()
    {
        var (the, stranger) = (await Given.AnAgreement(Role.NavContact, Role.Leader), await Given.AnAgreement());
        var (nav, other) = (the.Others[0], the.Others[1]);
        var counsellor = await Given.AMember(Role.NavCounsellor, nav.Organisation);
        var role = await Given.ARole(the, nav);
        var offer = await Given.Offer(the, role, nav);
        await As(stranger.Lead).Submit(offer).ShouldBeRefused(Refusal.NotFound);
        await As(other).Submit(offer).ShouldBeRefused(Refusal.NotAllowed);
        await As(nav).Submit(await Given.Offer(the, role, other)).ShouldHaveError(nameof(OfferRole.Input.To));
        offer.BasedOn++;
        await As(nav).Submit(offer).ShouldBeRefused(Refusal.ChangedSinceOpened);

        RemoveRole.Input Remove(int basedOn) => new() { Agreement = the.Id, Role = role, BasedOn = basedOn };
        var version = await Given.VersionOf(role);
        await As(stranger.Lead).Submit(Remove(version)).ShouldBeRefused(Refusal.NotFound);
        await As(counsellor).Submit(Remove(version)).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.Lead).Submit(Remove(version + 1)).ShouldBeRefused(Refusal.ChangedSinceOpened);
        await As(the.Lead).Submit(Remove(version)).ShouldSucceed();
        await As(the.Lead).Submit(Remove(version + 1)).ShouldBeRefused(Refusal.NotFound);
        await As(nav).Submit(await Given.Offer(the, role, nav)).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task VacantRole_OfAPartyWithNobody_WaitsForTheKeeper()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var nav = the.Others[0];
        await Given.ARole(the, nav);
        (await As(nav).Get("/oppgaver")).ShouldSay("Ingen har rollen «Kontaktperson på Nav-kontoret»");
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Ingen har rollen «Kontaktperson");
        nav.Membership.End(Host.Today.AddDays(-1));
        await Given.Changed(nav.Membership);
        (await As(the.Lead).Get("/oppgaver")).ShouldSay($"Ingen har rollen «Kontaktperson på Nav-kontoret» hos {nav.Organisation.Name}");
        var leader = await Given.AMember(Role.Leader, nav.Organisation);
        (await As(the.Lead).Get("/oppgaver")).ShouldNotSay("Ingen har rollen «Kontaktperson");
        (await As(leader).Get("/oppgaver")).ShouldSay("Ingen har rollen «Kontaktperson på Nav-kontoret»");
    }

    [Fact, Requirement("K-06")]
    public async Task Role_IsHandedOver_WhenAccessEnds_AndIsTheirsWhenTheyAccept()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var nav = the.Others[0];
        var next = await Given.AMember(Role.NavCounsellor, nav.Organisation);
        var role = await Given.AHeldRole(the, nav, nav);
        var admin = await Given.AMember(Role.OrganisationAdministrator, nav.Organisation);
        await As(admin).Submit(new EndMembership.Input
        {
            Membership = nav.Membership.Id,
            LastDay = Written.ShortDate(Host.Today.AddDays(-1)),
            Held = [new() { Kind = "agreement-role", Id = role.Value, To = next.Id.Value.ToString() }],
        }).ShouldSucceed();
        (await As(next).Get("/oppgaver")).ShouldSay("Svar på om du tar rollen");
        await As(next).Submit(await Given.Answer(the, role)).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay(next.User.Name);
    }

    [Fact]
    public async Task OtherParties_SeeARole_AndDoNotGiveIt()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var (nav, stranger) = (the.Others[0], await Given.AMember(Role.NavContact));
        var counsellor = await Given.AMember(Role.NavCounsellor, nav.Organisation);
        var role = await Given.ARole(the, nav);
        await As(the.Lead).Submit(await Given.Offer(the, role, nav)).ShouldBeRefused(Refusal.NotAllowed);
        await As(counsellor).Submit(await Given.Offer(the, role, counsellor)).ShouldBeRefused(Refusal.NotAllowed);
        await As(nav).Submit(await Given.Offer(the, role, the.Lead)).ShouldHaveError(nameof(OfferRole.Input.To));
        await As(the.Lead).Submit(RoleData.Promise(the, role, Host.Today)).ShouldBeRefused(Refusal.NotAllowed);
        await As(nav).Submit(await Given.Offer(the, role, counsellor)).ShouldSucceed();
        await As(the.Lead).Submit(await Given.Answer(the, role)).ShouldBeRefused(AgreedRole.RoleNotOffered);
        await As(nav).Submit(await Given.Answer(the, role)).ShouldBeRefused(AgreedRole.RoleNotOffered);
        await As(counsellor).Submit(await Given.Answer(the, role, accepts: false)).ShouldSucceed();
        (await ToldTo(nav)).ShouldContain(line => line.StartsWith("Den som ble spurt, tar ikke rollen", StringComparison.Ordinal));

        (await As(stranger).Get(ContinueUrls.Role(the.Number, role))).ShouldBe(HttpStatusCode.NotFound);
        await As(stranger).Submit(await Given.Offer(the, role, stranger)).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(await Given.Answer(the, role)).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(RoleData.Promise(the, role, Host.Today)).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new KeepPromise.Input { Agreement = the.Id, Role = role }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new GiveMentor.Input { Agreement = the.Id, Role = role }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new RemoveRole.Input { Agreement = the.Id, Role = role }).ShouldBeRefused(Refusal.NotFound);
        (await Read(db => db.Set<AgreedRole>().CountAsync(r => r.Id == role && r.RemovedAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task LatePromise_IsInTheBriefToLeaders()
    {
        var the = await Given.AnAgreement(Role.NavContact);
        var role = await Given.AHeldRole(the, the.Others[0], the.Others[0]);
        await As(the.Others[0]).Submit(RoleData.Promise(the, role, Host.Today.AddDays(2))).ShouldSucceed();
        (await As(the.Lead).Get(MeetUrls.Brief(the.Number))).ShouldSay("Ingen løfter er over tiden.");
        Host.Time.Pass(TimeSpan.FromDays(3));
        (await As(the.Lead).Get(MeetUrls.Brief(the.Number))).ShouldSay("Kalle inn til ledermøte, innen 10. mars 2022");
    }
}

public sealed class RoleStoryTests_OnSqlite(SqliteHost host) : RoleStoryTests(host), IClassFixture<SqliteHost>;

public sealed class RoleStoryTests_OnPostgres(PostgresHost host) : RoleStoryTests(host), IClassFixture<PostgresHost>;
