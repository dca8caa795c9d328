using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

/// <summary>
/// Velg vikar: somebody who will be away has a colleague in the same role look after their work from a day to a day. The roles come with
/// what a stand-in takes over (<see cref="ModuleSetup.StandIn"/>).
/// </summary>
[Process("StandInAppointed")]
public sealed class AppointStandIn(AppDb db, OsloClock clock) : IUseCase<AppointStandIn.Input, Done>
{
    public const int LongestMonths = 12;

    public static Permission Needs { get; } = Permission.Of("access.stand-in.appoint");

    public sealed class Input : IInput<AppointStandIn, Input, Done>
    {
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
        if (!await Colleagues(db, actor, clock.Today).AnyAsync(p => p.Id == person, cancel))
            errors.Add(nameof(Input.User), Phrase.In<AuthorityText>(nameof(AuthorityText.Error_StandIn)));
        if (errors.Any) return errors;

        var standIn = new StandIn(
            NewId.Of<StandInId>(change.At),
            actor.Organisation,
            Enum.Parse<Role>(actor.Role),
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

    /// <summary>Others in the actor's role and organisation today.</summary>
    internal static IQueryable<User> Colleagues(AppDb db, Actor actor, DateOnly today)
    {
        var (role, held) = (Enum.Parse<Role>(actor.Role), db.HeldOn(today));
        return db.Set<User>()
            .Where(p =>
                p.Id != actor.User
                && held.Any(m => m.User == p.Id && m.Organisation == actor.Organisation && m.Role == role)
            );
    }
}
