using Microsoft.EntityFrameworkCore;
using Samlop.Access.Proposing;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>
/// Endre perioden for en rolle: other days for a role that is not over. One that has begun keeps that it has. More days of a role of weight
/// (<see cref="RolesByTwo"/>) are proposed, and another administrator gives them.
/// </summary>
[Process("MembershipPeriodChanged")]
public sealed class ChangeMembershipPeriod(AppDb db, OsloClock clock)
    : IUseCase<ChangeMembershipPeriod.Input, ChangeMembershipPeriod.Changed>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<ChangeMembershipPeriod, Input, Changed>
    {
        public MembershipId Membership { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? From { get; set; }

        /// <summary>The last day; empty where no end is set.</summary>
        public string? To { get; set; }

        /// <summary>Where fewer than two administrators are left: that it is read what then cannot be done.</summary>
        public bool Understood { get; set; }
    }

    /// <param name="Proposal">What waits for another administrator; null where the days are changed.</param>
    public sealed record Changed(RoleProposalId? Proposal);

    /// <summary>A role got another period.</summary>
    [Event("access.membership.period-changed"), Was("MembershipPeriodChanged")]
    public sealed record MembershipPeriodChanged(MembershipId Membership, UserId User, Role Role, DateOnly From, DateOnly? To) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Membership).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            To is { } to
                ? Phrase.In<AccessText>(
                    nameof(AccessText.Told_PeriodChangedTo),
                    AccessWords.Named(Role),
                    new DateArgument(From),
                    new DateArgument(to)
                )
                : Phrase.In<AccessText>(nameof(AccessText.Told_PeriodChanged), AccessWords.Named(Role), new DateArgument(From));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<MembershipPeriodChanged>(
        "access.role.period-changed", AccessNotices.Group, "the one whose role it is",
        async (happened, occasion) =>
        {
            var role = await occasion.Gift(happened.Membership);
            return role.ToOwner(nameof(AccessText.Notice_RolePeriod), role.OfOwner);
        });

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<MembershipPeriodChanged>(
        "access.role.period-changed-in-organisation", AccessNotices.Group, "those who lead the organisation, of a role of weight",
        async (happened, occasion) =>
        {
            var role = await occasion.Gift(happened.Membership);
            return role.ToLeaders(nameof(AccessText.Notice_RolePeriodInOrganisation), role.OfOther);
        });

    public async Task<Outcome<Changed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var membership = await db.Rows<Membership>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(m => m.Id == input.Membership, cancel);
        if (membership is null) return Refusal.NotFound;
        if (membership.MayChange(clock.Today) is { } over) return over;

        var organisation = await db.Rows<Organisation>().VisibleTo(actor.ForAdministration())
            .SingleAsync(o => o.Id == membership.Organisation, cancel);
        var errors = new FieldErrors();
        var (from, to) = MembershipPeriod.Read(input.From, input.To, organisation, errors);
        if (!errors.Any && membership.From <= clock.Today && from > clock.Today)
            errors.Add(nameof(Input.From), Phrase.In<AccessText>(nameof(AccessText.Error_HasBegun)));
        var earliest = membership.From > clock.Today ? clock.Today.AddDays(-1) : membership.EarliestEnd(clock.Today, actor.User);
        if (!errors.Any && to < earliest)
            errors.Add(nameof(Input.To), Phrase.In<AccessText>(nameof(AccessText.Error_TooEarly), new DateArgument(earliest)));
        if (errors.Any)
            return errors;
        if (to is not null && await Administrators.MayEnd(db, actor, [membership], cancel) is { } last)
            return last;
        var endsEarlier = to is { } end && (membership.To is null || end < membership.To);
        if (endsEarlier && await Administrators.MayLeave(db, actor, [membership], cancel) is { } left)
            return left;
        if (endsEarlier)
            await Administrators.AskUnderstood(db, [membership], input.Understood, nameof(Input.Understood), errors, cancel);
        if (errors.Any)
            return errors;
        if (await MembershipPeriod.IsFree(db, membership, from, to, cancel) is { } no)
            return no;
        if (membership.Version != input.BasedOn)
            return Refusal.ChangedSinceOpened;
        if (membership.From == from && membership.To == to)
            return new Changed(null);

        if (membership.User == actor.User && !membership.Role.IsGivenByTwo() && membership.IsMore(from, to))
            return AddMembership.OwnRole;
        if (membership.Role.IsGivenByTwo() && membership.IsMore(from, to))
        {
            var proposal = new RoleProposal(
                NewId.Of<RoleProposalId>(change.At),
                membership.User,
                membership.Organisation,
                membership.Role,
                from,
                to,
                actor.User,
                change.At
            )
            {
                Prolongs = membership.Id,
            };
            return await db.Propose(proposal, actor, change, cancel) is { } refused ? refused : new Changed(proposal.Id);
        }

        membership.ChangePeriod(from, to);
        change.Record(new MembershipPeriodChanged(membership.Id, membership.User, membership.Role, from, to));
        return new Changed(null);
    }
}
