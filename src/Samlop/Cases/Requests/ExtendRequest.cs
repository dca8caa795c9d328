using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>Gi lengre frist: the owner moves the day of an answer that has not come, to a later one.</summary>
[Process("RequestExtended")]
public sealed class ExtendRequest(AppDb db, RequestKinds kinds, OsloClock clock) : IUseCase<ExtendRequest.Input, Done>
{
    public static Permission Needs => AskRequest.Needs;

    public sealed class Input : IInput<ExtendRequest, Input, Done>
    {
        public CaseRequestId Request { get; set; }

        public string? DueOn { get; set; }
    }

    /// <summary>A party got more time to answer.</summary>
    [Event("cases.request.extended")]
    public sealed record RequestExtended(
        string? SubjectKindCode, Guid Subject, CaseFileId Case, CaseRequestId Request, string? KindCode, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told =>
            Phrase.In<CasesText>(nameof(CasesText.Told_RequestExtended), RequestKind.Named(KindCode), new DateArgument(DueOn));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RequestExtended>(
        "cases.request.extended", CaseNotices.Dates, "those who answer for the party that is asked",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestExtended), request.Number.ToString()),
                RequestUrls.Request(happened.Request),
                request.Answerers)
            {
                Due = happened.DueOn,
            };
        }).WhileUnanswered();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Asked(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        var kind = kinds.Of(request.KindCode);
        if ((await db.MayAsk(kind, request.Subject, actor, cancel) ?? request.MayAnswer()) is { } no) return no;

        var errors = new FieldErrors();
        var due = RequestDay.Read(input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        if (errors.Any) return errors;
        if (request.Extend(due, change.At) is { } refused) return new FieldError(nameof(Input.DueOn), refused.Text);

        change.Record(new RequestExtended(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code, due));
        return new Done();
    }
}
