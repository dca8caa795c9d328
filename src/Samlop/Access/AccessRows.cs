using Microsoft.EntityFrameworkCore;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Whose organisations and people a reader sees and manages. An administrator manages all organisations of this installation: it has one
/// owner, and somebody must be able to let in the first person of each body. The data protection officer and the auditor read the same and
/// change nothing. An organisation's own administrator sees its people and their roles there, and nothing of what they do elsewhere.
/// Those who are withheld (<see cref="IWithheldUsers"/>) are seen by none of them.
/// </summary>
public static class AccessRows
{
    public static IQueryable<Organisation> VisibleTo(this Rows<Organisation> organisations, Reader reader)
    {
        var (may, all, own) = Reads(reader);
        return organisations.Through(o => may && (all || o.Id == own));
    }

    public static IQueryable<Organisation> ManageableBy(this Rows<Organisation> organisations, Reader reader)
    {
        var may = reader.Actor.May(AddOrganisation.Needs);
        return organisations.Through(_ => may);
    }

    public static IQueryable<User> VisibleTo(this Rows<User> people, Reader reader)
    {
        var (may, all, own) = Reads(reader);
        var (memberships, withheld) = (people.Db.Set<Membership>(), people.Db.Withheld(reader.Actor));
        return people.Through(u => may && !withheld.Contains(u.Id)
            && (all || u.AddedFor == own || memberships.Any(m => m.User == u.Id && m.Organisation == own)));
    }

    /// <summary>
    /// Whose name and address: of those who have a role in other organisations too, or one that is the installation's to give, it is not
    /// one organisation's to change. Its administrators correct their own.
    /// </summary>
    public static IQueryable<User> ManageableBy(this Rows<User> people, Reader reader)
    {
        var ((may, all, own), self, reserved) = (Manages(reader), reader.Actor.User, RolesByTwo.OfTheInstallation);
        var memberships = people.Db.Set<Membership>();
        return people.VisibleTo(reader).Where(u => may && (all || !memberships.Any(m => m.User == u.Id
            && (m.Organisation != own || (u.Id != self && reserved.Contains(m.Role))))));
    }

    public static IQueryable<Membership> VisibleTo(this Rows<Membership> memberships, Reader reader)
    {
        var (may, all, own) = Reads(reader);
        var withheld = memberships.Db.Withheld(reader.Actor);
        return memberships.Through(m => may && (all || m.Organisation == own) && !withheld.Contains(m.User));
    }

    public static IQueryable<Membership> ManageableBy(this Rows<Membership> memberships, Reader reader)
    {
        var ((may, all, own), reserved) = (Manages(reader), RolesByTwo.OfTheInstallation);
        return memberships.VisibleTo(reader).Where(m => may && (all || (m.Organisation == own && !reserved.Contains(m.Role))));
    }

    public static IQueryable<RoleProposal> VisibleTo(this Rows<RoleProposal> proposals, Reader reader)
    {
        var (may, all, own) = Reads(reader);
        var withheld = proposals.Db.Withheld(reader.Actor);
        return proposals.Through(p => may && (all || p.Organisation == own) && !withheld.Contains(p.User));
    }

    public static IQueryable<RoleProposal> ManageableBy(this Rows<RoleProposal> proposals, Reader reader)
    {
        var ((may, all, own), reserved) = (Manages(reader), RolesByTwo.OfTheInstallation);
        return proposals.VisibleTo(reader).Where(p => may && (all || (p.Organisation == own && !reserved.Contains(p.Role))));
    }

    /// <summary>That one is neither approved nor given up, and nothing of what it proposes.</summary>
    internal static IQueryable<RoleProposal> Open(this Rows<RoleProposal> proposals) => proposals.Bare(RoleProposal.Open);

    /// <summary>The names of people in a history: colleagues are told each other's, and those who read all people read all.</summary>
    internal static Task<Dictionary<Guid, string>> NamesOf(AppDb db, Reader reader, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var withheld = db.Withheld(reader.Actor);
        var (all, own, people) = (reader.Actor.May(ReadAllAccess.Needs), reader.Actor.Organisation, ids.Select(UserId.From).ToList());
        return db.Set<User>()
            .Where(u => people.Contains(u.Id) && !withheld.Contains(u.Id)
                && (all || db.Set<Membership>().Any(m => m.User == u.Id && m.Organisation == own)))
            .ToDictionaryAsync(u => u.Id.Value, u => u.Name, cancel);
    }

    private static (bool May, bool All, OrganisationId Own) Reads(Reader reader) =>
        (reader.Actor.May(ReadAccess.Needs), reader.Actor.May(ReadAllAccess.Needs), reader.Actor.Organisation);

    private static (bool May, bool All, OrganisationId Own) Manages(Reader reader) =>
        (reader.Actor.May(AddUser.Needs), reader.Actor.May(ManageAllAccess.Needs), reader.Actor.Organisation);
}
