using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>
/// Roller som holdes fra hverandre: all the roles that somebody holds at an organisation act together, so whoever oversees others there
/// must not hold one of those that are overseen, and whoever acts for one half of a Nav office none of the other half's.
/// </summary>
public static class RolesApart
{
    public static readonly Refusal RolesMustBeApart = Refusal.In<AccessText>(nameof(RolesMustBeApart));

    /// <summary>They handle what comes in, and are asked first whether they are impartial to it.</summary>
    private static readonly Role[] Handling = [Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority];

    /// <summary>They give others their roles.</summary>
    private static readonly Role[] Administering = [Role.Administrator, Role.OrganisationAdministrator];

    private static readonly (Role One, Role[] Others)[] All =
    [
        // Nobody asks an auditor of impartiality: in the same hands it would open what an officer is kept out of.
        (Role.Auditor, Handling),
        // Personvernforordningen art. 38 no. 6: the officer's other tasks must not lead to a conflict of interests. They read how personal
        // data are used, and use none themselves.
        (Role.DataProtectionOfficer, [.. Administering, .. Handling]),
        // The two halves of a Nav office are two bodies, and of what the one has recorded the other is shown what a law opens (NAV-loven
        // § 16). Whoever advises in the programme acts for a third.
        (Role.MunicipalNavCounsellor,
            [Role.NavCounsellor, Role.NavContact, Role.NavCoordinator, Role.JobSpecialist, Role.ProgrammeAdviser]),
    ];

    /// <summary>Those that are not held at an organisation beside this one.</summary>
    public static IEnumerable<Role> From(Role role) => All.SelectMany(pair =>
        pair.One == role ? pair.Others : pair.Others.Contains(role) ? [pair.One] : (Role[])[]);

    /// <summary>
    /// An auditor reads everywhere: one who handles is kept from that at every organisation, since it would open what they are kept out of.
    /// </summary>
    public static bool AreApartAnywhere(Role one, Role other) =>
        (one == Role.Auditor || other == Role.Auditor) && From(one).Contains(other);

    /// <summary>
    /// Reads what every organisation does, as the auditor's right is. Should they handle it too, they read it as those who handle it do.
    /// </summary>
    public static bool Audits(this Actor actor) => actor.Holds(Role.Auditor) && !actor.HoldsAny(From(Role.Auditor));
}
