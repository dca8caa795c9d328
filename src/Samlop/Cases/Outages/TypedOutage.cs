using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Outages;

/// <summary>An outage as an administrator types it; the same when it is recorded and when it is corrected.</summary>
public abstract class TypedOutage
{
    public string? FromDate { get; set; }

    public string? FromTime { get; set; }

    public string? ToDate { get; set; }

    public string? ToTime { get; set; }

    public string? What { get; set; }

    /// <summary>The time that was typed, with an error at each field where it cannot be, or overlaps another.</summary>
    internal async Task<(OutageTime Time, string What)> Read(
        AppDb db,
        PortalOutageId? corrected,
        FieldErrors errors,
        CancellationToken cancel
    )
    {
        var from = Instant(FromDate, nameof(FromDate), FromTime, nameof(FromTime), errors);
        var to = Instant(ToDate, nameof(ToDate), ToTime, nameof(ToTime), errors);
        var missing = Phrase.In<CasesText>(nameof(CasesText.Error_OutageWhatMissing));
        var what = TypedField.NeededText(What, PortalOutage.WhatLimit, nameof(What), missing, errors);
        if (from is null || to is null) return default;

        var time = new OutageTime(from.Value, to.Value);
        if (time.To <= time.From)
            errors.Add(nameof(ToDate), Phrase.In<CasesText>(nameof(CasesText.Error_OutageToBeforeFrom)));
        else if (await db.Set<PortalOutage>().Overlap(time, corrected, cancel))
            errors.Add(nameof(FromDate), Phrase.In<CasesText>(nameof(CasesText.Error_OutageOverlaps)));
        return (time, what);
    }

    private static DateTimeOffset? Instant(string? typedDate, string dateField, string? typedTime, string timeField, FieldErrors errors)
    {
        var hasDate = NorwegianDate.TryParse(typedDate, out var date);
        if (!hasDate) errors.Add(dateField, Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        var hasTime = NorwegianTime.TryParse(typedTime, out var time);
        if (!hasTime) errors.Add(timeField, Phrase.In<CommonText>(nameof(CommonText.Error_Time)));
        return hasDate && hasTime ? OsloClock.Instant(date, time) : null;
    }
}
