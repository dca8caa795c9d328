using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>Who reads what was registered in arrears: the directorate that registered it, and the county its own.</summary>
public static class PastAccess
{
    public static IQueryable<PastGrant> VisibleTo(this Rows<PastGrant> grants, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadPastGrants.Needs), reader.Actor.Organisation);
        return grants.Through(g => reads && (g.Owner == own || (g.County == own && g.WithdrawnAt == null)));
    }

    /// <summary>Those of an import that was found.</summary>
    internal static IQueryable<PastGrant> Of(this Rows<PastGrant> grants, PastImport import)
    {
        var id = import.Id;
        return grants.Through(g => g.Import == id);
    }

    /// <summary>Those of the owner that a new row is held against: not what is withdrawn.</summary>
    internal static IQueryable<PastGrant> RegisteredBy(this Rows<PastGrant> grants, OrganisationId owner) =>
        grants.Through(g => g.Owner == owner && g.WithdrawnAt == null);

    /// <summary>What everybody reads: all that is not withdrawn.</summary>
    internal static IQueryable<PastGrant> Published(this Rows<PastGrant> grants) => grants.Bare(g => g.WithdrawnAt == null);

    public static IQueryable<PastImport> VisibleTo(this Rows<PastImport> imports, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ImportPastGrants.Needs), reader.Actor.Organisation);
        return imports.Through(i => reads && i.Owner == own);
    }

    public static IQueryable<PastWithdrawal> VisibleTo(this Rows<PastWithdrawal> withdrawals, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ImportPastGrants.Needs), reader.Actor.Organisation);
        return withdrawals.Through(w => reads && w.Owner == own);
    }
}

/// <summary>Tidligere tilskudd: to read them; which ones is asked row by row.</summary>
public abstract class ReadPastGrants : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.past-grant.read",
        Role.CaseOfficer, Role.DecisionMaker, Role.ProjectLead, Role.ChiefExecutive, Role.ProjectOwner, Role.HeadOfAdministration);
}
