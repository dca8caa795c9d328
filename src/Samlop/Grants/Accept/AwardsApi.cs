using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>What the budget of an application has from a source of money in a year, of all kinds of cost.</summary>
/// <param name="Source">Code of the source: <c>grant</c>, <c>own</c>, <c>nav</c>, <c>municipality</c> or <c>other</c>.</param>
public sealed record BudgetSum(int Year, string Source, Money Amount);

/// <summary>Tilskudd med budsjett: an award with the budget of the version of the application that was sent last.</summary>
/// <param name="Title">As its page is called.</param>
/// <param name="Year">The year that the award is for.</param>
public sealed record AwardedBudget(
    AwardId Award, OrganisationId County, string Title, int Year, Money Amount, IReadOnlyList<BudgetSum> Sums);

/// <summary>The awards and their budgets, for whoever sees both.</summary>
public sealed class AwardBudgets(AppDb db)
{
    /// <summary>Those in force, the newest first; of each what its reader may see on the pages of the grants, and no more.</summary>
    public async Task<IReadOnlyList<AwardedBudget>> VisibleTo(Actor actor, CancellationToken cancel = default)
    {
        if (!actor.May(ReadAwards.Needs)) return [];
        var reader = actor.ForCases();
        var awards = await db.Rows<Award>().VisibleTo(reader).Where(a => a.ReplacedAt == null)
            .OrderByDescending(a => a.GivenAt).ThenBy(a => a.Id).ToListAsync(cancel);
        var ids = awards.Select(a => a.Application).ToList();
        var counties = awards.Select(a => a.County).ToList();
        var names = await db.Set<Organisation>().Where(o => counties.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        var sent = await db.Rows<GrantApplication>().VisibleTo(reader).Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Sent)
            .Select(s => new { s.Application, s.Number, s.Content.Json })
            .ToListAsync(cancel);
        var newest = sent.GroupBy(s => s.Application).ToDictionary(g => g.Key, g => g.MaxBy(s => s.Number)!.Json);
        return
        [
            .. from award in awards
               where newest.ContainsKey(award.Application)
               select new AwardedBudget(
                   award.Id, award.County, Sentence.Say(AcceptText.Award_Title, award.Year, names[award.County]), award.Year,
                   award.Amount, SumsOf(newest[award.Application])),
        ];
    }

    private static IReadOnlyList<BudgetSum> SumsOf(string json) =>
    [
        .. from line in new ApplicationBudget(ApplicationContent.Read(json).BudgetLines).Lines
           group line.Amount by (line.Year, line.Source) into same
           orderby same.Key.Year, same.Key.Source
           select new BudgetSum(same.Key.Year, same.Key.Source, Money.Sum(same)),
    ];
}

/// <summary>The place for what an accepted award leads to, on its page, for the county that has it.</summary>
public sealed record AwardFollowUp(AwardId Award);

/// <summary>A partner of an application that got an award.</summary>
/// <param name="Name">As its row in the application says.</param>
/// <param name="Organisation">Null where it is none of the register.</param>
/// <param name="Joins">What it has answered last; null where it is not asked or has not answered.</param>
/// <param name="Promised">What it has promised to do or give; null where it says nothing of it.</param>
public sealed record AwardPartner(string Name, OrganisationId? Organisation, bool? Joins, string? Promised);

/// <summary>An award with the partners of the version of its application that was sent last.</summary>
/// <param name="Title">As its page is called.</param>
/// <param name="Call">The number of its call.</param>
/// <param name="No">Why nothing is begun from it; null where it is accepted and in force.</param>
public sealed record PartneredAward(
    AwardId Award, OrganisationId County, string Title, string Call, Refusal? No, IReadOnlyList<AwardPartner> Partners);

/// <summary>The partners of an award, for the county that has it, when its letter is opened.</summary>
public sealed class AwardPartners(AppDb db, OsloClock clock)
{
    /// <summary>Null where the actor does not find the award among those of their county.</summary>
    public async Task<PartneredAward?> Of(AwardId id, Actor actor, CancellationToken cancel = default)
    {
        if (!actor.May(ReadAwards.Needs) || actor.IsSystem) return null;
        var reader = actor.ForCases();
        if (await db.Rows<Award>().ManageableBy(reader).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } award) return null;
        var about = await (
            from a in db.Rows<GrantApplication>().ManageableBy(reader)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where a.Id == award.Application
            select new { c.Number, o.Name, a.Sent.OrderByDescending(s => s.Number).First().Content.Json }).SingleAsync(cancel);
        var rows = ApplicationContent.Read(about.Json).Partners;
        var standings = await db.PartnersNow(award.Application, rows, clock.Today, cancel);
        return new(
            award.Id, award.County, Sentence.Say(AcceptText.Award_Title, award.Year, about.Name), about.Number, award.MayFollowUp(),
            [
                .. from row in rows
                   let standing = standings.FirstOrDefault(s => s.Partner == row.Code)
                   select new AwardPartner(row.Cell("organisation"), PartnerOrganisation.Of(row), standing?.Joins, standing?.Promised),
            ]);
    }
}
