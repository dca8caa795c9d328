using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>What can be allowed in applying. Which role holds what stands in <see cref="ApplySetup"/>.</summary>
public static class ApplyPermissions
{
    public const string ReadApplicationsCode = "grants.application.read";
    public const string ReadDelegationsCode = "grants.delegation.read";

    /// <summary>To read: the own county's in every state, others when they are sent.</summary>
    public static readonly Permission ReadApplications = new(ReadApplicationsCode);
    public static readonly Permission WriteApplication = new("grants.application.write");

    /// <summary>Held by those who may have the authority; whether one has it is asked of the role and the delegations.</summary>
    public static readonly Permission ConfirmApplication = new("grants.application.confirm");
    public static readonly Permission SendApplication = new("grants.application.send");
    public static readonly Permission ReceiveApplication = new("grants.application.receive");
    public static readonly Permission Delegate = new("grants.delegation.give");
    public static readonly Permission ReadDelegations = new(ReadDelegationsCode);

    /// <summary>Held by no role: the system's own.</summary>
    public static readonly Permission WarnOfDeadline = new("grants.application.warn");
}
