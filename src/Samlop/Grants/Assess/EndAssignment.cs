using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Avslutt et vurderingsoppdrag: it no longer counts; what is written in it stays.</summary>
[Process("AssignmentEnded")]
public sealed class EndAssignment(AppDb db) : IUseCase<EndAssignment.Input, Done>
{
    private const int Limit = 1000;

    public static Permission Needs => AssignAssessor.Needs;

    public sealed class Input : IInput<EndAssignment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the assessment, as chosen.</summary>
        public string? Assessment { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>An assignment no longer counts.</summary>
    /// <param name="Barred">Since the assessor is barred; else somebody ended it.</param>
    /// <param name="Own">The assessor ended it. Earlier events do not say, and name the assessor.</param>
    [Event("grants.assessment.ended"), Was("AssignmentEnded")]
    public sealed record AssignmentEnded(GrantApplicationId Application, AssessmentId Assessment, bool Barred, bool Own = false) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Own
                ? Phrase.In<AssessText>(nameof(AssessText.Told_AssignmentEnded_Own))
                : Phrase.In<AssessText>(
                    Barred ? nameof(AssessText.Told_AssignmentEnded_Barred) : nameof(AssessText.Told_AssignmentEnded),
                    Named.Colleague(Assessment));
    }

    public static NoticeKind TellsAssessor { get; } = NoticeKind.Of<AssignmentEnded>(
        "grants.assessment.ended", GrantNotices.Handling, "the assessor, who is not barred",
        async (happened, occasion) =>
        {
            if (happened.Barred) return null;
            var assessment = await occasion.Assessment(happened.Assessment);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_AssignmentEnded)),
                AssessUrls.Handling(happened.Application),
                Readers.Of(assessment.Assessor));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;

        var errors = new FieldErrors();
        var assessment = await db.Assignment(application, input.Assessment, actor, nameof(Input.Assessment), errors, cancel);
        var reason = TypedField.NeededText(
            input.Reason,
            Limit,
            nameof(Input.Reason),
            Phrase.In<AssessText>(nameof(AssessText.Error_EndReason)),
            errors
        );
        if (errors.Any || assessment is null)
            return errors;
        if (!assessment.Counts)
            return Assessment.AssignmentHasEnded;

        assessment.End(change.At);
        change.Record(new AssignmentEnded(application.Id, assessment.Id, Barred: false, assessment.Assessor == actor.User), reason: reason);
        await db.ReopenConsensus(application.Id, change, cancel);
        return new Done();
    }
}

internal static class AssignmentLoading
{
    /// <summary>The assignment that is chosen in a form, or an error beside the choice.</summary>
    public static async Task<Assessment?> Assignment(
        this AppDb db,
        Handled application,
        string? chosen,
        Actor actor,
        string field,
        FieldErrors errors,
        CancellationToken cancel
    )
    {
        var id = Typed.Id<AssessmentId>(chosen);
        var found = id is null
            ? null
            : await db.Rows<Assessment>()
                .AssignedFor(actor.ForCases())
                .SingleOrDefaultAsync(a => a.Id == id && a.Application == application.Id, cancel);
        if (found is null)
            errors.Add(field, Phrase.In<AssessText>(nameof(AssessText.Error_Assignment)));
        return found;
    }
}
