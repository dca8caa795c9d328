using Microsoft.EntityFrameworkCore;
using Samlop.Persons;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Reading;

/// <summary>
/// Many random worlds side by side in one database. The filter of the database, the decision in memory and a plain statement of the law agree on
/// every reader, person and category, and on how many there are.
/// </summary>
[Requirement("K-02")]
public abstract class SharingOracleTests(LooseRows rows, int worlds, int readers)
{
    [Fact]
    public async Task Database_Memory_AndPlainStatement_AgreeOnEveryReaderPersonAndCategory()
    {
        var random = new RandomWorlds((int)(Seeds.OfRun % int.MaxValue)).WithReaders(readers);
        var persons = Enumerable.Range(0, worlds).Select(_ => random.Person()).ToList();
        // Two records of every tenth person: what they rest on is theirs together, who recorded it is not.
        var (wholes, before) = (persons.ToDictionary(person => person.Id), new Dictionary<PersonId, PersonId>());
        foreach (var pair in persons.Chunk(10).Select(some => some.TakeLast(2).ToList()))
        {
            foreach (var record in pair) wholes[record.Id] = record.With(pair);
            for (var i = 0; i < pair.Count; i++) pair[i].MergeInto(pair[0].Id, i + 1);
            before[pair[1].Id] = pair[0].Id;
        }

        foreach (var some in persons.Chunk(1000)) await rows.Save([.. some]);

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var db = await rows.Open();
        foreach (var asking in random.Askings)
        {
            var reader = new SharingReader(asking, SharingTable.Accepted);
            var shown = (await PersonsApi.Readable(db, reader).ToListAsync()).ToHashSet();
            // Of a person with two records the reader finds the first that is shown.
            Agree(persons.Select(person => (person.Id, Whole(asking, wholes[person.Id]))), shown, seen, before);
            if (asking.Category is PersonCategory.Identity) (await PersonsApi.Readable(db, reader).CountAsync()).ShouldBe(shown.Count);

            var (owner, health, another, thread) = random.FactFor(asking);
            var (kind, organisation) = owner;
            var facts = await PersonsApi.Readable(db, reader, db.Set<Residence>(), r => new PersonFact
            {
                Person = r.Person,
                OwnerKind = kind,
                Owner = organisation,
                Dated = r.From,
                UnderHealthPersonnelAct = health,
                AboutAnother = another,
                InThread = thread,
            }).Select(r => r.Person).ToListAsync();
            facts.Count.ShouldBe(facts.Distinct().Count());
            Agree(
                persons.Select(person => (person.Id, new Question
                {
                    By = asking,
                    Person = wholes[person.Id],
                    OwnerKind = kind,
                    Owner = organisation,
                    Dated = person.Residences[0].From,
                    UnderHealthPersonnelAct = health,
                    AboutAnother = another,
                    MentionsAnother = false,
                    InThread = thread,
                })),
                [.. facts],
                seen,
                []);
        }

        // The worlds are worth something: what opens and what does not are met often.
        foreach (var answer in new[] { "NotSeen None", "Seen Basis", "Seen Consent", "Seen BreakGlass", "ToClarify None" })
            seen.GetValueOrDefault(answer).ShouldBeGreaterThan(worlds / 50, answer);
    }

    /// <param name="before">Of a record, another of the same person that is found in its stead where both are shown.</param>
    private static void Agree(
        IEnumerable<(PersonId Person, Question Question)> questions, HashSet<PersonId> shown, Dictionary<string, int> seen, Dictionary<PersonId, PersonId> before)
    {
        var opened = new HashSet<PersonId>();
        foreach (var (person, question) in questions)
        {
            var decision = SharingDecision.On(question, SharingTable.Accepted);
            var naive = NaiveSharing.Decide(question);
            var isShown = decision.Answer is SharingAnswer.Seen && decision.Step is not SharingStep.Counted;
            if (isShown) opened.Add(person);
            if (before.TryGetValue(person, out var first) && opened.Contains(first)) isShown = false;
            if ($"{decision.Answer} {decision.Ground}" != naive || isShown != shown.Contains(person))
                throw new ShouldAssertException($"{Seeds.Variable}={Seeds.OfRun}: person {person.Value} asked by {question.By.ReaderKind} for {question.By.Category}, {question.By.Purpose}: plainly {naive}, in memory {decision.Answer} {decision.Ground} ({decision.Step}), in the database {shown.Contains(person)}");
            seen[naive] = seen.GetValueOrDefault(naive) + 1;
        }
    }

    private static Question Whole(Asking asking, Person person) => new()
    {
        By = asking,
        Person = person,
        OwnerKind = person.OwnerKind,
        Owner = person.Owner,
        Dated = null,
        UnderHealthPersonnelAct = false,
        AboutAnother = false,
        MentionsAnother = false,
        InThread = false,
    };
}

[Trait("Category", "Long")]
public sealed class SharingOracleTests_OnSqlite(LooseRowsOnSqlite rows) : SharingOracleTests(rows, 10_000, readers: 4), IClassFixture<LooseRowsOnSqlite>;

[Trait("Category", "Long")]
public sealed class SharingOracleTests_OnPostgres(LooseRowsOnPostgres rows) : SharingOracleTests(rows, 1_000, readers: 18), IClassFixture<LooseRowsOnPostgres>;
