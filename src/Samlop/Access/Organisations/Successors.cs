using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Organisations;

/// <summary>Who may take over from an organisation, and who has.</summary>
internal static class Successors
{
    /// <summary>So many are offered.</summary>
    private const int Most = 1000;

    /// <summary>A successor of an organisation, as it is listed.</summary>
    public sealed record Listed(OrganisationId Id, string Name, DateOnly From)
    {
        /// <summary>What a button on the page names: the successor as the page told it, with its day.</summary>
        public string Key => $"{Id.Value} {From:yyyy-MM-dd}";

        /// <summary>Null for what is no key.</summary>
        public static (OrganisationId Successor, DateOnly From)? ReadKey(string? key) =>
            key?.Split(' ') is [var id, var day]
            && Guid.TryParse(id, out var successor)
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
                ? (new OrganisationId(successor), from)
                : null;
    }

    /// <summary>Another organisation that exists on the day; null where what was chosen is none.</summary>
    public static async Task<OrganisationId?> Read(
        AppDb db, string? typed, OrganisationId organisation, DateOnly day, CancellationToken cancel)
    {
        var id = Guid.TryParse(typed, out var value) ? new OrganisationId(value) : default;
        return id != organisation && await db.Set<Organisation>()
            .AnyAsync(o => o.Id == id && o.ValidFrom <= day && (o.ValidTo == null || o.ValidTo >= day), cancel) ? id : null;
    }

    /// <summary>From which day it is written down as a successor; null where it is not.</summary>
    public static Task<DateOnly?> DayOf(AppDb db, OrganisationId organisation, OrganisationId successor, CancellationToken cancel) =>
        db.Set<OrganisationSuccessor>().Where(s => s.Organisation == organisation && s.Successor == successor)
            .Select(s => (DateOnly?)s.From).SingleOrDefaultAsync(cancel);

    /// <summary>Those of an organisation, in the order of their days.</summary>
    public static Task<List<Listed>> Of(AppDb db, OrganisationId organisation, CancellationToken cancel) => (
        from s in db.Set<OrganisationSuccessor>()
        join o in db.Set<Organisation>() on s.Successor equals o.Id
        where s.Organisation == organisation
        orderby s.From, o.Name
        select new Listed(o.Id, o.Name, s.From)).ToListAsync(cancel);

    /// <summary>Those that may be chosen, of the same kind first: a county is succeeded by a county.</summary>
    public static async Task<List<(OrganisationId Id, string Name)>> Offered(
        AppDb db, Reader reader, Organisation organisation, DateOnly today, CancellationToken cancel)
    {
        var others = await db.Rows<Organisation>().VisibleTo(reader)
            .Where(o => o.Id != organisation.Id && (o.ValidTo == null || o.ValidTo >= today))
            .OrderBy(o => o.Name)
            .Take(Most)
            .Select(o => new { o.Id, o.Name, o.Kinds })
            .ToListAsync(cancel);
        return [.. others.OrderByDescending(o => o.Kinds.Intersect(organisation.Kinds).Any()).Select(o => (o.Id, o.Name))];
    }
}
