using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Look;

/// <summary>
/// What sharing with one reader depends on, of one person: read without anything that is shared, so that each category is decided before
/// anything of it is loaded.
/// </summary>
internal static class PersonGrounds
{
    /// <summary>
    /// A person without name, number and contact, with as much of what sharing rests on as has to do with the reader; null where the person
    /// is not there for the reader.
    /// </summary>
    /// <param name="sharedWith">The organisation whose grounds are read; null for the reader's own.</param>
    public static async Task<Person?> Of(
        AppDb db, SharingReader reader, PersonId id, CancellationToken cancel, OrganisationId? sharedWith = null)
    {
        var found = db.Rows<Person>().Reached(reader).Where(p => p.Id == id);
        return await Read(found, id, reader.Asking.User, sharedWith ?? reader.Asking.Organisation, cancel);
    }

    /// <summary>The same of the person themself, with all that sharing with anybody rests on.</summary>
    /// <param name="self">The one person, by the door of whoever is it.</param>
    public static Task<Person?> OfSelf(IQueryable<Person> self, PersonId id, CancellationToken cancel) =>
        Read(self.Where(p => p.Id == id), id, null, null, cancel);

    /// <param name="user">Whose own grounds are read; null for those of all.</param>
    /// <param name="own">The organisation whose grounds are read; null for those of all.</param>
    private static async Task<Person?> Read(
        IQueryable<Person> found, PersonId id, UserId? user, OrganisationId? own, CancellationToken cancel)
    {
        var (all, everybody) = (own is null, user is null);
        var read = await found.AsNoTracking().AsSplitQuery()
            .Select(p => new
            {
                p.OwnerKind,
                p.Owner,
                p.Law,
                p.Stage,
                Users = p.Users.Where(u => everybody || u.User == user).ToList(),
                Viewers = p.NamedViewers.Where(n => everybody || n.User == user).ToList(),
                Relations = p.Relations.Where(r => everybody || r.User == user).ToList(),
                Gradings = p.Gradings.ToList(),
                Permits = p.Permits.ToList(),
                Programmes = p.Programmes.ToList(),
                Ties = p.Ties.Where(t => all || t.Body == own).ToList(),
                Statements = p.Statements.Where(s => all || (s.User == user && s.Organisation == own)).ToList(),
                Consents = p.Consents.Where(c => all || c.Receiver == own).ToList(),
                Told = p.Told.Where(t => all || t.Receiver == own).ToList(),
                Orders = p.Orders.Where(o => all || o.By == own || o.Kind == OrderKind.Withholding).ToList(),
                Placements = p.Placements.Where(t => all || t.Body == own).ToList(),
                Contracts = p.Contracts.ToList(),
                Glasses = p.Glasses.Where(g => everybody || g.User == user).ToList(),
            })
            .SingleOrDefaultAsync(cancel);
        if (read is null) return null;

        var person = new Person(id, new Body(read.OwnerKind, read.Owner), null, "");
        person.Place(read.Law, read.Stage);
        person.Users.AddRange(read.Users);
        person.NamedViewers.AddRange(read.Viewers);
        person.Relations.AddRange(read.Relations);
        person.Gradings.AddRange(read.Gradings);
        person.Permits.AddRange(read.Permits);
        person.Programmes.AddRange(read.Programmes);
        person.Ties.AddRange(read.Ties);
        person.Statements.AddRange(read.Statements);
        person.Consents.AddRange(read.Consents);
        person.Told.AddRange(read.Told);
        person.Orders.AddRange(read.Orders);
        person.Placements.AddRange(read.Placements);
        person.Contracts.AddRange(read.Contracts);
        person.Glasses.AddRange(read.Glasses);
        return person;
    }
}
