using Microsoft.EntityFrameworkCore;
using Samlop.Access;
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
        var records = await PersonGrounds.Of(db, reader, input.Person, cancel);
        if (records.Count == 0)
        {
            change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, [], All));
            return new Opened(null);
        }

        var also = records.Count == 1 ? null : records.Select(r => r.Alone.Id).Where(id => id != input.Person).ToList();
        var decided = records.ToDictionary(record => record.Alone.Id, record => All.ToDictionary(
            category => category,
            category => SharingDecision.On(PersonFact.About(record.Whole, party.Asks(purpose, category)), party.Table)));
        if (decided[records[0].Alone.Id][PersonCategory.Identity].Step is SharingStep.NoStatement)
        {
            change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, [], All) { Also = also });
            return new Opened(null, AsksStatement: true);
        }

        var (today, told) = (party.Moment.Day, new List<ToldRecord>());
        var names = records.Count == 1 ? [] : await NamesOf(records, cancel);
        foreach (var record in records)
        {
            var (id, by) = (record.Alone.Id, new Body(record.Alone.OwnerKind, record.Alone.Owner));
            var shown = decided[id].Where(d => d.Value.Answer is SharingAnswer.Seen or SharingAnswer.SeenMasked)
                .Select(d => d.Key).ToHashSet();
            var health = ShownHealth.To(party.Asks(purpose, PersonCategory.HealthAndFamily), record.Whole, party.Table);
            var (name, facts) = await CardFacts.Of(
                db.Rows<Person>().Reached(reader).Where(p => p.Id == id), record.Whole.Gradings.Exists(g => g.IsInForce(today)), shown,
                health, FactWords.In(register, party.Body == by), party.Outlived, today, cancel);
            // What a consent of its own kind opens is told by that, where the rest of the category is not shared.
            if (!health.Plain && health.Closed is { } closed && facts.Contains(PersonCategory.HealthAndFamily))
                decided[id][PersonCategory.HealthAndFamily] = closed;
            told.Add(new(id, by, name, decided[id], facts, names.GetValueOrDefault(by.Organisation)));
        }

        // What the reader may do here is done with the record of the reader's own body, where there is one.
        var own = told.Find(record => record.By == party.Body) ?? told[0];
        var sections = All.Select(category => told.Count == 1
            ? Section(category, own.Decided[category], own.Facts[category], own.By == party.Body)
            : Section(category, told, party.Body)).ToList();
        var card = new PersonCard(
            own.Record, purpose, own.By, told.Select(record => record.Name).FirstOrDefault(name => name is not null), sections);
        var opened = sections.Where(section => section.Answer is CardAnswer.Shown).Select(section => section.Category).ToList();
        var empty = opened.Except(card.Seen).ToList();
        change.Record(new CardLookedAt(input.Person, actor.Organisation, purpose, card.Seen, [.. All.Except(opened)])
        {
            Empty = empty.Count == 0 ? null : empty,
            Also = also,
        });
        return new Opened(card);
    }

    /// <summary>One record of the person, as the reader may see it.</summary>
    /// <param name="Recorder">The name of the body; null where the person has this record alone.</param>
    private sealed record ToldRecord(
        PersonId Record, Body By, string? Name, IReadOnlyDictionary<PersonCategory, SharingDecision> Decided,
        ILookup<PersonCategory, CardFact> Facts, string? Recorder);

    private async Task<Dictionary<OrganisationId, string>> NamesOf(IReadOnlyList<GroundsOfRecord> records, CancellationToken cancel)
    {
        var bodies = records.Select(record => record.Alone.Owner).Distinct().ToList();
        return await db.Set<Organisation>().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
    }

    /// <summary>
    /// A category of several records: what is shown of any of them, with who recorded it. Whether another holds something that is not
    /// shown is not told.
    /// </summary>
    private static CardSection Section(PersonCategory category, IReadOnlyList<ToldRecord> records, Body own)
    {
        var each = records.Select(record => Section(
            category, record.Decided[category],
            record.Facts[category].Select(fact => fact with { By = record.Recorder, Fact = record.By == own ? fact.Fact : null }),
            record.By == own))
                .ToList();
        var answer = each.Exists(section => section.Answer is CardAnswer.Shown) ? CardAnswer.Shown
            : each.Exists(section => section.Answer is CardAnswer.ToClarify) ? CardAnswer.ToClarify : CardAnswer.NotShared;
        var alike = each.Where(section => section.Answer == answer).ToList();
        return new(
            category, answer, [.. alike.SelectMany(section => section.Because).DistinctBy(reason => reason.ToString())],
            [.. alike.SelectMany(section => section.Facts)]);
    }

    private static CardSection Section(PersonCategory category, SharingDecision decision, IEnumerable<CardFact> facts, bool isOwn) =>
        decision.Answer switch
        {
            SharingAnswer.Seen or SharingAnswer.SeenMasked => new(category, CardAnswer.Shown, [.. decision.Because], [.. facts]),
            // A glass that was once broken for something else is no attempt now: who breaks one is answered there.
            SharingAnswer.ToClarify => new(
                category, CardAnswer.ToClarify, [.. decision.Because.Where(b => b.Key != nameof(SharingText.GlassDidNotOpen))], []),
            // Why it is not shared may itself say something of the person; that a consent is withdrawn, the receiver is told.
            // So is that what the reader's own body recorded is blocked.
            SharingAnswer.NotSeen when isOwn && decision.Step is SharingStep.Blocked =>
                new(category, CardAnswer.NotShared, [decision.Because.First()], []),
            _ => new(category, CardAnswer.NotShared, decision.ReceiverTold ? [decision.Because.Last()] : [], []),
        };
}
