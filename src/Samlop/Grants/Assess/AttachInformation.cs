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
        public ReceivedFile? File { get; internal set; }
    }

    /// <summary>The county put a file to its answer.</summary>
    [Event("grants.information.file-added"), Was("InformationFileAdded")]
    public sealed record InformationFileAdded(GrantApplicationId Application, InformationRequestId Request, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileAdded));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null)
            return no ?? Refusal.NotFound;
        if (input.File is not { } received)
            return new FieldError(nameof(Input.File), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (request.Files.Count >= InformationRequest.MostFiles)
            return new FieldError(
                nameof(Input.File),
                Phrase.In<AssessText>(nameof(AssessText.Error_TooManyFiles), InformationRequest.MostFiles)
            );

        var file = new StoredFile(received, change.At);
        db.Add(file);
        request.Attach(file, actor.User, change.At);
        change.Record(new InformationFileAdded(request.Application, request.Id, request.Files[^1].Number));
        return new Done();
    }
}
