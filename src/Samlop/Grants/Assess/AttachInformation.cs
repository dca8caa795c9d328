using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Legg ved fil til svaret: on a form of its own, before the answer is sent.</summary>
[Process("InformationFileAdded"), TellsNobody(Untold.OwnWork)]
public sealed class AttachInformation(AppDb db) : IUseCase<AttachInformation.Input, Done>
{
    public static Permission Needs => AnswerInformation.Needs;

    public sealed class Input : IInput<AttachInformation, Input, Done>
    {
        public InformationRequestId Request { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>The county put a file to its answer.</summary>
    /// <param name="File">Null in what was recorded before it was kept.</param>
    [Event("grants.information.file-added"), Was("InformationFileAdded"), NoNews]
    public sealed record InformationFileAdded(
        GrantApplicationId Application, InformationRequestId Request, int Number, StoredFileId? File) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileAdded), Named.File(File ?? default));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null)
            return no ?? Refusal.NotFound;
        if (input.Files.Count == 0)
            return new FieldError(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (request.Files.Count + input.Files.Count > InformationRequest.MostFiles)
            return new FieldError(
                nameof(Input.Files),
                Phrase.In<AssessText>(nameof(AssessText.Error_TooManyFiles), InformationRequest.MostFiles)
            );

        foreach (var received in input.Files)
        {
            var file = new StoredFile(received, change.At);
            db.Add(file);
            request.Attach(file, actor.User, change.At);
            change.Record(new InformationFileAdded(request.Application, request.Id, request.Files[^1].Number, file.Id));
        }

        return new Done();
    }
}
