using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Look;

/// <summary>
/// Åpne kortet til en person: each category is decided, what is shown is loaded, and the look is recorded, in one transaction. A person who
/// is protected, without a tie or not there at all is answered alike, by the same statements, and recorded alike.
/// </summary>
[Process("persons.card-opened"), TellsNobody(Untold.Noted)]
public sealed class OpenCard(AppDb db, SharingReaders readers, RegisterData register) : IUseCase<OpenCard.Input, OpenCard.Opened>
{
    private static readonly IReadOnlyList<PersonCategory> All = Enum.GetValues<PersonCategory>();

    public static Permission Needs { get; } = ReadPersons.Needs;

    public sealed class Input : IInput<OpenCard, Input, Opened>
    {
        public PersonId Person { get; set; }

        /// <summary>A <see cref="SharingPurpose"/>, by its name.</summary>
        public string? Purpose { get; set; }
    }

    /// <param name="Card">Null where the person is not there for the reader, or the statement is not confirmed.</param>
    /// <param name="AsksStatement">The reader is shown nothing before the statement of confidentiality is confirmed.</param>
    public sealed record Opened(PersonCard? Card, bool AsksStatement = false);

    public async Task<Outcome<Opened>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (TypedField.Choice<SharingPurpose>(input.Purpose) is not { } purpose || !party.Purposes.Contains(purpose))
            return Refusal.NotFound;

        var reader = party.For(purpose, PersonCategory.Identity);
        var person = await PersonGrounds.Of(db, reader, input.Person, cancel);
        if (person is null)
        {
            change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, [], All));
            return new Opened(null);
        }

        var decided = All.ToDictionary(
            category => category, category => SharingDecision.On(PersonFact.About(person, party.Asks(purpose, category)), party.Table));
        if (decided[PersonCategory.Identity].Step is SharingStep.NoStatement)
        {
            change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, [], All));
            return new Opened(null, AsksStatement: true);
        }

        var shown = decided.Where(d => d.Value.Answer is SharingAnswer.Seen or SharingAnswer.SeenMasked).Select(d => d.Key).ToHashSet();
        var (today, isOwn) = (party.Moment.Day, party.Body == new Body(person.OwnerKind, person.Owner));
        var (name, facts) = await CardFacts.Of(
            db.Rows<Person>().Reached(reader).Where(p => p.Id == input.Person), person.Gradings.Exists(g => g.IsInForce(today)), shown,
            FactWords.In(register, isOwn), today, cancel);
        change.Record(new CardLookedAt(
            input.Person, actor.Organisation, purpose, [.. All.Where(shown.Contains)], [.. All.Where(c => !shown.Contains(c))]));
        return new Opened(new PersonCard(
            input.Person, purpose, new Body(person.OwnerKind, person.Owner), name,
            [.. All.Select(category => Section(category, decided[category], facts[category]))]));
    }

    private static CardSection Section(PersonCategory category, SharingDecision decision, IEnumerable<CardFact> facts) =>
        decision.Answer switch
        {
            SharingAnswer.Seen or SharingAnswer.SeenMasked => new(category, CardAnswer.Shown, [.. decision.Because], [.. facts]),
            SharingAnswer.ToClarify => new(category, CardAnswer.ToClarify, [.. decision.Because], []),
            // Why it is not shared may itself say something of the person; that a consent is withdrawn, the receiver is told.
            _ => new(category, CardAnswer.NotShared, decision.ReceiverTold ? [decision.Because.Last()] : [], []),
        };
}
