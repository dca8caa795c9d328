using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Continue;

/// <summary>
/// What waits of roles: to answer whether one takes one, what a role that one holds has promised, and a role that nobody has. The last
/// waits for the leader of the party, or where it has none, for those who write agreements for it; where there are none of these either,
/// its own administrator has a task that says so (access asks this source as its leader), and where it has no administrator, those who
/// write the agreement for the party that keeps it.
/// </summary>
internal sealed class RoleTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(TakePart.Needs)) yield break;
        yield return Offers(db, actor);
        yield return Promises(db, actor);
        if (!actor.May(WriteAgreements.Needs)) yield break;
        yield return Vacant(db, actor);
        yield return LeftPromises(db, actor);
    }

    private WaitingKind<WaitingTask> Offers(AppDb db, Actor actor)
    {
        var (own, user) = (actor.Organisation, actor.User);
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        return new(
            "role-offer",
            from r in db.Rows<AgreedRole>().Of(agreements).InForce()
            join a in agreements on r.Agreement equals a.Id
            from h in r.Holdings
            where r.Party == own && h.User == user && h.AcceptedAt == null && h.EndedAt == null
            select new WaitingRow
            {
                Thing = (Guid)(object)r.Id,
                Since = h.OfferedAt,
                Year = a.Year,
                Serial = a.Serial,
                Code = (string)(object)r.KindCode,
            },
            row => new(
                $"role-offer:{row.Thing}",
                Phrase.In<ContinueText>(nameof(ContinueText.Task_Offer), AgreedRoleKinds.NameOf(row.Code!), row.NumberIn().ToString()),
                null,
                ContinueUrls.Role(row.NumberIn(), new(row.Thing!.Value)), Phrase.In<ContinueText>(nameof(ContinueText.Task_Offer_Action))));
    }

    private WaitingKind<WaitingTask> Promises(AppDb db, Actor actor)
    {
        var (own, user) = (actor.Organisation, actor.User);
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        return new(
            "role-promise",
            from r in db.Rows<AgreedRole>().Of(agreements).InForce()
            join a in agreements on r.Agreement equals a.Id
            from p in r.Promises
            where r.Party == own && p.ClosedAt == null
                && r.Holdings.Any(h => h.User == user && h.AcceptedAt != null && h.EndedAt == null)
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Other = (Guid)(object)r.Id,
                Due = p.DueOn,
                Since = p.MadeAt,
                Year = a.Year,
                Serial = a.Serial,
                Code = (string)(object)r.KindCode,
                More = (string)(object)p.Text,
            },
            row => new(
                $"role-promise:{row.Thing}",
                Phrase.In<ContinueText>(
                    nameof(ContinueText.Task_Promise), AgreedRoleKinds.NameOf(row.Code!), Excerpt.Quoted(row.More!, 60)),
                row.Due, ContinueUrls.Role(row.NumberIn(), new(row.Other!.Value)),
                Phrase.In<ContinueText>(nameof(ContinueText.Task_Promise_Action))));
    }

    private WaitingKind<WaitingTask> Vacant(AppDb db, Actor actor)
    {
        var (own, today) = (actor.Organisation, clock.Today);
        var (leads, leaders) = (actor.HoldsAny(RoleKinds.Leaders), RoleKinds.Leaders.ToList());
        var seers = AgreementRoles.Writers.Append(Role.OrganisationAdministrator).ToList();
        var held = db.HeldOn(today);
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        return new(
            "role-vacant",
            from r in db.Rows<AgreedRole>().Of(agreements).Vacant(db, today)
            join a in agreements on r.Agreement equals a.Id
            join o in db.Set<Organisation>() on r.Party equals o.Id
            where a.Parties.Any(p => p.Organisation == r.Party && p.LeftOn == null)
                && ((r.Party == own && (leads || !held.Any(m => m.Organisation == own && leaders.Contains(m.Role))))
                    || (a.Keeper == own && !held.Any(m => m.Organisation == r.Party && seers.Contains(m.Role))))
            select new WaitingRow
            {
                Thing = (Guid)(object)r.Id,
                Due = r.Promises.Where(p => p.ClosedAt == null).Min(p => (DateOnly?)p.DueOn),
                // Since the last who had it or was asked; of one whose access ended, since they were: it was not vacant before that.
                Since = r.Holdings.Max(h => h.EndedAt ?? h.AcceptedAt ?? (DateTimeOffset?)h.OfferedAt) ?? r.MadeAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)o.Name,
                Code = (string)(object)r.KindCode,
            },
            row => new(
                $"role-vacant:{row.Thing}",
                Phrase.In<ContinueText>(
                    nameof(ContinueText.Task_Vacant), AgreedRoleKinds.NameOf(row.Code!), row.Name!, row.NumberIn().ToString()),
                row.Due, ContinueUrls.Role(row.NumberIn(), new(row.Thing!.Value)),
                Phrase.In<ContinueText>(nameof(ContinueText.Task_Vacant_Action))));
    }

    /// <summary>What a role that is gone has promised: somebody must say that it is done, or needed no more.</summary>
    private WaitingKind<WaitingTask> LeftPromises(AppDb db, Actor actor)
    {
        var own = actor.Organisation;
        var (leads, leaders) = (actor.HoldsAny(RoleKinds.Leaders), RoleKinds.Leaders.ToList());
        var held = db.HeldOn(clock.Today);
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        return new(
            "role-promise-left",
            from r in db.Rows<AgreedRole>().Of(agreements)
            join a in agreements on r.Agreement equals a.Id
            from p in r.Promises
            where r.RemovedAt != null && r.Party == own && p.ClosedAt == null
                && (leads || !held.Any(m => m.Organisation == own && leaders.Contains(m.Role)))
            select new WaitingRow
            {
                Thing = (Guid)(object)p.Id,
                Other = (Guid)(object)r.Id,
                Due = p.DueOn,
                Since = r.RemovedAt,
                Year = a.Year,
                Serial = a.Serial,
                Code = (string)(object)r.KindCode,
                More = (string)(object)p.Text,
            },
            row => new(
                $"role-promise-left:{row.Thing}",
                Phrase.In<ContinueText>(
                    nameof(ContinueText.Task_PromiseLeft), AgreedRoleKinds.NameOf(row.Code!), Excerpt.Quoted(row.More!, 60)),
                row.Due, ContinueUrls.Role(row.NumberIn(), new(row.Other!.Value)),
                Phrase.In<ContinueText>(nameof(ContinueText.Task_Promise_Action))));
    }
}

/// <summary>Whoever asked somebody to take a role waits for their answer.</summary>
internal sealed class RoleAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(TakePart.Needs)) yield break;
        var user = actor.User;
        var agreements = db.Rows<Agreement>().OfParties(actor.ForAgreements()).Living(clock.Today);
        yield return new(
            "role-offer",
            from r in db.Rows<AgreedRole>().Of(agreements).InForce()
            join a in agreements on r.Agreement equals a.Id
            from h in r.Holdings
            join u in db.Set<User>() on h.User equals u.Id
            where h.OfferedBy == user && h.AcceptedAt == null && h.EndedAt == null
            select new WaitingRow
            {
                Thing = (Guid)(object)r.Id,
                Since = h.OfferedAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)u.Name,
                Code = (string)(object)r.KindCode,
            },
            row => new(
                $"role-offer:{row.Thing}",
                Phrase.In<ContinueText>(
                    nameof(ContinueText.Awaited_Offer), row.Name!, AgreedRoleKinds.NameOf(row.Code!), row.NumberIn().ToString()),
                row.Since!.Value, null, ContinueUrls.Role(row.NumberIn(), new(row.Thing!.Value))));
    }
}
