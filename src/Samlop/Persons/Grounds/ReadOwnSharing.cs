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
using Samlop.Waiting;

namespace Samlop.Persons.Grounds;

/// <summary>
/// Hva deles om meg: the person reads which bodies may see what of them today, for what, and by which law or by which consent of their own.
/// It is answered by the rule that decides each look, and reading it is written down.
/// </summary>
[Process("persons.own-sharing-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnSharing(AppDb db, SharingReaders readers, OsloClock clock)
    : IUseCase<ReadOwnSharing.Input, ReadOwnSharing.Sharing>
{
    private static readonly IReadOnlyList<PersonCategory> Categories = Enum.GetValues<PersonCategory>();

    public static Permission Needs { get; } = ReadOwnLooks.Needs;

    public sealed class Input : IInput<ReadOwnSharing, Input, Sharing>;

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    /// <param name="IsProtected">The address is graded: what stands below is seen by nobody but those who are named for it.</param>
    /// <param name="ByUnsureRows">Rows that nobody has accepted are in force, as in a demonstration alone.</param>
    /// <param name="Owners">The bodies that recorded the person.</param>
    /// <param name="With">Those that are tied to the person today, in the order of their names.</param>
    /// <param name="Aging">Those of which a fact is blocked when its own period is over; of such what is newer is shown.</param>
    public sealed record Sharing(
        bool IsKnown, bool IsProtected, bool ByUnsureRows, IReadOnlyList<string> Owners, IReadOnlyList<SharedWith> With,
        IReadOnlyList<PersonCategory> Aging);

    /// <param name="Capacity">As what it has to do with the person: a code of a closed list.</param>
    /// <param name="To">The last day of the tie; null where none is set.</param>
    /// <param name="What">Empty where it is tied and may see nothing.</param>
    public sealed record SharedWith(
        string Organisation, PartyKind Kind, string Capacity, DateOnly From, DateOnly? To, IReadOnlyList<SharedFor> What);

    /// <param name="Section">The law as it is cited; null where the person has consented.</param>
    public sealed record SharedFor(SharingPurpose Purpose, string? Section, IReadOnlyList<PersonCategory> Categories);

    /// <summary>The person read what is shared.</summary>
    [Event("persons.own-sharing.read"), NoNews]
    public sealed record OwnSharingRead(PersonId Person) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<GroundsText>(nameof(GroundsText.Told_OwnSharingRead));
    }

    public async Task<Outcome<Sharing>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var today = clock.Today;
        var self = db.Rows<Person>().Being(actor.User, today);
        var outlived = await db.OutlivedOn(today, cancel);
        var records = await PersonGrounds.OfSelf(self, outlived.Values.Any(each => each.Courses is not null), cancel);
        if (records.Count == 0) return new Sharing(false, false, false, [], [], []);

        foreach (var record in records) change.Record(new OwnSharingRead(record.Alone.Id));
        var persons = records.Select(record => record.Alone).ToList();
        var bodies = persons.SelectMany(p => p.Ties.Select(t => t.Body).Append(p.Owner)).Distinct().ToList();
        var party = (await readers.PartyOf(db, new Body(PartyKind.Self, default), cancel)) with { Outlived = outlived };
        var names = await db.Set<Organisation>().Where(o => bodies.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return new Sharing(
            true,
            persons.Exists(p => p.Gradings.Exists(g => g.IsInForce(today))),
            party.ReadsByUnsureRows,
            [.. persons.Select(p => names[p.Owner]).Distinct()],
            [
                .. from person in records.GroupBy(record => record.Person, record => record.Whole)
                   from tie in person.First().Ties
                   let body = new Body(tie.BodyKind, tie.Body)
                   let others = person.Where(record => body != new Body(record.OwnerKind, record.Owner)).ToList()
                   where tie.From <= today && !(tie.To < today) && others.Count > 0
                   orderby names[tie.Body], tie.From
                   select new SharedWith(
                       names[tie.Body], tie.BodyKind, tie.Capacity, tie.From, tie.To,
                       What(others, party.As(body))),
            ],
            [.. Categories.Where(category => outlived.GetValueOrDefault(category).Facts is not null)]);
    }

    /// <summary>What opens to a body, for one purpose after another; what rests on the same is said together.</summary>
    /// <param name="records">Those of the person that the body has not recorded itself.</param>
    private static List<SharedFor> What(IReadOnlyList<Person> records, ReadingParty party) =>
    [
        .. from purpose in party.Purposes
           from opened in
               from category in Categories
               let asks = party.Asks(purpose, category)
               let rule = party.Table.Rule(asks)
               let row = records.Select(record => rule.OpeningToBody(PersonFact.About(record, asks))).FirstOrDefault(row => row is not null)
               where row is not null
               group category by row.Answer is RowAnswer.Consent ? null : row.Section
           select new SharedFor(purpose, opened.Key, [.. opened]),
    ];
}
