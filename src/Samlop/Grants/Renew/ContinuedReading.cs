using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Report;
using Samlop.Grants.Settle;
using Samlop.Grants.Tell;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Renew;

/// <summary>
/// Puts together what is changed since last year, for the county: from the award, the report, the accounts, the targets and the agreement.
/// Only what the directorate may read too is in it: no drafts.
/// </summary>
public sealed class ContinuedReading(AppDb db, AwardKnowledge knowledge)
{
    /// <summary>Null where the application continues none.</summary>
    public async Task<ContinuedContent?> Of(GrantApplication application, Actor actor, CancellationToken cancel = default)
    {
        if (await db.Rows<Continuation>().Of(application).SingleOrDefaultAsync(cancel) is not { } continuation) return null;
        var reader = actor.ForCases();
        var award = await db.Rows<Award>().ManageableBy(reader).WithAll().SingleAsync(a => a.Id == continuation.Award, cancel);
        var found = db.Rows<Award>().ManageableBy(reader).Where(a => a.Id == award.Id);
        var earlier = await (
            from a in db.Rows<GrantApplication>().ManageableBy(reader)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            from s in a.Sent
            where a.Id == continuation.Earlier && s.Number == continuation.EarlierVersion
            select new { c.Number, c.Year, s.CallVersion, s.Content.Json }).SingleAsync(cancel);
        var report = await db.Rows<GrantReport>().Behind(found).SingleOrDefaultAsync(cancel);
        var call = await db.ContentInForce(application.Call, cancel);
        var now = new ApplicationBudget(application.ReadContent().BudgetLines);
        var known = await knowledge.Of(award.Id, actor, cancel);
        return new ContinuedContent(
            application.Id.Value, award.Id.Value, continuation.FromYear, application.Year, continuation.FirstYear,
            ContinuedYears.Of(continuation.FirstYear, application.Year, call.MaxYears),
            earlier.Number, earlier.Year, earlier.CallVersion.Value, ApplicationContent.Read(earlier.Json),
            await Money(award, found, application.Year, cancel),
            [.. award.Conditions.OrderBy(c => c.Number).Select(c => new ContinuedCondition(c.Text, c.Due, c.Standing))],
            report?.FirstReceivedAt is { } received ? new(received, report.ApprovedAt) : null,
            known.Targets,
            known.AfterTrial.Agreements,
            await Amounts(application, now, ApplicationContent.Read(earlier.Json), cancel),
            await Partners(application, cancel));
    }

    private async Task<ContinuedMoney> Money(Award award, IQueryable<Award> found, int year, CancellationToken cancel)
    {
        var letter = LetterContent.Read(await db.Rows<Letter>().Giving(award).Select(l => l.Content).SingleAsync(cancel));
        var planned = DecisionTold.In(letter).Decision.Lines.Where(l => l.Year == year).ToList();
        var accounted = (await db.AccountedFor(found, cancel)).GetValueOrDefault(award.Id);
        var settled = await db.Rows<Settlement>().DecidedOf(found).ToListAsync(cancel);
        return new(
            award.AmountOre, planned.Count == 0 ? null : planned.Sum(l => l.Amount.Ore), accounted?.Sent?.Ore, accounted?.Approved?.Ore,
            accounted?.Sent is null ? null : accounted.Unspent.Ore,
            settled.Sum(s => s.CarryOre), settled.Sum(s => s.DeductOre), settled.Sum(s => s.ClaimOre), settled.Sum(s => s.WaiveOre));
    }

    private async Task<IReadOnlyList<ContinuedAmount>> Amounts(
        GrantApplication application, ApplicationBudget now, ApplicationContent earlier, CancellationToken cancel)
    {
        var before = new ApplicationBudget(earlier.BudgetLines).Lines.ToDictionary(line => line.Code, StringComparer.Ordinal);
        var carried = await db.Rows<CarriedAmount>().Of(application).ToListAsync(cancel);
        return
        [
            .. from amount in carried
               let line = before[amount.Code]
               orderby amount.Year, line.Cost, line.What, amount.Code
               select new ContinuedAmount(
                   amount.Code, line.Cost, line.What, line.Source, amount.FromYear, amount.Year, amount.AmountOre,
                   now.Lines.FirstOrDefault(l => l.Code == amount.Code)?.Amount.Ore, amount.Standing(now.Lines)),
        ];
    }

    private async Task<IReadOnlyList<ContinuedPartner>> Partners(GrantApplication application, CancellationToken cancel)
    {
        var ended = await db.Rows<EndedPartner>().Of(application).ToListAsync(cancel);
        var successors = ended.Select(p => p.Successor).OfType<OrganisationId>().ToList();
        var names = await db.Set<Organisation>().Where(o => successors.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return
        [
            .. ended.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Code, StringComparer.Ordinal).Select(p =>
                new ContinuedPartner(p.Name, p.EndedOn, p.Answer, p.Successor is { } successor ? names[successor] : null)),
        ];
    }
}
