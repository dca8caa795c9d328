using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>
/// Gi lengre frist: the owner moves the day of an answer that has not come, to a later one, when the old and the new day have stood beside
/// each other on the page.
/// </summary>
[Process("RequestExtended")]
public sealed class ExtendRequest(AppDb db, RequestKinds kinds, OsloClock clock) : IUseCase<ExtendRequest.Input, Done>
{
    public static Permission Needs => AskRequest.Needs;

    public sealed class Input : IInput<ExtendRequest, Input, Done>
    {
        public CaseRequestId Request { get; set; }

        public string? DueOn { get; set; }

        /// <summary>The old and the new day as they stood on the page (<see cref="Days"/>); null before they have.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>The days have changed since they stood on the page, or have not stood there.</summary>
    public static readonly Refusal DaysAreToBeSeen = Refusal.In<CasesText>(nameof(DaysAreToBeSeen));

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
        if ((await db.MayAsk(kind, request.Subject, actor, cancel) ?? request.MayExtend(kind.LastDay(clock.Today))) is { } no) return no;

        var errors = new FieldErrors();
        var due = RequestDay.Read(kind, input.DueOn, clock.Today, nameof(Input.DueOn), errors);
        if (errors.Any) return errors;
        var old = request.DueOn;
        if (request.Extend(due, change.At) is { } refused) return new FieldError(nameof(Input.DueOn), refused.Text);
        if (input.Seen != Days(old, due)) return DaysAreToBeSeen;

        change.Record(new RequestExtended(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code, due));
        return new Done();
    }

    /// <summary>The two days as the page sends them back.</summary>
    internal static string Days(DateOnly old, DateOnly due) => $"{Written.ShortDate(old)}-{Written.ShortDate(due)}";
}
