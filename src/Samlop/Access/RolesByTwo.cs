using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>Why a role is not one administrator's to give.</summary>
public enum RoleWeight
{
    /// <summary>It prepares, reads or answers for itself; what it prepares is decided by another.</summary>
    None,

    /// <summary>It decides on behalf of the directorate.</summary>
    Decides,

    /// <summary>It lets money out.</summary>
    Pays,

    /// <summary>It binds its organisation: signs, accepts, gives delegations.</summary>
    Signs,

    /// <summary>It gives others their roles.</summary>
    GivesRoles,

    /// <summary>It oversees what the administrators do (personvernforordningen art. 38 no. 3), so none of them chooses it alone.</summary>
    Oversees,

    /// <summary>It reads what every organisation does, and nobody asks it of impartiality.</summary>
    ReadsAll,
}

/// <summary>
/// Roller som gis av to: which roles two administrators give together, and never to themselves. The one place where that is said.
/// </summary>
public static class RolesByTwo
{
    public static RoleWeight WeightOf(Role role) => role switch
    {
        Role.DecisionMaker => RoleWeight.Decides,
        Role.Attestant or Role.BudgetAuthority => RoleWeight.Pays,
        Role.ChiefExecutive or Role.ProjectOwner or Role.HeadOfAdministration or Role.Leader => RoleWeight.Signs,
        Role.Administrator or Role.OrganisationAdministrator => RoleWeight.GivesRoles,
        Role.DataProtectionOfficer => RoleWeight.Oversees,
        Role.Auditor => RoleWeight.ReadsAll,
        _ => RoleWeight.None,
    };

    public static bool IsGivenByTwo(this Role role) => WeightOf(role) != RoleWeight.None;

    /// <summary>
    /// An organisation's own administrators neither give, prolong nor end it: who gives roles, and who oversees that, is for the
    /// administrators of the installation.
    /// </summary>
    public static bool IsOfTheInstallation(this Role role) => WeightOf(role) is RoleWeight.GivesRoles or RoleWeight.Oversees;

    /// <summary>The roles that only the administrators of the installation give.</summary>
    internal static List<Role> OfTheInstallation { get; } = [.. Enum.GetValues<Role>().Where(role => role.IsOfTheInstallation())];

    /// <summary>Whether the actor, who gives roles, gives this one.</summary>
    public static bool MayBeGivenBy(this Role role, Actor actor) => actor.May(ManageAllAccess.Needs) || !role.IsOfTheInstallation();

    /// <summary>Who leads an organisation, of the roles that are held there, and is told when somebody gets a role of weight.</summary>
    public static IReadOnlyList<Role> OfLeaders { get; } = [.. RoleKinds.Leaders, Role.DataProtectionOfficer];
}
