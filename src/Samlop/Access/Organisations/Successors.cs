using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
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

    /// <summary>
    /// Adds what is wrong where the organisation has itself taken over from the one that is to succeed it, or from one that has, and so on:
    /// whoever follows the successors from one to the next must come to an end.
    /// </summary>
    public static async Task AskNoCircle(
        AppDb db, Organisation organisation, OrganisationId successor, string field, FieldErrors errors, CancellationToken cancel)
    {
        var next = (await db.Set<OrganisationSuccessor>().Select(s => new { s.Organisation, s.Successor }).ToListAsync(cancel))
            .ToLookup(s => s.Organisation, s => s.Successor);
        var reached = new HashSet<OrganisationId>();
        var ahead = new Queue<OrganisationId>([successor]);
        while (ahead.TryDequeue(out var one))
            if (reached.Add(one))
                foreach (var after in next[one]) ahead.Enqueue(after);
        if (reached.Contains(organisation.Id))
            errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_SuccessorCircle), organisation.Name));
    }

    /// <summary>Those of an organisation, and those that it is a successor of; each in the order of their days.</summary>
    public static async Task<(List<Listed> After, List<Listed> Before)> Of(AppDb db, OrganisationId organisation, CancellationToken cancel)
    {
        var links = await (
            from s in db.Set<OrganisationSuccessor>()
            where s.Organisation == organisation || s.Successor == organisation
            from o in db.Set<Organisation>()
            where o.Id != organisation && (o.Id == s.Successor || o.Id == s.Organisation)
            orderby s.From, o.Name
            select new { IsAfter = s.Organisation == organisation, One = new Listed(o.Id, o.Name, s.From) }).ToListAsync(cancel);
        return ([.. links.Where(l => l.IsAfter).Select(l => l.One)], [.. links.Where(l => !l.IsAfter).Select(l => l.One)]);
    }

    /// <summary>
    /// Those that may be chosen, of the same kind first: a county is succeeded by a county. Of what has ended, those that were there then.
    /// </summary>
    public static async Task<List<(OrganisationId Id, string Name)>> Offered(
        AppDb db, Reader reader, Organisation organisation, DateOnly today, CancellationToken cancel)
    {
        var last = organisation.ValidTo is { } ended && ended < today ? ended : today;
        var others = await db.Rows<Organisation>().VisibleTo(reader)
            .Where(o => o.Id != organisation.Id && (o.ValidTo == null || o.ValidTo >= last))
            .OrderBy(o => o.Name)
            .Take(Most)
            .Select(o => new { o.Id, o.Name, o.Kinds })
            .ToListAsync(cancel);
        return [.. others.OrderByDescending(o => o.Kinds.Intersect(organisation.Kinds).Any()).Select(o => (o.Id, o.Name))];
    }
}
