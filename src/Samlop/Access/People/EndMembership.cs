using Microsoft.EntityFrameworkCore;
using Samlop.Access.Leaving;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>
/// Avslutte en rolle: the last day it gives anything. Yesterday ends it at once; what was done under it stands. What lies in the hands of
/// the one whose role ends is handed over in the same step to those who are named (<see cref="IHeldWork"/>); what is left becomes a task
/// for those who give it out from the day the role is over.
/// </summary>
[Process("MembershipEnded")]
public sealed class EndMembership(AppDb db, OsloClock clock, HeldWork work)
    : IUseCase<EndMembership.Input, EndMembership.Ended>
{
    public static Permission Needs => AddUser.Needs;

    public sealed class Input : IInput<EndMembership, Input, Ended>
    {
        public MembershipId Membership { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? LastDay { get; set; }

        /// <summary>Where fewer than two administrators are left: that it is read what then cannot be done.</summary>
        public bool Understood { get; set; }

        /// <summary>Who takes what lies in the hands of the one whose role ends; what is not named is left.</summary>
        public List<TypedTaker> Held { get; set => field = value ?? []; } = [];
    }

    public sealed record Ended(DateOnly LastDay, MembershipId Membership);

    /// <summary>A role ends.</summary>
    [Event("access.membership.ended"), Was("MembershipEnded")]
    public sealed record MembershipEnded(MembershipId Membership, UserId User, Role Role, DateOnly LastDay) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Membership).And(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told =>
            Phrase.In<AccessText>(nameof(AccessText.Told_MembershipEnded), AccessWords.Named(Role), new DateArgument(LastDay));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<MembershipEnded>(
        "access.role.ends", AccessNotices.Group, "the one whose role it is",
        async (happened, occasion) =>
        {
            var ended = await occasion.Gift(happened.Membership);
            return ended.ToOwner(nameof(AccessText.Notice_RoleEnds), ended.EndOfOwner);
        });

    public static NoticeKind TellsLeaders { get; } = NoticeKind.Of<MembershipEnded>(
        "access.role.ends-in-organisation", AccessNotices.Group, "those who lead the organisation, of a role of weight",
        async (happened, occasion) =>
        {
            var ended = await occasion.Gift(happened.Membership);
            return ended.ToLeaders(nameof(AccessText.Notice_RoleEndsInOrganisation), ended.EndOfOther);
        });

    public async Task<Outcome<Ended>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var membership = await db.Rows<Membership>().ManageableBy(actor.ForAdministration())
            .SingleOrDefaultAsync(m => m.Id == input.Membership, cancel);
        if (membership is null) return Refusal.NotFound;
        if (membership.MayChange(clock.Today) is { } over) return over;

        var errors = new FieldErrors();
        var lastDay = TypedLine.ReadDay(input.LastDay, nameof(Input.LastDay), errors);
        var earliest = membership.EarliestEnd(clock.Today, actor.User);
        if (!errors.Any && lastDay < earliest)
            errors.Add(nameof(Input.LastDay), Phrase.In<AccessText>(nameof(AccessText.Error_TooEarly), new DateArgument(earliest)));
        if (!errors.Any && membership.To < lastDay)
            errors.Add(
                nameof(Input.LastDay),
                Phrase.In<AccessText>(nameof(AccessText.Error_EndsEarlier), new DateArgument(membership.To.Value))
            );
        if (errors.Any)
            return errors;
        if (await Administrators.MayEnd(db, actor, [membership], cancel) is { } no)
            return no;
        if (await Administrators.MayLeave(db, actor, [membership], cancel) is { } left)
            return left;
        await Administrators.AskUnderstood(db, [membership], input.Understood, nameof(Input.Understood), errors, cancel);
        if (errors.Any)
            return errors;
        if (membership.Version != input.BasedOn)
            return Refusal.ChangedSinceOpened;

        var held = await work.HeldBy(membership, cancel);
        List<(HeldThing Thing, UserId To)> taken =
        [
            .. input.Held.Select((typed, i) => typed.Read(held, $"{nameof(Input.Held)}[{i}].{nameof(TypedTaker.To)}", errors))
                .OfType<(HeldThing, UserId)>(),
        ];
        if (errors.Any)
            return errors;

        membership.End(lastDay);
        change.Record(new MembershipEnded(membership.Id, membership.User, membership.Role, lastDay));
        foreach (var (thing, to) in taken) await work.HandOver(thing, to, actor, change, cancel);
        return new Ended(lastDay, membership.Id);
    }
}
