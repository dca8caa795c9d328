using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Agree;

/// <summary>Skrive avtaler: to write what a party agrees to, together with the others.</summary>
public abstract class WriteAgreements : INeeds
{
    public static Permission Needs { get; } = Permission.Of("agreements.agreement.write", AgreementRoles.Writers);
}
