using Microsoft.EntityFrameworkCore;
using Samlop.Access.Authority;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Overta en vurdering: the stand-in of an absent assessor takes the assignment over in their own name. What the absent one has written
/// stays with them; impartiality is asked of the stand-in as of everybody.
/// </summary>
[Process("AssessmentTakenOver")]
public sealed class TakeOverAssessment(AppDb db, OsloClock clock) : IUseCase<TakeOverAssessment.Input, Done>
{
    public static Permission Needs => SaveAssessment.Needs;

    public static readonly Refusal NotStandIn = Refusal.In<AssessText>(nameof(NotStandIn));

    public sealed class Input : IInput<TakeOverAssessment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the assessment, from the button.</summary>
        public string? Assessment { get; set; }
    }

    /// <summary>A stand-in took the assignment over in their own name.</summary>
    [Event("grants.assessment.taken-over"), Was("AssessmentTakenOver")]
    public sealed record AssessmentTakenOver(GrantApplicationId Application, AssessmentId Assessment, AssessmentId From) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenOver), Named.Colleague(From));
    }

    public static NoticeKind TellsAbsent { get; } = NoticeKind.Of<AssessmentTakenOver>(
        "grants.assessment.taken-over", GrantNotices.Handling, "the absent assessor",
        async (happened, occasion) =>
        {
            var absent = await occasion.Assessment(happened.From);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_TakenOver)),
                AssessUrls.Handling(happened.Application),
                Readers.Of(absent.Assessor));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;

        var id = Typed.Id<AssessmentId>(input.Assessment);
        var all = await db.CountingAssessments(application.Id, cancel);
        if (all.SingleOrDefault(a => a.Id == id) is not { } absent) return Assessment.AssignmentHasEnded;
        if (!await db.AbsentOf(actor, clock.Today).AnyAsync(s => s.Absent == absent.Assessor, cancel)) return NotStandIn;
        if (absent.HandedInAt is not null) return Assessment.AssessmentIsHandedIn;
        if (all.Any(a => a.Assessor == actor.User)) return AssignAssessor.AlreadyAssessor;

        absent.End(change.At);
        var mine = new Assessment(
            NewId.Of<AssessmentId>(change.At),
            application.Id,
            actor.User,
            absent.DueOn,
            absent.Assessor,
            actor.User,
            change.At
        );
        db.Add(mine);
        change.Record(new AssessmentTakenOver(application.Id, mine.Id, absent.Id));
        return new Done();
    }
}
