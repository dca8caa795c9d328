using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Report.Targets;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Report;

/// <summary>
/// What stands in the report of an award without the county writing it: its targets with their results, and what the agreement says of the
/// time after the trial. The same for every reader of the same day, so that what was read is what is sent.
/// </summary>
public sealed class AwardKnowledge(AppDb db, IEnumerable<IAgreementsOfAwards> agreements, OsloClock clock)
{
    /// <param name="award">That the actor has found by a door.</param>
    public async Task<KnownOfAward> Of(AwardId award, Actor actor, CancellationToken cancel = default) => new(
        await Targets(award, actor, cancel), new(clock.Today, await AgreementsOf(award, cancel)));

    /// <summary>The signed agreements that are tied to the award.</summary>
    public async Task<IReadOnlyList<AwardAgreement>> AgreementsOf(AwardId award, CancellationToken cancel)
    {
        var all = new List<AwardAgreement>();
        foreach (var source in agreements)
            all.AddRange((await source.Of([award], cancel)).GetValueOrDefault(award) ?? []);
        return all;
    }

    private async Task<IReadOnlyList<FrozenTarget>> Targets(AwardId award, Actor actor, CancellationToken cancel)
    {
        var targets = await db.Rows<AwardTarget>().VisibleTo(actor.ForCases()).WithResults()
            .Where(t => t.Award == award && t.ApprovedAt != null && t.ReplacedAt == null).OrderBy(t => t.Number).ToListAsync(cancel);
        return
        [
            .. targets.Select(t => new FrozenTarget(
                t.Number, t.Kind, t.Text, t.Definition, t.Goal, t.Unit, t.LastDay,
                [
                    .. t.Results.GroupBy(r => r.Year).OrderBy(of => of.Key).Select(of => of.MaxBy(r => r.Number)!)
                        .Select(r => ShownResult.From(r, exact: false))
                        .Select(r => new FrozenResult(r.Year, r.IsGiven, r.IsKept, r.Count, r.Of, r.Words)),
                ])),
        ];
    }
}
