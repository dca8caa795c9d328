using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>Noter at svaret er lest: the task goes away for all of the owner, whose page says who read it and when.</summary>
[Process("InformationRead"), TellsNobody(Untold.Noted)]
public sealed class ReadAnswer(AppDb db, RequestKinds kinds) : IUseCase<ReadAnswer.Input, Done>
{
    public static Permission Needs => AskRequest.Needs;

    public sealed class Input : IInput<ReadAnswer, Input, Done>
    {
        /// <summary>The id of the request, from the button.</summary>
        public string? Request { get; set; }
    }

    /// <summary>Somebody of the owner has read the answer.</summary>
    [Event("cases.request.read"), Was("grants.information.read", "InformationRead"), NoNews]
    public sealed record AnswerRead(
        string? SubjectKindCode, [Was("application")] Guid Subject, CaseFileId Case, CaseRequestId Request, string? KindCode) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_AnswerRead), RequestKind.Named(KindCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Asked(ChosenRequest.Of(input.Request), actor, cancel) is not { AnsweredAt: not null } request) return Refusal.NotFound;
        if (request.ReadAt is not null) return new Done();

        var kind = kinds.Of(request.KindCode);
        request.NoteRead(actor.User, change.At);
        change.Record(new AnswerRead(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code));
        return new Done();
    }
}

internal static class ChosenRequest
{
    /// <summary>The request of a button that was pressed; null where it is of none.</summary>
    public static CaseRequestId? Of(string? pressed) => Guid.TryParse(pressed, out var id) ? CaseRequestId.From(id) : null;
}
