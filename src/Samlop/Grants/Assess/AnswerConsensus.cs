using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Svar på felles vurdering: an assessor agrees with the note, or says what they hold instead. It is complete when all have answered.
/// </summary>
[Process("ConsensusAnswered")]
public sealed class AnswerConsensus(AppDb db) : IUseCase<AnswerConsensus.Input, Done>
{
    public static Permission Needs => SaveAssessment.Needs;

    public enum Standpoint
    {
        Agree,
        Dissent,
    }

    public sealed class Input : IInput<AnswerConsensus, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The version of the note that the page showed: one answers what one has read.</summary>
        public int Read { get; set; }

        /// <summary>A <see cref="AnswerConsensus.Standpoint"/> by name.</summary>
        public string? Standpoint { get; set; }

        /// <summary>What the assessor holds instead.</summary>
        public string? Dissent { get; set; }
    }

    /// <summary>An assessor agreed, or held something else.</summary>
    [Event("grants.consensus.answered"), Was("ConsensusAnswered")]
    public sealed record ConsensusAnswered(GrantApplicationId Application, bool Agreed, bool Complete) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told =>
            Phrase.In<AssessText>(
                Agreed ? nameof(AssessText.Told_ConsensusAnswered_Agreed) : nameof(AssessText.Told_ConsensusAnswered_Dissent)
            );
    }

    public static NoticeKind TellsWriter { get; } = NoticeKind.Of<ConsensusAnswered>(
        "grants.consensus.answered", GrantNotices.Handling, "the one who wrote it; all assessors when it is complete",
        async (happened, occasion) =>
        {
            var all = await occasion.Db.CountingAssessments(happened.Application, occasion.Cancel);
            var note = await occasion.Db.ConsensusOf(happened.Application, occasion.Cancel);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(
                    happened.Complete ? nameof(AssessText.Notice_ConsensusDone) : nameof(AssessText.Notice_ConsensusAnswered)),
                AssessUrls.Consensus(happened.Application),
                happened.Complete ? Readers.Of(all.Select(a => a.Assessor)) : Readers.Of(note?.SavedBy));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        var assessments = await db.CountingAssessments(application.Id, cancel);
        if ((application.MayHandle() ?? SaveConsensus.MayWrite(assessments, actor, application.SentVersion)) is { } no) return no;
        if (await db.ConsensusOf(application.Id, cancel) is not { } note) return ConsensusNote.ConsensusIncomplete;

        var assessors = assessments.Select(a => a.Assessor).ToList();
        var criteria = TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(application.Call, cancel), application.Continues));
        if (note.MayAnswer(actor.User, assessors, criteria) is { } mayNot) return mayNot;
        if (note.Version != input.Read) return Refusal.ChangedSinceOpened;

        var errors = new FieldErrors();
        var standpoint = TypedField.Choice<Standpoint>(input.Standpoint);
        var dissent =
            standpoint == Standpoint.Dissent
                ? TypedField.NeededText(
                    input.Dissent,
                    Assessment.ReasonLimit,
                    nameof(Input.Dissent),
                    Phrase.In<AssessText>(nameof(AssessText.Error_Dissent)),
                    errors
                )
                : null;
        if (standpoint is null)
            errors.Add(nameof(Input.Standpoint), Phrase.In<AssessText>(nameof(AssessText.Error_Standpoint)));
        if (errors.Any)
            return errors;
        if (note.Answer(actor.User, dissent, assessors, criteria, change.At) is { } late)
            return late;

        change.Record(new ConsensusAnswered(application.Id, dissent is null, note.CompletedAt is not null));
        return new Done();
    }
}
