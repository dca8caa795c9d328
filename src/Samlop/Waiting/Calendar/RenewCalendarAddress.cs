using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting.Calendar;

/// <summary>Lag privat adresse: the first one, or a new one in its place. An earlier address is no more from the same moment.</summary>
[Process("CalendarAddressRenewed"), TellsNobody(Untold.OwnChoice)]
public sealed class RenewCalendarAddress(AppDb db, CalendarSecrets secrets) : IUseCase<RenewCalendarAddress.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSignedIn("waiting.calendar.renew");

    public sealed class Input : IInput<RenewCalendarAddress, Input, Done>;

    /// <summary>A person got a private address of their calendar; an earlier one ended.</summary>
    [Event("waiting.calendar.renewed")]
    public sealed record CalendarAddressRenewed(UserId User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(User);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<CalendarText>(nameof(CalendarText.Told_Renewed));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var address = await db.Rows<CalendarAddress>().HeldBy(actor).SingleOrDefaultAsync(cancel);
        if (address is null) db.Add(new CalendarAddress(actor.User, secrets.New(), change.At));
        else address.Renew(secrets.New(), change.At);
        change.Record(new CalendarAddressRenewed(actor.User));
        return new Done();
    }
}
