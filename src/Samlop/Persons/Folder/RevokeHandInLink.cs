using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Trekke lenken for å levere et dokument: it works no more, and the document is asked for still. Whoever opens it is told no more than
/// that.
/// </summary>
[Process("persons.document-link-revoked"), TellsNobody(Untold.Noted)]
public sealed class RevokeHandInLink(AppDb db, SharingReaders readers, OneTimeLinks links, OsloClock clock)
    : IUseCase<RevokeHandInLink.Input, Done>
{
    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<RevokeHandInLink, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is asked for, as chosen.</summary>
        public string? Asked { get; set; }
    }

    /// <summary>A body revoked the link for what it asks a person for, whether one had been sent or not.</summary>
    [Event("persons.document.link-revoked"), NoNews]
    public sealed record HandInLinkRevoked(PersonId Person, AskedDocumentId Asked, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_LinkRevoked));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var open = db.Rows<AskedDocument>().AskedBy(db, await readers.PartyOf(db, actor, cancel), input.Person);
        if (!await open.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Asked, out var value) ? new AskedDocumentId(value) : default;
        if (await open.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } asked)
            return new FieldError(nameof(Input.Asked), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        if (asked.LinkLastDay is not { } last || last < clock.Today) return OneTimeLinks.LinkIsOver;
        asked.LinkLastDay = null;
        // What is told of it is this, also where none was sent.
        change.Record(new HandInLinkRevoked(input.Person, asked.Id, asked.By));
        await links.Revoke(HandInByLink.Kind, id.Value, change, cancel);
        return new Done();
    }
}
