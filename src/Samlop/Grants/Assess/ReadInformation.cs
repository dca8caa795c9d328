using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Noter at svaret er lest: the task goes away for all.</summary>
[Process("InformationRead")]
public sealed class ReadInformation(AppDb db) : IUseCase<ReadInformation.Input, Done>
{
    public static Permission Needs => AskInformation.Needs;

    public sealed class Input : IInput<ReadInformation, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The id of the request, from the button.</summary>
        public string? Request { get; set; }
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
