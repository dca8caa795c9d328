using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>Noter at søknaden er mottatt: an officer has seen that a version has come in; the task goes away.</summary>
[Process("ApplicationSeen"), TellsNobody(Untold.Noted)]
public sealed class SeeApplication(AppDb db) : IUseCase<SeeApplication.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.application.receive", Role.CaseOfficer);

    public sealed class Input : IInput<SeeApplication, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        public int Number { get; set; }
    }

    /// <summary>An officer noted that it has come.</summary>
    [Event("grants.application.seen"), Was("ApplicationSeen"), NoNews]
    public sealed record ApplicationSeen(GrantApplicationId Application, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_ApplicationSeen), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Rows<GrantApplication>()
            .ReceivedBy(actor.ForCases())
            .WithAll()
            .SingleOrDefaultAsync(a => a.Id == input.Application, cancel);
        if (application?.Sent.SingleOrDefault(s => s.Number == input.Number) is not { } sent)
            return Refusal.NotFound;
        if (sent.SeenAt is not null)
            return new Done();

        sent.See(actor.User, change.At);
        change.Record(new ApplicationSeen(application.Id, sent.Number));
        return new Done();
    }
}
