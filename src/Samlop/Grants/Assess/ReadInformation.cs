using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Noter at svaret er lest: the task goes away for all.</summary>
[Process("InformationRead"), TellsNobody(Untold.Noted)]
public sealed class ReadInformation(AppDb db) : IUseCase<ReadInformation.Input, Done>
{
    public static Permission Needs => AskInformation.Needs;

    public sealed class Input : IInput<ReadInformation, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the request, from the button.</summary>
        public string? Request { get; set; }
    }

    /// <summary>Somebody of the directorate has read the answer.</summary>
    [Event("grants.information.read"), Was("InformationRead"), NoNews]
    public sealed record InformationRead(GrantApplicationId Application, InformationRequestId Request) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationRead));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        var request = application is null ? null : await db.AskedOn(application, input.Request, actor, cancel);
        if (application is null || request is not { AnsweredAt: not null }) return Refusal.NotFound;
        if (request.ReadAt is not null) return new Done();

        request.NoteRead(actor.User, change.At);
        change.Record(new InformationRead(application.Id, request.Id));
        return new Done();
    }
}
