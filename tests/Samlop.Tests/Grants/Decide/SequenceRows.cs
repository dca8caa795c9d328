using System.Globalization;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Grants.Decide;

/// <summary>All that a call's decisions build on, as the rows have it: looked at past the conditions that the program asks.</summary>
internal sealed record SequenceRows(
    List<Decision> Decisions, List<GrantApplication> Applications, List<FormalCheck> Checks, List<Assessment> Assessments,
    List<ConsensusNote> Notes, List<ImpartialityDeclaration> Declarations, List<CaseRequest> Requests,
    PortfolioAssessment? Together)
{
    public Decision? Newest(GrantApplicationId application) =>
        Decisions.Where(d => d.Application == application && d.DiscardedAt is null).MaxBy(d => d.Number);

    public void ShouldBeCheckedAndAssessed(Decision decision, string when)
    {
        var application = Applications.Single(a => a.Id == decision.Application);
        var newest = application.Sent.Max(s => s.Number);
        var check = Checks.Single(c => c.Application == application.Id);

        IsBarred(application, decision.SavedBy).ShouldBeFalse(when);
        IsBarred(application, decision.Proposals.MaxBy(p => p.Number)!.SentBy).ShouldBeFalse(when);
        (application.WithdrawnAt ?? application.ReturnedAt).ShouldBeNull(when);
        decision.Proposals.MaxBy(p => p.Number)!.SentVersion.ShouldBe(newest, when);
        check.SentVersion.ShouldBe(newest, when);
        IsBarred(application, check.By).ShouldBeFalse(when);
        check.Result.ShouldBe(decision.Kind == DecisionKind.Dismissal ? FormalResult.ToBeDismissed : FormalResult.Stands, when);
        if (decision.Kind == DecisionKind.Dismissal) return;

        Notes.Single(n => n.Application == application.Id).CompletedAt.ShouldNotBeNull(when);
        var assessments = Assessments.Where(a => a.Application == application.Id && a.EndedAt is null).ToList();
        assessments.ShouldNotBeEmpty(when);
        assessments.ShouldAllBe(a => a.SentVersion == newest, when);
        assessments.ShouldAllBe(a => !IsBarred(application, a.Assessor), when);
    }

    /// <summary>No answer is waited for: all are answered or withdrawn, or were closed by the decision after their last day.</summary>
    public void ShouldWaitForNothing(Decision made, string when)
    {
        foreach (var request in Requests.Where(r => r.Subject == made.Application.Value && r.AskedAt <= made.DecidedAt))
        {
            request.IsOpen.ShouldBeFalse(when);
            if (request.ClosedAt is { } closed) request.DueOn.ShouldBeLessThan(OsloClock.DateIn(closed), when);
        }
    }

    /// <summary>Year by year and cost by cost, no more than what the version that was sent last asks for.</summary>
    public void ShouldBeWithinWhatIsAppliedFor(Decision decision, string when)
    {
        if (decision.Kind != DecisionKind.Award) return;
        var newest = Applications.Single(a => a.Id == decision.Application).Sent.MaxBy(s => s.Number)!;
        var budget = ApplicationContent.Read(newest.Content.Json).BudgetLines.Where(l => l.Cell("source") == "grant").ToList();
        foreach (var line in decision.ReadContent().Lines)
        {
            var year = line.Year.ToString(CultureInfo.InvariantCulture);
            budget.Where(l => l.Cell("year") == year && l.Cell("cost") == line.Cost)
                .Sum(l => long.Parse(l.Cell("amount"), CultureInfo.InvariantCulture)).ShouldBeGreaterThanOrEqualTo(line.Amount.Ore, when);
        }
    }

    private bool IsBarred(GrantApplication application, UserId person) => Declarations.Exists(
        d => d.Subject == application.Id.Value && d.User == person && d.WithdrawnAt is null
            && (d.Answer == ImpartialityAnswer.Ground || d.FoundImpartial == false));
}
