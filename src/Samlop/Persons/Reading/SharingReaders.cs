using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Reading;

/// <summary>Makes of who reads a page the one who asks for a category now, by the table that ships.</summary>
public sealed class SharingReaders(OsloClock clock)
{
    /// <summary>
    /// Null where nothing may be read: the page's purpose is none of the table's, or the category is not one that it reads. A reader's
    /// purpose and categories are the words of the table.
    /// </summary>
    public async Task<SharingReader?> Of(AppDb db, Reader reader, PersonCategory category, CancellationToken cancel)
    {
        if (!reader.Categories.Contains(WordsOf<PersonCategory>.For(category))) return null;
        if (WordsOf<SharingPurpose>.Find(reader.Purpose) is not { } purpose) return null;
        var own = reader.Actor.Organisation;
        var kinds = await db.Set<Organisation>().Where(o => o.Id == own).Select(o => o.Kinds).SingleOrDefaultAsync(cancel);
        var body = Parties.BodyOf(reader.Actor, kinds ?? []);
        return new SharingReader(
            new Asking
            {
                User = reader.Actor.User,
                For = body,
                ReaderKind = Parties.ReaderKindOf(reader.Actor, body),
                Category = category,
                Purpose = purpose,
                Moment = Moment.At(clock.Now),
            },
            SharingTable.Shipped);
    }
}
