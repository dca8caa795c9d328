using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Flytt fristen for en vurdering.</summary>
[Process("AssessmentDueMoved")]
public sealed class MoveAssessmentDue(AppDb db, OsloClock clock) : IUseCase<MoveAssessmentDue.Input, Done>
{
    public static Permission Needs => AssignAssessor.Needs;

    public sealed class Input : IInput<MoveAssessmentDue, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the assessment, as chosen.</summary>
        public string? Assessment { get; set; }

        public string? DueOn { get; set; }
    }

    /// <summary>An assessment got another day to be handed in.</summary>
    [Event("grants.assessment.due-moved"), Was("AssessmentDueMoved")]
    public sealed record AssessmentDueMoved(GrantApplicationId Application, AssessmentId Assessment, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentDueMoved), new DateArgument(DueOn), Named.Colleague(Assessment));
    }

    public static NoticeKind TellsAssessor { get; } = NoticeKind.Of<AssessmentDueMoved>(
        "grants.assessment.due-moved", GrantNotices.Handling, "the assessor",
        async (happened, occasion) =>
        {
            var assessment = await occasion.Assessment(happened.Assessment);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_DueMoved)),
                AssessUrls.Assessment(happened.Application),
                Readers.Of(assessment.Assessor))
            {
                Matter = happened.Assessment.Value,
                Due = happened.DueOn,
            };
        }).WhileToBeHandedIn();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;

        var errors = new FieldErrors();
        var assessment = await db.Assignment(application, input.Assessment, actor, nameof(Input.Assessment), errors, cancel);
        var due = Typed.DayToCome(input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        if (errors.Any || assessment is null) return errors;
        if (!assessment.Counts) return Assessment.AssignmentHasEnded;
        if (assessment.HandedInAt is not null) return Assessment.AssessmentIsHandedIn;

        assessment.MoveDue(due, change.At);
        change.Record(new AssessmentDueMoved(application.Id, assessment.Id, due));
        return new Done();
    }
}
