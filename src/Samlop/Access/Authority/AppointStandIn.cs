using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Velg vikar: somebody who will be away has a colleague in the same role look after their work from a day to a day. The roles come with
/// what a stand-in takes over (<see cref="ModuleSetup.StandIn"/>); whoever holds several of them has a stand-in for each.
/// </summary>
[Process("StandInAppointed")]
public sealed class AppointStandIn(AppDb db, OsloClock clock, IEnumerable<StoodInFor> stoodIn) : IUseCase<AppointStandIn.Input, Done>
{
    public const int LongestMonths = 12;

    internal const string Code = "access.stand-in.appoint";

    public static Permission Needs { get; } = Permission.Of(Code);

    public sealed class Input : IInput<AppointStandIn, Input, Done>
    {
        /// <summary>Code of the role that the stand-in is for; empty where the actor has but one that may have a stand-in.</summary>
        public string? Role { get; set; }

        /// <summary>The id of the colleague, as chosen.</summary>
        public string? User { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }
    }

    /// <summary>Somebody has a stand-in for some days.</summary>
    [Event("access.stand-in.appointed"), Was("grants.stand-in.appointed", "StandInAppointed")]
    public sealed record StandInAppointed(StandInId StandIn, DateOnly From, DateOnly Until) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(StandIn);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<AuthorityText>(
                nameof(AuthorityText.Told_StandInAppointed), new DateArgument(From), new DateArgument(Until), Named.Colleague(StandIn));
    }

    public static NoticeKind TellsStandIn { get; } = NoticeKind.Of<StandInAppointed>(
        "access.stand-in.appointed", AuthorityNotices.Group, "the stand-in",
        async (happened, occasion) =>
        {
            var standIn = await occasion.StandIn(happened.StandIn);
            return new Told(
                Phrase.In<AuthorityText>(nameof(AuthorityText.Notice_StandIn)), AuthorityUrls.StandIns, Readers.Of(standIn.User));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var (from, until) = TypedDays.Read(
            (nameof(Input.From), input.From), (nameof(Input.Until), input.Until), clock.Today, first => first.AddMonths(LongestMonths),
            Phrase.In<AuthorityText>(nameof(AuthorityText.Error_StandInUntil), LongestMonths), errors);
        var person = Guid.TryParse(input.User, out var chosen) ? new UserId(chosen) : default;
        var mine = RolesOf(actor, stoodIn);
        var role = string.IsNullOrEmpty(input.Role) && mine.Count == 1 ? mine[0]
            : mine.Cast<Role?>().FirstOrDefault(r => r.ToString() == input.Role);
        if (role is null)
            errors.Add(nameof(Input.Role), Phrase.In<AccessText>(nameof(AccessText.Error_RoleMissing)));
        else if (!await Colleagues(db, actor, [role.Value], clock.Today).AnyAsync(p => p.Id == person, cancel))
            errors.Add(nameof(Input.User), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_StandIn)));
        if (errors.Any) return errors;

        var standIn = new StandIn(
            NewId.Of<StandInId>(change.At),
            actor.Organisation,
            role!.Value,
            actor.User,
            person,
            from,
            until,
            change.At
        );
        db.Add(standIn);
        change.Record(new StandInAppointed(standIn.Id, from, until));
        return new Done();
    }

    /// <summary>The roles of the actor that may have a stand-in, in their order.</summary>
    internal static List<Role> RolesOf(Actor actor, IEnumerable<StoodInFor> stoodIn) =>
        [.. actor.Roles.Where(role => stoodIn.Any(work => work.Roles.Contains(role)))];

    /// <summary>Others in one of the roles in the actor's organisation today.</summary>
    internal static IQueryable<User> Colleagues(AppDb db, Actor actor, List<Role> roles, DateOnly today)
    {
        var held = db.HeldOn(today);
        return db.Set<User>()
            .Where(p =>
                p.Id != actor.User
                && held.Any(m => m.User == p.Id && m.Organisation == actor.Organisation && roles.Contains(m.Role))
            );
    }
}
