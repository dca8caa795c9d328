using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Notes;

/// <summary>The notes of the person, among all that is recorded of them.</summary>
internal sealed class OwnNoteFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var notes = await NoteReading.Notes(db, party, default, self, 1, int.MaxValue, cancel);
        return [.. notes.Items.SelectMany(Of)];
    }

    private static IEnumerable<(PersonCategory, CardFact)> Of(ReadNote note)
    {
        var head = NoteWords.Head(note);
        foreach (var part in note.Parts) yield return (part.Category, new(head, part.Words ?? "–") { Ended = note.Row.On });
        if (note.MasksAnother) yield return (PersonCategory.TeamNotes, new(head, NotesText.Masked_Another));
        if (NoteWords.Beside(note) is { } beside) yield return (PersonCategory.TeamNotes, new(head, beside));
    }
}
