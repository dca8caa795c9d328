using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Sende lenken for å levere et dokument: to the person's e-mail address, for what the body asks for; anew where it was sent before, and
/// the earlier works no more.
/// </summary>
[Process("persons.document-link-sent"), TellsNobody(Untold.Noted)]
public sealed class SendHandInLink(AppDb db, SharingReaders readers, HandInLinks links) : IUseCase<SendHandInLink.Input, Done>
{
    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<SendHandInLink, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is asked for, as chosen.</summary>
        public string? Asked { get; set; }
    }

    /// <summary>
    /// A body had a one-time link sent for what it asks a person for, wherever there was an address: whether there was is told by
    /// the event of the link itself alone.
    /// </summary>
    [Event("persons.document.link-sent"), NoNews]
    public sealed record HandInLinkSent(PersonId Person, AskedDocumentId Asked, OrganisationId By, DateOnly LastDay) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<FolderText>(nameof(FolderText.Told_LinkSent));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        var open = db.Rows<AskedDocument>().AskedBy(db, party, input.Person);
        if (!await open.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Asked, out var value) ? new AskedDocumentId(value) : default;
        if (await open.SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } asked)
            return new FieldError(nameof(Input.Asked), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        await links.Send(asked, party, actor, change, cancel);
        return new Done();
    }
}
