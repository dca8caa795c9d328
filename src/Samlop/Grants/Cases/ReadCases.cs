using Samlop.Access;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>Saker: to open their pages; which cases is the three beneath.</summary>
public abstract class ReadCases : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of(
            "grants.case.read",
            Role.CaseOfficer,
            Role.DecisionMaker,
            Role.PaymentApprover,
            Role.ProjectLead,
            Role.ChiefExecutive,
            Role.Auditor
        );
}

/// <summary>Saker som virksomheten har: its own.</summary>
public abstract class ReadOwnedCases : INeeds
{
    public static Permission Needs { get; } =
        Permission.Of("grants.case.read-owned", Role.CaseOfficer, Role.DecisionMaker, Role.PaymentApprover);
}

/// <summary>Saker som virksomheten er part i: those it is a party of.</summary>
public abstract class ReadPartyCases : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.case.read-party", Role.ProjectLead, Role.ChiefExecutive);
}

/// <summary>Alle saker: for audit.</summary>
public abstract class ReadAllCases : INeeds
{
    public static Permission Needs { get; } = Permission.Of("grants.case.read-all", Role.Auditor);
}
