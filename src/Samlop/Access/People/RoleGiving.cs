using Samlop.Access.Proposing;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.People;

/// <summary>How somebody gets a role, wherever it is given: at once, or proposed where two give it.</summary>
internal static class RoleGiving
{
    /// <summary>Why the role is not given there by the one who gives; null where it may be.</summary>
    public static Phrase? NotGivenIn(this Role role, Organisation organisation, Actor by) =>
        !role.Fits(organisation) ? Phrase.In<AccessText>(nameof(AccessText.Error_RoleDoesNotFit))
        : !role.MayBeGivenBy(by) ? Phrase.In<AccessText>(nameof(AccessText.Error_RoleOfTheInstallation))
        : null;

    /// <param name="wanted">The role with its days, as it is to be.</param>
    /// <param name="by">Who gives or proposes it.</param>
    public static async Task<Outcome<AddMembership.Added>> Give(
        this AppDb db, Membership wanted, Actor by, Change change, CancellationToken cancel)
    {
        if (await MembershipPeriod.IsFree(db, wanted, wanted.From, wanted.To, cancel) is { } no) return no;
        if (wanted.Role.IsGivenByTwo())
        {
            var proposal = new RoleProposal(
                NewId.Of<RoleProposalId>(change.At), wanted.User, wanted.Organisation, wanted.Role, wanted.From, wanted.To, by.User,
                change.At);
            return await db.Propose(proposal, by, change, cancel) is { } refused ? refused : new AddMembership.Added(null, proposal.Id);
        }

        // Nobody hands themselves the next step of a case: what a project lead confirms, an administrator has not given to themselves.
        if (wanted.User == by.User) return AddMembership.OwnRole;
        db.Add(wanted);
        change.Record(
            new AddMembership.MembershipAdded(wanted.Id, wanted.User, wanted.Organisation, wanted.Role, wanted.From, wanted.To));
        return new AddMembership.Added(wanted.Id, null);
    }
}
