using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>Noter at dokumentet er lest: an officer has seen what was sent in later; the task goes away for all.</summary>
[Process("SupplementSeen"), TellsNobody(Untold.Noted)]
public sealed class SeeSupplement(AppDb db) : IUseCase<SeeSupplement.Input, Done>
{
    public static Permission Needs => SeeApplication.Needs;

    public sealed class Input : IInput<SeeSupplement, Input, Done>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>From the button that was pressed.</summary>
        public Guid Supplement { get; set; }
    }

    /// <summary>An officer noted that it is read.</summary>
    [Event("grants.application.supplement-seen"), NoNews]
    public sealed record SupplementSeen(GrantApplicationId Application, ApplicationSupplementId Supplement) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<ApplyText>(nameof(ApplyText.Told_SupplementSeen));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = new ApplicationSupplementId(input.Supplement);
        var received = db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()).Where(a => a.Id == input.Application);
        var supplement = await db.Rows<ApplicationSupplement>().Of(received).SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (supplement is null) return Refusal.NotFound;
        if (supplement.SeenAt is not null) return new Done();

        supplement.See(actor.User, change.At);
        change.Record(new SupplementSeen(supplement.Application, supplement.Id));
        return new Done();
    }
}
