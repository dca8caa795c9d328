using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Questions;

/// <summary>Still spørsmål: a county asks about a published call; the answer goes to all.</summary>
[Process("QuestionAsked")]
public sealed class AskQuestion(AppDb db) : IUseCase<AskQuestion.Input, Done>
{
    public const int Limit = 2000;

    public static Permission Needs { get; } = Permission.Of("grants.question.ask", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<AskQuestion, Input, Done>
    {
        public CallId Call { get; set; }

        public string? Text { get; set; }
    }

    /// <summary>
    /// A county asked about a call. Everybody finds the call, and who asked is not shown to others: it is told within the directorate that
    /// owns the call.
    /// </summary>
    [Event("grants.question.asked"), Was("QuestionAsked")]
    public sealed record QuestionAsked(CallId Call, CallQuestionId Question, OrganisationId Owner) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Call);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<GrantsText>(nameof(GrantsText.Told_QuestionAsked));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<QuestionAsked>(
        "grants.question.asked", GrantNotices.Calls, "the officers of the directorate that owns the call",
        async (happened, occasion) =>
        {
            var call = await occasion.Call(happened.Call);
            return new Told(
                call.Line(nameof(GrantsText.Notice_QuestionAsked)),
                QuestionUrls.Answer(call.Number, happened.Question),
                Readers.In(call.Owner, [.. AnswerQuestion.Needs.Roles]))
            {
                Matter = happened.Question.Value,
            };
        }).While(
            "it is not answered",
            (CallQuestion q) => q.Id,
            db => db.Rows<CallQuestion>().All(Because.WhoWaitsIsTold).Where(CallQuestion.Waits));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var call = await db.Rows<Call>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(c => c.Id == input.Call, cancel);
        if (call is null) return Refusal.NotFound;
        if (call.FirstPublishedAt is null) return Call.CallNotPublished;

        var errors = new FieldErrors();
        var missing = Phrase.In<GrantsText>(nameof(GrantsText.Error_QuestionMissing));
        var text = TypedField.NeededText(input.Text, Limit, nameof(Input.Text), missing, errors);
        if (errors.Any) return errors;

        var question = new CallQuestion(NewId.Of<CallQuestionId>(change.At), call.Id, actor, text, change.At);
        db.Add(question);
        change.Record(new QuestionAsked(call.Id, question.Id, call.Owner));
        return new Done();
    }
}
