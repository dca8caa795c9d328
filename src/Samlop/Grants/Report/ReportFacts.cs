using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Report;

/// <summary>Where the report of an award stands on a day.</summary>
public enum ReportState
{
    NotBegun,
    Begun,

    /// <summary>The date is past and it has never come. Nothing lapses by itself: what follows is a person's decision.</summary>
    Overdue,

    /// <summary>Handed back by the directorate to be mended.</summary>
    Returned,
    Received,

    /// <summary>With the one who decides, which the county is not told.</summary>
    Proposed,
    Approved,
}

/// <summary>What the list of reports is narrowed to.</summary>
public enum ReportFilter
{
    Due,
    Overdue,
    Received,
    ToTreat,
    Approved,
}

/// <summary>The facts that the state of a report is read from, of an award with a report or without.</summary>
public sealed class ReportFacts
{
    private static readonly Ladder<ReportState, ReportFacts> Ladder = new(
        (ReportState.Approved, r => r.ApprovedAt != null),
        (ReportState.Proposed, r => r.ReceivedAt != null && r.ProposedAt != null),
        (ReportState.Received, r => r.ReceivedAt != null),
        (ReportState.Returned, r => r.FirstReceivedAt != null),
        (ReportState.Overdue, r => r.DueOn != null && r.DueOn < r.Today),
        (ReportState.Begun, r => r.BegunAt != null),
        (ReportState.NotBegun, r => true));

    private static readonly Words<ReportText, ReportState> States = new("State");

    public DateOnly? DueOn { get; init; }

    public DateTimeOffset? BegunAt { get; init; }

    public DateTimeOffset? FirstReceivedAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? ProposedAt { get; init; }

    public DateTimeOffset? ApprovedAt { get; init; }

    public DateOnly Today { get; init; }

    public ReportState State => Ladder.Of(this);

    public static ReportFacts Of(GrantReport? report, DateOnly? dueOn, DateOnly today) => new()
    {
        DueOn = dueOn,
        BegunAt = report?.BegunAt,
        FirstReceivedAt = report?.FirstReceivedAt,
        ReceivedAt = report?.ReceivedAt,
        ProposedAt = report?.ProposedAt,
        ApprovedAt = report?.ApprovedAt,
        Today = today,
    };

    /// <summary>It came after its last day. A fact, and no state: what is late is treated as what is not.</summary>
    public static bool CameLate(DateOnly? dueOn, DateTimeOffset receivedAt) => dueOn is { } due && receivedAt >= OsloClock.EndOf(due);

    public static Expression<Func<ReportFacts, bool>> At(ReportState state) => Ladder.At(state);

    public static Expression<Func<ReportFacts, bool>> In(ReportFilter filter) => filter switch
    {
        ReportFilter.Due => r => r.FirstReceivedAt == null && (r.DueOn == null || r.DueOn >= r.Today),
        ReportFilter.Overdue => Ladder.At(ReportState.Overdue),
        ReportFilter.Received => r => r.FirstReceivedAt != null,
        ReportFilter.ToTreat => Ladder.AtAny(ReportState.Received, ReportState.Proposed),
        _ => Ladder.At(ReportState.Approved),
    };

    /// <summary>
    /// Neither side is told how the other works with it: the county not of a decision to come, the directorate not of a draft.
    /// </summary>
    public static string TextOf(ReportState state, bool ofCounty) => state switch
    {
        ReportState.Proposed when ofCounty => States.Of(ReportState.Received).ToString(),
        ReportState.Begun or ReportState.NotBegun when !ofCounty => ReportText.NotReceived,
        _ => States.Of(state).ToString(),
    };
}
