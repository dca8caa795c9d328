using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Questions;

/// <summary>
/// La være å besvare: a question that is not about the call is not answered for everybody. Those who asked are told why, and nobody else
/// sees it.
/// </summary>
[Process("QuestionDeclined")]
public sealed class DeclineQuestion(AppDb db) : IUseCase<DeclineQuestion.Input, DeclineQuestion.Declined>
{
    public const int Limit = 2000;

    public static Permission Needs => AnswerQuestion.Needs;

    public sealed class Input : IInput<DeclineQuestion, Input, Declined>
    {
        public CallQuestionId Question { get; set; }

        public string? Reason { get; set; }
    }

    public sealed record Declined(string Number);

    /// <summary>The directorate will not answer it; the reason is for those who asked.</summary>
    [Event("grants.question.declined")]
    public sealed record QuestionDeclined(CallId Call, CallQuestionId Question, OrganisationId AskedFor) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Within(AskedFor);

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionDeclined));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<QuestionDeclined>(
        "grants.question.declined", GrantNotices.Calls, "the one who asked",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            var asker = await occasion.Db.Rows<CallQuestion>().All(Because.WhoWaitsIsTold)
                .Where(q => q.Id == happened.Question).Select(q => q.AskedBy).SingleAsync(occasion.Cancel);
            return new Told(call.Line(nameof(GrantsText.Notice_OwnQuestionDeclined)), CallUrls.Questions(call.Number), Readers.Of(asker));
        });

    public async Task<Outcome<Declined>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var question = await db.Rows<CallQuestion>()
            .ManageableBy(actor.ForCases())
            .SingleOrDefaultAsync(q => q.Id == input.Question, cancel);
        if (question is null) return Refusal.NotFound;
        if (question.MayDecline() is { } no) return no;

        var errors = new FieldErrors();
        var missing = Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing));
        var reason = TypedField.NeededText(input.Reason, Limit, nameof(Input.Reason), missing, errors);
        if (errors.Any) return errors;

        if (question.Decline(reason, actor.User, change.At) is { } refused) return refused;
        var number = await db.Rows<Call>().ManageableBy(actor.ForCases())
            .Where(c => c.Id == question.Call).Select(c => c.Number).SingleAsync(cancel);
        change.Record(new QuestionDeclined(question.Call, question.Id, question.AskedFor), reason: reason);
        return new Declined(number);
    }
}
