using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>
/// Random acts by everybody through the real use cases, the county's too: what is decided was checked and assessed in the version that is
/// decided; nobody ever both prepares and decides (read from the event log), nobody barred ever reads, and no sum is ever above the frame.
/// People hold both roles, so that nothing but the rules stands between them. <c>SAMLOP_SEQUENCES=2000</c> runs as many.
/// </summary>
[Trait("Category", "Long")]
public sealed class DecideSequencesTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const int Acts = 18;
    private const int Quick = 30;

    private static readonly int Sequences =
        int.TryParse(Environment.GetEnvironmentVariable("SAMLOP_SEQUENCES"), NumberStyles.None, CultureInfo.InvariantCulture,
            out var number) ? number : Quick;

    // What leads on comes often; what undoes comes seldom, or nothing would ever be decided.
    private static readonly Gen<SequenceAct> AnAct =
        from kind in Gen.Frequency(
            (3, Gen.Elements(ActKind.ChooseAward, ActKind.ChooseRejection)), (3, Gen.Constant(ActKind.Save)),
                (1, Gen.Constant(ActKind.WriteTotal)),
            (5, Gen.Constant(ActKind.RecommendAll)), (3, Gen.Constant(ActKind.RecommendOne)), (6, Gen.Constant(ActKind.Decide)),
                (1, Gen.Elements(ActKind.TakeBack, ActKind.Return)),
            (2, Gen.Elements(ActKind.New, ActKind.Discard, ActKind.Dispatch, ActKind.ProposeDismissal)),
            (2, Gen.Elements(ActKind.Declare, ActKind.Bar, ActKind.Doubt, ActKind.Rule, ActKind.WithdrawDeclaration)),
            (4, Gen.Elements(ActKind.Check, ActKind.CheckToDismiss, ActKind.Assign, ActKind.HandIn, ActKind.TakeBackAssessment,
                ActKind.EndAssignment)),
            (4, Gen.Elements(ActKind.WriteConsensus, ActKind.AnswerConsensus, ActKind.AnswerConsensus, ActKind.AnswerConsensus)),
            (3, Gen.Constant(ActKind.AssessAll)), (1, Gen.Elements(ActKind.Ask, ActKind.AnswerInformation)),
            (3, Gen.Elements(ActKind.Withdraw, ActKind.ReturnToCounty, ActKind.WriteApplication, ActKind.Attach)),
            (4, Gen.Elements(ActKind.Confirm, ActKind.Send)), (3, Gen.Constant(ActKind.SendAnew)),
            (2, Gen.Elements(ActKind.OpenLetter, ActKind.Accept, ActKind.Decline, ActKind.EnterAccount)),
            (3, Gen.Elements(ActKind.ChangeAccount, ActKind.ConfirmAccount, ActKind.ReturnAccount, ActKind.Delegate, ActKind.AcceptUnder,
                ActKind.RevokeDelegation, ActKind.ConfirmUnder)),
            (1, Gen.Elements(ActKind.SayConditionMet, ActKind.ConfirmCondition, ActKind.ReopenCondition, ActKind.ExtendAnswerDate)),
            (2, Gen.Elements(ActKind.MoveDue, ActKind.AppointStandIn, ActKind.RevokeStandIn, ActKind.TakeOver)),
            (1, Gen.Constant(ActKind.TimePasses)))
        // Most often the first two prepare and the last two decide; often enough it is otherwise.
        from person in Gen.Frequency((4, kind is ActKind.Decide or ActKind.Return ? Gen.Choose(2, 3) : Gen.Choose(0, 1)),
            (1, Gen.Choose(0, SequenceWorld.People - 1)))
        from application in Gen.Choose(0, SequenceWorld.Applications - 1)
        from kroner in Gen.Elements(1, 400_000, 700_000, 750_000, 800_000)
        select new SequenceAct(kind, person, application, kroner);

    private static readonly Gen<(int Start, SequenceAct[] Acts)> ASequence =
        from start in Gen.Choose(0, SequenceWorld.Starts - 1)
        from acts in Gen.ArrayOf(AnAct, Acts)
        select (start, DeclaredAnew(acts));

    /// <summary>Who withdraws an answer on impartiality mostly answers anew soon; left to chance alone that never came in 36 000 acts.</summary>
    private static SequenceAct[] DeclaredAnew(SequenceAct[] acts) =>
        [.. acts.Select((act, i) => i > 1 && acts[i - 2] is { Kind: ActKind.WithdrawDeclaration } withdrawn
            ? withdrawn with { Kind = ActKind.Declare }
            : act)];

    private readonly HashSet<ActKind> done = [];
    private int decided;
    private int lapsed;
    private int decidedAnew;
    private int played;
    private SequenceWorld world = null!;

    [Fact, Requirement("C-07", "C-09")]
    public async Task WhateverAnybodyDoes_WhatIsDecidedWasCheckedAndAssessed_NobodyPreparesAndDecides_NobodyBarredReads_NoSumIsAboveTheFrame()
    {
        using var made = await SequenceWorld.Make(host, Given);
        world = made;
        Prop.ForAll(ASequence.ToArbitrary(), sequence => Play(sequence.Start, sequence.Acts).GetAwaiter().GetResult())
            .ShouldHold(Sequences);

        // A test in which nothing ever happened would show nothing.
        decided.ShouldBeGreaterThan(Sequences / 4);
        lapsed.ShouldBeGreaterThan(Sequences / 20);
        if (Sequences < 1000) return;
        decidedAnew.ShouldBeGreaterThan(0);
        Enum.GetValues<ActKind>().Except(done).ShouldBeEmpty();
    }

    private async Task Play(int start, SequenceAct[] acts)
    {
        world.Begin(start);
        // Those who only write leave no event of their own: they are remembered here.
        var writers = new HashSet<UserId>();
        if (start >= SequenceWorld.Recommended) writers.Add(world.Pairs[0].Officer.Id);
        foreach (var act in acts)
        {
            var (officer, decider) = world.Pairs[act.User];
            var clear = !act.IsOfPortfolio || await world.IsClearOfAll(officer.Id);
            if (!await world.Do(act)) continue;
            done.Add(act.Kind);
            clear.ShouldBeTrue($"{act} was done by one who is not impartial to all");
            if (act.Kind is ActKind.Save or ActKind.WriteTotal) writers.Add(officer.Id);

            var rows = await world.Rows();
            if (act.Kind == ActKind.Decide)
            {
                var made = rows.Newest(world.Ids[act.Application])!;
                if (made.Kind != DecisionKind.Dismissal) writers.ShouldNotContain(decider.Id, "Has written in the portfolio, and decided");
                if (made.Proposals.Count > 1 || made.Replaces is not null) decidedAnew++;
                if (made.Kind != DecisionKind.Dismissal) rows.Together!.Fallen.ShouldBeEmpty($"decided by {act}");
                rows.ShouldBeCheckedAndAssessed(made, $"decided by {act}");
            }

            ShouldHold(rows, act);
        }

        await NobodyPreparedAndDecided();
        // Reading pages takes longer than all the acts.
        await NobodyBarredReads(pages: ++played % 15 == 0);
    }

    /// <summary>After every act: the frame and the number hold, and what waits for those who decide can be decided.</summary>
    private static void ShouldHold(SequenceRows rows, SequenceAct act)
    {
        var all = rows.Decisions.Where(d => d.DiscardedAt is null).ToList();
        var inForce = all.Where(d => d.DecidedAt is not null && !all.Exists(n => n.Replaces == d.Id && n.DecidedAt is not null)).ToList();
        inForce.Where(d => d.DeclinedAt is null).Sum(d => d.AmountOre).ShouldBeLessThanOrEqualTo(SequenceWorld.FrameOre, $"decided after {act}");
        inForce.Count(d => d is { Kind: DecisionKind.Award, DeclinedAt: null }).ShouldBeLessThanOrEqualTo(SequenceWorld.Projects, $"decided after {act}");
        inForce.Select(d => d.Application).ShouldBeUnique();
        foreach (var waiting in all.Where(d => d is { ProposedAt: not null, DecidedAt: null }))
        {
            rows.ShouldBeCheckedAndAssessed(waiting, $"waits after {act}");
            rows.ShouldBeWithinWhatIsAppliedFor(waiting, $"waits after {act}");
        }

        foreach (var made in inForce)
        {
            rows.ShouldBeWithinWhatIsAppliedFor(made, $"decided after {act}");
            rows.ShouldWaitForNothing(made, $"decided after {act}");
        }
    }

    private async Task NobodyPreparedAndDecided()
    {
        var decisions = await Read(db => db.Set<Decision>().Where(d => d.Call == world.At.Call).Select(d => d.Id).ToListAsync());
        var subjects = world.Ids.Select(id => id.Value).Concat(decisions.Select(d => d.Value)).ToList();
        var log = await Read(db => (
            from e in db.Set<ProcessEvent>()
            join p in db.Set<Process>() on e.Process equals p.Id
            where e.Subjects.Any(s => subjects.Contains(s.Subject)) && p.User != null
            orderby e.Sequence
            select new { User = p.User!.Value, e.Code, e.Data }).ToListAsync());
        var prepared = new HashSet<UserId>();
        var preparers = new Dictionary<DecisionId, HashSet<UserId>>();
        foreach (var entry in log)
        {
            switch (EventJson.Read(entry.Code, entry.Data))
            {
                case ChooseApplication.ApplicationChosen or HandInAssessment.AssessmentHandedIn or RecordFormalCheck.FormalCheckRecorded
                    or SaveConsensus.ConsensusSaved or AnswerConsensus.ConsensusAnswered:
                    prepared.Add(entry.User);
                    break;
                case RecommendDecisions.DecisionRecommended recommended:
                    prepared.Add(entry.User);
                    preparers[recommended.Decision] = [.. recommended.Preparers, entry.User];
                    break;
                case RecommendationLapsed:
                    lapsed++;
                    break;
                case DecideApplication.DecisionMade made:
                    decided++;
                    if (made.Kind != DecisionKind.Dismissal) prepared.ShouldNotContain(entry.User,
                        "Has prepared something of the portfolio, and decided");
                    preparers[made.Decision].ShouldNotContain(entry.User);
                    break;
            }
        }
    }

    private async Task NobodyBarredReads(bool pages)
    {
        var guids = world.Ids.Select(i => i.Value).ToList();
        foreach (var member in world.Pairs.SelectMany(p => new[] { p.Officer, p.Decider }))
        {
            var found = await Read(db => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Bars).Where(d => d.User == member.Id && guids.Contains(d.Subject)).Select(d => d.Subject).ToListAsync());
            if (found.Count == 0) continue;
            var barred = found.ConvertAll(GrantApplicationId.From);

            var actor = await Host.ActorOf(member);
            // What is to be dismissed closes the portfolio to nobody; what was ever assessed or chosen does, wherever it lies now.
            var closed = await Read(db => db.Set<GrantApplication>().AnyAsync(a => barred.Contains(a.Id)
                && (db.Set<Assessment>().Any(x => x.Application == a.Id)
                    || db.Set<Decision>().Any(d => d.Application == a.Id && d.Kind != DecisionKind.Dismissal)
                    || db.Set<FormalCheck>().Any(c => c.Application == a.Id && c.Result == FormalResult.Stands))));
            (await Read(db => db.Rows<Decision>().VisibleTo(actor.ForCases()).Where(d => barred.Contains(d.Application)).CountAsync())).ShouldBe(0);
            (await Read(db => db.Rows<Decision>().ManageableBy(actor.ForCases()).Where(d => barred.Contains(d.Application)).CountAsync()))
                .ShouldBe(0);
            if (!closed) continue;
            (await Read(db => db.Rows<Decision>().VisibleTo(actor.ForCases())
                .Where(d => d.Call == world.At.Call && d.DecidedAt == null && d.Kind != DecisionKind.Dismissal).CountAsync())).ShouldBe(0);
            (await Read(db => db.Rows<PortfolioAssessment>().VisibleTo(actor.ForCases()).Where(p => p.Call == world.At.Call).CountAsync()))
                .ShouldBe(0);
            if (!pages) continue;
            (await As(member).Get(DecideUrls.Portfolio(world.At.Number))).ShouldSay("Du er inhabil").ShouldNotSay("Helsearbeiderfaget")
                .ShouldNotSay("Sammen.");
            (await As(member).Get(DecideUrls.Paper(world.At.Number))).ShouldNotSay("Felles begrunnelse");
        }
    }
}
