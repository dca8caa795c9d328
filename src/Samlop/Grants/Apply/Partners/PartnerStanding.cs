using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Where it stands with a partner that is an organisation of the register: whether it is asked, when and by whom, and what it answered.
/// </summary>
/// <param name="Partner">Code of its row; empty where no row names it any more.</param>
/// <param name="CanAnswer">Somebody there leads it in Samløp; where not, a letter of intent is what there is.</param>
/// <param name="Ask">The request that stands; null where it is not asked.</param>
/// <param name="Number">Of the answer that stands; 0 where there is none.</param>
/// <param name="Name">Of the organisation, in the register; null where that was not kept.</param>
/// <param name="AskedPart">What its part was to be when it was asked; null where it is not asked, or that was not kept.</param>
public sealed record PartnerStanding(
    string Partner,
    Guid Organisation,
    bool CanAnswer,
    Guid? Ask = null,
    DateTimeOffset? AskedAt = null,
    Guid? AskedBy = null,
    DateOnly? Due = null,
    int Number = 0,
    bool? Joins = null,
    DateTimeOffset? AnsweredAt = null,
    string? Words = null,
    string? Promised = null,
    string? Name = null,
    string? AskedPart = null)
{
    /// <summary>It says something that was not there when <paramref name="sent"/> was.</summary>
    public bool IsLaterThan(IEnumerable<PartnerStanding> sent) =>
        Number > 0 && !sent.Any(earlier => earlier.Ask == Ask && earlier.Number == Number);
}

/// <summary>The partners of a version that was sent: as it was then, and what they have answered since.</summary>
/// <param name="Names">Of those who asked.</param>
public sealed record PartnersOfVersion(
    IReadOnlyList<PartnerStanding> Then, IReadOnlyList<PartnerStanding> Later, IReadOnlyDictionary<UserId, string> Names);

/// <summary>Reads where it stands with the partners of an application. The caller has found the application.</summary>
internal static class PartnerStandings
{
    /// <param name="partners">The rows of its partners.</param>
    /// <param name="today">The day on which somebody must lead the organisation.</param>
    public static async Task<IReadOnlyList<PartnerStanding>> PartnersNow(
        this AppDb db, GrantApplicationId application, IReadOnlyList<AnswerRow> partners, DateOnly today,
        CancellationToken cancel = default)
    {
        var named = partners.Where(row => PartnerOrganisation.Of(row) is not null)
            .Select(row => (row.Code, Organisation: PartnerOrganisation.Of(row)!.Value)).ToList();
        if (named.Count == 0) return [];
        var asks = await db.OpenAsks(application).ToListAsync(cancel);
        var ids = named.Select(n => n.Organisation).Distinct().ToList();
        var led = await db.LedOn(today).Where(o => ids.Contains(o)).Distinct().ToListAsync(cancel);
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return
        [
            .. from n in named
               let ask = asks.Find(k => k.Organisation == n.Organisation)
               select Of(n.Code, n.Organisation, led.Contains(n.Organisation), ask, names.GetValueOrDefault(n.Organisation)),
        ];
    }

    /// <summary>
    /// What has come since a version was sent: also the answer of one whose request was withdrawn afterwards, for it was said.
    /// </summary>
    /// <param name="then">As it stood when the version was sent.</param>
    public static async Task<IReadOnlyList<PartnerStanding>> PartnersSince(
        this AppDb db, GrantApplicationId application, IReadOnlyList<PartnerStanding> then, IReadOnlyList<AnswerRow> partners,
        DateOnly today, CancellationToken cancel)
    {
        var now = await db.PartnersNow(application, partners, today, cancel);
        var asked = then.Select(standing => standing.Ask).OfType<Guid>().Select(PartnerAskId.From).ToList();
        var ended = await db.Rows<PartnerAsk>().Of(application).Where(k => k.EndedAt != null && asked.Contains(k.Id))
            .Include(k => k.Given).ToListAsync(cancel);
        var withdrawn =
            from standing in then
            let ask = ended.Find(k => k.Id.Value == standing.Ask)
            where ask is not null
            select Of(standing.Partner, ask.Organisation, standing.CanAnswer, ask, standing.Name);
        return [.. now.Concat(withdrawn).Where(standing => standing.IsLaterThan(then))];
    }

    /// <summary>Those who are asked, and whom no row names any more.</summary>
    /// <param name="partners">The rows of its partners.</param>
    public static async Task<IReadOnlyList<PartnerStanding>> PartnersGone(
        this AppDb db, GrantApplicationId application, IReadOnlyList<AnswerRow> partners, CancellationToken cancel = default)
    {
        var named = partners.Select(PartnerOrganisation.Of).OfType<OrganisationId>().ToList();
        var gone = await db.OpenAsks(application).Where(k => !named.Contains(k.Organisation)).OrderBy(k => k.At).ThenBy(k => k.Id)
            .ToListAsync(cancel);
        var ids = gone.ConvertAll(k => k.Organisation);
        var names = await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        return [.. gone.Select(ask => Of("", ask.Organisation, true, ask, names.GetValueOrDefault(ask.Organisation)))];
    }

    /// <summary>Of some applications, those in which a row names the organisation now.</summary>
    public static async Task<HashSet<GrantApplicationId>> Naming(
        this AppDb db, OrganisationId organisation, IReadOnlyCollection<GrantApplicationId> applications,
        CancellationToken cancel = default)
    {
        var parts = await db.Rows<ApplicationPart>().All(Because.PartnerKnowsItsRow)
            .Where(p => applications.Contains(p.Application) && p.Part == ApplicationCatalogue.PartnersPart).ToListAsync(cancel);
        return
        [
            .. from part in parts
               where part.Read().Rows(ApplicationCatalogue.PartnersPart).Any(row => PartnerOrganisation.Of(row) == organisation)
               select part.Application,
        ];
    }

    private static IQueryable<PartnerAsk> OpenAsks(this AppDb db, GrantApplicationId application) =>
        db.Rows<PartnerAsk>().Of(application).Where(k => k.EndedAt == null).Include(k => k.Given);

    private static PartnerStanding Of(string partner, OrganisationId organisation, bool led, PartnerAsk? ask, string? name)
    {
        var answer = ask?.Newest;
        return new(
            partner, organisation.Value, led, ask?.Id.Value, ask?.At, ask?.By.Value, ask?.Due, answer?.Number ?? 0, answer?.Joins,
            answer?.At, answer?.Words, answer?.Promised, name, ask?.ReadTold().Part);
    }

    /// <summary>The names of those who asked.</summary>
    public static Task<Dictionary<UserId, string>> NamesOfAskers(this AppDb db, IEnumerable<PartnerStanding> standings)
    {
        var ids = standings.Select(s => s.AskedBy).OfType<Guid>().Distinct().Select(id => new UserId(id)).ToList();
        return ids.Count == 0
            ? Task.FromResult(new Dictionary<UserId, string>())
            : db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name);
    }

    /// <summary>The organisations that somebody who may answer for them leads on the day.</summary>
    public static IQueryable<OrganisationId> LedOn(this AppDb db, DateOnly day)
    {
        var leaders = AnswerPartner.Act.Holders.ToList();
        return db.HeldOn(day).Where(m => leaders.Contains(m.Role)).Select(m => m.Organisation);
    }

    public static string Write(IReadOnlyList<PartnerStanding> standings) => JsonSerializer.Serialize(standings, Answers.Json);

    public static IReadOnlyList<PartnerStanding> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<PartnerStanding>>(json, Answers.Json)!;
}
