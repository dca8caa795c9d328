using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Hvem som har forberedt: all who had a hand in what a decision builds on. None of them may decide it. What is chosen together is prepared
/// together: whoever prepared one application of a call has prepared every decision of its total assessment.
/// </summary>
internal static class DecisionPreparers
{
    public static Task<HashSet<UserId>> PreparersOf(this AppDb db, Decision decision, CancellationToken cancel) =>
        decision.Kind == DecisionKind.Dismissal
            ? db.PreparersOfDismissal(decision, cancel)
            : db.PreparersOfPortfolio(decision.Call, cancel);

    /// <summary>
    /// Formal checks, assessments, common assessments, the total assessment, and every draft, given up ones and dismissals too; of
    /// applications that were withdrawn as well.
    /// </summary>
    public static async Task<HashSet<UserId>> PreparersOfPortfolio(this AppDb db, CallId call, CancellationToken cancel)
    {
        var applications = db.Rows<GrantApplication>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(a => a.Call == call && a.FirstReceivedAt != null);
        var drafts = await db.Rows<Decision>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(d => d.Call == call)
            .Select(d => d.Id)
            .ToListAsync(cancel);
        var writers = await db.Rows<PortfolioAssessment>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(p => p.Call == call)
            .Select(p => p.Writers)
            .SingleOrDefaultAsync(cancel);
        return [.. await db.Handlers(applications, cancel), .. await db.Writers(drafts, cancel), .. writers ?? []];
    }

    /// <summary>
    /// As a condition on applications: the person had a hand in what its decisions build on, in a draft of one, or decided it.
    /// </summary>
    public static Expression<Func<GrantApplicationId, bool>> HandledBy(this AppDb db, UserId person)
    {
        var checks = db.Rows<FormalCheck>().All(Because.WhoPreparedMayNotDecide).Where(k => k.Checkers.Contains(person));
        var assessments = db.Rows<Assessment>().All(Because.WhoPreparedMayNotDecide).Where(s => s.SavedAt != null && s.Assessor == person);
        var notes = db.Rows<ConsensusNote>().All(Because.WhoPreparedMayNotDecide)
            .Where(n => n.SavedBy == person || n.Answers.Any(a => a.User == person));
        var decisions = db.Rows<Decision>().All(Because.WhoPreparedMayNotDecide);
        var writers = db.Rows<TwoPersonCheck>().PreparedBy(person);
        return application => checks.Any(k => k.Application == application) || assessments.Any(s => s.Application == application)
            || notes.Any(n => n.Application == application)
            || decisions.Any(d => d.Application == application
                && (d.DecidedBy == person || writers.Any(k => (DecisionId)(object)k.Subject == d.Id)));
    }

    /// <summary>The same as a condition on calls, for lists: the person is one of <see cref="PreparersOfPortfolio"/>.</summary>
    public static Expression<Func<CallId, bool>> PortfolioPreparedBy(this AppDb db, UserId person)
    {
        var (applications, drafts) = (
            db.Rows<GrantApplication>().All(Because.WhoPreparedMayNotDecide).Where(a => a.FirstReceivedAt != null),
            db.Rows<Decision>().All(Because.WhoPreparedMayNotDecide));
        var checks = db.Rows<FormalCheck>().All(Because.WhoPreparedMayNotDecide).Where(k => k.Checkers.Contains(person));
        var assessments = db.Rows<Assessment>().All(Because.WhoPreparedMayNotDecide)
            .Where(s => s.SavedAt != null && s.Assessor == person);
        var notes = db.Rows<ConsensusNote>().All(Because.WhoPreparedMayNotDecide)
            .Where(n => n.SavedBy == person || n.Answers.Any(a => a.User == person));
        var writers = db.Rows<TwoPersonCheck>().PreparedBy(person);
        var portfolios = db.Rows<PortfolioAssessment>().All(Because.WhoPreparedMayNotDecide).Where(p => p.Writers.Contains(person));
        return call => applications.Any(a => a.Call == call
                && (checks.Any(k => k.Application == a.Id) || assessments.Any(s => s.Application == a.Id)
                    || notes.Any(n => n.Application == a.Id)))
            || drafts.Any(d => d.Call == call && writers.Any(k => (DecisionId)(object)k.Subject == d.Id))
            || portfolios.Any(p => p.Call == call);
    }

    private static async Task<HashSet<UserId>> PreparersOfDismissal(this AppDb db, Decision decision, CancellationToken cancel)
    {
        var application = db.Rows<GrantApplication>().All(Because.WhoPreparedMayNotDecide).Where(a => a.Id == decision.Application);
        var drafts = await db.Rows<Decision>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(d => d.Application == decision.Application)
            .Select(d => d.Id)
            .ToListAsync(cancel);
        return [.. await db.Handlers(application, cancel), .. await db.Writers(drafts, cancel)];
    }

    private static async Task<IEnumerable<UserId>> Handlers(
        this AppDb db,
        IQueryable<GrantApplication> applications,
        CancellationToken cancel
    )
    {
        var checkers = await db.Rows<FormalCheck>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(c => applications.Any(a => a.Id == c.Application))
            .Select(c => c.Checkers)
            .ToListAsync(cancel);
        var assessors = await db.Rows<Assessment>()
            .All(Because.WhoPreparedMayNotDecide)
            .Where(s => s.SavedAt != null && applications.Any(a => a.Id == s.Application))
            .Select(s => s.Assessor)
            .Distinct()
            .ToListAsync(cancel);
        var notes = db.Rows<ConsensusNote>().All(Because.WhoPreparedMayNotDecide).Where(n => applications.Any(a => a.Id == n.Application));
        var noted = await notes.Where(n => n.SavedBy != null).Select(n => n.SavedBy!.Value).Distinct().ToListAsync(cancel);
        var answered = await notes.SelectMany(n => n.Answers).Select(a => a.User).Distinct().ToListAsync(cancel);
        return [.. checkers.SelectMany(c => c), .. assessors, .. noted, .. answered];
    }

    private static async Task<IEnumerable<UserId>> Writers(this AppDb db, List<DecisionId> decisions, CancellationToken cancel)
    {
        var subjects = decisions.Select(d => d.Value).ToList();
        return (await db.Rows<TwoPersonCheck>().On(subjects).Select(c => c.Preparers).ToListAsync(cancel)).SelectMany(p => p);
    }
}
