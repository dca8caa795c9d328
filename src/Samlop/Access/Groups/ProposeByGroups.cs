using Microsoft.EntityFrameworkCore;
using Samlop.Access.SignIn.Issuers;
using Samlop.Platform.Data;
using Samlop.Platform.Security;
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
public sealed class ProposeByGroups(AppDb db, OsloClock clock, SignInIssuers issuers, SecurityLog log)
    : IUseCase<ProposeByGroups.Input, Done>
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
        "access.group-proposal.made", AccessNotices.Proposals,
        "the organisation's administrators; those of the installation where nobody there can answer",
        async (happened, occasion) => new Told(
            Phrase.In<GroupText>(nameof(GroupText.Notice_Proposed)), GroupUrls.List(happened.Organisation),
            await occasion.WaitsFor(happened.Organisation, happened.Role, happened.User)));

    /// <param name="All">Also those that are answered or have fallen.</param>
    /// <param name="Asked">The roles that are, or were, proposed for them.</param>
    /// <param name="Kinds">Of the organisations that the others are of.</param>
    private sealed record Known(
        UserId User, IReadOnlyList<Membership> Held, List<GroupProposal> All, List<RoleProposal> Asked,
        Dictionary<OrganisationId, List<OrganisationKind>> Kinds)
    {
        /// <summary>What a group proposed and was followed: then the role is the group's to end, and no other is.</summary>
        public GroupProposal? Giving(Membership membership) => All.Find(p => p.Gave == membership.Id
            || (p.Proposed is { } id && Asked.Exists(a => a.Id == id && a.Gave == membership.Id)));

        /// <summary>It says what it said: it waits, or was declined, by the first administrator or by the second.</summary>
        public bool Stands(GroupProposal proposal) => proposal.LapsedAt is null
            && (proposal.AcceptedAt is null || (proposal.Proposed is { } id
                && Asked.Exists(a => a.Id == id && (a.WithdrawnAt is not null || (a.IsOpen && a.WaitsSince is null)))));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (issuers.Named(input.Issuer) is not { Groups: { Count: > 0 } map }) return new Done();
        var known = await Find(input.User, cancel);
        // Several groups may stand for one role, in one kind of organisation or more: it is gone when none of them is left.
        foreach (var role in map.GroupBy(stands => stands.Role))
        {
            var told = role.Where(stands => input.Groups.Contains(stands.Group)).DistinctBy(stands => stands.Kind).ToList();
            var own = known.All.FindAll(p => p.Role == role.Key && role.Any(stands => stands.Group == p.Group) && known.Stands(p));
            var wanted = new Dictionary<OrganisationId, GroupRole>();
            foreach (var stands in told)
                if (await OrganisationOf(stands, input.Issuer, known, cancel) is { } at) wanted.TryAdd(at, stands);
            Give(role.Key, wanted, own, known, change);
            End(role.ToList(), told, own, known, change);
        }

        return new Done();
    }

    private async Task<Known> Find(UserId user, CancellationToken cancel)
    {
        var today = clock.Today;
        var held = await db.Set<Membership>().Where(Membership.IsNotOver.On(today)).Where(m => m.User == user).ToListAsync(cancel);
        var all = await db.Rows<GroupProposal>().Of(user).ToListAsync(cancel);
        var at = held.Select(m => m.Organisation).Concat(all.Select(p => p.Organisation)).Distinct().ToList();
        return new(
            user, held, all, await db.Rows<RoleProposal>().For(user).ToListAsync(cancel),
            await db.Set<Organisation>().Where(o => at.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Kinds.ToList(), cancel));
    }

    /// <param name="wanted">Where groups that are told stand for the role.</param>
    private void Give(Role role, Dictionary<OrganisationId, GroupRole> wanted, List<GroupProposal> own, Known known, Change change)
    {
        foreach (var at in known.Held.Where(m => m.Role == role).Select(m => m.Organisation)) wanted.Remove(at);
        Lapse(own.FindAll(p => p.Ends is null && !wanted.ContainsKey(p.Organisation)), change);
        foreach (var (at, stands) in wanted)
        {
            // Waiting, or declined while a group was there.
            if (known.All.Exists(p => p.Ends is null && p.Role == role && p.Organisation == at && known.Stands(p))) continue;
            if (known.Asked.Exists(p => p.IsOpen && p.Role == role && p.Organisation == at)) continue;
            Propose(new GroupProposal(NewId.Of<GroupProposalId>(change.At), known.User, stands, at, change.At), change);
        }
    }

    /// <param name="map">The groups that stand for the role.</param>
    /// <param name="told">Those of them that the person is in, one for each kind of organisation.</param>
    private void End(List<GroupRole> map, List<GroupRole> told, List<GroupProposal> own, Known known, Change change)
    {
        bool IsTold(OrganisationId at) => told.Exists(stands => known.Kinds[at].Contains(stands.Kind));
        Lapse(own.FindAll(p => p.Ends is not null && IsTold(p.Organisation)), change);
        foreach (var membership in known.Held.Where(m => m.Role == map[0].Role && !IsTold(m.Organisation)))
        {
            if (known.Giving(membership) is not { } gave || map.Find(stands => stands.Group == gave.Group) is not { } stands) continue;
            if (own.Exists(p => p.Ends == membership.Id && p.EndsVersion == membership.Version)) continue;
            Propose(
                new GroupProposal(NewId.Of<GroupProposalId>(change.At), known.User, stands, membership.Organisation, change.At)
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
    private async Task<OrganisationId?> OrganisationOf(GroupRole stands, string issuer, Known known, CancellationToken cancel)
    {
        var (today, kind) = (clock.Today, stands.Kind);
        var all = await db.Set<Organisation>().Where(o => o.Kinds.Contains(kind) && (o.ValidTo == null || o.ValidTo >= today))
            .OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancel);
        var theirs = all.FindAll(id => known.Held.Any(m => m.Organisation == id));
        if (theirs is [var own]) return own;
        if (theirs.Count == 0 && all is [var only]) return only;
        if (all.Count > 0) log.OrganisationOfGroupUnclear(issuer, known.User, kind.ToString(), stands.Role.ToString());
        return null;
    }
}
