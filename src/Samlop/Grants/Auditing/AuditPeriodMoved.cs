using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Auditing;

/// <summary>What was done with a period.</summary>
public enum AuditStep
{
    Proposed,
    Given,
    Returned,
    TakenBack,
    Withdrawn,
    Ended,
}

/// <summary>A period in which Riksrevisjonen reads was proposed, given, sent back, taken back, given up or ended.</summary>
[Event("grants.audit-period.moved")]
public sealed record AuditPeriodMoved(AuditPeriodId Period, CallId Call, AuditStep Step) : IEvent
{
    private static readonly Words<AuditingText, AuditStep> ToldWords = new("Told_Period");

    Subjects IEvent.About => Subjects.Of(Period);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step);
}

/// <summary>A period as notices speak of it.</summary>
internal static class AuditNotices
{
    public static async Task<(string Call, AuditPeriod Period)> Period(this Occasion occasion, AuditPeriodId id)
    {
        var period = await occasion.Db.Rows<AuditPeriod>().All(Because.WhoWaitsIsTold).SingleAsync(p => p.Id == id, occasion.Cancel);
        var call = await occasion.Db.Rows<Call>().Published().Where(c => c.Id == period.Call).Select(c => c.Number)
            .SingleAsync(occasion.Cancel);
        return (call, period);
    }

    /// <summary>It is neither given nor given up.</summary>
    public static IQueryable<AuditPeriod> NotSettled(AppDb db) =>
        db.Rows<AuditPeriod>().All(Because.WhoWaitsIsTold).Where(AuditPeriod.IsProposed);
}
