using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Glass;

/// <summary>
/// Sette en nødåpning som sett: the data protection officer has looked at a broken glass, or at an attempt, and notes what they found.
/// Until then it waits for them.
/// </summary>
[Process("persons.glass-seen"), TellsNobody(Untold.Noted)]
public sealed class MarkGlassSeen(AppDb db) : IUseCase<MarkGlassSeen.Input, Done>
{
    public static Permission Needs => Oversee.Needs;

    public sealed class Input : IInput<MarkGlassSeen, Input, Done>
    {
        /// <summary>The id of the glass, or of the attempt.</summary>
        public Guid Thing { get; set; }

        public string? Note { get; set; }
    }

    /// <summary>The data protection officer looked at a broken glass or at an attempt.</summary>
    [Event("persons.glass.seen"), NoNews]
    public sealed record GlassSeen(Guid Thing, OfficerLookId Look) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(OversightNotices.About);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GlassText>(nameof(GlassText.Told_Seen));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (glass, attempt) = (new OpenedGlassId(input.Thing), new GlassAttemptId(input.Thing));
        var who = await db.Rows<OpenedGlass>().Overseen(actor).Where(g => g.Id == glass).Select(g => (UserId?)g.User)
                .SingleOrDefaultAsync(cancel)
            ?? await db.Set<GlassAttempt>().Where(a => a.Id == attempt).Select(a => (UserId?)a.User).SingleOrDefaultAsync(cancel);
        if (who is null) return Refusal.NotFound;
        if (who == actor.User) return OfficerLook.LookedAtByAnother;

        var errors = new FieldErrors();
        var note = TypedField.NeededText(
            input.Note, OfficerLook.NoteLimit, nameof(Input.Note), Phrase.In<OversightText>(nameof(OversightText.Error_Note)), errors);
        if (errors.Any) return errors;

        var look = new OfficerLook
        {
            Id = NewId.Of<OfficerLookId>(change.At),
            Thing = input.Thing,
            Note = note,
            User = actor.User,
            At = change.At,
        };
        db.Add(look);
        change.Record(new GlassSeen(input.Thing, look.Id));
        return new Done();
    }
}
