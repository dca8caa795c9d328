using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Course;
using Samlop.Persons.Grounds;
using Samlop.Persons.Keeping;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Notes;

/// <summary>
/// Skrive et notat i teamet: a body that has to do with a person writes it in parts, and says of each what it speaks of and whether it
/// mentions somebody else. The person is told, and so are the bodies that may see something of it.
/// </summary>
[Process("persons.note-written")]
public sealed class WriteNote(AppDb db, SharingReaders readers) : IUseCase<WriteNote.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("persons.note.write", [.. BeginCourse.Needs.Roles]);

    public sealed class TypedPart
    {
        public string? Words { get; set; }

        /// <summary>A <see cref="PersonCategory"/>, by its name.</summary>
        public string? Category { get; set; } = nameof(PersonCategory.TeamNotes);

        public bool MentionsAnother { get; set; }
    }

    public sealed class Input : IInput<WriteNote, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The day it is about.</summary>
        public string? On { get; set; }

        /// <summary>The id of an earlier note that it corrects, as chosen.</summary>
        public string? Corrects { get; set; }

        /// <summary>Those without words are left out.</summary>
        public List<TypedPart> Parts { get; set; } = [];
    }

    /// <summary>A note was written. What it says stands in its parts.</summary>
    /// <param name="User">Whom the person signs in as; null where nobody has said, or a decision keeps all of it from them.</param>
    /// <param name="Told">The organisations that may see something of it; none of a person whose address is graded.</param>
    [Event("persons.note.written"), NoNews]
    public sealed record NoteWritten(
        PersonId Person, TeamNoteId Note, OrganisationId By, UserId? User, IReadOnlyList<OrganisationId> Told) : IEvent
    {
        /// <summary>As which kinds of bodies, in the same order; null of an event from before it was told.</summary>
        public IReadOnlyList<PartyKind>? ToldAs { get; init; }

        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<NotesText>(nameof(NotesText.Told_Written));
    }

    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<NoteWritten>(
        "persons.note.written", NoteNotices.Group, "the person whom it is about",
        (happened, _) => NoteNotices.ToPerson(nameof(NotesText.Notice_Written), happened.User));

    public static NoticeKind TellsBodies { get; } = NoticeKind.OfEach<NoteWritten>(
        "persons.note.shared", NoteNotices.Group, "those who read persons for the bodies that may see something of it",
        async (happened, occasion) =>
        {
            var told = new List<Waiting.Told>();
            foreach (var (index, body) in happened.Told.Index())
            {
                if (await PersonNotices.ToBody(
                    Phrase.In<NotesText>(nameof(NotesText.Notice_Shared)), PersonUrls.Person(happened.Person), happened.Person, body,
                    happened.ToldAs?[index], ReadPersons.Needs.Roles, occasion) is { } one) told.Add(one);
            }

            return told;
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.RecordablePerson(db, actor, input.Person, cancel) is not { } of) return Refusal.NotFound;

        var errors = new FieldErrors();
        var body = of.Party.Body;
        var on = CourseDay.UntilToday(input.On, nameof(Input.On), of.Today, errors);
        TeamNote? corrected = null;
        if (!string.IsNullOrEmpty(input.Corrects))
        {
            var id = Guid.TryParse(input.Corrects, out var value) ? new TeamNoteId(value) : default;
            corrected = await db.Rows<TeamNote>().Of(of.Persons).SingleOrDefaultAsync(note => note.Id == id, cancel);
            if (corrected?.By != body) errors.Add(nameof(Input.Corrects), CoursesInHand.Choose);
        }

        var note = new TeamNote
        {
            Id = NewId.Of<TeamNoteId>(change.At),
            Person = input.Person,
            OwnerKind = body.Kind,
            Owner = body.Organisation,
            WrittenBy = actor.User,
            WrittenAt = change.At,
            On = on,
            Corrects = corrected?.Id,
        };
        var parts = Parts(input, note, change, errors);
        if (errors.Any) return errors;
        var categories = parts.Select(part => part.Category).ToHashSet();
        foreach (var category in await of.Persons.Where(p => p.Id == input.Person).BlockedOf(of.Party, categories, cancel))
            return KeepingPeriod.CategoryIsBlocked(category);

        db.Add(note);
        db.AddRange(parts);
        var grounds = await PersonGrounds.OfSelf(of.Persons, of.Party.AsksCourses, cancel);
        var whole = grounds.First(record => record.Alone.Id == input.Person).Whole;
        var told = await of.IsGraded(cancel) ? [] : NoteNotices.Bodies(whole, of.Party, on, categories);
        change.Record(new NoteWritten(
            input.Person, note.Id, actor.Organisation,
            NoteNotices.OpensToPerson(whole, of.Party, categories) ? await of.User(db, cancel) : null,
            [.. told.Select(to => to.Organisation)])
        {
            ToldAs = [.. told.Select(to => to.Kind)],
        });
        return new Done();
    }

    private static List<NotePart> Parts(Input input, TeamNote note, Change change, FieldErrors errors)
    {
        var parts = new List<NotePart>();
        foreach (var (typed, index) in input.Parts.Take(TeamNote.MostParts).Select((typed, index) => (typed, index)))
        {
            string Field(string name) => $"{nameof(Input.Parts)}[{index}].{name}";
            if (string.IsNullOrWhiteSpace(typed.Words)) continue;
            var words = TypedWords.Needed(typed.Words, NotePart.WordsLimit, Field(nameof(typed.Words)), Write, errors);
            var category = TypedField.Choice<PersonCategory>(typed.Category);
            if (category is not { } known || !NotePart.Categories.Contains(known))
                errors.Add(Field(nameof(typed.Category)), CoursesInHand.Choose);
            parts.Add(new NotePart
            {
                Id = NewId.Of<NotePartId>(change.At),
                Note = note.Id,
                Person = note.Person,
                OwnerKind = note.OwnerKind,
                Owner = note.Owner,
                On = note.On,
                Number = parts.Count + 1,
                Category = category ?? default,
                MentionsAnother = typed.MentionsAnother,
                Words = words,
            });
        }

        if (parts.Count == 0) errors.Add($"{nameof(Input.Parts)}[0].{nameof(TypedPart.Words)}", Write);
        return parts;
    }

    private static Phrase Write => Phrase.In<NotesText>(nameof(NotesText.Error_Words));
}
