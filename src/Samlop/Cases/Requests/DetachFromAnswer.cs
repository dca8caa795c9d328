using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>Fjern fil fra svaret: before it is sent.</summary>
[Process("InformationFileRemoved"), TellsNobody(Untold.OwnWork)]
public sealed class DetachFromAnswer(AppDb db, RequestKinds kinds) : IUseCase<DetachFromAnswer.Input, Done>
{
    public static Permission Needs => AnswerRequest.Needs;

    public sealed class Input : IInput<DetachFromAnswer, Input, Done>
    {
        public CaseRequestId Request { get; set; }

        /// <summary>The number of the file, from the button.</summary>
        public int Number { get; set; }
    }

    /// <summary>The party took a file out of its answer before it was sent.</summary>
    /// <param name="File">Null in what was recorded before it was kept.</param>
    [Event("cases.request.file-removed"), Was("grants.information.file-removed", "InformationFileRemoved"), NoNews]
    public sealed record AnswerFileRemoved(
        string? SubjectKindCode,
        [Was("application")] Guid Subject,
        CaseFileId Case,
        CaseRequestId Request,
        string? KindCode,
        int Number,
        StoredFileId? File) : IEvent
    {
        Subjects IEvent.About => RequestTelling.About(Request, Case, SubjectKindCode, Subject);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<CasesText>(
            nameof(CasesText.Told_AnswerFileRemoved), Named.File(File ?? default), RequestKind.Named(KindCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null) return no ?? Refusal.NotFound;
        if (request.Files.SingleOrDefault(f => f.Number == input.Number) is not { } file) return Refusal.NotFound;

        var kind = kinds.Of(request.KindCode);
        request.Detach(file);
        change.Record(new AnswerFileRemoved(
            kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code, file.Number, file.File));
        return new Done();
    }
}
