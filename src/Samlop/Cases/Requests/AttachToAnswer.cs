using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>Legg ved fil til svaret: on a form of its own, before the answer is sent. All who answer for the party see it.</summary>
[Process("InformationFileAdded"), TellsNobody(Untold.OwnWork)]
public sealed class AttachToAnswer(AppDb db, RequestKinds kinds) : IUseCase<AttachToAnswer.Input, Done>
{
    public static Permission Needs => AnswerRequest.Needs;

    public sealed class Input : IInput<AttachToAnswer, Input, Done>
    {
        public CaseRequestId Request { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>The party put a file to its answer.</summary>
    /// <param name="File">Null in what was recorded before it was kept.</param>
    [Event("cases.request.file-added"), Was("grants.information.file-added", "InformationFileAdded"), NoNews]
    public sealed record AnswerFileAdded(
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
            nameof(CasesText.Told_AnswerFileAdded), Named.File(File ?? default), RequestKind.Named(KindCode));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null) return no ?? Refusal.NotFound;
        if (input.Files.Count == 0)
            return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (request.Files.Count + input.Files.Count > CaseRequest.MostFiles)
        {
            return new FieldError(
                nameof(Input.Files), Phrase.In<CasesText>(nameof(CasesText.Error_AnswerFiles), CaseRequest.MostFiles));
        }

        var kind = kinds.Of(request.KindCode);
        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            db.Add(file);
            request.Attach(file, actor.User, change.At);
            change.Record(new AnswerFileAdded(
                kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code, request.Files[^1].Number, file.Id));
        }

        return new Done();
    }
}
