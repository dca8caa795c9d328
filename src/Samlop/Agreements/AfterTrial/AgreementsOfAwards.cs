using Microsoft.EntityFrameworkCore;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Finance;
using Samlop.Grants.Accept;
using Samlop.Grants.Report;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Time;

namespace Samlop.Agreements.AfterTrial;

/// <summary>
/// What the signed agreements that are tied to awards say of what the grant pays, for those who read the awards. What is being written,
/// and signed by nobody, is not told.
/// </summary>
internal sealed class AgreementsOfAwards(AppDb db, IEnumerable<IAgreementPart> parts) : IAgreementsOfAwards
{
    public string CostName(string code) => FinanceWords.Cost(code);

    public async Task<IReadOnlyDictionary<AwardId, IReadOnlyList<AwardAgreement>>> Of(
        IReadOnlyCollection<AwardId> awards, CancellationToken cancel)
    {
        var ties = await db.Rows<AgreementAward>().All(Because.AwardTellsWhatFollows).Where(t => awards.Contains(t.Grant))
            .Select(t => new { t.Agreement, t.Grant }).ToListAsync(cancel);
        if (ties.Count == 0) return new Dictionary<AwardId, IReadOnlyList<AwardAgreement>>();
        var ids = ties.Select(t => t.Agreement).Distinct().ToList();
        var agreements = await db.Rows<Agreement>().All(Because.AwardTellsWhatFollows)
            .Where(a => ids.Contains(a.Id) && a.SignedVersion != null)
            .OrderBy(a => a.Year).ThenBy(a => a.Serial).WithAll().AsNoTracking().ToListAsync(cancel);
        var told = new List<(AgreementId Id, AwardAgreement Told)>();
        foreach (var agreement in agreements) told.Add((agreement.Id, await Told(agreement, cancel)));
        return (
            from tie in ties
            join agreement in told on tie.Agreement equals agreement.Id
            group agreement.Told by tie.Grant).ToDictionary(g => g.Key, g => (IReadOnlyList<AwardAgreement>)[.. g]);
    }

    private async Task<AwardAgreement> Told(Agreement agreement, CancellationToken cancel)
    {
        var part = parts.OfType<AfterTrialPart>().Single();
        var names = await db.NamesOf(agreement);
        var content = await db.SignedContent(agreement, cancel);
        var financing = Financing.In(content.Parts.GetValueOrDefault(FinancePart.PartCode));
        var successors = part.Has(agreement.Kind) ? Successor.In(await part.SignedNow(agreement, cancel)) : [];
        var members = agreement.Members.ToDictionary(p => p.Organisation.Value.ToString(), p => names[p.Organisation]);
        return new(
            agreement.Number.ToString(),
            agreement.Versions.Single(v => v.Number == agreement.SignedVersion).Title,
            [
                .. from version in agreement.Versions
                   where version.SignedAt is not null
                   orderby version.Number
                   select new SignedOn(version.Number, OsloClock.DateIn(version.SignedAt!.Value)),
            ],
            [
                .. agreement.Parties.Where(p => p.LeftOn is not null && agreement.PartyOf(p.Organisation) is null)
                    .Select(p => names[p.Organisation]).Distinct().Order(StringComparer.Ordinal),
            ],
            [
                .. successors.Select(s => new PaidByGrant(
                    s.Code, s.What, s.Cost, Of(financing, s.Cost), s.Ends,
                    s.Party is { } party ? members.GetValueOrDefault(party) : null, s.Takes, s.Decided)),
                .. Unsucceeded.Costs(financing, successors).Select(cost => new PaidByGrant(
                    $"lacking.{cost}", null, cost, Of(financing, cost), null, null, null, false)),
            ]);
    }

    /// <summary>What the grant pays of a kind of cost in all years.</summary>
    private static Money? Of(Financing financing, string? cost)
    {
        var amounts = financing.Shares.Where(share => cost is not null && share.Source == FinanceCodes.TrialGrant && share.Cost == cost)
            .Select(share => share.Amount).OfType<Money>().ToList();
        return amounts.Count == 0 ? null : Money.Sum(amounts);
    }
}
