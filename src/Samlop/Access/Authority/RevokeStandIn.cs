using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Authority;

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
    [Event("access.stand-in.revoked"), Was("grants.stand-in.revoked", "StandInRevoked")]
    public sealed record StandInRevoked(StandInId StandIn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(StandIn);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AuthorityText>(nameof(AuthorityText.Told_StandInRevoked), Named.Colleague(StandIn));
    }

    public static NoticeKind TellsOther { get; } = NoticeKind.Of<StandInRevoked>(
        "access.stand-in.revoked", AuthorityNotices.Group, "the stand-in or the absent one, whichever did not end it",
        async (happened, occasion) =>
        {
            var standIn = await occasion.StandIn(happened.StandIn);
            return new Told(
                Phrase.In<AuthorityText>(nameof(AuthorityText.Notice_StandInEnded)),
                AuthorityUrls.StandIns,
                Readers.Of(standIn.User, standIn.Absent));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var id = Guid.TryParse(input.StandIn, out var typed) ? new StandInId(typed) : default;
        var standIn = await db.Rows<StandIn>().ManageableBy(actor.ForAdministration()).SingleOrDefaultAsync(s => s.Id == id, cancel);
        if (standIn is null)
            return Refusal.NotFound;
        if (standIn.Revoke(clock.Today, change.At) is { } no)
            return no;

        change.Record(new StandInRevoked(standIn.Id));
        return new Done();
    }
}
