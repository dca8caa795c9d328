using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

/// <summary>
/// Where it stands with a partner that is an organisation of the register: whether it is asked, when and by whom, and what it answered.
/// </summary>
/// <param name="Partner">Code of its row.</param>
/// <param name="CanAnswer">Somebody there leads it in Samløp; where not, a letter of intent is what there is.</param>
/// <param name="Ask">The request that stands; null where it is not asked.</param>
/// <param name="Number">Of the answer that stands; 0 where there is none.</param>
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
    string? Promised = null)
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
        var asks = await db.Rows<PartnerAsk>().Of(application).Where(k => k.EndedAt == null).Include(k => k.Given).ToListAsync(cancel);
        var ids = named.Select(n => n.Organisation).Distinct().ToList();
        var led = await db.LedOn(today).Where(o => ids.Contains(o)).Distinct().ToListAsync(cancel);
        return
        [
            .. from n in named
               let ask = asks.Find(k => k.Organisation == n.Organisation)
               let answer = ask?.Newest
               select new PartnerStanding(
                   n.Code, n.Organisation.Value, led.Contains(n.Organisation), ask?.Id.Value, ask?.At, ask?.By.Value, ask?.Due,
                   answer?.Number ?? 0, answer?.Joins, answer?.At, answer?.Words, answer?.Promised),
        ];
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
