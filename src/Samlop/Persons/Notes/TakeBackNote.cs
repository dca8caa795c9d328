using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Course;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Notes;

/// <summary>
/// Ta tilbake et notat som er feil: the body that wrote it does. From then on the body and the person alone read it; it is never erased.
/// </summary>
[Process("persons.note-taken-back")]
public sealed class TakeBackNote(AppDb db, SharingReaders readers) : IUseCase<TakeBackNote.Input, Done>
{
    public static Permission Needs { get; } = WriteNote.Needs;

    public sealed class Input : IInput<TakeBackNote, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of the note, as chosen.</summary>
        public string? Note { get; set; }
    }

    /// <summary>A note was taken back as wrong.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said, or a decision keeps all of it from them.</param>
    [Event("persons.note.taken-back"), NoNews]
    public sealed record NoteTakenBack(PersonId Person, TeamNoteId Note, OrganisationId By, UserId? User) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<NotesText>(nameof(NotesText.Told_TakenBack));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<NoteTakenBack>(
        "persons.note.taken-back", NoteNotices.Group, "the person whom it is about",
        (happened, _) => NoteNotices.ToPerson(nameof(NotesText.Notice_TakenBack), happened.User));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.RecordablePerson(db, actor, input.Person, cancel) is not { } of) return Refusal.NotFound;

        var id = Guid.TryParse(input.Note, out var value) ? new TeamNoteId(value) : default;
        var note = await db.Rows<TeamNote>().Of(of.Persons).AsTracking().SingleOrDefaultAsync(n => n.Id == id, cancel);
        if (note?.MayBeTakenBackBy(of.Party.Body) is not true) return new FieldError(nameof(Input.Note), CoursesInHand.Choose);

        note.TakenBackAt = change.At;
        var categories = await db.Rows<NotePart>().Of(of.Persons).Where(p => p.Note == id).Select(p => p.Category).Distinct()
            .ToListAsync(cancel);
        var grounds = await PersonGrounds.OfSelf(of.Persons, of.Party.AsksCourses, cancel);
        var whole = grounds.First(record => record.Alone.Id == input.Person).Whole;
        change.Record(new NoteTakenBack(
            input.Person, note.Id, actor.Organisation,
            NoteNotices.OpensToPerson(whole, of.Party, categories) ? await of.User(db, cancel) : null));
        return new Done();
    }
}
