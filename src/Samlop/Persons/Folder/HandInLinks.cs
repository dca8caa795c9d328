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
    /// Where the link is sent; null where there is no address, or none that may be used. Of a protected person there is none: whoever reads
    /// their mail must not learn of whom they have to do with.
    /// </summary>
    internal static async Task<ContactDetail?> AddressOf(
        AppDb db, ReadingParty party, PersonId person, CancellationToken cancel)
    {
        var reached = db.Rows<Person>().There(party).OfPerson(db, person);
        var row = reached.Where(p => p.Id == person);
        if (await row.BlockedIn(party, PersonCategory.Contact, cancel) is not null) return null;
        return await db.Rows<ContactDetail>().AddressesOf(reached, party.Moment.Day).FirstOrDefaultAsync(cancel);
    }

    /// <returns>False where it is sent to nobody.</returns>
    internal async Task<bool> Send(AskedDocument asked, ReadingParty party, Actor actor, Change change, CancellationToken cancel)
    {
        if (!DocumentKinds.MayBeLinked(asked.Kind)) return false;
        if (await AddressOf(db, party, asked.Person, cancel) is not { } address) return false;
        var by = await db.Set<Organisation>().Where(o => o.Id == asked.By).Select(o => o.Name).SingleAsync(cancel);
        var letter = new LinkLetter(address.Value, await LanguageOf(asked.Person, party.Moment.Day, cancel), Text(asked, by), by);
        await links.Send(HandInByLink.Kind, asked.Id.Value, asked.Person.Value, address.Id.Value, letter, actor, change, cancel);
        return true;
    }

    private static Phrase Text(AskedDocument asked, string by) => DocumentKinds.MayBeNamed(asked.Kind)
        ? Phrase.In<FolderText>(nameof(FolderText.Link_Mail_Named), by, DocumentKinds.Said(asked.Kind))
        : Phrase.In<FolderText>(nameof(FolderText.Link_Mail_Text), by);

    /// <summary>The language that the person has chosen as a user; else bokmål.</summary>
    private async Task<PageLanguage> LanguageOf(PersonId person, DateOnly today, CancellationToken cancel)
    {
        var user = await db.Rows<PersonUser>().UsersOf(person, today).Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
        var chosen = user is null ? null
            : await db.Set<User>().Where(u => u.Id == user).Select(u => u.Language).SingleOrDefaultAsync(cancel);
        return Languages.ByCode(chosen) ?? Languages.Bokmål;
    }
}
