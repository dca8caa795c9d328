using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Persons.Notes;

/// <summary>A note as one reader may see it. How much is masked, and of what, is not told.</summary>
/// <param name="Corrects">The day of the note that it corrects; null where it corrects none, or the reader sees nothing of that.</param>
/// <param name="Parts">What is shown, in its order.</param>
/// <param name="MasksOthers">Something is masked since it speaks of what is not shared with the reader.</param>
/// <param name="MasksAnother">Something is masked since it mentions another person.</param>
public sealed record ReadNote(
    TeamNote Row, string Organisation, string Author, DateOnly? Corrects, IReadOnlyList<ReadPart> Parts, bool MasksOthers,
    bool MasksAnother);

/// <param name="Words">Null where the words were erased.</param>
public sealed record ReadPart(PersonCategory Category, string? Words);

/// <summary>Loads what the door shows of the notes of a person, the newest first, and nothing else.</summary>
internal static class NoteReading
{
    /// <param name="found">All records of the person, by a door.</param>
    public static async Task<Paged<ReadNote>> Notes(
        AppDb db, ReadingParty party, SharingPurpose purpose, IQueryable<Person> found, int page, int size, CancellationToken cancel)
    {
        var (kind, own, isSelf) = (party.Body.Kind, party.Body.Organisation, party.Body.Kind is PartyKind.Self);
        var (open, some) = (new List<NotePartId>(), new HashSet<TeamNoteId>());
        foreach (var category in await db.Rows<NotePart>().Of(found).Select(p => p.Category).Distinct().ToListAsync(cancel))
        {
            foreach (var part in await OpenTo(db, party, purpose, category, found).Select(p => new { p.Id, p.Note }).ToListAsync(cancel))
            {
                open.Add(part.Id);
                some.Add(part.Note);
            }
        }

        if (some.Count == 0) return new([], 0, 1, size);
        var notes = db.Rows<TeamNote>().Of(found).Where(n => some.Contains(n.Id)
            && (isSelf || n.TakenBackAt == null || (n.OwnerKind == kind && n.Owner == own)));
        var count = await notes.CountAsync(cancel);
        page = Math.Clamp(page, 1, Math.Max(1, (count + size - 1) / size));
        var rows = await notes.OrderByDescending(n => n.On).ThenByDescending(n => n.Id).Skip((page - 1) * size).Take(size)
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.Id);
        var parts = await db.Rows<NotePart>().Of(found).Where(p => ids.Contains(p.Note) && open.Contains(p.Id)).OrderBy(p => p.Number)
            .Select(p => new
            {
                p.Note,
                p.Category,
                IsMasked = p.MentionsAnother && !(p.OwnerKind == kind && p.Owner == own),
                Words = p.MentionsAnother && !(p.OwnerKind == kind && p.Owner == own) ? null : p.Words,
            })
            .ToListAsync(cancel);
        // That a decision keeps something from the person is told where whoever decided says so.
        var closed = isSelf ? [] : await db.Rows<NotePart>().Of(found).Where(p => ids.Contains(p.Note) && !open.Contains(p.Id))
            .Select(p => p.Note).Distinct().ToListAsync(cancel);
        var corrected = rows.Select(row => row.Corrects).OfType<TeamNoteId>().ToList();
        var days = await notes.Where(n => corrected.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.On, cancel);
        var (users, bodies) = (rows.ConvertAll(row => row.WrittenBy), rows.ConvertAll(row => row.Owner));
        var authors = await db.Set<User>().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var names = await db.Set<Organisation>().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return new(
            [
                .. rows.Select(row => new ReadNote(
                    row, names[row.Owner], authors[row.WrittenBy],
                    row.Corrects is { } earlier && days.TryGetValue(earlier, out var day) ? day : null,
                    [.. parts.Where(p => p.Note == row.Id && !p.IsMasked).Select(p => new ReadPart(p.Category, p.Words))],
                    closed.Contains(row.Id), parts.Exists(p => p.Note == row.Id && p.IsMasked))),
            ],
            count, page, size);
    }

    /// <summary>The parts of one category that the reader may see, whole or with the mention of another masked.</summary>
    private static IQueryable<NotePart> OpenTo(
        AppDb db, ReadingParty party, SharingPurpose purpose, PersonCategory category, IQueryable<Person> found) =>
        PersonsApi.Readable(
            db, party.For(purpose, category), db.Rows<NotePart>().Of(found).Where(p => p.Category == category), part => new PersonFact
            {
                Person = part.Person,
                OwnerKind = part.OwnerKind,
                Owner = part.Owner,
                Dated = part.On,
                UnderHealthPersonnelAct = false,
                AboutAnother = false,
                InThread = false,
                MentionsAnother = part.MentionsAnother,
                Ended = part.On,
            });
}
