using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Text;
using Samlop.Tests.Support;
using Telling = Samlop.Grants.Tell.Telling;

namespace Samlop.Tests.Grants.Tell;

/// <summary>
/// Any chain of decisions on an application, told or not: where the telling of each stands is the same in the database, in memory and said
/// plainly, and so is which of them is in force.
/// </summary>
public abstract class LetterStandingPropertyTests(LooseRows rows)
{
    private enum Reached
    {
        Draft,
        Proposed,
        GivenUp,
        Decided,
        Told,
    }

    private sealed record Link(DecisionKind Kind, Reached Reached);

    /// <summary>Decisions of which each replaces the one before that was decided; the last may have come any way.</summary>
    private static readonly Gen<Link[]> AChain =
        (from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
         from reached in Gen.Elements(Enum.GetValues<Reached>())
         select new Link(kind, reached)).Several(4);

    [Fact, Requirement("C-11")]
    public void Telling_IsTheSameInTheDatabaseAndInMemory_AndOneDecisionIsInForce() =>
        AChain.Holds(chain => Hold(chain).GetAwaiter().GetResult(), times: 40);

    private async Task Hold(Link[] chain)
    {
        var made = new List<(Link Link, Decision Decision)>();
        foreach (var link in chain)
        {
            var before = made.LastOrDefault(m => m.Link.Reached >= Reached.Decided).Decision;
            made.Add((link, await Saved(link, before)));
        }

        var ids = made.Select(m => m.Decision.Id).ToList();
        await using var db = await rows.Open();
        var decisions = db.Set<Decision>().Where(d => ids.Contains(d.Id));
        foreach (var open in new[] { false, true })
        {
            var standings = await decisions.WithLetters(db, open).ToListAsync();
            standings.Count.ShouldBe(chain.Length);
            foreach (var telling in Enum.GetValues<Telling>())
            {
                var expected = made.Where((m, place) => Expected(made, place, open) == telling).Select(m => m.Decision.Id).ToList();
                (await decisions.WithLetters(db, open).Where(LetterStanding.At(telling)).Select(l => l.Decision.Id).ToListAsync())
                    .ShouldBe(expected, ignoreOrder: true, $"{telling}, open: {open}");
                standings.Where(LetterStanding.At(telling).Compile()).Select(l => l.Decision.Id)
                    .ShouldBe(expected, ignoreOrder: true, $"{telling} in memory, open: {open}");
            }
        }

        var last = made.Where(m => m.Link.Reached >= Reached.Decided).Select(m => m.Decision.Id).TakeLast(1);
        (await decisions.InForce(db.Set<Decision>()).Select(d => d.Id).ToListAsync()).ShouldBe(last);
    }

    private static Telling Expected(List<(Link Link, Decision Decision)> made, int place, bool dismissalAppealOpen)
    {
        var link = made[place].Link;
        if (link.Reached < Reached.Decided) return Telling.NotDecided;
        if (link.Reached == Reached.Told) return Telling.Told;
        if (made.Skip(place + 1).Any(later => later.Link.Reached >= Reached.Decided)) return Telling.Replaced;
        return link.Kind == DecisionKind.Dismissal && dismissalAppealOpen ? Telling.AppealOpen : Telling.Ready;
    }

    private async Task<Decision> Saved(Link link, Decision? before)
    {
        var (one, other) = (Acting.User(), Acting.User());
        var content = DecisionContent.Empty(link.Kind, 2022) with { LetterText = "Derfor.", AnswerBy = Acting.Day };
        var decision = new Decision(new(Guid.NewGuid()), before?.Application ?? new(Guid.NewGuid()), new(Guid.NewGuid()),
            Interlocked.Increment(ref numbered), before?.Id, content, one.User, Acting.Noon);
        var check = new TwoPersonCheck(decision.Id.Value);
        check.PreparedBy(one.User);
        if (link.Reached == Reached.GivenUp) decision.Discard(check, Acting.Noon).ShouldBeNull();
        if (link.Reached is Reached.Proposed or >= Reached.Decided) decision.Propose(check, one, 1, Acting.Noon).ShouldBeNull();
        if (link.Reached >= Reached.Decided) decision.Decide(check, other, check.Mark, "{}", Acting.Noon).ShouldBeNull();
        await rows.Save(decision, check);
        if (link.Reached == Reached.Told) await rows.Save(Letter(decision));
        return decision;
    }

    private static int numbered;

    private static Letter Letter(Decision decision) => LetterRules.ALetter(
        decision, LetterRules.Example(decision.Kind, AppealStanding.NoRight, NorwegianForm.Nb, Acting.Day));
}

public sealed class LetterStandingPropertyTests_OnSqlite(LooseRowsOnSqlite rows)
    : LetterStandingPropertyTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class LetterStandingPropertyTests_OnPostgres(LooseRowsOnPostgres rows)
    : LetterStandingPropertyTests(rows), IClassFixture<LooseRowsOnPostgres>;
