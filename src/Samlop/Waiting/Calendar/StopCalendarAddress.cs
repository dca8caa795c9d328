using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>Slett adressen: it gives nothing from now on.</summary>
[Process("CalendarAddressStopped"), TellsNobody(Untold.OwnChoice)]
public sealed class StopCalendarAddress(AppDb db) : IUseCase<StopCalendarAddress.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("waiting.calendar.stop");

    public sealed class Input : IInput<StopCalendarAddress, Input, Done>;

    /// <summary>A person took away the private address of their calendar.</summary>
    [Event("waiting.calendar.stopped")]
    public sealed record CalendarAddressStopped(UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CalendarText>(nameof(CalendarText.Told_Stopped));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var address = await db.Rows<CalendarAddress>().HeldBy(actor).SingleOrDefaultAsync(cancel);
        if (address is null) return Refusal.NotFound;
        db.Remove(address);
        change.Record(new CalendarAddressStopped(actor.User));
        return new Done();
    }
}
