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
using Samlop.Waiting;

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

    /// <summary>The person is told, since it may have been somebody else: on their own pages they see what was handed in.</summary>
    public static NoticeKind TellsPerson { get; } = NoticeKind.Of<HandInDocument.DocumentHandedIn>(
        "persons.document.handed-in-by-link", FolderNotices.Group, "the user that the person is",
        (happened, _) => Task.FromResult(happened.User is not { } user ? null : new Waiting.Told(
            Phrase.In<FolderText>(nameof(FolderText.Notice_HandedInByLink)), FolderUrls.Own, Readers.Of(user))
        {
            About = new Subject(FolderNotices.Asked, user.Value),
        })).OnlyOf<HandInByLink>();

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
        // A tie may be of whoever sent the link alone; that they are related to the person by now is nothing to whoever has it.
        var party = (await readers.PartyOf(db, body, cancel)) with { User = link.SentBy };
        var person = db.Rows<Person>().Reached(party.For(default, PersonCategory.Identity)).Where(p => p.Id == asked.Person);
        if (!await person.AnyAsync(cancel)) return OneTimeLinks.LinkIsOver;
        if (await person.BlockedIn(party, DocumentKinds.CategoryOf(asked.Kind), cancel) is not null)
            return HandInDocument.DocumentIsNotTaken;

        var user = await db.Rows<PersonUser>().UsersOf(asked.Person, party.Moment.Day).OrderByDescending(u => u.From)
            .Select(u => (UserId?)u.User).FirstOrDefaultAsync(cancel);
        HandInDocument.Give(db, input.Files, asked.Person, asked.Kind, body, change, new(link.Id, user));
        asked.EndedAt = change.At;
        links.Use(link, change);
        return new Done();
    }
}
