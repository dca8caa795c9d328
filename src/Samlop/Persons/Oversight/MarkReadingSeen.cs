using Samlop.Persons.Sharing;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Oversight;

/// <summary>
/// Merke lesing som sett på: the data protection officer has looked at how somebody read, and notes what they found. Nobody is told: it is
/// no accusation.
/// </summary>
[Process("persons.unusual-reading-seen"), TellsNobody(Untold.Noted)]
public sealed class MarkReadingSeen(AppDb db, OsloClock clock) : IUseCase<MarkReadingSeen.Input, Done>
{
    public static Permission Needs => Oversee.Needs;

    public sealed class Input : IInput<MarkReadingSeen, Input, Done>
    {
        /// <summary>The last of the days that were on the page; today where none is said.</summary>
        public string? Until { get; set; }

        /// <summary>The id of what was listed, as chosen.</summary>
        public string? Reading { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>The data protection officer looked at how somebody read.</summary>
    /// <param name="Thing">The id of what was listed.</param>
    [Event("persons.unusual-reading.seen"), NoNews]
    public sealed record ReadingSeen(Guid Thing, OfficerLookId Look) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(OversightNotices.About);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<OversightText>(nameof(OversightText.Told_Seen));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var note = TypedField.NeededText(
            input.Note, OfficerLook.NoteLimit, nameof(Input.Note), Phrase.In<OversightText>(nameof(OversightText.Error_Note)), errors);
        var thing = Guid.TryParse(input.Reading, out var value) ? value : default;
        var listed = await UnusualReading.Until(db, actor, UntilDay.Of(input.Until, clock.Today), SharingLimits.Shipped, cancel);
        var reading = listed.FirstOrDefault(one => one.Id == thing);
        if (reading is null) errors.Add(nameof(Input.Reading), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (errors.Any) return errors;
        if (reading!.User == actor.User) return OfficerLook.LookedAtByAnother;

        var look = new OfficerLook
        {
            Id = NewId.Of<OfficerLookId>(change.At),
            Thing = thing,
            Note = note,
            User = actor.User,
            At = change.At,
        };
        db.Add(look);
        change.Record(new ReadingSeen(thing, look.Id));
        return new Done();
    }
}
