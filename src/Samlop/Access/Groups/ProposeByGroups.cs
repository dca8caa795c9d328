using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Groups;

/// <summary>
/// Foreslå roller etter grupper: done by the program when somebody has signed in and the issuer told their groups. What a group stands for
/// and the person lacks is proposed to the organisation's administrators, once; where the group is gone by which they got a role, that the
/// role ends. Nobody has more or less by it.
/// </summary>
[Process("access.roles-proposed-by-groups")]
public sealed class ProposeByGroups(AppDb db, OsloClock clock, SignInIssuers issuers) : IUseCase<ProposeByGroups.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("access.group-proposal.make");

    public sealed class Input : IInput<ProposeByGroups, Input, Done>
    {
        public UserId User { get; set; }

        /// <summary>As the settings name the issuer.</summary>
        public string Issuer { get; set; } = "";

        /// <summary>The ids of the groups that the issuer told.</summary>
        public List<Guid> Groups { get; set; } = [];
    }

    /// <summary>A group stands for a role that a person lacks, or stands for theirs no longer.</summary>
    [Event("access.group-proposal.made"), NoNews]
    public sealed record GroupRoleProposed(
        GroupProposalId Proposal, UserId User, OrganisationId Organisation, Role Role, bool Ends) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal).And(User);

        Audience IEvent.For => Audience.Within(Organisation);

        bool IEvent.ByProgram => true;

        Phrase IEvent.Told => Phrase.In<GroupText>(
            Ends ? nameof(GroupText.Told_EndProposed) : nameof(GroupText.Told_Proposed), AccessWords.Named(Role));
    }

    /// <summary>What was proposed, or declined, is so no longer: the group is not what it was.</summary>
    [Event("access.group-proposal.lapsed"), NoNews]
    public sealed record GroupProposalLapsed(GroupProposalId Proposal, UserId User, OrganisationId Organisation) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Proposal);

        Audience IEvent.For => Audience.Within(Organisation);

        bool IEvent.ByProgram => true;

        Phrase IEvent.Told => Phrase.In<GroupText>(nameof(GroupText.Told_Lapsed));
    }

    public static NoticeKind TellsAdministrators { get; } = NoticeKind.Of<GroupRoleProposed>(
        "access.group-proposal.made", AccessNotices.Proposals, "the organisation's administrators",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<GroupText>(nameof(GroupText.Notice_Proposed)), GroupUrls.List(happened.Organisation),
            Readers.In(happened.Organisation, [.. Administrators.Roles]).But(happened.User))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (issuers.Named(input.Issuer) is not { Groups: { Count: > 0 } map }) return new Done();
        var (user, today) = (input.User, clock.Today);
        var standing = await db.Rows<GroupProposal>().Of(user).Where(GroupProposal.Stands).ToListAsync(cancel);
        var held = await db.Set<Membership>().Where(Membership.IsNotOver.On(today)).Where(m => m.User == user).ToListAsync(cancel);
        foreach (var stands in map)
        {
            var own = standing.FindAll(p => p.Group == stands.Group && p.Role == stands.Role);
            if (input.Groups.Contains(stands.Group)) await Has(user, stands, own, held, change, cancel);
            else await HasNot(user, stands, own, held, change, cancel);
        }

        return new Done();
    }

    private async Task Has(
        UserId user, GroupRole stands, List<GroupProposal> own, List<Membership> held, Change change, CancellationToken cancel)
    {
        Lapse(own.FindAll(p => p.Ends is not null), change);
        var organisation = await OrganisationOf(stands.Kind, held, cancel);
        var giving = own.FindAll(p => p.Ends is null);
        if (organisation is not { } at || held.Exists(m => m.Organisation == at && m.Role == stands.Role))
        {
            Lapse(giving, change);
            return;
        }

        // Waiting, or declined while the group was there.
        if (giving.Exists(p => p.Organisation == at)) return;
        var waits = db.Rows<RoleProposal>().Open();
        if (await waits.AnyAsync(p => p.User == user && p.Organisation == at && p.Role == stands.Role, cancel)) return;
        Propose(new GroupProposal(NewId.Of<GroupProposalId>(change.At), user, stands, at, change.At), change);
    }

    private async Task HasNot(
        UserId user, GroupRole stands, List<GroupProposal> own, List<Membership> held, Change change, CancellationToken cancel)
    {
        Lapse(own.FindAll(p => p.Ends is null), change);
        var (group, role) = (stands.Group, stands.Role);
        // What the group never gave is not the group's to end.
        var given = await db.Rows<GroupProposal>().Of(user)
            .Where(p => p.Group == group && p.Role == role && p.Ends == null && p.AcceptedAt != null)
            .Select(p => p.Organisation).Distinct().ToListAsync(cancel);
        foreach (var membership in held.Where(m => m.Role == role && given.Contains(m.Organisation)))
        {
            if (own.Exists(p => p.Ends == membership.Id && p.EndsVersion == membership.Version)) continue;
            Propose(
                new GroupProposal(NewId.Of<GroupProposalId>(change.At), user, stands, membership.Organisation, change.At)
                {
                    Ends = membership.Id,
                    EndsVersion = membership.Version,
                },
                change);
        }
    }

    private void Propose(GroupProposal proposal, Change change)
    {
        db.Add(proposal);
        change.Record(new GroupRoleProposed(
            proposal.Id, proposal.User, proposal.Organisation, proposal.Role, proposal.Ends is not null));
    }

    private static void Lapse(List<GroupProposal> proposals, Change change)
    {
        foreach (var proposal in proposals)
        {
            proposal.Lapse(change.At);
            change.Record(new GroupProposalLapsed(proposal.Id, proposal.User, proposal.Organisation));
        }
    }

    /// <summary>
    /// The one of the kind where the person has a role, or the only one that there is; null where it is not known which is meant.
    /// </summary>
    private async Task<OrganisationId?> OrganisationOf(OrganisationKind kind, List<Membership> held, CancellationToken cancel)
    {
        var today = clock.Today;
        var all = await db.Set<Organisation>().Where(o => o.Kinds.Contains(kind) && (o.ValidTo == null || o.ValidTo >= today))
            .OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);
        var theirs = all.FindAll(id => held.Exists(m => m.Organisation == id));
        return theirs is [var own] ? own : theirs.Count == 0 && all is [var only] ? only : null;
    }
}
