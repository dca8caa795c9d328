using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Folder;

/// <summary>Sends the person the link by which they hand in what a body asks for, without signing in.</summary>
public sealed class HandInLinks(AppDb db, OneTimeLinks links)
{
    /// <summary>
    /// Whoever asks for it is answered the same whether it is sent or not: that there is an address is told to those alone with whom the
    /// person's contact details are shared, and that somebody is protected to nobody.
    /// </summary>
    internal async Task Send(AskedDocument asked, ReadingParty party, Actor actor, Change change, CancellationToken cancel)
    {
        var last = party.Moment.Day.AddDays(HandInByLink.Kind.Days);
        asked.LinkLastDay = last;
        // What is told of it is this, also where none is sent.
        change.Record(new SendHandInLink.HandInLinkSent(asked.Person, asked.Id, asked.By, last));
        var reached = db.Rows<Person>().There(party).OfPerson(db, asked.Person);
        if (await AddressOf(reached, party, asked.Person, cancel) is not { } address) return;
        var by = await db.Set<Organisation>().Where(o => o.Id == asked.By).Select(o => o.Name).SingleAsync(cancel);
        var letter = new LinkLetter(address.Value, await LanguageOf(reached, asked.Person, party.Moment.Day, cancel), Text(asked, by), by);
        await links.Send(HandInByLink.Kind, asked.Id.Value, asked.Person.Value, address.Id.Value, letter, actor, change, cancel);
    }

    /// <summary>
    /// Where the link is sent; null where there is no address, or none that may be used. Of a protected person there is none: whoever reads
    /// their mail must not learn of whom they have to do with.
    /// </summary>
    private async Task<ContactDetail?> AddressOf(
        IQueryable<Person> reached, ReadingParty party, PersonId person, CancellationToken cancel)
    {
        var row = reached.Where(p => p.Id == person);
        if (await row.BlockedIn(party, PersonCategory.Contact, cancel) is not null) return null;
        return await db.Rows<ContactDetail>().AddressesOf(reached, party.Moment.Day).FirstOrDefaultAsync(cancel);
    }

    private static Phrase Text(AskedDocument asked, string by) => DocumentKinds.MayBeNamed(asked.Kind)
        ? Phrase.In<FolderText>(nameof(FolderText.Link_Mail_Named), by, DocumentKinds.Said(asked.Kind))
        : Phrase.In<FolderText>(nameof(FolderText.Link_Mail_Text), by);

    /// <summary>The language that is recorded of the person; else the one they have chosen as a user; else bokmål.</summary>
    private async Task<PageLanguage> LanguageOf(
        IQueryable<Person> reached, PersonId person, DateOnly today, CancellationToken cancel)
    {
        var spoken = await db.Rows<SpokenLanguage>().SpokenBy(reached, today).Select(l => l.Language).ToListAsync(cancel);
        if (spoken.Select(Languages.OfParticipant).FirstOrDefault(known => known is not null) is { } recorded) return recorded;
        var user = await db.Rows<PersonUser>().UsersOf(person, today).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
        var chosen = user is null ? null
            : await db.Set<User>().Where(u => u.Id == user).Select(u => u.Language).SingleOrDefaultAsync(cancel);
        return Languages.ByCode(chosen) ?? Languages.Bokmål;
    }
}
