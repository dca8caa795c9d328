using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Outages;

[SubjectKind("cases.outage"), Was("grants.outage")]
public readonly record struct PortalOutageId(Guid Value) : IId<PortalOutageId>
{
    public static PortalOutageId From(Guid value) => new(value);
}

/// <summary>Driftsavbrudd: the portal was down. One recorded wrongly is replaced by a new one, and stays with the reason.</summary>
public sealed class PortalOutage
{
    public const int WhatLimit = 1000;

    public static readonly Refusal OutageCorrected = Refusal.In<CasesText>(nameof(OutageCorrected));

    private PortalOutage()
    {
    }

    internal PortalOutage(OutageTime time, string what, UserId by, DateTimeOffset at)
    {
        Id = NewId.Of<PortalOutageId>(at);
        From = time.From;
        To = time.To;
        What = what;
        RecordedBy = by;
        RecordedAt = at;
    }

    public PortalOutageId Id { get; private set; }

    public DateTimeOffset From { get; private set; }

    /// <summary>The first instant it was up again.</summary>
    public DateTimeOffset To { get; private set; }

    /// <summary>What did not work, for those who were to use it.</summary>
    public string What { get; private set; } = "";

    public UserId RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public PortalOutageId? ReplacedBy { get; private set; }

    public DateTimeOffset? CorrectedAt { get; private set; }

    public string? CorrectionReason { get; private set; }

    internal void Correct(PortalOutage by, string reason, DateTimeOffset at) =>
        (ReplacedBy, CorrectionReason, CorrectedAt) = (by.Id, reason, at);
}

/// <summary>From when to when, both as instants.</summary>
public readonly record struct OutageTime(DateTimeOffset From, DateTimeOffset To);

/// <summary>Which outages count for a deadline.</summary>
public static class OutageQueries
{
    private static readonly TimeSpan Before = TimeSpan.FromHours(24);

    /// <summary>Those that hold: not replaced by a correction.</summary>
    public static IQueryable<PortalOutage> InForce(this IQueryable<PortalOutage> outages) => outages.Where(o => o.ReplacedBy == null);

    /// <summary>Those that overlap the last 24 hours before the deadline.</summary>
    /// <param name="deadline">The first instant that is too late.</param>
    public static IQueryable<PortalOutage> Near(this IQueryable<PortalOutage> outages, DateTimeOffset deadline)
    {
        var start = deadline - Before;
        return outages.InForce().Where(o => o.From < deadline && o.To > start).OrderBy(o => o.From);
    }

    /// <summary>True where an outage in force, other than the one that is corrected, has a moment in common with the time.</summary>
    internal static Task<bool> Overlap(
        this IQueryable<PortalOutage> outages,
        OutageTime time,
        PortalOutageId? corrected,
        CancellationToken cancel
    ) => outages.InForce().AnyAsync(o => o.Id != corrected && o.From < time.To && o.To > time.From, cancel);
}
