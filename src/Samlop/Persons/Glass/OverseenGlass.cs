using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons.Look;
using Samlop.Persons.Oversight;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Glass;

/// <summary>
/// A broken glass or an attempt, as the data protection officer reads it: who, for whom, why and what, and not of which person.
/// </summary>
/// <param name="Until">Null for what opened nothing.</param>
/// <param name="Stopped">Where the rule ended; null for what opened.</param>
internal sealed record OverseenGlass(
    Guid Id, DateTimeOffset At, DateTimeOffset? Until, UserId User, string Name, string Organisation, GlassReason Reason, string? Words,
    IReadOnlyList<PersonCategory> Categories, SharingStep? Stopped, bool IsSeen)
{
    /// <summary>As many of each as one reads through.</summary>
    public const int Most = 100;

    /// <summary>The newest, those that wait first.</summary>
    /// <param name="id">One alone; null for all.</param>
    public static async Task<IReadOnlyList<OverseenGlass>> All(AppDb db, Actor actor, Guid? id, CancellationToken cancel)
    {
        if (!actor.May(Oversee.Needs)) return [];
        var looks = db.Set<OfficerLook>();
        var opened = await (
            from g in db.Rows<OpenedGlass>().Overseen(actor)
            join u in db.Set<User>() on g.User equals u.Id
            join o in db.Set<Organisation>() on g.Body equals o.Id
            where id == null || (Guid)(object)g.Id == id
            let seen = looks.Any(l => l.Thing == (Guid)(object)g.Id)
            orderby seen, g.From descending
            select new { g.Id, g.From, g.To, g.User, u.Name, Organisation = o.Name, g.Reason, g.Words, g.Categories, seen })
            .Take(Most).ToListAsync(cancel);
        var attempted = await (
            from a in db.Set<GlassAttempt>()
            join u in db.Set<User>() on a.User equals u.Id
            join o in db.Set<Organisation>() on a.Body equals o.Id
            where id == null || (Guid)(object)a.Id == id
            let seen = looks.Any(l => l.Thing == (Guid)(object)a.Id)
            orderby seen, a.At descending
            select new { a.Id, a.At, a.User, u.Name, Organisation = o.Name, a.Reason, a.Words, a.Categories, a.Step, seen })
            .Take(Most).ToListAsync(cancel);
        return
        [
            .. opened.Select(g => new OverseenGlass(
                    g.Id.Value, g.From, g.To, g.User, g.Name, g.Organisation, g.Reason, g.Words, g.Categories, null, g.seen))
                .Concat(attempted.Select(a => new OverseenGlass(
                    a.Id.Value, a.At, null, a.User, a.Name, a.Organisation, a.Reason, a.Words, a.Categories, a.Step, a.seen)))
                .OrderBy(g => g.IsSeen).ThenByDescending(g => g.At),
        ];
    }

    /// <summary>What the reader has read of the person while the glass was open: when, and which of the opened categories.</summary>
    public async Task<IReadOnlyList<(DateTimeOffset At, IReadOnlyList<PersonCategory> Shown)>> Read(
        AppDb db, Actor actor, CancellationToken cancel)
    {
        if (Until is not { } until) return [];
        var (glass, since, user) = (new OpenedGlassId(Id), At, User);
        var kind = Subject.Of(default(PersonId)).Kind;
        var code = EventJson.CodeOf(typeof(CardLookedAt));
        var person = await db.Rows<OpenedGlass>().Overseen(actor).Where(g => g.Id == glass).Select(g => g.Person).SingleAsync(cancel);
        var of = db.Set<EventSubject>().Where(s => s.Kind == kind && s.Subject == person.Value).Select(s => s.Event);
        var looks = await (
            from e in db.Set<ProcessEvent>()
            where of.Contains(e.Sequence) && e.Code == code
            join p in db.Set<Process>() on e.Process equals p.Id
            where p.User == user && p.At >= since && p.At <= until
            orderby e.Sequence
            select new { p.At, e.Code, e.Data }).Take(Most).ToListAsync(cancel);
        return
        [
            .. from look in looks
               let card = (CardLookedAt)EventJson.Read(look.Code, look.Data)!
               let shown = (IReadOnlyList<PersonCategory>)[.. card.Shown.Intersect(Categories)]
               where shown.Count > 0
               select (look.At, shown),
        ];
    }
}
