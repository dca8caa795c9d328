using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Proposing;

/// <summary>A proposed role with its two-person check, for the steps on it.</summary>
internal static class Proposals
{
    public static readonly Refusal RoleIsProposed = Refusal.In<AccessText>(nameof(RoleIsProposed));
    public static readonly Refusal RoleFitsNoMore = Refusal.In<AccessText>(nameof(RoleFitsNoMore));
    public static readonly Refusal ProposedDaysAreOver = Refusal.In<AccessText>(nameof(ProposedDaysAreOver));

    public static NoticeKind TellsAdministrators { get; } = NoticeKind.Of<RoleProposed>(
        "access.role-proposal.waits", AccessNotices.Proposals,
        "the other administrators of the installation, and of the organisation where it is theirs to give",
        async (happened, occasion) =>
        {
            var all = await Administrators.OfTheInstallation(occasion);
            var own = happened.Role.IsOfTheInstallation()
                ? Readers.Nobody
                : Readers.In(happened.Organisation, Role.OrganisationAdministrator);
            return new Told(
                Phrase.In<AccessText>(nameof(AccessText.Notice_RoleProposed)),
                AccessUrls.Proposal(happened.User, happened.Proposal),
                all.And(own).But(happened.User))
            {
                Matter = happened.Proposal.Value,
            };
        }).WhileSent();

    public static async Task<(RoleProposal Proposal, TwoPersonCheck Check)?> ManageableProposal(
        this AppDb db, RoleProposalId id, Actor actor, CancellationToken cancel) =>
        await db.Rows<RoleProposal>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(p => p.Id == id, cancel) is { } proposal
            ? (proposal, await db.CheckOf(proposal, cancel)) : null;

    /// <summary>Proposes the role and sends it to another administrator in one step.</summary>
    public static async Task<Refusal?> Propose(this AppDb db, RoleProposal proposal, Actor actor, Change change, CancellationToken cancel)
    {
        if (proposal.User == actor.User) return RoleProposal.RoleToOneself;
        var waiting = db.Rows<RoleProposal>().ManageableBy(actor.ForAdministration()).Where(RoleProposal.Open);
        if (await waiting.AnyAsync(
            p => p.User == proposal.User && p.Organisation == proposal.Organisation && p.Role == proposal.Role, cancel))
        {
            return RoleIsProposed;
        }

        db.Add(proposal);
        if (proposal.Send(db.BeginCheck(proposal, actor.User), actor, change.At) is { } no) return no;
        change.Record(Proposed(proposal));
        return null;
    }

    public static RoleProposed Proposed(RoleProposal proposal) =>
        new(proposal.Id, proposal.User, proposal.Organisation, proposal.Role, proposal.From, proposal.To, proposal.Prolongs);

    /// <summary>What can have changed since it was proposed: the organisation, the days, the membership that was to get them.</summary>
    public static async Task<Refusal?> StillStands(this AppDb db, RoleProposal proposal, DateOnly today, CancellationToken cancel)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(o => o.Id == proposal.Organisation, cancel);
        if (organisation.ValidTo is { } end && (end < today || proposal.To is null || proposal.To > end))
        {
            return Organisation.OrganisationHasEnded;
        }

        if (!proposal.Role.Fits(organisation)) return RoleFitsNoMore;
        if (proposal.To < today) return ProposedDaysAreOver;
        if (proposal.Prolongs is null)
        {
            var wanted = new Membership(default, proposal.User, proposal.Organisation, proposal.Role, proposal.From, proposal.To);
            return await MembershipPeriod.IsFree(db, wanted, proposal.From, proposal.To, cancel);
        }

        var prolonged = await db.Prolonged(proposal, cancel);
        return prolonged.MayChange(today) ?? await MembershipPeriod.IsFree(db, prolonged, proposal.From, proposal.To, cancel);
    }

    public static Task<Membership> Prolonged(this AppDb db, RoleProposal proposal, CancellationToken cancel) =>
        db.Set<Membership>().SingleAsync(m => m.Id == proposal.Prolongs, cancel);
}

/// <summary>A role of weight was proposed for a person, or more days of one; also when it is sent anew.</summary>
[Event("access.role-proposal.sent")]
public sealed record RoleProposed(
    RoleProposalId Proposal, UserId User, OrganisationId Organisation, Role Role, DateOnly From, DateOnly? To,
    MembershipId? Prolongs) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Proposal).And(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => To is { } to
        ? Phrase.In<AccessText>(
            nameof(AccessText.Told_RoleProposedTo), AccessWords.Named(Role), new DateArgument(From), new DateArgument(to))
        : Phrase.In<AccessText>(nameof(AccessText.Told_RoleProposed), AccessWords.Named(Role), new DateArgument(From));
}

/// <summary>What became of a proposed role before it was approved.</summary>
public enum RoleStep
{
    TakenBack,
    Returned,
    Withdrawn,
}

/// <summary>A proposed role was taken back, returned or given up.</summary>
[Event("access.role-proposal.moved")]
public sealed record RoleProposalMoved(RoleProposalId Proposal, UserId User, Role Role, RoleStep Step) : IEvent
{
    private static readonly Words<AccessText, RoleStep> ToldWords = new("Told_RoleProposal");

    Subjects IEvent.About => Subjects.Of(Proposal).And(User);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, AccessWords.Named(Role));
}
