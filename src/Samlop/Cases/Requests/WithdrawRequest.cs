using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>
/// Trekk spørsmålet: the owner needs no answer after all, and says why. The party is told it on its page and in its history.
/// </summary>
[Process("InformationWithdrawn")]
public sealed class WithdrawRequest(AppDb db, RequestKinds kinds) : IUseCase<WithdrawRequest.Input, Done>
{
    public static Permission Needs => AskRequest.Needs;

    public sealed class Input : IInput<WithdrawRequest, Input, Done>
    {
        public CaseRequestId Request { get; set; }

        public string? Reason { get; set; }

        /// <summary>Ticked, so that it is not done by mistake.</summary>
        public bool Sure { get; set; }
    }

    /// <summary>The owner needs no answer after all.</summary>
    [Event("cases.request.withdrawn"), Was("grants.information.withdrawn", "InformationWithdrawn")]
    public sealed record RequestWithdrawn(
        string? SubjectKindCode, [Was("application")] Guid Subject, CaseFileId Case, CaseRequestId Request, string? KindCode) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_RequestWithdrawn), RequestKind.Named(KindCode));
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<RequestWithdrawn>(
        "cases.request.withdrawn", CaseNotices.Messages, "those who answer for the party that was asked",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestEnded), request.Number.ToString()),
                RequestUrls.Request(happened.Request),
                request.Answerers);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Asked(input.Request, actor, cancel) is not { } request) return Refusal.NotFound;
        var kind = kinds.Of(request.KindCode);
        if ((await db.MayAsk(kind, request.Subject, actor, cancel) ?? request.MayAnswer()) is { } no) return no;

        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason,
            CaseRequest.ReasonLimit,
            nameof(Input.Reason),
            Phrase.In<CasesText>(nameof(CasesText.Error_ReasonMissing)),
            errors
        );
        if (!input.Sure) errors.Add(nameof(Input.Sure), Phrase.In<CasesText>(nameof(CasesText.Error_WithdrawSure)));
        if (errors.Any) return errors;

        if (request.Withdraw(reason, change.At) is { } late) return late;
        change.Record(new RequestWithdrawn(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code), reason);
        return new Done();
    }
}
