using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Skriv felles vurdering: when all have handed in, an assessor writes what they say together, as a draft that saves by itself, and lays it
/// before the others when it is whole. Whoever lays it before them agrees with it. A change takes the answers to it away.
/// </summary>
[Process("ConsensusSaved")]
public sealed class SaveConsensus(AppDb db) : IUseCase<SaveConsensus.Input, Done>, ISavesDraft
{
    /// <summary>The value of the button that lays it before the other assessors.</summary>
    public const string Present = "present";

    public static Permission Needs => SaveAssessment.Needs;

    public static readonly Refusal AssessmentsMissing = Refusal.In<AssessText>(nameof(AssessmentsMissing));
    public static readonly Refusal TooFewAssessments = Refusal.In<AssessText>(nameof(TooFewAssessments));

    public sealed class Input : IInput<SaveConsensus, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the note that the page was made from; 0 for one not yet written.</summary>
        public int BasedOn { get; set; }

        public List<TypedGrade> Grades { get; set => field = value ?? []; } = [];

        /// <summary>Set by the button that was pressed: <see cref="Present"/>, or only save the draft.</summary>
        public string? Then { get; set; }
    }

    /// <summary>The common assessment was laid before the other assessors; earlier answers to it fall.</summary>
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
        }).While(
            "it waits for the reader's answer", db =>
            {
                var presented = db.Rows<ConsensusNote>().All(Because.WhoWaitsIsTold)
                    .Where(n => n.PresentedAt != null && n.CompletedAt == null);
                return notice => presented.Any(n => n.Application == (GrantApplicationId)(object)notice.Matter
                    && !n.Answers.Any(a => a.User == notice.User));
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
        var presents = input.Then == Present;
        var errors = new FieldErrors();
        var criteria = AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel), application.Continues);
        var grades = TypedGrades.Read(input.Grades, criteria, nameof(Input.Grades), needed: presents, errors);
        if (errors.Any) return errors;

        var wasAnswered = note?.Answers.Count > 0;
        var changed = note?.ChangedBy(grades) ?? [];
        if (note?.Says(grades) is not true)
        {
            if (note is null) db.Add(note = new ConsensusNote(application.Id));
            note.Save(grades, actor.User, change.At);
        }

        if (!presents)
        {
            if (wasAnswered && note.Answers.Count == 0) change.Record(new ConsensusReopened(application.Id, changed));
            return new Done();
        }

        if (note is { PresentedAt: not null } && note.HasAnswered(actor.User)) return new Done();
        var wasPresented = note.PresentedAt is not null;
        var codes = TypedGrades.CodesOf(criteria);
        if (note.Present(actor.User, [.. assessments.Select(a => a.Assessor)], codes, change.At) is { } incomplete) return incomplete;
        // Another has laid the same before them: this is an answer to it.
        change.Record(wasPresented
            ? new AnswerConsensus.ConsensusAnswered(application.Id, Agreed: true, note.CompletedAt is not null)
            : new ConsensusSaved(application.Id));
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
