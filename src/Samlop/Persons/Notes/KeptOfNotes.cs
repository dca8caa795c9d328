using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Notes;

/// <summary>
/// The parts of notes that go when the time of keeping of what they speak of is over; a note of which nothing is left goes with them,
/// unless a later one that stays corrects it: then it stays, emptied.
/// </summary>
internal static class KeptOfNotes
{
    public static void Add(ModuleSetup setup) => setup.Services.AddSingleton<IKeptFacts>(new KeptFacts<NotePart>(
        [.. NotePart.Categories.Where(category => category is not PersonCategory.Identity)],
        category => part => part.Category == category,
        part => new PersonFact
        {
            Person = part.Person,
            OwnerKind = part.OwnerKind,
            Owner = part.Owner,
            Dated = part.On,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            InThread = false,
            Ended = part.On,
        })
    {
        With = RemoveEmptied,
    });

    private static async Task RemoveEmptied(AppDb db, IReadOnlyList<NotePart> due, CancellationToken cancel)
    {
        var (parts, notes) = (due.Select(part => part.Id).ToList(), due.Select(part => part.Note).Distinct().ToList());
        var left = db.Rows<NotePart>().All(Because.OutlivedIsDisposed);
        var all = db.Rows<TeamNote>().All(Because.OutlivedIsDisposed);
        var emptied = all.Where(note => !left.Any(part => part.Note == note.Id && !parts.Contains(part.Id))).AsTracking();
        var gone = (await emptied.Where(note => notes.Contains(note.Id)).ToListAsync(cancel)).ToDictionary(note => note.Id);
        // One that was emptied before, and stayed for the sake of one that goes now, goes too.
        for (var later = gone.Values.ToList(); later.Count > 0;)
        {
            var ids = later.Select(note => note.Corrects).OfType<TeamNoteId>().ToList();
            later = ids.Count == 0 ? [] : await emptied.Where(note => ids.Contains(note.Id)).ToListAsync(cancel);
            later.RemoveAll(note => !gone.TryAdd(note.Id, note));
        }

        // Whatever one that stays corrects, stays too, and what that one corrects: each refers to the one before.
        var going = gone.Keys.ToList();
        var stay = await all.Where(later => later.Corrects != null && going.Contains(later.Corrects.Value) && !going.Contains(later.Id))
            .Select(later => later.Corrects).ToListAsync(cancel);
        foreach (var first in stay)
        {
            for (var id = first; id is { } one && gone.Remove(one, out var note);) id = note.Corrects;
        }

        db.RemoveRange(gone.Values);
    }
}
