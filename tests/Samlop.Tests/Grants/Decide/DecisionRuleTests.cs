using System.Security.Cryptography;
using System.Text;
using FsCheck.Fluent;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>A decision from its first draft: recommended by one, decided by another, never changed after.</summary>
public sealed class DecisionRuleTests
{
    private const int Year = 2022;

    public enum Stand
    {
        Draft,
        Proposed,
        Returned,
        TakenBack,
        Lapsed,
        Decided,
        Discarded,
    }

    private enum Deed
    {
        Saved,
        Proposed,
        TakenBack,
        Returned,
        Lapsed,
        Decided,
        Discarded,
    }

    /// <param name="Who">0 and 1 prepare; 2 and 3 decide; 4 is the system.</param>
    private sealed record Act(Deed Deed, int Who, int Kroner);

    /// <summary>The code of the refusal for: change, propose, return, take back, lapse, decide, discard. Empty where it may.</summary>
    [Theory]
    [InlineData(Stand.Draft, "", "", "Nothing", "Nothing", "Nothing", "Nothing", "")]
    [InlineData(Stand.Proposed, "Waits", "Waits", "", "", "", "", "Waits")]
    [InlineData(Stand.Returned, "", "", "Nothing", "Nothing", "Nothing", "Nothing", "")]
    [InlineData(Stand.TakenBack, "", "", "Nothing", "Nothing", "Nothing", "Nothing", "")]
    [InlineData(Stand.Lapsed, "", "", "Nothing", "Nothing", "Nothing", "Nothing", "")]
    [InlineData(Stand.Decided, "Made", "Made", "Nothing", "Nothing", "Nothing", "Made", "Made")]
    [InlineData(Stand.Discarded, "Made", "Made", "Nothing", "Nothing", "Nothing", "Made", "Made")]
    public void WhatMayBeDone_FollowsFromWhereItStands(
        Stand stand, string change, string propose, string returned, string takeBack, string lapse, string decide, string discard)
    {
        string Said(Func<Decision, TwoPersonCheck, Actor, Actor, Refusal?> act)
        {
            var (one, other) = (Acting.User(), Acting.User());
            var (decision, check) = At(stand, one, other);
            return act(decision, check, one, other) switch
            {
                null => "",
                var no when no == CheckRefusal.WaitsForDecision => "Waits",
                var no when no == CheckRefusal.NothingToDecide => "Nothing",
                var no when no == Decision.DecisionIsMade => "Made",
                var no => no.Code,
            };
        }

        Said((d, c, _, _) => d.MayChange(c)).ShouldBe(change);
        Said((d, c, one, _) => d.Propose(c, one, 1, Acting.Noon)).ShouldBe(propose);
        Said((d, c, _, other) => Returned(d, c, other)).ShouldBe(returned);
        Said((d, c, one, _) => d.TakeBack(c, one, Acting.Noon)).ShouldBe(takeBack);
        Said((d, c, _, other) => d.Lapse(c, other, Acting.Noon)).ShouldBe(lapse);
        Said((d, c, _, other) => d.Decide(c, other, c.Mark, "{}", Acting.Noon)).ShouldBe(decide);
        Said((d, c, _, _) => d.Discard(c, Acting.Noon)).ShouldBe(discard);
    }

    [Theory]
    [InlineData(Stand.Proposed)]
    [InlineData(Stand.Decided)]
    [InlineData(Stand.Discarded)]
    public void Save_WhereItMayNotBeChanged_IsAFaultOfTheProgram(Stand stand)
    {
        var (decision, check) = At(stand, Acting.User(), Acting.User());
        var content = decision.Content;
        Should.Throw<InvalidOperationException>(() => decision.Save(Award(7), check, Acting.User().User, Acting.Noon));
        decision.Content.ShouldBe(content);
    }

    [Fact]
    public void WhoeverPreparedAnyVersion_CannotDecide_AlsoRoundsLater()
    {
        var (one, other, third) = (Acting.User(), Acting.User(), Acting.User());
        var (decision, check) = At(Stand.Draft, one, other);
        decision.Save(Award(5), check, other.User, Acting.Noon);
        decision.Propose(check, one, 1, Acting.Noon).ShouldBeNull();
        Returned(decision, check, third).ShouldBeNull();
        decision.Propose(check, one, 1, Acting.Noon).ShouldBeNull();
        decision.Decide(check, one, check.Mark, "{}", Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        decision.Decide(check, other, check.Mark, "{}", Acting.Noon).ShouldBe(CheckRefusal.PreparedBySame);
        decision.Decide(check, Actor.System, check.Mark, "{}", Acting.Noon).ShouldBe(Refusal.NotAllowed);
        decision.Decide(check, third, check.Mark, "{}", Acting.Noon).ShouldBeNull();
    }

    [Fact]
    public void OneWhoReturnsIt_HasNotPreparedIt_AndMayDecideTheNextRound()
    {
        var (one, other) = (Acting.User(), Acting.User());
        var (decision, check) = At(Stand.Returned, one, other);
        decision.Propose(check, one, 2, Acting.Noon).ShouldBeNull();
        decision.Decide(check, other, check.Mark, "{}", Acting.Noon).ShouldBeNull();
        decision.Proposals.Select(p => (p.Number, p.SentVersion)).ShouldBe([(1, 1), (2, 2)]);
    }

    [Fact]
    public void WhyItFell_IsKeptUntilItIsSentAnew()
    {
        var one = Acting.User();
        var (decision, check) = At(Stand.Lapsed, one, Acting.User());
        decision.Fall(LapseCause.Returned);
        decision.Fell.ShouldBe(LapseCause.Returned);
        decision.Propose(check, one, 2, Acting.Noon).ShouldBeNull();
        decision.Fell.ShouldBeNull();
        Should.Throw<InvalidOperationException>(() => At(Stand.Decided, one, Acting.User()).Decision.Fall(LapseCause.Returned));
    }

    [Fact]
    public void TheBasis_IsKeptWithItsHash()
    {
        var (one, other) = (Acting.User(), Acting.User());
        var (decision, check) = At(Stand.Proposed, one, other);
        const string Basis = """{"å":"1 000 kr"}""";
        decision.Decide(check, other, check.Mark, Basis, Acting.Noon).ShouldBeNull();
        decision.BasisHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Basis))));
        (decision.Basis, decision.DecidedBy, decision.DecidedAt).ShouldBe((Basis, other.User, Acting.Noon));
    }

    [Fact]
    public void ADecisionThatReplacesAnother_NamesItAndWhy()
    {
        var (first, _) = At(Stand.Decided, Acting.User(), Acting.User());
        var next = new Decision(new(Guid.NewGuid()), first.Application, first.Call, first.Number + 1, first.Id, first.ReadContent(),
            Acting.User().User, Acting.Noon, "Regnefeil i det første.");
        (next.Replaces, next.Renewal, next.Number, next.IsOpen).ShouldBe((first.Id, "Regnefeil i det første.", 2, true));
        (next.Amount, first.IsOpen).ShouldBe((first.Amount, false));
    }

    /// <summary>
    /// Whoever does what, in whatever order: what is decided is what was last recommended, by another than all who prepared it, and stands.
    /// </summary>
    [Fact]
    public void AnySequence_DecidesOnlyWhatAnotherRecommended_AndThenStands()
    {
        var act = from deed in Gen.Elements(Enum.GetValues<Deed>())
                  from who in Gen.Choose(0, 4)
                  from kroner in Gen.Choose(0, 1_000)
                  select new Act(deed, who, kroner);
        act.Several(40).Holds(
            acts =>
            {
                Actor[] people = [Acting.User(), Acting.User(), Acting.User(), Acting.User(), Actor.System];
                var (decision, check) = At(Stand.Draft, people[0], people[2]);
                foreach (var each in acts)
                {
                    var (version, state, closed) = (decision.Version, Written(decision), !decision.IsOpen);
                    var frozen = decision.Proposals.Select(p => p.Content).ToList();
                    var no = Do(decision, check, each, people[each.Who]);

                    if (no is not null || closed) (decision.Version, Written(decision)).ShouldBe((version, state));
                    decision.Amount.ShouldBe(decision.ReadContent().Amount);
                    decision.Proposals.Count.ShouldBe(check.Rounds.Count);
                    decision.Proposals.Select(p => p.Content).Take(frozen.Count).ShouldBe(frozen);
                    if (decision.DecidedAt is null) (decision.ProposedAt is not null).ShouldBe(check.Open is not null);
                    if (check.Open is not null || decision.DecidedAt is not null) decision.Content.ShouldBe(decision.Proposals[^1].Content);
                    (decision.DecidedAt is not null && decision.DiscardedAt is not null).ShouldBeFalse();
                    if (decision.DecidedBy is not { } decider) continue;
                    check.Preparers.ShouldNotContain(decider);
                    check.Rounds.Select(r => r.SentBy).ShouldNotContain(decider);
                    check.Rounds.Count(r => r.Verdict == Verdict.Approved).ShouldBe(1);
                }
            }, times: 500);
    }

    /// <summary>What an award amounts to is the sum of its lines for its year and those after; anything else amounts to nothing.</summary>
    [Fact, Requirement("C-09")]
    public void AnyLines_AmountToTheYears_AndOnlyAnAwardAmountsToAnything()
    {
        var line = from year in Gen.Choose(Year, Year + 4)
                   from cost in Gen.Elements("a", "b")
                   from ore in Gen.Choose(0, 1_000_000)
                   select new DecisionLine(year, cost, Money.FromOre(ore));
        line.Several(12).Holds(lines =>
        {
            var award = DecisionContent.Empty(DecisionKind.Award, Year) with { Lines = lines };
            award.Amount.Plus(award.Later).ShouldBe(Money.Sum(lines.Select(l => l.Amount)));
            award.Amount.Ore.ShouldBe(lines.Where(l => l.Year == Year).Sum(l => l.Amount.Ore));
            foreach (var kind in new[] { DecisionKind.Rejection, DecisionKind.Dismissal })
            {
                var other = award with { Kind = kind };
                (other.Amount, other.Later).ShouldBe((Money.Zero, Money.Zero));
            }
        });
    }

    /// <summary>Ready, and the version that was recommended is the one that was sent last: only then can it be decided.</summary>
    [Theory, Requirement("C-07")]
    [InlineData(DecisionKind.Award, FormalResult.Stands, true, true, 1, true)]
    [InlineData(DecisionKind.Rejection, FormalResult.Stands, true, true, 1, true)]
    [InlineData(DecisionKind.Award, FormalResult.Stands, true, true, 2, false)]
    [InlineData(DecisionKind.Award, FormalResult.Stands, true, false, 1, false)]
    [InlineData(DecisionKind.Award, FormalResult.ToBeDismissed, true, true, 1, false)]
    [InlineData(DecisionKind.Award, null, true, true, 1, false)]
    [InlineData(DecisionKind.Award, FormalResult.Stands, false, true, 1, false)]
    [InlineData(DecisionKind.Dismissal, FormalResult.ToBeDismissed, true, false, 1, true)]
    [InlineData(DecisionKind.Dismissal, FormalResult.Stands, true, true, 1, false)]
    [InlineData(DecisionKind.Dismissal, FormalResult.ToBeDismissed, false, false, 1, false)]
    [InlineData(DecisionKind.Dismissal, FormalResult.ToBeDismissed, true, false, 2, false)]
    public void WhatIsDecided_WasCheckedAndAssessed_InTheVersionSentLast(
        DecisionKind kind, FormalResult? check, bool lies, bool assessed, int newest, bool stands)
    {
        var standing = new Standing
        {
            LiesWithDirectorate = lies,
            SentVersion = newest,
            Check = check,
            Assessed = assessed,
            Proposed = true,
        };
        bool Stands(Stand stand) => StandingDecision.StandsAsProposed.Compile()(new StandingDecision
        {
            Decision = At(stand, Acting.User(), Acting.User(), kind).Decision,
            Standing = standing,
            ProposedVersion = 1,
        });
        Stands(Stand.Proposed).ShouldBe(stands);
        foreach (var other in new[] { Stand.Draft, Stand.Returned, Stand.TakenBack, Stand.Lapsed, Stand.Decided, Stand.Discarded })
        {
            Stands(other).ShouldBeFalse(other.ToString());
        }
    }

    [Theory]
    [InlineData(Stand.Draft, true)]
    [InlineData(Stand.Proposed, false)]
    [InlineData(Stand.Returned, true)]
    [InlineData(Stand.TakenBack, true)]
    [InlineData(Stand.Lapsed, true)]
    [InlineData(Stand.Decided, false)]
    [InlineData(Stand.Discarded, false)]
    public void ADraft_IsWhatMayBeChanged(Stand stand, bool draft)
    {
        var (decision, check) = At(stand, Acting.User(), Acting.User());
        StandingDecision.IsDraft.Compile()(new StandingDecision { Decision = decision, Standing = new Standing() }).ShouldBe(draft);
        (decision.MayChange(check) is null).ShouldBe(draft);
    }

    private static Refusal? Do(Decision decision, TwoPersonCheck check, Act act, Actor actor)
    {
        switch (act.Deed)
        {
            case Deed.Saved:
                if (decision.MayChange(check) is { } no) return no;
                decision.Save(Award(act.Kroner), check, actor.User, Acting.Noon);
                return null;
            case Deed.Proposed when actor.IsUser: return decision.Propose(check, actor, 1, Acting.Noon);
            case Deed.TakenBack: return decision.TakeBack(check, actor, Acting.Noon);
            case Deed.Returned: return Returned(decision, check, actor);
            case Deed.Lapsed: return decision.Lapse(check, actor, Acting.Noon);
            case Deed.Decided: return decision.Decide(check, actor, check.Mark, "{}", Acting.Noon);
            case Deed.Discarded: return decision.Discard(check, Acting.Noon);
            default: return Refusal.NotAllowed;
        }
    }

    private static string Written(Decision d) =>
        $"{d.Content}|{d.ProposedAt}|{d.DecidedAt}|{d.DecidedBy}|{d.DiscardedAt}|{d.Proposals.Count}";

    private static DecisionContent Award(int kroner) =>
        DecisionContent.Empty(DecisionKind.Award, Year) with { Lines = [new(Year, "other", Money.FromKroner(kroner))] };

    private static (Decision Decision, TwoPersonCheck Check) At(Stand stand, Actor one, Actor other, DecisionKind kind = DecisionKind.Award)
    {
        var content = kind == DecisionKind.Award ? Award(1) : DecisionContent.Empty(kind, Year);
        var decision = new Decision(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), 1, null, content, one.User, Acting.Noon);
        var check = new TwoPersonCheck(decision.Id.Value);
        check.PreparedBy(one.User);
        if (stand is Stand.Draft) return (decision, check);
        var no = stand == Stand.Discarded ? decision.Discard(check, Acting.Noon) : decision.Propose(check, one, 1, Acting.Noon);
        no.ShouldBeNull();
        no = stand switch
        {
            Stand.Returned => Returned(decision, check, other),
            Stand.TakenBack => decision.TakeBack(check, one, Acting.Noon),
            Stand.Lapsed => decision.Lapse(check, other, Acting.Noon),
            Stand.Decided => decision.Decide(check, other, check.Mark, "{}", Acting.Noon),
            _ => null,
        };
        no.ShouldBeNull();
        return (decision, check);
    }

    private static Refusal? Returned(Decision decision, TwoPersonCheck check, Actor by) =>
        decision.Return(check, by, new ReturnDecision.Input { Reasons = "Si mer." }, Acting.Noon)?.Refusal;
}
