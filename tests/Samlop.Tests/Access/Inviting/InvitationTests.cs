using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Inviting;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Inviting;

/// <summary>People are asked into an organisation by e-mail, with a link that works once.</summary>
public abstract class InvitationTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task Invitation_IsSent_Opened_AndAccepted_AndTheLinkIsUsedUp()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var (one, other) = (Address(), Address());
        var list = await (await As(own).Get(AccessUrls.Invite(own.Organisation.Id))).Post(
            "invite", ("Emails", $"{one}\n\n{other}"), ("Roller", "Prosjektleder"), ("To", "31.12.2022"), ("Language", "nb"));
        list.ShouldSay(one).ShouldSay(other).ShouldSay("Venter på svar");

        var token = await TokenTo(one);
        var page = await Anyone().Get(AccessUrls.AcceptInvitation(token));
        page.ShouldSay(own.User.Name).ShouldSay(own.Organisation.Name).ShouldSay("Prosjektleder").ShouldSay("31. desember 2022").ShouldNotSay(one);
        page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.Answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);

        var guest = Anyone();
        var opened = await guest.Get(AccessUrls.AcceptInvitation(token));
        (await opened.Post("accept", ("Name", "Ny Person"), ("Language", "nn"))).ShouldSay("Invitasjonen");
        if (!Host.SendsTwice) (await guest.Get("/finnes-ikke")).ShouldSay("Ny Person");
        (await Read(db => db.Set<User>().SingleAsync(u => u.Email == one))).Language.ShouldBe("nn");
        (await Roles(one)).ShouldBe([Role.ProjectLead]);

        await ShouldBeDead(token);
        (await (await As(own).Get(list.Url)).Follow(one)).ShouldSay("Tatt imot").HasForm("revoke").ShouldBeFalse();
        (await ToldTo(own)).ShouldContain("En invitasjon du har sendt, er tatt imot.");
        (await Read(db => db.Set<Samlop.Waiting.Notice>().AnyAsync(n => n.More != null && n.More.Contains(own.User.Name)))).ShouldBeTrue();
    }

    [Fact, SentTwice]
    public async Task SentAgain_TheOldLinkIsDead_AndRevoked_TheNewOneToo_WithTheSamePage()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var invited = await Invite(own, Address());
        var (first, page) = (await TokenTo(invited.Email), AccessUrls.Of(own.Organisation.Id, invited.Id));
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        (await (await As(own).Get(page)).Post("again")).ShouldSay("Venter på svar");
        var second = await TokenTo(invited.Email);
        second.ShouldNotBe(first);
        var wrong = await ShouldBeDead(new string('0', LinkKey.Length));
        (await ShouldBeDead(first)).ShouldBe(wrong);
        (await Anyone().Get(AccessUrls.AcceptInvitation(second))).ShouldBe(HttpStatusCode.OK);

        (await (await As(own).Get(page)).Post("revoke")).ShouldSay("Trukket");
        (await ShouldBeDead(second)).ShouldBe(wrong);
        await Accept(second).ShouldBeRefused(Invitation.InvitationIsOver);
        await As(own).Submit(new SendInvitationAgain.Input { Invitation = invited.Id }).ShouldBeRefused(Invitation.InvitationIsOver);
        await As(own).Submit(new RevokeInvitation.Input { Invitation = invited.Id }).ShouldBeRefused(Invitation.InvitationIsOver);
    }

    [Fact]
    [OnBothDatabases]
    public async Task Token_IsNotInTheDatabase_NorIsIt_WhenTheMailHasLeft()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var invited = await Invite(own, Address());
        var token = await TokenTo(invited.Email);
        (await Read(db => db.Set<Invitation>().TagWith($"{RowLevel.Mark} invitation").SingleAsync(i => i.Id == invited.Id))).KeyHash
            .ShouldBe(LinkKey.HashOf(token));
        var mail = await MailTo(invited.Email);
        mail.Body.ShouldNotContain(token);
        mail.Sealed!.ShouldNotContain(token);
        await Host.Services.GetRequiredService<MailDispatcher>().SendDue(CancellationToken.None);
        for (var tries = 0; tries < 50 && (await MailTo(invited.Email)).SentAt is null; tries++)
            await Host.Services.GetRequiredService<MailDispatcher>().SendDue(CancellationToken.None);
        (await MailTo(invited.Email)).Sealed.ShouldBeNull();
    }

    [Theory]
    [InlineData("nb", "Invitasjon til", "Du er invitert", "Lenken virker til og med tirsdag 22. mars 2022")]
    [InlineData("nn", "Invitasjon til", "Opne lenkja", "Lenkja verkar til og med tysdag 22. mars 2022")]
    [InlineData("en", "Invitation to", "You are invited", "The link works until the end of Tuesday 22 March 2022")]
    public async Task Mail_IsInTheLanguageThatIsChosen(string language, string subject, string text, string until)
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var invited = await Invite(own, Address(), language: language);
        var mail = await MailTo(invited.Email);
        mail.Subject.ShouldStartWith(subject);
        mail.Body.ShouldContain(text);
        mail.Body.ShouldContain(until);
        mail.Body.ShouldContain(own.Organisation.Name);
    }

    [Fact]
    public async Task RoleOfWeight_IsProposedByTheInviter_AndOnesOfTheInstallationAreRefused()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var second = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        await As(own).Submit(Inviting(own, Address(), [Role.OrganisationAdministrator]))
            .ShouldHaveError("Roles", nameof(AccessText.Error_RoleOfTheInstallation));
        await As(own).Submit(Inviting(own, Address(), [Role.CaseOfficer])).ShouldHaveError("Roles", nameof(AccessText.Error_RoleDoesNotFit));
        await As(own).Submit(Inviting(own, Address(), [])).ShouldHaveError("Roles", nameof(InvitationText.Error_Roles));

        var invited = await Invite(own, Address(), Role.ProjectLead, Role.ChiefExecutive);
        await Accept(await TokenTo(invited.Email)).ShouldSucceed();
        (await Roles(invited.Email)).ShouldBe([Role.ProjectLead]);
        var user = await Read(db => db.Set<User>().SingleAsync(u => u.Email == invited.Email));
        var proposal = await Read(db => db.Set<RoleProposal>().TagWith($"{RowLevel.Mark} role_proposal").SingleAsync(p => p.User == user.Id));
        (proposal.Role, proposal.ProposedBy, proposal.IsOpen).ShouldBe((Role.ChiefExecutive, own.Id, true));
        (await As(second).Get("/oppgaver")).ShouldSay(user.Name);
    }

    [Fact]
    public async Task SeveralLines_AreInvitedAllOrNone_AndErrorsNameTheLines()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var (good, held) = (Address(), await Given.AMember(Role.ProjectLead, own.Organisation));
        await Wrong($"{good}\nikke en adresse\n{good}", nameof(InvitationText.Error_LinesNoAddress));
        await Wrong($"{good}\n{good.ToUpperInvariant()}", nameof(InvitationText.Error_LinesTwice));
        await Wrong($"{good}\n{own.User.Email}", nameof(InvitationText.Error_LinesOwn));
        await Wrong($"{good}\n{held.User.Email}", nameof(InvitationText.Error_LinesHeld));
        await Wrong(string.Join('\n', Enumerable.Range(0, InvitePeople.Most + 1).Select(_ => Address())), nameof(InvitationText.Error_TooManyLines));
        (await MailsTo(good)).ShouldBe(0);

        await As(own).Submit(Inviting(own, good, [Role.ProjectLead])).ShouldSucceed();
        await Wrong(good, nameof(InvitationText.Error_LinesWaiting));
        var other = await Given.AMember(Role.OrganisationAdministrator);
        await As(other).Submit(Inviting(own, Address(), [Role.ProjectLead])).ShouldBeRefused(Refusal.NotFound);

        Task Wrong(string emails, string key) => As(own).Submit(Inviting(own, emails, [Role.ProjectLead])).ShouldHaveError("Emails", key);
    }

    /// <summary>What is known of an address elsewhere, or kept from all, makes no difference to whoever asks it in or opens the link.</summary>
    [Fact]
    public async Task KnownAddress_IsAnsweredAsAnUnknownOne_AndGetsTheRole_AndNoSecondUser()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var known = await Given.AMember(Role.CaseOfficer);
        var (invited, stranger) = (await Invite(own, known.User.Email), await Invite(own, Address()));
        var pages = new List<string>();
        foreach (var token in new[] { await TokenTo(invited.Email), await TokenTo(stranger.Email) })
        {
            pages.Add((await Anyone().Get(AccessUrls.AcceptInvitation(token))).Text);
            await Accept(token, "Et Annet Navn").ShouldSucceed();
        }

        pages[0].ShouldBe(pages[1]);
        var user = await Read(db => db.Set<User>().SingleAsync(u => u.Email == known.User.Email));
        (user.Id, user.Name).ShouldBe((known.Id, known.User.Name));
        (await Roles(known.User.Email)).ShouldBe([Role.CaseOfficer, Role.ProjectLead], ignoreOrder: true);
    }

    [Fact]
    public async Task SignedIn_TheInvitationIsTiedToTheOwnAddress_AndToNoOther()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var (known, other) = (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.CaseOfficer));
        var token = await TokenTo((await Invite(own, known.User.Email)).Email);
        await As(other).Submit(Yes(token)).ShouldBeRefused(Invitations.InvitationOfAnother);
        (await (await As(known).Get(AccessUrls.AcceptInvitation(token))).Post("accept")).ShouldSay("Invitasjonen er tatt imot");
        (await Roles(known.User.Email)).ShouldContain(Role.ProjectLead);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoAtOnce_MakeOneUser()
    {
        var (own, elsewhere) = (await Given.AMember(Role.OrganisationAdministrator), await Given.AMember(Role.OrganisationAdministrator));
        var address = Address();
        await Invite(own, address);
        var first = await TokenTo(address);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        await Invite(elsewhere, address);
        var second = await TokenTo(address);
        var done = await Task.WhenAll(new[] { first, first, second, second }.Select(token => Accept(token)));
        done.Count(d => d.Succeeded).ShouldBe(2);
        (await Read(db => db.Set<User>().CountAsync(u => u.Email == address))).ShouldBe(1);
        (await Roles(address)).ShouldBe([Role.ProjectLead, Role.ProjectLead]);
    }

    [Fact]
    public async Task Link_IsDead_AfterItsLastDay_AndWhenWhoSentItMayNotGiveTheRoles()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var token = await TokenTo((await Invite(own, Address())).Email);
        Today = Today.AddDays(Invitation.Days);
        (await Anyone().Get(AccessUrls.AcceptInvitation(token))).ShouldBe(HttpStatusCode.OK);
        Today = Today.AddDays(1);
        await ShouldBeDead(token);
        await Accept(token).ShouldBeRefused(Invitation.InvitationIsOver);

        var next = await TokenTo((await Invite(own, Address())).Email);
        var other = await Given.AMember(Role.OrganisationAdministrator, own.Organisation);
        (await As(other).Get($"{AccessUrls.Invitations(own.Organisation.Id)}?status={nameof(InvitationState.Waiting)}")).ShouldSay("Venter på svar");
        own.Membership.End(Today.AddDays(-1));
        await Given.Changed(own.Membership);
        await ShouldBeDead(next);

        // The list and the page of the invitation say so by the same rule, and another may send it.
        const string Gone = "Venter ikke lenger: avsenderen har ikke lenger rett til å invitere";
        var list = AccessUrls.Invitations(own.Organisation.Id);
        (await As(other).Get($"{list}?status={nameof(InvitationState.Waiting)}")).ShouldNotSay("@example.test");
        var page = await As(other).Get($"{list}?status={nameof(InvitationState.SenderGone)}");
        page = await page.Follow(page.Document.QuerySelector("td a[href*=invitasjoner]")!.TextContent.Trim());
        page = await page.ShouldSay(Gone).Post("again");
        page.ShouldSay("Venter på svar").ShouldNotSay(Gone);
    }

    [Fact]
    public async Task FirstDayAfterTheOrganisationHasEnded_IsRefused_AndALinkThatWasSentBeforeIsOver()
    {
        var own = await Given.AMember(Role.OrganisationAdministrator);
        var input = Inviting(own, Address(), [Role.ProjectLead]);
        input.From = Samlop.Platform.Text.Written.ShortDate(Today.AddDays(10));
        await As(own).Submit(input).ShouldSucceed();
        var token = await TokenTo(input.Emails!);
        (await Anyone().Get(AccessUrls.AcceptInvitation(token))).ShouldBe(HttpStatusCode.OK);

        own.Organisation.End(Today.AddDays(9));
        await Given.Changed(own.Organisation);
        await ShouldBeDead(token);
        await Accept(token).ShouldBeRefused(Invitation.InvitationIsOver);
        var page = await As(own).Get($"{AccessUrls.Invitations(own.Organisation.Id)}?status={nameof(InvitationState.Expired)}");
        page.ShouldSay(input.Emails!).ShouldSay("Utløpt");
        var id = await Read(db => db.Set<Invitation>().TagWith($"{RowLevel.Mark} invitation").Where(i => i.Email == input.Emails).Select(i => i.Id).SingleAsync());
        await As(own).Submit(new SendInvitationAgain.Input { Invitation = id }).ShouldBeRefused(SendInvitationAgain.InvitedAfterItEnds);

        input = Inviting(own, Address(), [Role.ProjectLead]);
        (input.From, input.To) = (Samlop.Platform.Text.Written.ShortDate(Today.AddDays(10)), Samlop.Platform.Text.Written.ShortDate(Today.AddDays(11)));
        await As(own).Submit(input).ShouldHaveError(nameof(InvitePeople.Input.From), "Error_AfterItEnded");
    }

    private async Task<(InvitationId Id, string Email)> Invite(Member own, string email, params Role[] roles) =>
        await Invite(own, email, "nb", roles);

    private async Task<(InvitationId Id, string Email)> Invite(Member own, string email, string language, params Role[] roles)
    {
        var input = Inviting(own, email, roles.Length == 0 ? [Role.ProjectLead] : roles);
        input.Language = language;
        await As(own).Submit(input).ShouldSucceed();
        return (await Read(db => db.Set<Invitation>().TagWith($"{RowLevel.Mark} invitation")
            .Where(i => i.Email == email && i.Organisation == own.Organisation.Id).Select(i => i.Id).SingleAsync()), email);
    }

    private InvitePeople.Input Inviting(Member own, string emails, IEnumerable<Role> roles) => new()
    {
        Organisation = own.Organisation.Id,
        Emails = emails,
        Roles = [.. roles.Select(role => role.ToString())],
        From = Samlop.Platform.Text.Written.ShortDate(Today),
        Language = "nb",
    };

    private static AcceptInvitation.Input Yes(string token, string name = "Ny Person") => new() { Token = token, Name = name, Language = "nb" };

    /// <summary>As somebody who is not signed in.</summary>
    private Task<Outcome<AcceptInvitation.Accepted>> Accept(string token, string name = "Ny Person") =>
        Host.Services.GetRequiredService<Runner>().Run(
            Yes(token, name), Actor.Nobody with { Rights = Host.Services.GetRequiredService<RolePermissions>().Of() });

    private static string Address() => $"invitert{TestData.Next()}@example.test";

    private async Task<string> ShouldBeDead(string token)
    {
        var page = await Anyone().Get(AccessUrls.AcceptInvitation(token));
        page.ShouldSay("Denne lenken virker ikke").HasForm("accept").ShouldBeFalse();
        return page.Text;
    }

    private Task<OutgoingMail> MailTo(string email) =>
        Read(db => db.Set<OutgoingMail>().Where(m => m.To == email && m.Subject.Contains("Samløp")).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).FirstAsync());

    private Task<int> MailsTo(string email) => Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To == email));

    /// <summary>The key in the newest mail, as it leaves.</summary>
    private async Task<string> TokenTo(string email)
    {
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(await MailTo(email)).Body;
        const string link = "/invitasjon/";
        return body.Substring(body.IndexOf(link, StringComparison.Ordinal) + link.Length, LinkKey.Length);
    }

    private Task<List<Role>> Roles(string email) => Read(db => (
        from m in db.Set<Membership>()
        join u in db.Set<User>() on m.User equals u.Id
        where u.Email == email
        orderby m.Role
        select m.Role).ToListAsync());
}

public sealed class InvitationTests_OnSqlite(SqliteHost host) : InvitationTests(host), IClassFixture<SqliteHost>;

public sealed class InvitationTests_OnPostgres(PostgresHost host) : InvitationTests(host), IClassFixture<PostgresHost>;
