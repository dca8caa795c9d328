using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;

namespace Samlop.Grants.Tell.Appeal;

/// <summary>Reads what is settled of appeal.</summary>
public sealed class AppealRulings(AppDb db)
{
    /// <summary>The last ruling that is settled; null where there is none.</summary>
    public Task<AppealRuling?> Settled(DecisionKind kind, CancellationToken cancel = default) =>
        AllSettled(db, kind).OrderByDescending(r => r.SettledAt).FirstOrDefaultAsync(cancel);

    /// <summary>Those that two have settled; where there are none it is to be clarified.</summary>
    internal static IQueryable<AppealRuling> AllSettled(AppDb db, DecisionKind kind) =>
        db.Set<AppealRuling>().Where(r => r.Kind == kind && r.SettledAt != null);

    /// <summary>The answer that is neither settled nor given up.</summary>
    internal static IQueryable<AppealRuling> NotSettled(AppDb db, DecisionKind kind) =>
        db.Set<AppealRuling>().Where(r => r.Kind == kind && r.SettledAt == null && r.WithdrawnAt == null);

    /// <summary>The answer that is not settled yet, with its two-person check; null where there is none.</summary>
    public async Task<(AppealRuling Ruling, TwoPersonCheck Check)?> Open(DecisionKind kind, CancellationToken cancel = default) =>
        await NotSettled(db, kind).SingleOrDefaultAsync(cancel)
            is { } ruling ? (ruling, await db.CheckOf(ruling, cancel)) : null;

    /// <summary>Award and rejection have the circular's answer; a dismissal what two have settled, and none before.</summary>
    public async Task<AppealStanding> Standing(DecisionKind kind, CancellationToken cancel = default) =>
        kind != DecisionKind.Dismissal ? AppealStanding.NoRight : (await Settled(kind, cancel))?.Standing ?? AppealStanding.ToBeClarified;
}
