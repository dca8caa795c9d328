using Microsoft.EntityFrameworkCore;
using Samlop.Access.Links;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Trekke lenken for å levere et dokument: it works no more, and the document is asked for still. Whoever opens it is told no more than
/// that.
/// </summary>
[Process("persons.document-link-revoked"), TellsNobody(Untold.Noted)]
public sealed class RevokeHandInLink(AppDb db, SharingReaders readers, OneTimeLinks links) : IUseCase<RevokeHandInLink.Input, Done>
{
    public static Permission Needs { get; } = AddDocument.Needs;

    public sealed class Input : IInput<RevokeHandInLink, Input, Done>
    {
        public PersonId Person { get; set; }

        /// <summary>The id of what is asked for, as chosen.</summary>
        public string? Asked { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var open = db.Rows<AskedDocument>().AskedBy(db, await readers.PartyOf(db, actor, cancel), input.Person);
        if (!await open.AnyAsync(cancel)) return Refusal.NotFound;
        var id = Guid.TryParse(input.Asked, out var value) ? new AskedDocumentId(value) : default;
        if (!await open.AnyAsync(a => a.Id == id, cancel))
            return new FieldError(nameof(Input.Asked), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));

        return await links.Revoke(HandInByLink.Kind, id.Value, change, cancel) ? new Done() : OneTimeLinks.LinkIsOver;
    }
}
