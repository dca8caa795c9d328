using Samlop.Cases;

namespace Samlop.Agreements.Continue;

/// <summary>The addresses of roles, under the agreement.</summary>
public static class ContinueUrls
{
    /// <summary>The place on the page of an agreement where its roles stand.</summary>
    public const string RolesPlace = "roller";

    public static string Roles(CaseNumber number) => $"{AgreementUrls.Agreement(number)}#{RolesPlace}";

    public static string NewRole(CaseNumber number) => AgreementUrls.Agreement(number) + "/roller/ny";

    public static string Role(CaseNumber number, AgreedRoleId role) => $"{AgreementUrls.Agreement(number)}/roller/{role.Value}";

    public static string ChangeRole(CaseNumber number, AgreedRoleId role) => Role(number, role) + "/endre";
}
