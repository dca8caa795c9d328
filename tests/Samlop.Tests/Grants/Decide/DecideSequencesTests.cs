using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Grants;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>
/// Random acts by random people through the real use cases: nobody ever both prepares and decides (read from the event log), nobody barred ever reads, and no sum is ever above the
/// frame. People hold both roles, so that nothing but the rules stands between them.
/// </summary>
public sealed class DecideSequencesTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const int People = 4;
    private const int Applications = 3;
    private const int Acts = 40;
    private const int Sequences = 24;
    private const long FrameOre = 150_000_000;
    private const int Projects = 2;

    private enum Kind
    {
        ChooseAward,
        ChooseRejection,
        Save,
        WriteTotal,
        RecommendAll,
        RecommendOne,
        TakeBack,
        Return,
        Decide,
        New,
        Discard,
        Declare,
        Bar,
        WithdrawDeclaration,
    }

    private sealed record Act(Kind Kind, int User, int Application, int Kroner);

    // What leads on comes often; what undoes comes seldom, or nothing would ever be decided.
    private static readonly Gen<Act> AnAct =
        from kind in Gen.Frequency(
            (4, Gen.Elements(Kind.ChooseAward, Kind.ChooseRejection)), (5, Gen.Constant(Kind.Save)), (2, Gen.Constant(Kind.WriteTotal)), (6, Gen.Constant(Kind.RecommendAll)), (2, Gen.Constant(Kind.RecommendOne)),
            (7, Gen.Constant(Kind.Decide)), (2, Gen.Elements(Kind.TakeBack, Kind.Return)), (2, Gen.Constant(Kind.New)), (1, Gen.Constant(Kind.Discard)), (4, Gen.Constant(Kind.Declare)), (1, Gen.Elements(Kind.Bar, Kind.WithdrawDeclaration)))
        // Most often the first two prepare and the last two decide; often enough it is otherwise.
        from person in Gen.Frequency((3, kind is Kind.Decide or Kind.Return ? Gen.Choose(2, 3) : Gen.Choose(0, 1)), (1, Gen.Choose(0, People - 1)))
        from application in Gen.Choose(0, Applications - 1)
        from kroner in Gen.Elements(1, 400_000, 700_000, 750_000, 800_000)
        select new Act(kind, person, application, kroner);

    private int played;
    private int decided;
    private int chosen;

    [Fact, Requirement("C-07", "C-09")]
    public void WhateverPeopleDo_NobodyPreparesAndDecides_NobodyBarredReads_NoSumIsAboveTheFrame()
    {
        Prop.ForAll(Gen.ArrayOf(AnAct, Acts).ToArbitrary(), acts => Play(acts).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));
        // A test in which nothing ever happened would show nothing.
        chosen.ShouldBeGreaterThan(Sequences / 2);
        decided.ShouldBeGreaterThan(Sequences);
    }

    private async Task Play(Act[] acts)
    {
        var at = await Given.ACallToDecide("1 500 000", Projects);
        var people = new List<(Member Officer, Member Decider)>();
        for (var i = 0; i < People; i++)
        {
            var officer = await Given.AMember(Role.CaseOfficer, at.Officer.Organisation);
            people.Add((officer, await Given.AMember(Role.DecisionMaker, at.Officer.Organisation, officer.User)));
        }

        var ids = new List<GrantApplicationId>();
        foreach (var grade in new[] { Grade.VeryGood, Grade.Good, Grade.Weak }) ids.Add(await Given.AnAssessedApplication(at, grade, people.Select(p => p.Officer)));
        // Those who only write leave no event of their own: they are remembered here.
        var writers = new HashSet<UserId>();

        // Every other sequence begins when the first has chosen all and written what is needed.
        if (++played % 2 == 0)
        {
            for (var i = 0; i < Applications; i++) await Given.Chosen(at, ids[i], i < Projects ? DecisionKind.Award : DecisionKind.Rejection, "700 000", people[0].Officer);
            await Given.Recommended(at, people[0].Officer);
            writers.Add(people[0].Officer.Id);
        }

        foreach (var act in acts)
        {
            var (officer, decider) = people[act.User];
            var clear = await IsClear(at, officer.Id);
            var done = await Do(act, at, ids[act.Application], officer, decider);
            if (done && act.Kind is not (Kind.Declare or Kind.Bar or Kind.WithdrawDeclaration)) clear.ShouldBeTrue($"{act} was done by one who is not impartial to all");
            if (done && act.Kind is Kind.Save or Kind.WriteTotal) writers.Add(officer.Id);
            if (done && act.Kind == Kind.Decide) writers.ShouldNotContain(decider.Id, "Has written in the portfolio, and decided");
            await ShouldHold(at, act);
        }

        await NobodyPreparedAndDecided(at, ids);
        await NobodyBarredReads(at, ids, people);
    }

    private async Task<bool> Do(Act act, Deciding at, GrantApplicationId id, Member officer, Member decider)
    {
        var decision = await Read(db => db.Set<Decision>().Include(d => d.Proposals).Where(d => d.Application == id && d.DiscardedAt == null).OrderByDescending(d => d.Number).FirstOrDefaultAsync());
        var key = decision?.Id ?? new DecisionId(Guid.NewGuid());
        return act.Kind switch
        {
            Kind.ChooseAward => Counted((await As(officer).Submit(new ChooseApplication.Input { Application = id, Kind = "Award" })).Succeeded),
            Kind.ChooseRejection => (await As(officer).Submit(new ChooseApplication.Input { Application = id, Kind = "Rejection" })).Succeeded,
            Kind.Save => decision is not null && (await As(officer).Submit(await Given.Recommendation(id, $"{act.Kroner}", null))).Succeeded,
            Kind.WriteTotal => (await As(officer).Submit(new SavePortfolioAssessment.Input { Call = at.Call, BasedOn = await Given.PortfolioVersion(at.Call), Text = "Sammen." })).Succeeded,
            Kind.RecommendAll => (await As(officer).Submit(new RecommendDecisions.Input { Call = at.Call })).Succeeded,
            Kind.RecommendOne => (await As(officer).Submit(new RecommendDecisions.Input { Call = at.Call, Only = id })).Succeeded,
            Kind.TakeBack => (await As(officer).Submit(new TakeBackRecommendation.Input { Decision = key })).Succeeded,
            Kind.Return => (await As(decider).Submit(new ReturnDecision.Input { Decision = key, Reasons = "Rett." })).Succeeded,
            Kind.Decide => (await As(decider).Submit(new DecideApplication.Input { Decision = key, Seen = decision?.Proposals.MaxBy(p => p.Number)?.Hash })).Succeeded,
            Kind.New => (await As(officer).Submit(new StartNewDecision.Input { Decision = key, Reason = "Nytt." })).Succeeded,
            Kind.Discard => (await As(officer).Submit(new DiscardDecisionDraft.Input { Decision = key })).Succeeded,
            Kind.Declare => (await As(officer).Submit(new DeclareImpartiality.Input { Application = id, Answer = nameof(ImpartialityAnswer.NoGround) })).Succeeded,
            Kind.Bar => (await As(officer).Submit(new DeclareImpartiality.Input { Application = id, Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Special) })).Succeeded,
            _ => await Withdraw(id, officer.Id),
        };
    }

    private bool Counted(bool succeeded)
    {
        if (succeeded) chosen++;
        return succeeded;
    }

    /// <summary>The declaration is taken back as the entity's own rule has it.</summary>
    private async Task<bool> Withdraw(GrantApplicationId id, UserId person)
    {
        var declaration = await Read(db => db.Set<ImpartialityDeclaration>().SingleOrDefaultAsync(d => d.Application == id && d.User == person && d.WithdrawnAt == null));
        if (declaration?.Withdraw("Noe nytt er kjent.", Host.Time.Now) is not null || declaration is null) return false;
        await Given.Changed(declaration);
        return true;
    }

    private async Task<bool> IsClear(Deciding at, UserId person) =>
        await Read(db => db.Set<GrantApplication>().Where(a => a.Call == at.Call).AllAsync(a => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Clears).Any(d => d.Application == a.Id && d.User == person)));

    /// <summary>What is decided and in force, and what is chosen with it, is within the frame and the number after every act.</summary>
    private async Task ShouldHold(Deciding at, Act act)
    {
        var all = await Read(db => db.Set<Decision>().Where(d => d.Call == at.Call && d.DiscardedAt == null).ToListAsync());
        var inForce = all.Where(d => d.DecidedAt is not null && !all.Exists(n => n.Replaces == d.Id && n.DecidedAt is not null)).ToList();
        inForce.Sum(d => d.AmountOre).ShouldBeLessThanOrEqualTo(FrameOre, $"decided after {act}");
        inForce.Count(d => d.Kind == DecisionKind.Award).ShouldBeLessThanOrEqualTo(Projects, $"decided after {act}");
        inForce.Select(d => d.Application).ShouldBeUnique();
    }

    private async Task NobodyPreparedAndDecided(Deciding at, List<GrantApplicationId> ids)
    {
        var subjects = ids.Select(id => id.Value).ToList();
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
                case ApplicationChosen or NewDecisionStarted:
                    prepared.Add(entry.User);
                    break;
                case DecisionRecommended recommended:
                    prepared.Add(entry.User);
                    preparers[recommended.Decision] = [.. recommended.Preparers];
                    break;
                case DecisionMade made:
                    decided++;
                    prepared.ShouldNotContain(entry.User, "Has prepared something of the portfolio, and decided");
                    preparers[made.Decision].ShouldNotContain(entry.User);
                    preparers[made.Decision].ShouldContain(at.Assessor.Id);
                    break;
            }
        }
    }

    private async Task NobodyBarredReads(Deciding at, List<GrantApplicationId> ids, List<(Member Officer, Member Decider)> people)
    {
        foreach (var member in people.SelectMany(p => new[] { p.Officer, p.Decider }))
        {
            var barred = await Read(db => db.Set<ImpartialityDeclaration>().Where(ImpartialityDeclaration.Bars).Where(d => d.User == member.Id && ids.Contains(d.Application)).Select(d => d.Application).ToListAsync());
            if (barred.Count == 0) continue;

            var actor = await Host.ActorOf(member);
            (await Read(db => db.Set<Decision>().VisibleTo(actor, db).Where(d => d.Call == at.Call && (d.DecidedAt == null || barred.Contains(d.Application))).CountAsync())).ShouldBe(0);
            (await Read(db => db.Set<Decision>().ManageableBy(actor, db).Where(d => d.Call == at.Call && (d.DecidedAt == null || barred.Contains(d.Application))).CountAsync())).ShouldBe(0);
            (await Read(db => db.Set<PortfolioAssessment>().VisibleTo(actor, db).Where(p => p.Call == at.Call).CountAsync())).ShouldBe(0);
            (await As(member).Get(DecideUrls.Portfolio(at.Number))).ShouldSay("Du er inhabil").ShouldNotSay("Helsearbeiderfaget").ShouldNotSay("Sammen.");
            (await As(member).Get(DecideUrls.Paper(at.Number))).ShouldNotSay("Felles begrunnelse");
        }
    }
}
