using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Grants.Renew;

/// <summary>
/// A continuation is not sent before all that was carried is looked at, and every partner that has ended is asked about; what is changed is
/// frozen with each version.
/// </summary>
public sealed class KeepsContinuation(AppDb db, ContinuedReading reading, RegisterData register) : IGoesWithApplication
{
    public static Refusal CarriedNotLookedAt(string amounts) => Refusal.In<RenewText>(nameof(CarriedNotLookedAt), amounts);

    public static Refusal PartnersNotAnswered(string partners) => Refusal.In<RenewText>(nameof(PartnersNotAnswered), partners);

    public async Task<Refusal?> Stops(GrantApplication application, Actor actor, CancellationToken cancel = default)
    {
        if (application.Continues is null) return null;
        var lines = new ApplicationBudget(application.ReadContent().BudgetLines).Lines;
        var open = (await db.Rows<CarriedAmount>().Of(application).ToListAsync(cancel))
            .Where(carried => carried.Standing(lines) == CarriedStanding.Open).Select(carried => carried.Code).ToHashSet();
        if (open.Count > 0)
        {
            var options = await db.OptionsFor(application.Call, register, cancel);
            var named = lines.Where(line => open.Contains(line.Code)).Select(line => NameOf(line, options));
            return CarriedNotLookedAt(string.Join(", ", named));
        }

        var asked = await db.Rows<EndedPartner>().Of(application).Where(p => p.Answer == null).OrderBy(p => p.Name).Select(p => p.Name)
            .ToListAsync(cancel);
        return asked.Count > 0 ? PartnersNotAnswered(string.Join(", ", asked)) : null;
    }

    public async Task Sent(GrantApplication application, SentVersion version, Actor actor, Change change, CancellationToken cancel)
    {
        if (await reading.Of(application, actor, cancel) is { } content)
            db.Add(new SentContinuation(application.Id, version.Number, content));
    }

    /// <summary>A line of the budget as it is named: its kind of cost, what it is, and its year.</summary>
    internal static string NameOf(BudgetLine line, ApplicationOptions options) => NameOf(line.Cost, line.What, line.Year, options);

    internal static string NameOf(string cost, string what, int year, ApplicationOptions options)
    {
        var name = options.TextOf(ApplicationOptions.Cost, cost);
        return what.Length == 0 ? $"{name} ({year})" : $"{name}: {what} ({year})";
    }
}
