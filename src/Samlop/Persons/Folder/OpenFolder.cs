using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>
/// Åpne dokumentmappen: which documents of a person the reader may see for a purpose, which kinds are not there, and what the reader's own
/// body asks for. That it was opened is a look, as that of the card.
/// </summary>
[Process("persons.folder-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenFolder(AppDb db, SharingReaders readers)
    : IUseCase<OpenFolder.Input, OpenFolder.Opened>
{
    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenFolder, Input, Opened>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }
    }

    /// <param name="Of">Null where the person is not there for the reader.</param>
    public sealed record Opened(Shown? Of);

    /// <param name="Documents">By kind, the newest last.</param>
    /// <param name="Missing">Kinds of what the reader may see, of which there is none.</param>
    /// <param name="NotShared">Categories that are not shared, whether they are empty, refused or protected.</param>
    /// <param name="Asked">What the reader's own body asks the person for.</param>
    public sealed record Shown(
        PersonId Person, SharingPurpose Purpose, IReadOnlyList<Held> Documents, IReadOnlyList<DocumentKind> Missing,
        IReadOnlyList<PersonCategory> NotShared, IReadOnlyList<AskedDocument> Asked);

    /// <param name="Owner">The organisation that put it in.</param>
    /// <param name="IsOwn">The reader's own body put it in.</param>
    public sealed record Held(PersonDocumentId Id, DocumentKind Kind, string Owner, DateTimeOffset At, DocumentCameBy CameBy, bool IsOwn);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var found = await db.Rows<PersonDocument>().OpenedFor(db, party, purpose, input.Person, cancel);
        var shown = found?.Shown ?? new HashSet<PersonCategory>();
        PersonCategory[] closed = [.. DocumentKinds.Categories.Where(category => !shown.Contains(category))];
        if (found is null)
        {
            change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, [], closed));
            return new Opened(null);
        }

        var own = party.Body;
        var documents = await found.Documents
            .Join(db.Set<Organisation>(), d => d.Owner, o => o.Id, (d, o) => new { Row = d, o.Name })
            .OrderBy(d => d.Row.AddedAt).ThenBy(d => d.Row.Id).ToListAsync(cancel);
        List<Held> held =
        [
            .. documents.Select(d => new Held(
                d.Row.Id, d.Row.Kind, d.Name, d.Row.AddedAt, d.Row.CameBy, new Body(d.Row.OwnerKind, d.Row.Owner) == own)),
        ];
        var seen = held.Select(document => DocumentKinds.CategoryOf(document.Kind)).ToHashSet();
        PersonCategory[] empty = [.. DocumentKinds.Categories.Where(category => shown.Contains(category) && !seen.Contains(category))];
        change.Record(new CardLookedAt(
            input.Person, actor.Organisation, purpose, [.. DocumentKinds.Categories.Where(seen.Contains)], closed)
        {
            Empty = empty.Length == 0 ? null : empty,
        });
        var asked = await db.Rows<AskedDocument>().AskedBy(db, party, input.Person).OrderBy(a => a.At).ToListAsync(cancel);
        var missing = DocumentKinds.All
            .Where(kind => shown.Contains(DocumentKinds.CategoryOf(kind)) && !held.Exists(document => document.Kind == kind));
        return new Opened(new Shown(
            input.Person, purpose, [.. held.OrderBy(document => document.Kind)], [.. missing], closed, asked));
    }
}
