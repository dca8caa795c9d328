using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Look;

/// <summary>
/// Se listen over personer: a page of those whose identity the reader may see for a purpose. The look is recorded in the transaction that
/// gives the read, whatever it found.
/// </summary>
[Process("persons.listed"), TellsNobody(Untold.Noted)]
public sealed class ListPersons(AppDb db, SharingReaders readers) : IUseCase<ListPersons.Input, ListPersons.Listed>
{
    /// <summary>As many as one confirms at a sitting.</summary>
    private const int MostUnconfirmed = 20;

    /// <summary>Whoever finds more writes a part of the name; no more are counted. A whole number of pages.</summary>
    public const int Most = 500;

    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<ListPersons, Input, Listed>
    {
        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }

        /// <summary>Parts of the name; empty for all.</summary>
        public string? Words { get; set; }

        /// <summary>From 1; a page after the last is the last.</summary>
        public string? Page { get; set; }
    }

    /// <param name="BirthDateIsKnown">False where the date stands for a year or a guess.</param>
    public sealed record Row(PersonId Id, string? GivenName, string FamilyName, DateOnly? BirthDate, bool BirthDateIsKnown);

    /// <summary>Somebody whom the reader finds when the statement of confidentiality is confirmed: no more is told than the tie.</summary>
    /// <param name="From">The first day of the reader's first tie.</param>
    public sealed record Unconfirmed(PersonId Id, DateOnly From);

    public sealed record Listed(Paged<Row> Rows, IReadOnlyList<Unconfirmed> Unconfirmed);

    public async Task<Outcome<Listed>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var words = TypedText.Plain(input.Words);
        if (words.Length > Person.NameLimit) words = words[..Person.NameLimit];
        // The words are kept for the person; a number is not to lie there.
        if (words.Split(' ').Any(word => NationalIdentityNumber.TryParse(word, out _)) || NationalIdentityNumber.TryParse(words, out _))
            return new FieldError(nameof(Input.Words), Phrase.In<LookText>(nameof(LookText.Error_NumberSearched)));
        var reader = party.For(purpose, PersonCategory.Identity);
        var searched = SearchText.Fold(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = searched.Length == 0
            ? db.Rows<Person>().VisibleTo(reader)
                : db.Rows<Person>().VisibleTo(reader, searched.Select(Named).Aggregate((all, next) => all.And(next)));
        var rows = await found.OrderBy(p => p.ListedAs).ThenBy(p => p.Id)
            .Select(p => new Row(p.Id, p.GivenName, p.FamilyName, p.BirthDate, p.BirthDateIsKnown))
            .ToPaged(new TableQuery { Page = int.TryParse(input.Page, out var page) ? Math.Max(1, page) : 1 }, Most, cancel);
        var unconfirmed = await UnconfirmedFor(party, cancel);
        change.Record(
            new ListLookedAt(actor.Organisation, purpose, words.Length > 0, rows.Count, [.. rows.Items.Select(row => row.Id)]),
            words.Length > 0 ? words : null);
        return new Listed(rows, unconfirmed);
    }

    private static Expression<Func<Person, bool>> Named(string word) => p => p.Search.Contains(word);

    private async Task<IReadOnlyList<Unconfirmed>> UnconfirmedFor(ReadingParty party, CancellationToken cancel)
    {
        var reader = party.For(default, PersonCategory.Identity);
        if (!reader.Asking.IsPrivate) return [];
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        // Of several records of a person, those that the body is tied to.
        return await db.Rows<Person>().Unconfirmed(reader).Where(p => p.Ties.Any(t => t.BodyKind == kind && t.Body == own))
            .Select(p => new { p.Id, From = p.Ties.Where(t => t.BodyKind == kind && t.Body == own).Min(t => t.From) })
            .OrderByDescending(p => p.From).ThenBy(p => p.Id).Take(MostUnconfirmed)
            .Select(p => new Unconfirmed(p.Id, p.From)).ToListAsync(cancel);
    }
}
