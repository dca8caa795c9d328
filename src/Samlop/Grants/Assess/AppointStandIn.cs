using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Velg vikar: somebody who will be away has a colleague in the same role look after their work from a day to a day.</summary>
[Process("StandInAppointed")]
public sealed class AppointStandIn(AppDb db, OsloClock clock) : IUseCase<AppointStandIn.Input, Done>
{
    public const int LongestMonths = 12;

    public static Permission Needs { get; } =
        Permission.Of("grants.stand-in.appoint", Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover);

    public sealed class Input : IInput<AppointStandIn, Input, Done>
    {
        /// <summary>The id of the colleague, as chosen.</summary>
        public string? User { get; set; }

        public string? From { get; set; }

        public string? Until { get; set; }
    }

    /// <summary>Somebody has a stand-in for some days.</summary>
    [Event("grants.stand-in.appointed"), Was("StandInAppointed")]
    public sealed record StandInAppointed(StandInId StandIn, DateOnly From, DateOnly Until) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(StandIn);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<AssessText>(
                nameof(AssessText.Told_StandInAppointed), new DateArgument(From), new DateArgument(Until), Named.Colleague(StandIn));
    }

    public static NoticeKind TellsStandIn { get; } = NoticeKind.Of<StandInAppointed>(
        "grants.stand-in.appointed", GrantNotices.Handling, "the stand-in",
        async (happened, occasion) =>
        {
            var standIn = await occasion.StandIn(happened.StandIn);
            return new Told(Phrase.In<AssessText>(nameof(AssessText.Notice_StandIn)), AssessUrls.StandIns, Readers.Of(standIn.User));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var from = Typed.DayToCome(input.From, clock.Today, nameof(Input.From), errors);
        var until = Typed.DayToCome(input.Until, clock.Today, nameof(Input.Until), errors);
        if (!errors.Any && (until < from || until > from.AddMonths(LongestMonths)))
            errors.Add(nameof(Input.Until), Phrase.In<AssessText>(nameof(AssessText.Error_StandInUntil), LongestMonths));
        if (
            Typed.Id<UserId>(input.User) is not { } person
            || !await Colleagues(db, actor, clock.Today).AnyAsync(p => p.Id == person, cancel)
        )
        {
            errors.Add(nameof(Input.User), Phrase.In<AssessText>(nameof(AssessText.Error_StandIn)));
            return errors;
        }

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
