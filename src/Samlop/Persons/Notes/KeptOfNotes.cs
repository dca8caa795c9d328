using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Notes;

/// <summary>
/// The parts of notes that go when the time of keeping of what they speak of is over; a note of which nothing is left goes with them,
/// unless a later one corrects it.
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

    private static async Task RemoveEmptied(AppDb db, IReadOnlyList<NotePart> going, CancellationToken cancel)
    {
        var (parts, notes) = (going.Select(part => part.Id).ToList(), going.Select(part => part.Note).Distinct().ToList());
        var left = db.Rows<NotePart>().All(Because.OutlivedIsDisposed);
        var all = db.Rows<TeamNote>().All(Because.OutlivedIsDisposed);
        db.RemoveRange(await all.Where(note => notes.Contains(note.Id)
                && !left.Any(part => part.Note == note.Id && !parts.Contains(part.Id))
                && !all.Any(later => later.Corrects == note.Id && !notes.Contains(later.Id)))
            .AsTracking().ToListAsync(cancel));
    }
}
