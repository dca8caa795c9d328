using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Keeping;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Alt om meg: the person reads all that is recorded of them, and may take it along (personvernforordningen art. 15 and 20). What a
/// decision keeps from the person is left out, as the law has it. Reading it is written down.
/// </summary>
[Process("persons.own-record-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnRecord(
    AppDb db, SharingReaders readers, RegisterData register, OsloClock clock, IEnumerable<IOwnFacts> others)
    : IUseCase<ReadOwnRecord.Input, ReadOwnRecord.OwnRecord>
{
    private static readonly IReadOnlyList<PersonCategory> Categories = Enum.GetValues<PersonCategory>();

    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<ReadOwnRecord, Input, OwnRecord>;

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    /// <param name="Keeping">How long each category is kept (art. 15 nr. 1 d).</param>
    public sealed record OwnRecord(
        bool IsKnown, DateTimeOffset At, IReadOnlyList<Recorded> Records,
        IReadOnlyDictionary<PersonCategory, KeepingPeriod> Keeping);

    /// <summary>What one body recorded.</summary>
    /// <param name="Record">The record that it is in.</param>
    /// <param name="By">The body that recorded the person.</param>
    /// <param name="Parts">The categories of which something is recorded, in their order.</param>
    /// <param name="Ties">Who has or had to do with the person, and why.</param>
    /// <param name="Consents">Those in force, those that are over and those withdrawn.</param>
    /// <param name="Informed">What the person was told that goes from one body to another.</param>
    public sealed record Recorded(
        PersonId Record, string By, string? Name, IReadOnlyList<RecordedPart> Parts, IReadOnlyList<string> Ties,
        IReadOnlyList<string> Consents, IReadOnlyList<string> Informed);

    public sealed record RecordedPart(PersonCategory Category, IReadOnlyList<CardFact> Facts);

    /// <summary>The person read all that is recorded.</summary>
    [Event("persons.own-record.read"), NoNews]
    public sealed record OwnRecordRead(PersonId Person) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_OwnRecordRead));
    }

    public async Task<Outcome<OwnRecord>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var self = db.Rows<Person>().Being(actor.User, clock.Today);
        var records = new List<Recorded>();
        var periods = await db.KeepingInForce(clock.Today).ToListAsync(cancel);
        var keeping = KeepingPeriods.On(periods, clock.Today);
        var courses = periods.Exists(period => period.Start is KeepingStart.CourseEnded);
        foreach (var record in await PersonGrounds.OfSelf(self, courses, cancel))
        {
            var id = record.Alone.Id;
            records.Add(await Read(self.Where(p => p.Id == id), record, periods.ToLookup(period => period.Category), actor, cancel));
            change.Record(new OwnRecordRead(id));
        }

        return new OwnRecord(records.Count > 0, change.At, records, keeping);
    }

    private async Task<Recorded> Read(
        IQueryable<Person> self, GroundsOfRecord record, ILookup<PersonCategory, KeepingPeriod> periods, Actor actor,
        CancellationToken cancel)
    {
        var party = (await readers.PartyOf(db, new Body(PartyKind.Self, default), cancel)) with { User = actor.User };
        var person = record.Alone;
        // A purpose is of those who are told; of the person's own facts all purposes answer alike.
        var shown = Categories.Where(category =>
            SharingDecision.On(PersonFact.About(record.Whole, party.Asks(default, category)), party.Table).Answer
                is SharingAnswer.Seen or SharingAnswer.SeenMasked).ToHashSet();
        var health = ShownHealth.To(party.Asks(default, PersonCategory.HealthAndFamily), record.Whole, party.Table);
        var (name, facts) = await CardFacts.Of(
            self, isProtected: false, shown, health, FactWords.In(register, isOwn: true), party.Outlived, clock.Today, cancel);
        var all = facts.SelectMany(part => part.Select(fact => (Category: part.Key, Fact: fact))).ToList();
        foreach (var other in others) all.AddRange(await other.Of(db, party, self, record, cancel));
        var told = all.ToLookup(
            fact => fact.Category,
            fact => fact.Fact.IsGone || fact.Fact.Stays ? fact.Fact : fact.Fact with
            {
                BlockedFrom = BlockedFrom(fact.Category, [.. periods[fact.Category]], record.Whole, fact.Fact.Ended),
                DueFrom = fact.Fact.IsNotDeleted ? null : DueFrom([.. periods[fact.Category]], record.Whole, fact.Fact.Ended),
            });
        var bodies = person.Ties.Select(t => t.Body).Concat(person.Consents.Select(c => c.Receiver))
            .Concat(person.Told.SelectMany(t => new[] { t.Owner, t.Receiver })).Append(person.Owner).Distinct().ToList();
        var names = await db.Set<Organisation>().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return new Recorded(
            person.Id, names[person.Owner], name,
            [.. Categories.Where(told.Contains).Select(category => new RecordedPart(category, [.. told[category]]))],
            [.. person.Ties.OrderBy(t => t.From).Select(t => GroundWords.Told(t, names))],
            [.. person.Consents.OrderBy(c => c.From).Select(c => GroundWords.Told(c, names, clock.Now))],
            [.. person.Told.OrderBy(t => t.On).Select(t => InformedWords.Told(t, names, register))]);
    }

    /// <summary>
    /// From which day nobody but the person reads it; null where that day has not come, or nothing says from which day the time runs.
    /// </summary>
    /// <param name="whole">With the ties and the courses of all records.</param>
    /// <param name="ended">The fact's own last day.</param>
    private DateOnly? BlockedFrom(PersonCategory category, IReadOnlyCollection<KeepingPeriod> periods, Person whole, DateOnly? ended)
    {
        var since = KeepingPeriods.BlockedSince(periods, period => Over(period, whole, ended), clock.Today);
        if (category is not PersonCategory.Identity || since is null) return since;
        // Who the person is, each body reads as long as it has a tie.
        if (Untied(whole) is not { } tied || tied >= clock.Today) return null;
        return since > tied ? since : tied.AddDays(1);
    }

    /// <summary>
    /// From which day it may be deleted, by the period that is the category's now; null where that day has come, since then it says that it
    /// is blocked, where the facts are not to be deleted, and where nothing says from which day the time runs.
    /// </summary>
    private DateOnly? DueFrom(IReadOnlyCollection<KeepingPeriod> periods, Person whole, DateOnly? ended) =>
        KeepingPeriods.On(periods, clock.Today).Values.SingleOrDefault() is { Then: KeepingThen.Delete } period
            && KeepingPeriod.IsDisposable(period.Category) && Over(period, whole, ended) is { } over
            && period.BlockedFrom(over) is var from && from > clock.Today ? from : null;

    /// <summary>The last day of what the months of a period are counted from; null where none is known.</summary>
    private static DateOnly? Over(KeepingPeriod period, Person whole, DateOnly? ended) => period.Start switch
    {
        KeepingStart.LastTieEnded => Untied(whole),
        KeepingStart.CourseEnded => Last(whole.Courses.Select(course => course.EndedOn)),
        _ => ended,
    };

    private static DateOnly? Untied(Person whole) => Last(whole.Ties.Where(tie => !(tie.To < tie.From)).Select(tie => tie.To));

    /// <summary>The last of some last days; null where one is still to come, or there are none.</summary>
    private static DateOnly? Last(IEnumerable<DateOnly?> days) => days.ToList() is var all && all.Contains(null) ? null : all.Max();
}
