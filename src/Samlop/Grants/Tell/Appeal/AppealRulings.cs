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
        db.Set<AppealRuling>().Where(r => r.Kind == kind && r.SettledAt != null).OrderByDescending(r => r.SettledAt)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The answer that is not settled yet, with its two-person check; null where there is none.</summary>
    public async Task<(AppealRuling Ruling, TwoPersonCheck Check)?> Open(DecisionKind kind, CancellationToken cancel = default) =>
        await db.Set<AppealRuling>().SingleOrDefaultAsync(r => r.Kind == kind && r.SettledAt == null && r.WithdrawnAt == null, cancel)
            is { } ruling ? (ruling, await db.CheckOf(ruling, cancel)) : null;

    /// <summary>Award and rejection have the circular's answer; a dismissal what two have settled, and none before.</summary>
    public async Task<AppealStanding> Standing(DecisionKind kind, CancellationToken cancel = default) =>
        kind != DecisionKind.Dismissal ? AppealStanding.NoRight : (await Settled(kind, cancel))?.Standing ?? AppealStanding.ToBeClarified;
}
