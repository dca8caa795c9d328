using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Auditing;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>Which decisions an actor may see, and which they may work on.</summary>
public static class DecisionAccess
{
    /// <summary>
    /// Those of the directorate who are impartial to the application; of what is under way in the total assessment only those who are
    /// impartial to all that it compares. Of the county, what is decided on its own is its letter's to tell. The auditor what is decided
    /// in the calls that they may read now.
    /// </summary>
    public static IQueryable<Decision> VisibleTo(this Rows<Decision> decisions, Reader reader)
    {
        var (reads, audited) = (reader.Actor.May(ReadPortfolio.Needs), decisions.PeriodsOf(reader));
        var worked = decisions.ManageableBy(reader);
        return decisions.Through(d =>
            (reads && worked.Any(w => w.Id == d.Id)) || (d.DecidedAt != null && audited.Any(p => p.Call == d.Call)));
    }

    /// <summary>
    /// Those of the owning directorate who are impartial: to the application, and to all that it is compared with until it is decided.
    /// </summary>
    public static IQueryable<Decision> ManageableBy(this Rows<Decision> decisions, Reader reader)
    {
        // The calls that are closed to the reader are found once, not for each decision: a call may have very many.
        var open = decisions.Asking<Decision>().Where(d => d.Kind != DecisionKind.Dismissal && d.DecidedAt == null).Select(d => d.Call);
        var (applications, closed) = (
            decisions.Db.Rows<GrantApplication>().ReceivedBy(reader), decisions.Db.ClosedPortfolios(reader, open));
        return decisions.Through(d =>
            applications.Any(a => a.Id == d.Application)
            && (d.Kind == DecisionKind.Dismissal || d.DecidedAt != null || !closed.Contains(d.Call))
        );
    }

    /// <summary>The total assessments of those who may take part in them (see <see cref="PortfolioAccess"/>).</summary>
    public static IQueryable<PortfolioAssessment> VisibleTo(this Rows<PortfolioAssessment> portfolios, Reader reader)
    {
        var reads = reader.Actor.May(ReadPortfolio.Needs);
        var (standing, closed) = (
            portfolios.Db.Standing(reader.Actor),
            portfolios.Db.ClosedPortfolios(reader, portfolios.Asking<PortfolioAssessment>().Select(p => p.Call)));
        return portfolios.Through(p => reads && standing.Any(a => a.Call == p.Call) && !closed.Contains(p.Call));
    }

    /// <summary>That a decision is begun, recommended or made, and when: for those who handle the application. Not what it says.</summary>
    internal static IQueryable<Decision> HandledBy(this Rows<Decision> decisions, Reader reader)
    {
        var applications = decisions.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return decisions.Bare(d => applications.Any(a => a.Id == d.Application));
    }

    /// <summary>The application that a decision which was found is about: whoever finds the decision has received it.</summary>
    internal static IQueryable<GrantApplication> Behind(this Rows<GrantApplication> applications, Decision decision) =>
        applications.Through(a => a.Id == decision.Application);

    /// <summary>The case of that application.</summary>
    internal static IQueryable<CaseFile> Behind(this Rows<CaseFile> cases, Decision decision) =>
        cases.Through(c => c.KindCode == ApplicationCases.Code && c.Subject == decision.Application.Value);

    /// <summary>What a decision that was found builds on: the formal check, the assessments and the common one.</summary>
    internal static IQueryable<FormalCheck> Behind(this Rows<FormalCheck> checks, Decision decision) =>
        checks.Through(c => c.Application == decision.Application);

    internal static IQueryable<Assessment> Behind(this Rows<Assessment> assessments, Decision decision) =>
        assessments.Through(a => a.Application == decision.Application);

    internal static IQueryable<ConsensusNote> Behind(this Rows<ConsensusNote> notes, Decision decision) =>
        notes.Through(n => n.Application == decision.Application);

    /// <summary>True when a decision is made on the application.</summary>
    internal static Task<bool> IsDecided(this AppDb db, GrantApplicationId application, CancellationToken cancel = default) =>
        db.Rows<Decision>().All(Because.DecidedIsNotTakenBack).Where(Decision.Made).AnyAsync(d => d.Application == application, cancel);
}
