using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>The noes of the rules of access.</summary>
public static class AccessRefusal
{
    public static readonly Refusal OrganisationHasEnded = Of(nameof(OrganisationHasEnded));
    public static readonly Refusal MembershipIsOver = Of(nameof(MembershipIsOver));
    public static readonly Refusal RoleHeldAlready = Of(nameof(RoleHeldAlready));
    public static readonly Refusal OwnLastAdministrator = Of(nameof(OwnLastAdministrator));
    public static readonly Refusal LastAdministrator = Of(nameof(LastAdministrator));

    public static readonly Refusal RoleToOneself = Of(nameof(RoleToOneself));
    public static readonly Refusal RoleIsProposed = Of(nameof(RoleIsProposed));
    public static readonly Refusal RoleFitsNoMore = Of(nameof(RoleFitsNoMore));
    public static readonly Refusal ProposedDaysAreOver = Of(nameof(ProposedDaysAreOver));
    public static readonly Refusal ProposalIsOver = Of(nameof(ProposalIsOver));

    private static Refusal Of(string code) => new(code, Phrase.In<AccessText>("Refusal_" + code));
}
