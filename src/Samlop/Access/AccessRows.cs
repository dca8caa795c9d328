using Microsoft.EntityFrameworkCore;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Whose organisations and people a reader sees and manages. An administrator manages all organisations of this installation: it has one
/// owner, and somebody must be able to let in the first person of each body. The data protection officer and the auditor read the same and
/// change nothing.
/// </summary>
public static class AccessRows
{
    public static IQueryable<Organisation> VisibleTo(this Rows<Organisation> organisations, Reader reader)
    {
        var may = reader.Actor.May(ReadAccess.Needs);
        return organisations.Through(_ => may);
    }

    public static IQueryable<Organisation> ManageableBy(this Rows<Organisation> organisations, Reader reader)
    {
        var may = reader.Actor.May(AddOrganisation.Needs);
        return organisations.Through(_ => may);
    }

    public static IQueryable<User> VisibleTo(this Rows<User> people, Reader reader)
    {
        var may = reader.Actor.May(ReadAccess.Needs);
        return people.Through(_ => may);
    }

    public static IQueryable<User> ManageableBy(this Rows<User> people, Reader reader)
    {
        var may = reader.Actor.May(AddUser.Needs);
        return people.Through(_ => may);
    }

    public static IQueryable<Membership> VisibleTo(this Rows<Membership> memberships, Reader reader)
    {
        var may = reader.Actor.May(ReadAccess.Needs);
        return memberships.Through(_ => may);
    }

    public static IQueryable<Membership> ManageableBy(this Rows<Membership> memberships, Reader reader)
    {
        var may = reader.Actor.May(AddUser.Needs);
        return memberships.Through(_ => may);
    }

    public static IQueryable<RoleProposal> VisibleTo(this Rows<RoleProposal> proposals, Reader reader)
    {
        var may = reader.Actor.May(ReadAccess.Needs);
        return proposals.Through(_ => may);
    }

    public static IQueryable<RoleProposal> ManageableBy(this Rows<RoleProposal> proposals, Reader reader)
    {
        var may = reader.Actor.May(AddUser.Needs);
        return proposals.Through(_ => may);
    }

    /// <summary>The names of people in a history: colleagues are told each other's, and those who read all people read all.</summary>
    internal static Task<Dictionary<Guid, string>> NamesOf(AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var (all, own, people) = (reader.Actor.May(ReadAccess.Needs), reader.Actor.Organisation, ids.Select(UserId.From).ToList());
        return db.Set<User>()
            .Where(u => people.Contains(u.Id) && (all || db.Set<Membership>().Any(m => m.User == u.Id && m.Organisation == own)))
            .ToDictionaryAsync(u => u.Id.Value, u => u.Name, cancel);
    }
}
