using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Overview;
using Samlop.Platform.Data;
using Samlop.Platform.Tasks;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Decide;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>
/// Random applications in random states, likely or not: what the list says of each, what its filters and counts give, what the task lists
/// show, what the page reads and what the rules answer are the same.
/// </summary>
[Trait("Category", "Long")]
[OnBothDatabases]
public abstract class StandingPropertyTests(SamlopHost host) : HostTests(host)
{
    private const int Applications = 24;
    private static readonly int Runs = Nightly.IsOn ? 8 : 2;

    /// <param name="Left">0: it lies with the directorate; 1: withdrawn; 2: returned.</param>
    /// <param name="Checked">The version that was checked; 0 for none.</param>
    /// <param name="HandedIn">For each assessor the version that was handed in on; 0 for none.</param>
    /// <param name="Decision">0: none; 1: draft; 2: proposed; 3: decided; 4: given up; 5: decided, and a new one is a draft; 6: and is
    /// proposed.</param>
    /// <param name="Answer">What the officer has declared: 0: nothing; 1: no ground; 2: a ground; 3: in doubt; 4: in doubt and found
    /// impartial; 5: in doubt and barred.</param>
    private sealed record Case(
        int Versions, bool Late, int Left, bool ConfirmedAnew, bool Seen, int Checked, bool ToBeDismissed, bool CheckerBarred,
            int[] HandedIn, int Ended, bool Agreed, int Decision, bool Dismissal,
        int ProposedVersion, int Answer);

    private static readonly Gen<Case> ACase =
        from versions in Gen.Choose(1, 2)
        from late in Gen.Elements(true, false)
        from left in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from confirmed in Gen.Elements(true, false)
        from seen in Gen.Elements(true, false)
        from looked in Gen.Choose(0, 2)
        from dismissed in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from barred in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from handedIn in Gen.ArrayOf(Gen.Choose(0, 2), 2)
        from assessors in Gen.Choose(0, 2)
        from ended in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Constant(1)))
        from agreed in Gen.Elements(true, false)
        from decision in Gen.Frequency((3, Gen.Constant(0)), (4, Gen.Choose(1, 6)))
        from dismissal in Gen.Elements(true, false, false)
        from proposed in Gen.Choose(1, 2)
        from answer in Gen.Frequency((8, Gen.Constant(1)), (2, Gen.Choose(0, 5)))
        select new Case(versions, late, left, confirmed, seen, Math.Min(looked, versions), dismissed, barred,
            [.. handedIn.Take(assessors).Select(v => Math.Min(v, versions))], ended, agreed, decision, dismissal,
            Math.Min(proposed, versions), answer);

    [Fact, Requirement("C-07")]
    public void ListFilterCountTaskPageAndRule_SayTheSame() =>
        Prop.ForAll(Gen.ArrayOf(ACase, Applications).ToArbitrary(), cases => Hold(cases).GetAwaiter().GetResult())
            .ShouldHold(Runs);

    private async Task Hold(Case[] cases)
    {
        var at = await Given.ACallToDecide();
        var ids = new List<(GrantApplicationId Id, CountyPeople County)>();
        foreach (var each in cases) ids.Add(await Made(at, each));
        await using var db = Host.OpenDb();
        var (officer, decider) = (await Host.ActorOf(at.Officer), await Host.ActorOf(at.Decider));

        var rows = await ApplicationTable.Visible(db, officer).ToListAsync();
        rows.Select(r => r.Id).ShouldBe(ids.Select(i => i.Id), ignoreOrder: true);
        await FiltersGiveWhatTheListSays(db, officer, rows);
        await PageAndRulesSayWhatTheListSays(db, officer, rows);
        await TasksAreWhatTheListSays(db, officer, rows);
        await WhatWaitsForADecisionCanBeDecided(db, at, decider);
        foreach (var (id, county) in ids) await TheCountyIsAskedForWhatWaitsForIt(id, county);
    }

    private static async Task FiltersGiveWhatTheListSays(AppDb db, Actor actor, List<ApplicationTable.Listed> rows)
    {
        async Task<int> Filtered(string filter, string value, Func<ApplicationTable.Listed, bool> said)
        {
            var query = TableQuery.Empty with { Filters = ImmutableSortedDictionary<string, string>.Empty.Add(filter, value) };
            var found = await ApplicationTable.Matching(db, actor, query, []).Select(r => r.Id).ToListAsync();
            found.ShouldBe(rows.Where(said).Select(r => r.Id), ignoreOrder: true, $"{filter}={value}");
            return found.Count;
        }

        var clear = rows.Count(r => r.Declared.Standing == ImpartialityStanding.Clear);
        var (stages, states, standings) = (0, 0, 0);
        foreach (var stage in Enum.GetValues<HandlingStage>()) stages += await Filtered(ApplicationTable.StageFilter, $"{stage}", r =>
            r.Declared.Standing == ImpartialityStanding.Clear && r.Handling.Stage == stage);
        foreach (var state in Enum.GetValues<ApplicationState>()) states += await Filtered(ApplicationTable.StateFilter, $"{state}", r =>
            r.Dates.State == state);
        foreach (var standing in Enum.GetValues<ImpartialityStanding>()) standings += await Filtered(ApplicationTable.ImpartialityFilter,
            $"{standing}", r => r.Declared.Standing == standing);
        (stages, states, standings).ShouldBe((clear, rows.Count, rows.Count));
    }

    private async Task PageAndRulesSayWhatTheListSays(AppDb db, Actor actor, List<ApplicationTable.Listed> rows)
    {
        foreach (var row in rows)
        {
            var (facts, handled) = (await HandlingFacts.Read(db, row.Id, actor, Acting.Day), await db.Handled(row.Id, actor));
            if (row.Declared.Standing != ImpartialityStanding.Clear)
            {
                facts.ShouldBeNull();
                handled.ShouldBeNull();
                continue;
            }

            facts!.State.Stage.ShouldBe(row.Handling.Stage);
            var isHandled = row.Handling.Stage is HandlingStage.FormalCheck or HandlingStage.Dismissal or HandlingStage.Assigning or HandlingStage.Assessment or HandlingStage.Consensus or HandlingStage.Portfolio;
            (handled!.MayHandle() is null).ShouldBe(isHandled, $"{row.Handling.Stage}");
            var application = await db.Set<GrantApplication>().Include(a => a.Sent).SingleAsync(a => a.Id == row.Id);
            application.IsSent.ShouldBe(row.Handling.LiesWithDirectorate);
            if (row.Handling.Stage != HandlingStage.Dismissal) continue;
            (await ProposeDismissal.MayPropose(db, application, Host.Today)).ShouldBeNull();
        }
    }

    private async Task TasksAreWhatTheListSays(AppDb db, Actor actor, List<ApplicationTable.Listed> rows)
    {
        var tasks = await TasksOf(actor);
        var clear = rows.Where(r => r.Declared.Standing == ImpartialityStanding.Clear).ToList();
        var unseen = await db.Set<GrantApplication>().Where(a => a.Sent.Any(s => s.SeenAt == null && s.ReceivedAt == a.ReceivedAt))
            .Select(a => a.Id).ToListAsync();
        var dismissing = await db.Set<Decision>().Where(d => d.Kind == DecisionKind.Dismissal && d.DiscardedAt == null && d.DecidedAt == null
                && d.Proposals.Any())
            .Select(d => d.Application).ToListAsync();
        void Waiting(string kind, Func<ApplicationTable.Listed, bool> said) =>
            tasks.Where(t => t.Key.StartsWith(kind + ":", StringComparison.Ordinal)).Select(t => t.Key)
                .ShouldBe(clear.Where(said).Select(r => $"{kind}:{r.Id.Value}"), ignoreOrder: true, kind);

        Waiting("formal-check", r => r.Handling.Stage == HandlingStage.FormalCheck && !unseen.Contains(r.Id));
        Waiting("assign", r => r.Handling.Stage == HandlingStage.Assigning);
        Waiting("dismiss", r => r.Handling.Stage == HandlingStage.Dismissal && !dismissing.Contains(r.Id));
        Waiting("received", r => r.Handling.LiesWithDirectorate && unseen.Contains(r.Id));
    }

    private async Task WhatWaitsForADecisionCanBeDecided(AppDb db, Deciding at, Actor decider)
    {
        var tasks = await TasksOf(decider);
        var (alone, together) = (new List<string>(), 0);
        foreach (var decision in await db.Set<Decision>().Include(d => d.Proposals).Where(d => d.Call == at.Call).ToListAsync())
        {
            var no = await DecideApplication.MayDecide(db, [], decision, await db.CheckOf(decision), decider, Host.Today);
            if (no is not null && no.Code is not ("AboveFrame" or "TooManyAwards")) continue;
            if (decision.Kind == DecisionKind.Dismissal) alone.Add($"decide-dismissal:{decision.Id.Value}");
            else together++;
        }

        var deciding = tasks.Where(t => t.Kind is "decide" or "decide-dismissal").ToList();
        deciding.Where(t => t.Key != $"decide:{at.Number}").Select(t => t.Key).ShouldBe(alone, ignoreOrder: true);
        var shared = deciding.SingleOrDefault(t => t.Key == $"decide:{at.Number}");
        (shared is not null).ShouldBe(together > 0);
        if (shared is not null) shared.Title.In(System.Globalization.CultureInfo.GetCultureInfo("nb"))
            .ShouldEndWith($"Søknader: {together}");
    }

    private async Task TheCountyIsAskedForWhatWaitsForIt(GrantApplicationId id, CountyPeople county)
    {
        var application = await Given.Application(id);
        var waits = !application.IsSent && (application.WithdrawnAt is null || application.ConfirmedAt is not null);
        (await TasksOf(await Host.ActorOf(county.Lead))).Any(t => t.Key.StartsWith("application", StringComparison.Ordinal) && t.Key.EndsWith($":{id.Value}", StringComparison.Ordinal)).ShouldBe(waits);
    }

    private async Task<List<WaitingTask>> TasksOf(Actor actor)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<WaitingTasks>().For(actor, 1000);
    }

    private async Task<(GrantApplicationId Id, CountyPeople County)> Made(Deciding at, Case each)
    {
        var county = await Given.ACounty();
        var now = Host.Time.Now;
        var (application, check) = await Given.SentRows(at, 800_000, 500_000, county);
        var version = application.Sent[^1];
        if (each.Versions == 2)
        {
            application.Withdraw(now).ShouldBeNull();
            application.Confirm(Given.Id<ConfirmationId>(), county.Director.Id, null, now).ShouldBeNull();
            application.Send(version.CallVersion, version.ClosesAt, county.Lead.Id, each.Late ? now.AddDays(30) : now.AddMinutes(1))
                .ShouldBeNull();
        }

        if (each.Seen) application.Sent[^1].See(at.Officer.Id, now);
        if (each.Left == 1) application.Withdraw(now).ShouldBeNull();
        if (each.Left == 2) application.Return("Mangler.", now).ShouldBeNull();
        if (each.Left != 0 && each.ConfirmedAnew) application.Confirm(Given.Id<ConfirmationId>(), county.Director.Id, null, now)
            .ShouldBeNull();

        var rows = new List<object> { application };
        if (each.Checked > 0)
        {
            check.Record(each.ToBeDismissed ? FormalResult.ToBeDismissed : FormalResult.Stands, each.ToBeDismissed ? DismissalGround.Late
                : null, null, each.Checked, at.Assessor.Id, now);
            rows.Add(check);
            if (each.CheckerBarred) rows.Add(await Declared(at, application, at.Assessor.Id, 2));
        }

        if (each.Answer != 0) rows.Add(await Declared(at, application, at.Officer.Id, each.Answer));
        rows.Add(await Declared(at, application, at.Decider.Id, 1));
        rows.AddRange(await Assessed(at, application, each));
        rows.AddRange(await Decision(at, application, each));
        await Given.SavedAll([.. rows]);
        return (application.Id, county);
    }

    private async Task<ImpartialityDeclaration> Declared(Deciding at, GrantApplication application, UserId person, int answer)
    {
        var declared = answer switch { 1 => ImpartialityAnswer.NoGround, 2 => ImpartialityAnswer.Ground, _ => ImpartialityAnswer.InDoubt };
        var declaration = new ImpartialityDeclaration(Given.Id<ImpartialityDeclarationId>(), Subject.Of(application.Id), person, declared, answer == 2
            ? ImpartialityGround.Special : null, answer > 2 ? "Kjenner dem." : null, Host.Time.Now);
        if (answer > 3) declaration.Rule(await Host.ActorOf(at.OtherDecider), answer == 4, "Slik er det.", Host.Time.Now).ShouldBeNull();
        return declaration;
    }

    private async Task<List<object>> Assessed(Deciding at, GrantApplication application, Case each)
    {
        var (now, rows) = (Host.Time.Now, new List<object>());
        Member[] people = [at.Assessor, at.Other];
        for (var i = 0; i < each.HandedIn.Length; i++)
        {
            var assessment = new Assessment(Given.Id<AssessmentId>(), application.Id, people[i].Id, Today, null, at.Officer.Id, now);
            if (each.HandedIn[i] > 0)
            {
                assessment.Save([(Assessment.Overall, Grade.Good, "Godt.")], now);
                assessment.HandIn(await Host.ActorOf(people[i]), [Assessment.Overall], each.HandedIn[i], now).ShouldBeNull();
            }

            if (i < each.Ended) assessment.End(now);
            rows.Add(assessment);
        }

        if (each.Agreed)
        {
            var note = new ConsensusNote(application.Id);
            note.Save([(Assessment.Overall, Grade.Good, "Felles.")], at.Assessor.Id, now);
            note.Present(at.Assessor.Id, [at.Assessor.Id], [Assessment.Overall], now).ShouldBeNull();
            rows.Add(note);
        }

        return rows;
    }

    private async Task<List<object>> Decision(Deciding at, GrantApplication application, Case each)
    {
        if (each.Decision == 0) return [];
        var now = Host.Time.Now;
        var kind = each.Dismissal ? DecisionKind.Dismissal : DecisionKind.Rejection;
        var (officer, decider) = (await Host.ActorOf(at.Officer), await Host.ActorOf(at.Decider));
        (Decision, TwoPersonCheck) Drafted(int number, DecisionId? replaces)
        {
            var draft = new Decision(Given.Id<DecisionId>(), application.Id, at.Call, number, replaces,
                DecisionContent.Empty(kind, application.Year), at.Officer.Id, now);
            var rounds = new TwoPersonCheck(draft.Id.Value);
            rounds.PreparedBy(at.Officer.Id);
            return (draft, rounds);
        }

        var (decision, check) = Drafted(1, null);
        if (each.Decision is 2 or 3 or 5 or 6) decision.Propose(check, officer, each.ProposedVersion, now).ShouldBeNull();
        if (each.Decision is 3 or 5 or 6) decision.Decide(check, decider, check.Mark, "{}", now).ShouldBeNull();
        if (each.Decision == 4) decision.Discard(check, now).ShouldBeNull();
        if (each.Decision < 5) return [decision, check];
        var (anew, again) = Drafted(2, decision.Id);
        if (each.Decision == 6) anew.Propose(again, officer, each.ProposedVersion, now).ShouldBeNull();
        return [decision, check, anew, again];
    }
}

public sealed class StandingPropertyTests_OnSqlite(SqliteHost host) : StandingPropertyTests(host), IClassFixture<SqliteHost>;

public sealed class StandingPropertyTests_OnPostgres(PostgresHost host) : StandingPropertyTests(host), IClassFixture<PostgresHost>;
