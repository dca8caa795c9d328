using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Skriv felles vurdering: when all have handed in, an assessor writes what they say together. A change takes the answers to it away.
/// </summary>
[Process("ConsensusSaved")]
public sealed class SaveConsensus(AppDb db) : IUseCase<SaveConsensus.Input, Done>
{
    public static Permission Needs => SaveAssessment.Needs;

    public static readonly Refusal AssessmentsMissing = Refusal.In<AssessText>(nameof(AssessmentsMissing));
    public static readonly Refusal TooFewAssessments = Refusal.In<AssessText>(nameof(TooFewAssessments));

    public sealed class Input : IInput<SaveConsensus, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the note that the page was made from; 0 for one not yet written.</summary>
        public int BasedOn { get; set; }

        public List<TypedGrade> Grades { get; set => field = value ?? []; } = [];
    }

    /// <summary>The common assessment was written or changed; earlier answers to it fall.</summary>
    [Event("grants.consensus.saved"), Was("ConsensusSaved")]
    public sealed record ConsensusSaved(GrantApplicationId Application) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_ConsensusSaved));
    }

    public static NoticeKind TellsAssessors { get; } = NoticeKind.Of<ConsensusSaved>(
        "grants.consensus.saved", GrantNotices.Handling, "the other assessors",
        async (happened, occasion) =>
        {
            var all = await occasion.Db.CountingAssessments(happened.Application, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_ConsensusWaits)),
                AssessUrls.Consensus(happened.Application),
                Readers.Of(all.Select(a => a.Assessor)));
        });

    public static NoticeKind TellsOfReopening { get; } = NoticeKind.Of<ConsensusReopened>(
        "grants.consensus.reopened", GrantNotices.Handling, "the assessors",
        async (happened, occasion) =>
        {
            var all = await occasion.Db.CountingAssessments(happened.Application, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_ConsensusReopened)),
                AssessUrls.Handling(happened.Application),
                Readers.Of(all.Select(a => a.Assessor)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var assessments = await db.CountingAssessments(application.Id, cancel);
        if ((application.MayHandle() ?? MayWrite(assessments, actor, application.SentVersion)) is { } no) return no;

        var note = await db.ConsensusOf(application.Id, cancel);
        if ((note?.Version ?? 0) != input.BasedOn) return Refusal.ChangedByOther;
        var errors = new FieldErrors();
        var criteria = TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel)));
        var grades = TypedGrades.Read(input.Grades, criteria, nameof(Input.Grades), needed: false, errors);
        if (errors.Any) return errors;
        if (note?.Says(grades) is true) return new Done();

        if (note is null) db.Add(note = new ConsensusNote(application.Id));
        note.Save(grades, actor.User, change.At);
        change.Record(new ConsensusSaved(application.Id));
        return new Done();
    }

    /// <summary>At least two assessors, all of whom have handed in on the newest sent version; and one of them.</summary>
    /// <param name="assessments">Those that count.</param>
    internal static Refusal? MayWrite(IReadOnlyList<Assessment> assessments, Actor actor, int sentVersion) =>
        assessments.All(a => a.Assessor != actor.User) ? ConsensusNote.NotAnAssessor
        : assessments.Count < AssignAssessor.Fewest ? TooFewAssessments
        : assessments.Any(a => a.SentVersion != sentVersion) ? AssessmentsMissing
        : null;
}
