using Samlop.Cases;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Agree;

/// <summary>The case of an agreement: between the party that keeps it and the others.</summary>
internal static class AgreementCases
{
    public const string Code = "agreement";
    public const string Party = "party";

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("keeper", Phrase.In<AgreementsText>(nameof(AgreementsText.Case_Keeper)))
        {
            Readers = AgreementRoles.Readers,
            Writers = AgreementRoles.Writers,
            Registrars = AgreementRoles.Writers,
        },
        new CaseRole(Party, Phrase.In<AgreementsText>(nameof(AgreementsText.Case_Party)))
        {
            Readers = AgreementRoles.Readers,
            Writers = AgreementRoles.Writers,
        });
}
