using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Groups;
using Samlop.Access.People;
using Samlop.Access.Proposing;
using Samlop.Access.SignIn;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Access.Proposing;
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

    [Fact]
    public async Task TwoGroupsForOneRole_AreOneProposal_AndTheRoleIsToEndWhenBothAreGone()
    {
        var the = await AKnown();
        await SignIn(the, IssuerHost.Officers, IssuerHost.MoreOfficers);
        var proposal = (await Proposals(the)).ShouldHaveSingleItem();
        await SignIn(the, IssuerHost.MoreOfficers);
        (await Proposals(the)).ShouldHaveSingleItem().IsOpen.ShouldBeTrue();
        await As(await Given.AMember(Role.Administrator)).Submit(new AcceptGroupProposal.Input { Proposal = proposal.Id }).ShouldSucceed();
        await SignIn(the, IssuerHost.MoreOfficers);
        (await Proposals(the)).Count.ShouldBe(1);
        await SignIn(the);
        (await Proposals(the)).Where(p => p.IsOpen).ShouldHaveSingleItem().Ends.ShouldNotBeNull();
        await SignIn(the, IssuerHost.MoreOfficers);
        (await Proposals(the)).ShouldAllBe(p => !p.IsOpen);
    }

    [Fact]
    public async Task RoleThatTheSecondRefuses_IsDeclined_AndOneGivenLaterByHandIsNotTheGroupsToEnd()
    {
        var (the, one, two) = (await AKnown(), await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var asked = await Followed(the, one);
        await SignIn(the, IssuerHost.Deciders);
        await As(two).Submit(new ReturnRole.Input { Proposal = asked, Reasons = "Ikke nå." }).ShouldSucceed();
        await SignIn(the, IssuerHost.Deciders);
        await As(one).Submit(new WithdrawRole.Input { Proposal = asked }).ShouldSucceed();
        await SignIn(the, IssuerHost.Deciders);
        (await Proposals(the)).Count.ShouldBe(1);

        var byHand = new AddMembership.Input
        {
            User = the.Member.Id,
            Organisation = the.Member.Organisation.Id,
            Role = nameof(Role.DecisionMaker),
            From = Written.ShortDate(Today),
        };
        var another = (await As(one).Submit(byHand).ShouldSucceed()).Proposal.ShouldNotBeNull();
        await As(two).Submit(await Given.Approving(another)).ShouldSucceed();
        await SignIn(the);
        (await Proposals(the)).ShouldHaveSingleItem().LapsedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task RoleThatTheSecondApproved_IsTheGroupsToEnd()
    {
        var (the, one, two) = (await AKnown(), await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var asked = await Followed(the, one);
        await SignIn(the);
        (await Proposals(the)).Count.ShouldBe(1);
        await As(two).Submit(await Given.Approving(asked)).ShouldSucceed();
        await SignIn(the);
        (await Proposals(the)).Where(p => p.IsOpen).ShouldHaveSingleItem().Ends.ShouldNotBeNull();
    }

    [Fact]
    public async Task WhatIsProposed_IsToldToThoseWhoAdministerThere_OrElseToTheInstallations()
    {
        const string told = "En gruppe i brukerkatalogen foreslår en endring i rollene til en person.";
        var (the, all) = (await AKnown(), await Given.AMember(Role.Administrator));
        await SignIn(the, IssuerHost.Officers);
        (await ToldTo(all)).ShouldBe([told]);
        await SignIn(the);
        var own = await Given.AMember(Role.OrganisationAdministrator, the.Member.Organisation);
        await SignIn(the, IssuerHost.Officers);
        (await ToldTo(all)).ShouldBe([told]);
        (await ToldTo(own)).ShouldBe([told]);
    }

    [Fact]
    public async Task FailureInProposing_StopsNobodysSignIn_AndStandsInTheLog()
    {
        var the = await AKnown();
        var said = Storage.Listen(Host);
        await Read(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER no_proposal BEFORE INSERT ON group_proposal BEGIN SELECT RAISE(ABORT, 'no'); END"));
        try
        {
            await SignIn(the, IssuerHost.Officers);
        }
        finally
        {
            await Read(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER no_proposal"));
        }

        (await Proposals(the)).ShouldBeEmpty();
        said().ShouldContain($"Roles by groups of entra could not be proposed for user {the.Member.Id.Value}: SqliteException");
    }

    [Fact]
    public async Task GroupThatFitsSeveralOrganisations_ProposesNothing_AndTheLogSaysWhy()
    {
        var the = await AKnown();
        await Given.AMember(Role.CoordinatorMentor, await Given.AnOrganisation(OrganisationKind.Directorate), the.Member.User);
        var said = Storage.Listen(Host);
        await SignIn(the, IssuerHost.Officers);
        (await Proposals(the)).ShouldBeEmpty();
        said().ShouldContain($"several are Directorate, and where user {the.Member.Id.Value} of entra is to be CaseOfficer is not clear");
    }

    /// <summary>An administrator followed what the group of those who decide proposes, which another must approve.</summary>
    private async Task<RoleProposalId> Followed(Known the, Member by)
    {
        await SignIn(the, IssuerHost.Deciders);
        await As(by).Submit(new AcceptGroupProposal.Input { Proposal = (await Proposals(the)).ShouldHaveSingleItem().Id }).ShouldSucceed();
        return (await Proposals(the))[0].Proposed.ShouldNotBeNull();
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
