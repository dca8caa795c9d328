using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>Trekk spørsmålet: the owner needs no answer after all. The party is told in its history and on its page.</summary>
[Process("InformationWithdrawn")]
public sealed class WithdrawRequest(AppDb db, RequestKinds kinds) : IUseCase<WithdrawRequest.Input, Done>
{
    public static Permission Needs => AskRequest.Needs;

    public sealed class Input : IInput<WithdrawRequest, Input, Done>
    {
        /// <summary>The id of the request, from the button.</summary>
        public string? Request { get; set; }
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
        if (await db.Asked(ChosenRequest.Of(input.Request), actor, cancel) is not { } request) return Refusal.NotFound;
        var kind = kinds.Of(request.KindCode);
        if ((await db.MayAsk(kind, request.Subject, actor, cancel) ?? request.Withdraw(change.At)) is { } no) return no;

        change.Record(new RequestWithdrawn(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code));
        return new Done();
    }
}

internal static class ChosenRequest
{
    /// <summary>The request of a button that was pressed; null where it is of none.</summary>
    public static CaseRequestId? Of(string? pressed) => Guid.TryParse(pressed, out var id) ? CaseRequestId.From(id) : null;
}
