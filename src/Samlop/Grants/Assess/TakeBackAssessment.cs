using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Ta vurderingen tilbake: while no other assessor has handed in, or when a newer version of the application has come, its writer opens it
/// again.
/// </summary>
[Process("AssessmentTakenBack")]
public sealed class TakeBackAssessment(AppDb db) : IUseCase<TakeBackAssessment.Input, Done>
{
    public static Permission Needs => SaveAssessment.Needs;

    public sealed class Input : IInput<TakeBackAssessment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }
    }

    /// <summary>An assessor took their own back to go on with it.</summary>
    [Event("grants.assessment.taken-back"), Was("AssessmentTakenBack")]
    public sealed record AssessmentTakenBack(GrantApplicationId Application, AssessmentId Assessment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentTakenBack));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (application.MayHandle() is { } no) return no;

        var all = await db.CountingAssessments(application.Id, cancel);
        if (all.SingleOrDefault(a => a.Assessor == actor.User) is not { } mine) return ConsensusNote.NotAnAssessor;
        if (mine.TakeBack(actor, all.Any(a => a != mine && a.HandedInAt is not null), application.SentVersion) is { } mayNot) return mayNot;

        change.Record(new AssessmentTakenBack(application.Id, mine.Id));
        await db.ReopenConsensus(application.Id, change, cancel);
        return new Done();
    }
}
