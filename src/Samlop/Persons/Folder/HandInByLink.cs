using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Folder;

/// <summary>
/// Levere et dokument med engangslenke: whoever has the link hands in what was asked for, and the one body that asked gets it. Nothing of
/// the person is read by it, and nothing but this is done. Who it was is not known: the link was sent to the person, and a mail may be read
/// by others.
/// </summary>
[Process("persons.document-handed-in-by-link")]
public sealed class HandInByLink(AppDb db, OneTimeLinks links, SharingReaders readers) : IUseCase<HandInByLink.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfLink("persons.document.hand-in-by-link");

    /// <summary>Two weeks: as long as one looks for a paper.</summary>
    public static LinkKind Kind { get; } = LinkKind.Of<HandInByLink, HandInByLinkPage>(
        "persons.document.hand-in", 14, by => Phrase.In<FolderText>(nameof(FolderText.Link_Mail_Subject), by), FolderAccess.LinkStands);

    public sealed class Input : IInput<HandInByLink, Input, Done>
    {
        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await links.Held(Kind, actor, cancel) is not { } link) return OneTimeLinks.LinkIsOver;
        if (AddDocument.Wrong(input.Files) is { } wrong) return new FieldError(nameof(Input.Files), wrong);

        var asked = await db.Rows<AskedDocument>().AskedIn(link.Subject).SingleAsync(cancel);
        var body = new Body(asked.ByKind, asked.By);
        var party = await readers.PartyOf(db, body, cancel);
        var person = db.Rows<Person>().There(party).OfPerson(db, asked.Person).Where(p => p.Id == asked.Person);
        if (await person.BlockedIn(party, DocumentKinds.CategoryOf(asked.Kind), cancel) is not null)
            return HandInDocument.DocumentIsNotTaken;

        HandInDocument.Give(db, input.Files, asked.Person, asked.Kind, body, link.Id, change);
        asked.EndedAt = change.At;
        links.Use(link, change);
        return new Done();
    }
}
