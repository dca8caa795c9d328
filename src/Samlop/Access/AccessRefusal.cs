using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The noes of the rules of access.</summary>
public static class AccessRefusal
{
    public static readonly Refusal OrganisationHasEnded = Refusal.In<AccessText>(nameof(OrganisationHasEnded));
    public static readonly Refusal MembershipIsOver = Refusal.In<AccessText>(nameof(MembershipIsOver));
    public static readonly Refusal RoleHeldAlready = Refusal.In<AccessText>(nameof(RoleHeldAlready));
    public static readonly Refusal OwnLastAdministrator = Refusal.In<AccessText>(nameof(OwnLastAdministrator));
    public static readonly Refusal LastAdministrator = Refusal.In<AccessText>(nameof(LastAdministrator));

    public static readonly Refusal RoleToOneself = Refusal.In<AccessText>(nameof(RoleToOneself));
    public static readonly Refusal RoleIsProposed = Refusal.In<AccessText>(nameof(RoleIsProposed));
    public static readonly Refusal RoleFitsNoMore = Refusal.In<AccessText>(nameof(RoleFitsNoMore));
    public static readonly Refusal ProposedDaysAreOver = Refusal.In<AccessText>(nameof(ProposedDaysAreOver));
    public static readonly Refusal ProposalIsOver = Refusal.In<AccessText>(nameof(ProposalIsOver));
}
