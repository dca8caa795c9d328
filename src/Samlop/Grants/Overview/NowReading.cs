using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Pay;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// Reads the facts that what happens now follows from, for applications that the caller has limited to what the actor may see: in one
/// statement however many they are, and one more where an account is not settled.
/// </summary>
internal static class NowReading
{
    /// <summary>The side of somebody to an application that they may see.</summary>
    public static NowSide SideOf(this Actor actor, NowFacts facts) =>
        facts.CountyId == actor.Organisation ? NowSide.County
        : actor.May(ReadHandling.Needs) ? NowSide.Directorate
        : NowSide.Others;

    /// <summary>What happens now with one application; null where the actor may not see it.</summary>
    public static async Task<Now?> NowOf(
        this AppDb db, GrantApplicationId id, Actor actor, DateOnly today, CancellationToken cancel = default)
    {
        var visible = db.Rows<GrantApplication>().VisibleTo(actor.ForCases()).Where(a => a.Id == id);
        if (await db.NowFacts(visible, actor, today).SingleOrDefaultAsync(cancel) is not { } facts) return null;

        await db.ReadAccounts([facts], cancel);
        var side = actor.SideOf(facts);
        if (side == NowSide.Directorate) await db.ReadAssessors(facts, actor, today, cancel);
        return Now.Of(facts, side, today);
    }

    public static IQueryable<NowFacts> NowFacts(this AppDb db, IQueryable<GrantApplication> applications, Actor actor, DateOnly today)
    {
        var (reader, own) = (actor.ForCases(), actor.Organisation);
        var (letters, awards, cases) = (
            db.Rows<Letter>().VisibleTo(reader).OfDecisions(),
            db.Rows<Award>().VisibleTo(reader),
            db.Rows<CaseFile>().VisibleTo(reader).OfApplications()
        );
        var (decisions, notes, assessments) = (
            db.Rows<Decision>().All(Because.StageFollowsFromAll).Where(Decision.Made),
            db.Rows<ConsensusNote>().All(Because.StageFollowsFromAll),
            db.Rows<Assessment>().All(Because.StageFollowsFromAll).Where(x => x.EndedAt == null)
        );
        var asked = db.Rows<CaseAsking>().OpenTo(reader);
        var rulings = db.Set<AppealRuling>();
        var paid = db.PaidAwards();
        var present = db.HeldOn(today).Where(m => m.Organisation == own && m.Role == Role.CaseOfficer);
        return
            from h in applications.WithStanding(db)
            let a = h.Application
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            select new NowFacts
            {
                Id = a.Id,
                CallNumber = c.Number,
                CallTitle = c.Title,
                CountyId = o.Id,
                County = o.Name,
                BegunAt = a.BegunAt,
                Deadline = c.Deadline,
                DecisionPlanned = c.DecisionPlanned,
                Dates = new ApplicationDates
                {
                    ConfirmedAt = a.County == own ? a.ConfirmedAt : null,
                    FirstReceivedAt = a.FirstReceivedAt,
                    WithdrawnAt = a.WithdrawnAt,
                    ReturnedAt = a.ReturnedAt,
                    ClosesAt = c.ClosesAt,
                },
                Confirmer = a.Asked
                    .Where(r => r.EndedAt == null && a.County == own)
                    .SelectMany(r => db.Set<User>().Where(u => u.Id == r.Of).Select(u => u.Name))
                    .FirstOrDefault(),
                ConfirmBy = a.Asked.Where(r => r.EndedAt == null && a.County == own).Max(r => (DateOnly?)r.Due),
                Standing = h.Standing,
                ConsensusWritten = notes.Any(n => n.Application == a.Id && n.PresentedAt != null),
                AssessmentDue = assessments
                    .Where(x => x.Application == a.Id && x.SentVersion != a.Sent.Count)
                    .Min(x => (DateOnly?)x.DueOn),
                NobodyAssesses = assessments.Any(x => x.Application == a.Id && x.SentVersion != a.Sent.Count)
                    && !assessments.Any(x => x.Application == a.Id && x.SentVersion != a.Sent.Count
                        && present.Any(m => m.User == x.Assessor)),
                NobodyAgrees = assessments.Any(x => x.Application == a.Id
                        && !notes.Any(n => n.Application == a.Id && n.PresentedAt != null && n.Answers.Any(y => y.User == x.Assessor)))
                    && !assessments.Any(x => x.Application == a.Id
                        && !notes.Any(n => n.Application == a.Id && n.PresentedAt != null && n.Answers.Any(y => y.User == x.Assessor))
                        && present.Any(m => m.User == x.Assessor)),
                Told = letters.Any(l => decisions.Any(d => d.Id == l.Decision && d.Application == a.Id
                    && !decisions.Any(newer => newer.Application == a.Id && newer.Number > d.Number))),
                // Value by value: what a letter is about is compared by its value, and a row of it would be read for each application.
                Letter = letters.Any(l => l.Application == a.Id)
                    ? new NowLetter
                    {
                        Id = letters.Where(l => l.Application == a.Id).OrderByDescending(l => l.DispatchedAt)
                            .Select(l => l.Id).First(),
                        Kind = letters.Where(l => l.Application == a.Id).OrderByDescending(l => l.DispatchedAt)
                            .Select(l => l.Kind).First(),
                        Opened = letters.Where(l => l.Application == a.Id).OrderByDescending(l => l.DispatchedAt)
                            .Select(l => l.OpenedAt != null).First(),
                    }
                    : null,
                AppealOpen = !rulings.Any(r => r.Kind == DecisionKind.Dismissal && r.SettledAt != null)
                    && decisions.Any(d => d.Application == a.Id && d.Kind == DecisionKind.Dismissal
                        && !decisions.Any(newer => newer.Application == a.Id && newer.Number > d.Number)),
                Award = awards
                    .Where(x => x.Application == a.Id)
                    .OrderByDescending(x => x.GivenAt)
                    .Select(x => new NowAward
                    {
                        Id = x.Id,
                        Facts = new AwardFacts
                        {
                            Answer = x.Answer,
                            AnswerBy = x.AnswerBy,
                            AccountSettledAt = x.AccountSettledAt,
                            ReplacedAt = x.ReplacedAt,
                            Today = today,
                        },
                        Account = x.Accounts.OrderByDescending(k => k.EnteredAt).Select(k => (AwardAccountId?)k.Id).FirstOrDefault(),
                        Open = x.Conditions.Count(k => k.MetAt == null),
                        OpenDue = x.Conditions.Where(k => k.MetAt == null).Min(k => k.Due),
                        Unconfirmed = x.Conditions.Count(k => k.ConfirmedAt == null),
                        Paid = paid.Any(id => id == x.Id),
                    })
                    .FirstOrDefault(),
                CaseClosed = cases.Any(f => f.Application == a.Id && f.ClosedAt != null),
                CountyOwesAnswer = cases.Any(f => f.Application == a.Id && asked.Any(q => q.Case == f.Id && q.Of != q.Owner)),
                DirectorateOwesAnswer = cases.Any(f => f.Application == a.Id && asked.Any(q => q.Case == f.Id && q.Of == q.Owner)),
            };
    }

    /// <summary>Which of the accounts that are not settled wait for a second person; the others were sent back.</summary>
    public static async Task ReadAccounts(this AppDb db, IReadOnlyCollection<NowFacts> of, CancellationToken cancel)
    {
        var waiting = of.Where(f => f.Award is { Account: not null, Facts.Standing: AwardStanding.WaitsForAccount }).ToList();
        if (waiting.Count == 0) return;
        var checks = await db.Rows<TwoPersonCheck>().On([.. waiting.Select(f => f.Award!.Account!.Value.Value)]).ToListAsync(cancel);
        foreach (var facts in waiting)
            facts.AccountWaits = checks.Any(c => c.Subject == facts.Award!.Account!.Value.Value && c.Open is not null);
    }

    /// <summary>Those whom the assessment waits for, where it is what is waited for.</summary>
    private static async Task ReadAssessors(this AppDb db, NowFacts facts, Actor actor, DateOnly today, CancellationToken cancel)
    {
        var step = facts.StepFor(NowSide.Directorate, today);
        if (step is not (NowStep.Assessment or NowStep.Consensus or NowStep.ConsensusToWrite)) return;

        var (id, version, own) = (facts.Id, facts.Standing.SentVersion, actor.Organisation);
        var answers = db.Rows<ConsensusNote>().All(Because.StageFollowsFromAll).Where(n => n.Application == id).SelectMany(n => n.Answers);
        var memberships = db.HeldOn(today);
        var (assessing, answering) = (step == NowStep.Assessment, step == NowStep.Consensus);
        facts.Assessors = await (
            from a in db.Rows<Assessment>().AssignedFor(actor.ForCases())
            join u in db.Set<User>() on a.Assessor equals u.Id
            where a.Application == id && a.EndedAt == null
                && (!assessing || a.SentVersion != version)
                && (!answering || !answers.Any(x => x.User == a.Assessor))
            orderby a.AssignedAt, u.Name
            select new NowAssessor(
                u.Name,
                memberships.Any(m => m.User == u.Id && m.Organisation == own && m.Role == Role.CaseOfficer))).ToListAsync(cancel);
    }
}
