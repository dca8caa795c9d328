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
    /// The records of a person without name, number and contact, with as much of what sharing rests on as has to do with the reader; the
    /// one that stays first. None where the person is not there for the reader.
    /// </summary>
    /// <param name="id">Any of the records.</param>
    /// <param name="sharedWith">The organisation whose grounds are read; null for the reader's own.</param>
    public static async Task<IReadOnlyList<GroundsOfRecord>> Of(
        AppDb db, SharingReader reader, PersonId id, CancellationToken cancel, OrganisationId? sharedWith = null)
    {
        var found = db.Rows<Person>().Reached(reader).OfPerson(db, id);
        return await Read(found, reader.Asking.User, sharedWith ?? reader.Asking.Organisation, reader.Asking.AsksCourses, cancel);
    }

    /// <summary>
    /// The same of the person themself, with all that sharing with anybody rests on; also for who writes of a person, when others are told.
    /// </summary>
    /// <param name="self">All records of the person, by the door of whoever is it or writes of them.</param>
    /// <param name="courses">A period of keeping is counted from the course.</param>
    public static Task<IReadOnlyList<GroundsOfRecord>> OfSelf(IQueryable<Person> self, bool courses, CancellationToken cancel) =>
        Read(self, null, null, courses, cancel);

    /// <param name="user">Whose own grounds are read; null for those of all.</param>
    /// <param name="own">The organisation whose grounds are read; null for those of all.</param>
    private static async Task<IReadOnlyList<GroundsOfRecord>> Read(
        IQueryable<Person> found, UserId? user, OrganisationId? own, bool courses, CancellationToken cancel)
    {
        var (all, everybody) = (own is null, user is null);
        var read = await found.AsNoTracking().AsSplitQuery().OrderBy(p => p.RecordNumber).ThenBy(p => p.Id)
            .Select(p => new
            {
                p.Id,
                p.Whole,
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
            .ToListAsync(cancel);
        // They are asked of as little as possible: most of what is kept is not counted from them.
        var taken = courses ? await found.SelectMany(p => p.Courses).AsNoTracking().ToListAsync(cancel) : [];
        var papers = read.Exists(one => one.Consents.Exists(c => c.Way is ConsentWay.Paper))
            ? await found.SelectMany(p => p.Consents).Where(c => all || c.Receiver == own).SelectMany(c => c.Scans).AsNoTracking()
                .ToListAsync(cancel)
            : [];
        foreach (var consent in read.SelectMany(one => one.Consents)) consent.Scans.AddRange(papers.Where(s => s.Consent == consent.Id));
        var records = read.ConvertAll(one =>
        {
            var person = new Person(one.Id, new Body(one.OwnerKind, one.Owner), null, "");
            person.Place(one.Law, one.Stage);
            person.Users.AddRange(one.Users);
            person.NamedViewers.AddRange(one.Viewers);
            person.Relations.AddRange(one.Relations);
            person.Gradings.AddRange(one.Gradings);
            person.Permits.AddRange(one.Permits);
            person.Programmes.AddRange(one.Programmes);
            person.Ties.AddRange(one.Ties);
            person.Statements.AddRange(one.Statements);
            person.Consents.AddRange(one.Consents);
            person.Told.AddRange(one.Told);
            person.Orders.AddRange(one.Orders);
            person.Placements.AddRange(one.Placements);
            person.Contracts.AddRange(one.Contracts);
            person.Glasses.AddRange(one.Glasses);
            person.Courses.AddRange(taken.Where(course => course.Person == one.Id));
            return (Whole: one.Whole ?? one.Id, Record: person);
        });
        var merged = records.ToLookup(one => one.Whole, one => one.Record);
        return
        [
            .. records.Select(one => new GroundsOfRecord(
                one.Whole, one.Record, merged[one.Whole].Count() == 1 ? one.Record : one.Record.With([.. merged[one.Whole]]))),
        ];
    }
}

/// <summary>What sharing depends on, of one record.</summary>
/// <param name="Person">The record that stays, which all records of the person have in common.</param>
/// <param name="Alone">What is recorded in it.</param>
/// <param name="Whole">The same, with what all records of the person hold: that is what is asked.</param>
public sealed record GroundsOfRecord(PersonId Person, Person Alone, Person Whole);
