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

/// <summary>Tilskudd: an award that the reader sees.</summary>
/// <param name="Title">As its page is called.</param>
/// <param name="Year">The year that the award is for.</param>
public sealed record KnownAward(AwardId Award, OrganisationId County, string Title, int Year, Money Amount);

/// <summary>Tilskudd med budsjett: an award with the budget of the version of the application that was sent last.</summary>
public sealed record AwardedBudget(
    AwardId Award, OrganisationId County, string Title, int Year, Money Amount, IReadOnlyList<BudgetSum> Sums);

/// <summary>The awards and their budgets, for whoever sees both.</summary>
public sealed class AwardBudgets(AppDb db)
{
    /// <summary>More than some counties are given in many years.</summary>
    private const int Most = 100;

    /// <summary>
    /// Those in force that some counties were given, the newest first; what the reader may see on the pages of the grants.
    /// </summary>
    public async Task<IReadOnlyList<KnownAward>> GivenTo(
        IReadOnlyCollection<OrganisationId> counties, Actor actor, CancellationToken cancel = default)
    {
        if (!actor.May(ReadAwards.Needs)) return [];
        var reader = actor.ForCases();
        var applications = db.Rows<GrantApplication>().VisibleTo(reader);
        var awards = await (
            from a in db.Rows<Award>().VisibleTo(reader)
            join o in db.Set<Organisation>() on a.County equals o.Id
            where a.ReplacedAt == null && counties.Contains(a.County) && applications.Any(x => x.Id == a.Application && x.Sent.Any())
            orderby a.GivenAt descending, a.Id
            select new { a.Id, a.County, o.Name, a.Year, a.Amount }).Take(Most).ToListAsync(cancel);
        return
        [
            .. awards.Select(a => new KnownAward(
                a.Id, a.County, Sentence.Say(AcceptText.Award_Title, a.Year, a.Name), a.Year, a.Amount)),
        ];
    }

    /// <summary>The budgets of awards that were found, in their order.</summary>
    public async Task<IReadOnlyList<AwardedBudget>> BudgetsOf(
        IReadOnlyCollection<KnownAward> awards, Actor actor, CancellationToken cancel = default)
    {
        if (awards.Count == 0) return [];
        var reader = actor.ForCases();
        var ids = awards.Select(a => a.Award).ToList();
        var sent = await (
            from a in db.Rows<Award>().VisibleTo(reader)
            join x in db.Rows<GrantApplication>().VisibleTo(reader) on a.Application equals x.Id
            from s in x.Sent
            where ids.Contains(a.Id) && s.Number == x.Sent.Max(other => other.Number)
            select new { a.Id, s.Content.Json }).ToDictionaryAsync(s => s.Id, s => s.Json, cancel);
        return
        [
            .. from award in awards
               where sent.ContainsKey(award.Award)
               select new AwardedBudget(
                   award.Award, award.County, award.Title, award.Year, award.Amount, SumsOf(sent[award.Award])),
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

/// <summary>The place for the money of an award, on its page, for all who read it.</summary>
public sealed record AwardMoney(AwardId Award);

/// <summary>The place for what an accepted award leads to, on its page, for the county that has it.</summary>
public sealed record AwardFollowUp(AwardId Award);

/// <summary>The place for what is told of an award after its year, on its page, for both sides.</summary>
public sealed record AwardReporting(AwardId Award);

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
