using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Leaving;

/// <summary>
/// Utkast i noens hender: what two decide on, that lies with those who prepared it, when only one of them is still in a role that prepares.
/// Whoever takes it is one of those who prepare it from then on, and cannot decide on it.
/// </summary>
public abstract class HeldDrafts(AppDb db, OsloClock clock) : IHeldWork
{
    public abstract string Kind { get; }

    public abstract IReadOnlyList<Role> GivenOutBy { get; }

    protected AppDb Db => db;

    protected DateOnly Today => clock.Today;

    /// <summary>What those need who prepare it.</summary>
    protected abstract Permission Prepares { get; }

    /// <summary>All drafts that are not decided or given up.</summary>
    protected abstract Task<List<Draft>> Open(CancellationToken cancel);

    public async Task<IReadOnlyList<HeldThing>> HeldBy(Holder holder, CancellationToken cancel) =>
        Prepares.Roles.Contains(holder.Role)
            ? await Things(
                d => d.Organisation == holder.Organisation,
                (check, inRole) => check.Preparers.Contains(holder.User) && !check.Preparers.Any(p => p != holder.User && inRole(p)),
                _ => holder.User, cancel)
            : [];

    public async Task<IReadOnlyList<HeldThing>> LeftFor(Actor giver, int most, CancellationToken cancel)
    {
        var left = await Things(
            d => d.Organisation == giver.Organisation && !d.KeptOut.Contains(giver.User),
            (check, inRole) => check.Preparers.Count > 0 && !check.Preparers.Any(inRole),
            check => check.Preparers[^1], cancel);
        return [.. left.Take(most)];
    }

    public async Task HandOver(HeldThing thing, UserId to, Actor by, Change change, CancellationToken cancel)
    {
        var draft = (await Open(cancel)).Single(d => d.Id == thing.Id);
        (await db.ChecksOf([draft.Id], cancel))[draft.Id].PreparedBy(to);
        change.Record(draft.HandedOver(to));
    }

    private async Task<IReadOnlyList<HeldThing>> Things(
        Func<Draft, bool> where, Func<TwoPersonCheck, Func<UserId, bool>, bool> held, Func<TwoPersonCheck, UserId> holder,
        CancellationToken cancel)
    {
        var drafts = (await Open(cancel)).FindAll(d => where(d));
        if (drafts.Count == 0) return [];

        var (memberships, roles) = (db.HeldOn(clock.Today), Prepares.Roles.ToList());
        var organisations = drafts.Select(d => d.Organisation).Distinct().ToList();
        var people = await (
            from m in memberships
            join u in db.Set<User>() on m.User equals u.Id
            where organisations.Contains(m.Organisation) && roles.Contains(m.Role)
            select new { m.Organisation, u.Id, u.Name }).Distinct().ToListAsync(cancel);
        var checks = await db.ChecksOf(drafts.Select(d => d.Id), cancel);
        return
        [
            .. from draft in drafts
               let check = checks[draft.Id]
               let here = people.Where(p => p.Organisation == draft.Organisation).ToList()
               where check.Open is null && held(check, user => here.Exists(p => p.Id == user))
               select new HeldThing(
                   Kind, draft.Id, holder(check), draft.Name,
                   [
                       .. here.Where(p => !check.Preparers.Contains(p.Id) && !draft.KeptOut.Contains(p.Id))
                           .Select(p => new Taker(p.Id, p.Name)).OrderBy(t => t.Name, StringComparer.CurrentCulture),
                   ]),
        ];
    }

    /// <param name="Id">The id that its check goes by.</param>
    /// <param name="KeptOut">Those who may neither take it nor give it out.</param>
    /// <param name="HandedOver">What is written down when it is handed over to somebody.</param>
    protected sealed record Draft(
        Guid Id, OrganisationId Organisation, Phrase Name, IReadOnlySet<UserId> KeptOut, Func<UserId, IEvent> HandedOver);
}
