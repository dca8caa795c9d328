using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Lever vurderingen: every criterion and the whole has a grade and a reason, and it is said which sent version was read (circular 17-2022,
/// "Slik vurderer IMDi søknadene"). What is handed in is what the assessor has seen on the page before this.
/// </summary>
[Process("AssessmentHandedIn")]
public sealed class HandInAssessment(AppDb db) : IUseCase<HandInAssessment.Input, Done>
{
    public static Permission Needs => SaveAssessment.Needs;

    public static readonly Refusal NewerVersionSent = Refusal.In<AssessText>(nameof(NewerVersionSent));

    public sealed class Input : IInput<HandInAssessment, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the assessment that the page showed.</summary>
        public int BasedOn { get; set; }

        /// <summary>The sent version that the page showed.</summary>
        public int Read { get; set; }
    }

    /// <summary>An assessment was handed in.</summary>
    [Event("grants.assessment.handed-in"), Was("AssessmentHandedIn")]
    public sealed record AssessmentHandedIn(GrantApplicationId Application, AssessmentId Assessment, int SentVersion) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_AssessmentHandedIn), SentVersion);
    }

    public static NoticeKind TellsAssessors { get; } = NoticeKind.Of<AssessmentHandedIn>(
        "grants.assessment.handed-in", GrantNotices.Handling, "the other assessors who have handed in and wait",
        async (happened, occasion) =>
        {
            var all = await occasion.Db.CountingAssessments(happened.Application, occasion.Cancel);
            var complete = all.Count >= AssignAssessor.Fewest && all.TrueForAll(a => a.HandedInAt is not null);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(complete ? nameof(AssessText.Notice_ConsensusBegins) : nameof(AssessText.Notice_HandedIn)),
                complete ? AssessUrls.Consensus(happened.Application) : AssessUrls.Handling(happened.Application),
                Readers.Of(all.Where(a => a.HandedInAt is not null).Select(a => a.Assessor)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await db.OwnAssessment(application.Id, actor, cancel) is not { } mine) return Refusal.NotFound;
        if ((application.MayHandle() ?? mine.MayWrite(actor)) is { } no) return no;
        if (mine.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (application.SentVersion != input.Read) return NewerVersionSent;

        var criteria = TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel), application.Continues));
        if (mine.HandIn(actor, criteria, application.SentVersion, change.At) is { } incomplete) return incomplete;
        change.Record(new AssessmentHandedIn(application.Id, mine.Id, application.SentVersion));
        return new Done();
    }
}
