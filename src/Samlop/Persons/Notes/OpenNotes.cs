using System.Globalization;
using System.Runtime.Serialization;
using Samlop.Persons.Course;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Notes;

/// <summary>
/// Åpne notatene: the notes of a person, as the reader may see them for a purpose, a page at a time. The card of the person records the
/// look; what is shown here of a category that the card did not show is a look of its own.
/// </summary>
[Process("persons.notes-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenNotes(AppDb db, SharingReaders readers) : IUseCase<OpenNotes.Input, OpenNotes.Opened>
{
    private const int PageSize = 10;

    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenNotes, Input, Opened>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }

        /// <summary>The number of the page; the first where it is none.</summary>
        public string? Page { get; set; }

        /// <summary>What the look at the card says was shown; said by the page, never read from a form.</summary>
        [IgnoreDataMember]
        public IReadOnlyList<PersonCategory> OnCard { get; internal set; } = [];
    }

    /// <param name="MayWrite">The reader's body may write a note.</param>
    /// <param name="Body">The reader's body.</param>
    public sealed record Opened(Paged<ReadNote> Notes, bool MayWrite, Body Body);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var found = db.Rows<Person>().Reached(party.For(purpose, PersonCategory.Identity)).OfPerson(db, input.Person);
        var page = int.TryParse(input.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        var notes = await NoteReading.Notes(db, party, purpose, found, page, PageSize, cancel);
        var beyond = notes.Items.SelectMany(note => note.Parts).Select(part => part.Category).Distinct().Order().Except(input.OnCard)
            .ToList();
        if (beyond.Count > 0) change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, beyond, []));
        var mayWrite = actor.May(WriteNote.Needs)
            && await readers.RecordablePerson(db, actor, input.Person, cancel) is not null;
        return new Opened(notes, mayWrite, party.Body);
    }
}
