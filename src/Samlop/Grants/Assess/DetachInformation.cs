using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Fjern fil fra svaret: before it is sent.</summary>
[Process("InformationFileRemoved"), TellsNobody(Untold.OwnWork)]
public sealed class DetachInformation(AppDb db) : IUseCase<DetachInformation.Input, Done>
{
    public static Permission Needs => AnswerInformation.Needs;

    public sealed class Input : IInput<DetachInformation, Input, Done>
    {
        public InformationRequestId Request { get; set; }

        /// <summary>The number of the file, from the button.</summary>
        public int Number { get; set; }
    }

    /// <summary>The county took a file out of its answer before it was sent.</summary>
    /// <param name="File">Null in what was recorded before it was kept.</param>
    [Event("grants.information.file-removed"), Was("InformationFileRemoved"), NoNews]
    public sealed record InformationFileRemoved(
        GrantApplicationId Application, InformationRequestId Request, int Number, StoredFileId? File) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationFileRemoved), Named.File(File ?? default));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null) return no ?? Refusal.NotFound;
        if (request.Files.SingleOrDefault(f => f.Number == input.Number) is not { } file) return Refusal.NotFound;

        request.Detach(file);
        change.Record(new InformationFileRemoved(request.Application, request.Id, file.Number, file.File));
        return new Done();
    }
}
