using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Folder;

/// <summary>Which documents a reader finds: those of a person who is there for them, of the categories and bodies that the rule
/// opens.</summary>
internal static class FolderAccess
{
    /// <summary>Those that the reader may see for a purpose.</summary>
    /// <param name="Documents">By their door; what may not be seen is not loaded.</param>
    /// <param name="Shown">Categories in which a document of the body that recorded the person, or of another, may be seen.</param>
    internal sealed record Opened(IQueryable<PersonDocument> Documents, IReadOnlySet<PersonCategory> Shown);

    /// <summary>
    /// Null where the person is not there for the reader. Each category is decided for each body that has put something in, before anything
    /// of the documents is loaded.
    /// </summary>
    internal static async Task<Opened?> OpenedFor(
        this Rows<PersonDocument> documents, AppDb db, ReadingParty party, SharingPurpose purpose, PersonId id, CancellationToken cancel)
    {
        var reader = party.For(purpose, PersonCategory.Identity);
        var records = await PersonGrounds.Of(db, reader, id, cancel);
        if (records.Count == 0) return null;
        var person = records[0].Whole;
        var all = documents.Of(db.Rows<Person>().Reached(reader).OfPerson(db, id)).Where(d => d.TakenBackAt == null);
        var owners = await all.Select(d => new { d.OwnerKind, d.Owner }).Distinct().ToListAsync(cancel);
        Body[] bodies =
        [
            .. owners.Select(o => new Body(o.OwnerKind, o.Owner))
                .Concat(records.Select(record => new Body(record.Alone.OwnerKind, record.Alone.Owner))).Distinct(),
        ];
        var open = (
            from category in DocumentKinds.Categories
            let asks = party.Asks(purpose, category)
            from body in bodies
            where SharingDecision.On(PersonFact.RecordedBy(body, person, asks), party.Table).Answer
                is SharingAnswer.Seen or SharingAnswer.SeenMasked
            select (category, body)).ToList();
        var shown = open.Select(cell => Of(DocumentKinds.In(cell.category), cell.body))
            .Aggregate((Expression<Func<PersonDocument, bool>>)(_ => false), (any, one) => any.Or(one));
        return new Opened(all.Where(shown), open.Select(cell => cell.category).ToHashSet());
    }

    /// <summary>Those that a body itself put in, of a person who is there for it still.</summary>
    internal static IQueryable<PersonDocument> PutInBy(this Rows<PersonDocument> documents, AppDb db, ReadingParty party, PersonId id)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return documents.Of(db.Rows<Person>().There(party).OfPerson(db, id))
            .Where(d => d.OwnerKind == kind && d.Owner == own && d.TakenBackAt == null);
    }

    /// <summary>What a body asks a person for still.</summary>
    internal static IQueryable<AskedDocument> AskedBy(this Rows<AskedDocument> asked, AppDb db, ReadingParty party, PersonId id)
    {
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return asked.Of(db.Rows<Person>().There(party).OfPerson(db, id))
            .Where(a => a.ByKind == kind && a.By == own && a.EndedAt == null);
    }

    /// <summary>What a one-time link was sent for, found by the link.</summary>
    internal static IQueryable<AskedDocument> AskedIn(this Rows<AskedDocument> asked, Guid subject)
    {
        var id = new AskedDocumentId(subject);
        return asked.Through(a => a.Id == id && a.EndedAt == null);
    }

    /// <summary>
    /// A link to hand in a document works as long as the document is asked for, the body that asks has to do with the person, by its own
    /// tie or that of whoever sent the link, the person is not protected, and the address that it was sent to is theirs. Ties and addresses
    /// may stand in any of the person's records.
    /// </summary>
    internal static Expression<Func<OneTimeLink, bool>> LinkStands(AppDb db, DateOnly today)
    {
        var asked = db.Rows<AskedDocument>().Through(a => a.EndedAt == null);
        var persons = db.Rows<Person>().Through(Person.IsGraded(today).Not());
        var addresses = db.Rows<ContactDetail>().Through(IsAddress(today));
        return Condition.Whole<OneTimeLink, bool>(link => asked.Any(a =>
            (Guid)(object)a.Id == link.Subject && (Guid)(object)a.Person == link.Receiver
            && persons.Any(p => p.Id == a.Person
                && (p.Ties.Any(t => Conditions.IsBodys.Holds(
                        new BodysTie { Kind = a.ByKind, Organisation = a.By, User = link.SentBy, Day = today, Tie = t }))
                    || (p.Whole != null && p.Stays!.Records.Any(r => r.Ties.Any(t => Conditions.IsBodys.Holds(
                        new BodysTie { Kind = a.ByKind, Organisation = a.By, User = link.SentBy, Day = today, Tie = t })))))
                && addresses.Any(c => (Guid)(object)c.Id == link.Address && (c.Person == p.Id
                    || (p.Whole != null && p.Stays!.Records.Any(r => r.Id == c.Person)))))));
    }

    /// <summary>Where a link is sent: the newest address of a person who is not protected; none for all others.</summary>
    /// <param name="reached">All records of the person, by the door of who asks.</param>
    internal static IQueryable<ContactDetail> AddressesOf(this Rows<ContactDetail> contacts, IQueryable<Person> reached, DateOnly today) =>
        contacts.Of(reached.Where(Person.IsGraded(today).Not())).Where(IsAddress(today))
            .OrderByDescending(c => c.From).ThenByDescending(c => c.Id);

    /// <summary>
    /// The languages that the person speaks, whoever recorded them: in which they are written to, and told to nobody. First the one that an
    /// interpreter is needed in.
    /// </summary>
    internal static IQueryable<SpokenLanguage> SpokenBy(this Rows<SpokenLanguage> languages, IQueryable<Person> reached, DateOnly today) =>
        languages.Of(reached).Where(l => l.From <= today && (l.To == null || l.To >= today))
            .OrderBy(l => l.Interpreter == InterpreterNeed.None).ThenByDescending(l => l.From).ThenByDescending(l => l.Id);

    private static Expression<Func<ContactDetail, bool>> IsAddress(DateOnly today) =>
        c => c.Way == ContactWay.Email && c.From <= today && (c.To == null || c.To >= today);

    /// <summary>The person's own in one of their records, but for what a decision keeps from them.</summary>
    /// <param name="self">All records of the person, by the door of whoever is it.</param>
    internal static IQueryable<PersonDocument> OwnOf(
        this Rows<PersonDocument> documents, IQueryable<Person> self, ReadingParty party, GroundsOfRecord record)
    {
        // A purpose is of those who are told; of the person's own facts all purposes answer alike.
        var shown = DocumentKinds.Categories.Where(category =>
            SharingDecision.On(PersonFact.About(record.Whole, party.Asks(default, category)), party.Table).Answer
                is SharingAnswer.Seen or SharingAnswer.SeenMasked);
        var kinds = shown.SelectMany(DocumentKinds.In).ToArray();
        var id = record.Alone.Id;
        return documents.Of(self.Where(p => p.Id == id)).Where(d => d.TakenBackAt == null && kinds.Contains(d.Kind));
    }

    private static Expression<Func<PersonDocument, bool>> Of(IReadOnlyList<DocumentKind> kinds, Body body)
    {
        var (any, kind, owner) = (kinds.ToArray(), body.Kind, body.Organisation);
        return d => any.Contains(d.Kind) && d.OwnerKind == kind && d.Owner == owner;
    }
}
