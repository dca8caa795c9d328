using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Questions;

/// <summary>
/// Besvar spørsmål: the answer is published for everybody on the call; those who follow it are told. An answer can be corrected.
/// </summary>
[Process("QuestionAnswered")]
public sealed class AnswerQuestion(AppDb db) : IUseCase<AnswerQuestion.Input, AnswerQuestion.Answered>
{
    public const int Limit = 8000;

    public static Permission Needs { get; } = Permission.Of("grants.question.answer", Role.CaseOfficer);

    public sealed class Input : IInput<AnswerQuestion, Input, Answered>
    {
        public CallQuestionId Question { get; set; }

        /// <summary>The version of the question that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Answer { get; set; }

        /// <summary>Others of the same call that wait, and get the same answer.</summary>
        public List<string> Same { get; set => field = value ?? []; } = [];
    }

    public sealed record Answered(string Number);

    /// <summary>A question was answered, or its answer corrected.</summary>
    [Event("grants.question.answered"), Was("QuestionAnswered")]
    public sealed record QuestionAnswered(CallId Call, CallQuestionId Question) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAnswered));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<QuestionAnswered>(
        "grants.question.answered", GrantNotices.Calls, "the one who asked",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            var asker = await occasion.Db.Rows<CallQuestion>().All(Because.WhoWaitsIsTold)
                .Where(q => q.Id == happened.Question).Select(q => q.AskedBy).SingleAsync(occasion.Cancel);
            return new Told(call.Line(nameof(GrantsText.Notice_OwnQuestionAnswered)), CallUrls.Questions(call.Number), Readers.Of(asker));
        });

    public static NoticeKind TellsFollowers { get; } = NoticeKind.Of<QuestionAnswered>(
        "grants.question.answered-followed", GrantNotices.Calls, "every address that follows the call",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_QuestionAnswered)),
                CallUrls.Questions(call.Number),
                await occasion.Followers(happened.Call));
        });

    public async Task<Outcome<Answered>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var question = await db.Rows<CallQuestion>()
            .ManageableBy(actor.ForCases())
            .SingleOrDefaultAsync(q => q.Id == input.Question, cancel);
        if (question is null)
            return Refusal.NotFound;

        var errors = new FieldErrors();
        var missing = Phrase.In<CommonText>(nameof(CommonText.Error_AnswerMissing));
        var answer = TypedField.NeededText(input.Answer, Limit, nameof(Input.Answer), missing, errors, figuresWillDo: true);
        if (errors.Any) return errors;
        if (question.Version != input.BasedOn)
            return Refusal.ChangedByOther;

        question.GiveAnswer(answer, actor.User, change.At);
        var call = await db.Rows<Call>().ManageableBy(actor.ForCases()).SingleAsync(c => c.Id == question.Call, cancel);
        change.Record(new QuestionAnswered(call.Id, question.Id));
        foreach (var same in await Same(input, question, actor, cancel))
        {
            same.GiveAnswer(answer, actor.User, change.At);
            change.Record(new QuestionAnswered(call.Id, same.Id));
        }

        return new Answered(call.Number);
    }

    private Task<List<CallQuestion>> Same(Input input, CallQuestion question, Actor actor, CancellationToken cancel)
    {
        var chosen = input.Same.Where(id => Guid.TryParse(id, out _)).Select(id => new CallQuestionId(Guid.Parse(id))).ToList();
        return db.Rows<CallQuestion>()
            .ManageableBy(actor.ForCases())
            .Where(CallQuestion.Waits)
            .Where(q => q.Call == question.Call && q.Id != question.Id && chosen.Contains(q.Id))
            .OrderBy(q => q.AskedAt)
            .ToListAsync(cancel);
    }
}
