using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>Avslutt vikariatet: by the absent one or by the stand-in. What was taken over stays taken over.</summary>
[Process("StandInRevoked")]
public sealed class RevokeStandIn(AppDb db, OsloClock clock) : IUseCase<RevokeStandIn.Input, Done>
{
    public static Permission Needs => AppointStandIn.Needs;

    public sealed class Input : IInput<RevokeStandIn, Input, Done>
    {
        /// <summary>The id, from the button.</summary>
        public string? StandIn { get; set; }
    }

    /// <summary>The stand-in's time ended early.</summary>
    [Event("grants.stand-in.revoked"), Was("StandInRevoked")]
    public sealed record StandInRevoked(StandInId StandIn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(StandIn);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_StandInRevoked), Named.Colleague(StandIn));
    }

    public static NoticeKind TellsOther { get; } = NoticeKind.Of<StandInRevoked>(
        "grants.stand-in.revoked", GrantNotices.Handling, "the stand-in or the absent one, whichever did not end it",
        async (happened, occasion) =>
        {
            var standIn = await occasion.StandIn(happened.StandIn);
            return new Told(
                Phrase.In<AssessText>(nameof(AssessText.Notice_StandInEnded)),
                AssessUrls.StandIns,
                Readers.Of(standIn.User, standIn.Absent));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = Typed.Id<StandInId>(input.StandIn);
        var standIn = id is null
            ? null
            : await db.Rows<StandIn>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (standIn is null)
            return Refusal.NotFound;
        if (standIn.Revoke(clock.Today, change.At) is { } no)
            return no;

        change.Record(new StandInRevoked(standIn.Id));
        return new Done();
    }
}
