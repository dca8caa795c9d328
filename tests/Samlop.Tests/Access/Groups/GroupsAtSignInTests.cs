using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Groups;
using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Access.SignIn.Issuers;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Groups;

/// <summary>What Entra tells of groups is proposed at sign-in, and gives nothing.</summary>
public sealed class GroupsAtSignInTests(IssuerHost host) : HostTests(host), IClassFixture<IssuerHost>
{
    private readonly IssuerHost host = host;

    [Fact]
    public async Task GroupWhoseRoleIsLacking_IsProposedOnce_AndNotAgainWhileItIsDeclined()
    {
        var the = await AKnown();
        await SignIn(the, IssuerHost.Officers, Guid.NewGuid().ToString());
        await SignIn(the, IssuerHost.Officers);
        var proposal = (await Proposals(the)).ShouldHaveSingleItem();
        (proposal.Role, proposal.Organisation, proposal.Ends, proposal.IsOpen).ShouldBe((Role.CaseOfficer, the.Member.Organisation.Id, null, true));
        (await Roles(the)).ShouldBe([Role.CoordinatorMentor]);
        var administrator = await Given.AMember(Role.Administrator);
        await As(administrator).Submit(new DeclineGroupProposal.Input { Proposal = proposal.Id, Reason = "Ikke ennå." }).ShouldSucceed();
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).Count.ShouldBe(1);

        // Out of the group and into it again is something new.
        await SignIn(the);
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).Select(p => p.IsOpen).ShouldBe([false, true], ignoreOrder: true);
        // Out of it before anybody has answered, nothing waits.
        await SignIn(the);
        (await Proposals(the)).ShouldAllBe(p => !p.IsOpen);
    }

    [Fact]
    public async Task RoleGotByAGroup_IsProposedToEnd_WhenTheGroupIsGone_AndNoOtherRoleIs()
    {
        var the = await AKnown();
        await SignIn(the, IssuerHost.Officers);
        var administrator = await Given.AMember(Role.Administrator);
        await As(administrator).Submit(new AcceptGroupProposal.Input { Proposal = (await Proposals(the))[0].Id }).ShouldSucceed();
        (await Roles(the)).ShouldBe([Role.CoordinatorMentor, Role.CaseOfficer], ignoreOrder: true);
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).Count.ShouldBe(1);

        for (var twice = 0; twice < 2; twice++) await SignIn(the);
        var ending = (await Proposals(the)).Where(p => p.IsOpen).ShouldHaveSingleItem();
        (ending.Role, ending.Ends is not null).ShouldBe((Role.CaseOfficer, true));
        (await Roles(the)).ShouldBe([Role.CoordinatorMentor, Role.CaseOfficer], ignoreOrder: true);
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).ShouldAllBe(p => !p.IsOpen);
    }

    [Fact]
    public async Task MoreGroupsThanATokenTakes_ProposeNothing_AndTheLogSaysWhy()
    {
        var the = await AKnown();
        var said = Storage.Listen(Host);
        the.Claims["_claim_names"] = new { groups = "src1" };
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).ShouldBeEmpty();
        said().ShouldContain($"No role is proposed by groups: entra tells only that user {the.Member.Id.Value} is in more than a token takes");
        (await Roles(the)).ShouldBe([Role.CoordinatorMentor]);
    }

    private sealed record Known(Member Member, Dictionary<string, object?> Claims);

    private async Task<Known> AKnown()
    {
        var number = TestData.Next();
        var user = await Given.Saved(new User(Given.Id<UserId>(), $"Virkelig Person {number}", $"virkelig{number}@example.test"));
        var member = await Given.AMember(Role.CoordinatorMentor, await Given.AnOrganisation(OrganisationKind.Directorate), user);
        var (issuer, subject) = ($"https://entra.example/{IssuerHost.Tenant}/v2.0", $"entra-{number}");
        await Given.Saved(new UserIdentity { Id = Given.Id<UserIdentityId>(), User = user.Id, Issuer = issuer, Subject = subject, NumberHash = null, TiedAt = Host.Time.Now });
        return new(member, new() { ["sub"] = subject, ["iss"] = issuer, ["tid"] = IssuerHost.Tenant });
    }

    private async Task SignIn(Known the, params string[] groups)
    {
        var browser = new TlsBrowser(Host);
        var asked = (await browser.Get("/logg-inn/via/entra")).Headers.Location!;
        var claims = new Dictionary<string, object?>(the.Claims) { ["groups"] = groups.Length == 0 ? null : groups };
        (await browser.Follow(host.Entra.SendBack(asked, claims))).Url.ShouldBe("/oppgaver");
    }

    private Task<List<GroupProposal>> Proposals(Known the) => Read(db => db.Set<GroupProposal>().TagWith($"{RowLevel.Mark} group_proposal")
        .Where(p => p.User == the.Member.Id).OrderBy(p => p.ProposedAt).ThenBy(p => p.Id).ToListAsync());

    private Task<List<Role>> Roles(Known the) => Read(db => db.Set<Membership>().Where(m => m.User == the.Member.Id).Select(m => m.Role).ToListAsync());
}
