using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Inviting;
using Samlop.Access.People;
using Samlop.Access.SignIn;
using Samlop.Access.Untying;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Untying;

/// <summary>A sign-in that a user has lost is untied by an administrator, and stays as a row that nobody writes over.</summary>
public abstract class UntieSignInTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice]
    public async Task SignIn_IsUntied_OnThePageOfThePerson_AndThePersonIsInvitedAnew()
    {
        var (administrator, member) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead));
        var (other, own) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.OrganisationAdministrator, member.Organisation));
        var identity = await Tied(member.User);
        var page = await As(administrator).Get(AccessUrls.Of(member.Id));
        page.ShouldSay("Innlogginger").ShouldSay("issuer.example").ShouldNotSay(identity.Subject).ShouldNotSay(identity.NumberHash!);
        (await As(administrator).Post(AccessUrls.Untie(member.Id, identity.Id), "Løs innloggingen fra brukeren"))
            .ShouldSay("løste en innlogging fra brukeren").ShouldNotSay("Innlogginger");

        var ended = await Read(db => db.Set<UserIdentity>().SingleAsync(i => i.Id == identity.Id));
        (ended.EndedBy, ended.EndedAt is not null).ShouldBe((administrator.Id, true));
        var invitation = await Read(db => db.Rows<Invitation>().ManageableBy(Actor.System.ForAdministration()).SingleAsync(i => i.Email == member.User.Email));
        (invitation.Organisation, invitation.Roles.Count, invitation.InvitedBy).ShouldBe((member.Organisation.Id, 0, administrator.Id));
        (await As(own).Get(AccessUrls.Of(member.Organisation.Id, invitation.Id))).ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To == member.User.Email && m.Sealed != null))).ShouldBe(1);
        foreach (var (told, count) in new[] { (member, 1), (other, 1), (own, 1), (administrator, 0) })
            (await ReadMail(db => db.Set<OutgoingMail>().CountAsync(m => m.To == told.User.Email && m.Sealed == null))).ShouldBe(count, told.User.Name);
        await As(other).Submit(new UntieSignIn.Input { Identity = identity.Id }).ShouldBeRefused(UntieSignIn.SignInIsUntied);
    }

    [Fact]
    public async Task WhoDoesNotManageThePerson_NeitherSeesNorUntiesTheSignIn()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var identity = await Tied(member.User);
        foreach (var stranger in new[] { await Given.AMember(Role.OrganisationAdministrator), await Given.AMember(Role.DataProtectionOfficer), await Given.AMember(Role.ProjectLead, member.Organisation) })
        {
            (await As(stranger).Get(AccessUrls.Of(member.Id))).ShouldNotSay("Innlogginger");
            (await As(stranger).Get(AccessUrls.Untie(member.Id, identity.Id))).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            (await As(stranger).Submit(new UntieSignIn.Input { Identity = identity.Id })).Succeeded.ShouldBeFalse();
        }

        // Of one who has a role elsewhere too it is not one organisation's to untie; nor is one's own.
        var own = await Given.AMember(Role.OrganisationAdministrator, member.Organisation);
        var elsewhere = await Given.AMember(Role.CaseOfficer, person: member.User);
        await As(own).Submit(new UntieSignIn.Input { Identity = identity.Id }).ShouldBeRefused(Refusal.NotFound);
        await As(own).Submit(new UntieSignIn.Input { Identity = (await Tied(own.User)).Id }).ShouldBeRefused(UntieSignIn.OwnSignIn);
        (await As(await Given.AMember(Role.Administrator)).Get(AccessUrls.Untie(own.Id, identity.Id))).ShouldBe(HttpStatusCode.NotFound);
        elsewhere.Id.ShouldBe(member.Id);
        (await Read(db => db.Tied().CountAsync(i => i.User == member.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task OneAlone_DoesNotBothChangeTheAddress_AndUntie()
    {
        var (one, two) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var (member, next) = (await Given.AMember(Role.ProjectLead), await Given.AMember(Role.ProjectLead));
        ChangeUser.Input Address(Member of, int version = 0) =>
            new() { User = of.Id, BasedOn = version, Name = of.User.Name, Email = $"ny{TestData.Next()}@example.test" };
        var identity = await Tied(member.User);
        await As(one).Submit(Address(member)).ShouldSucceed();
        await As(one).Submit(new UntieSignIn.Input { Identity = identity.Id }).ShouldBeRefused(UntieSignIn.AddressByYou);
        await As(two).Submit(new UntieSignIn.Input { Identity = identity.Id }).ShouldSucceed();

        await As(one).Submit(new UntieSignIn.Input { Identity = (await Tied(next.User)).Id }).ShouldSucceed();
        await As(one).Submit(Address(next)).ShouldHaveError("Email", nameof(AccessText.Error_EmailOfUntied));
        await As(two).Submit(Address(next)).ShouldSucceed();
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoAtOnce_UntieItOnce()
    {
        var (one, two) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var member = await Given.AMember(Role.ProjectLead);
        var input = new UntieSignIn.Input { Identity = (await Tied(member.User)).Id };
        var both = await Task.WhenAll(As(one).Submit(input), As(two).Submit(input));
        both.Count(outcome => outcome.Succeeded).ShouldBe(1);
        (await Read(db => db.Rows<Invitation>().ManageableBy(Actor.System.ForAdministration()).CountAsync(i => i.Email == member.User.Email))).ShouldBe(1);
    }

    [Fact]
    public async Task Row_IsNeitherWrittenOverNorTakenAway()
    {
        var (administrator, member) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.ProjectLead));
        await As(administrator).Submit(new UntieSignIn.Input { Identity = (await Tied(member.User)).Id }).ShouldSucceed();
        var frozen = await Read(db => Task.FromResult(db.Model.ThatAreFrozen().Single(f => f.Table == "user_identity")));
        (await FrozenProbe.Break(Host, frozen)).ShouldBeEmpty();
    }

    private Task<UserIdentity> Tied(User user) => Given.Saved(new UserIdentity
    {
        Id = Given.Id<UserIdentityId>(),
        User = user.Id,
        Issuer = "https://issuer.example",
        Subject = $"subject-{TestData.Next()}",
        NumberHash = $"{TestData.Next():x64}",
        TiedAt = Host.Time.Now,
    });
}

public sealed class UntieSignInTests_OnSqlite(SqliteHost host) : UntieSignInTests(host), IClassFixture<SqliteHost>;

public sealed class UntieSignInTests_OnPostgres(PostgresHost host) : UntieSignInTests(host), IClassFixture<PostgresHost>;
