using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What can be allowed in access and organisation. Which role holds what stands in <see cref="AccessModule"/>.</summary>
public static class AccessPermissions
{
    public const string ReadCode = "access.read";

    public static readonly Permission AddDemonstration = new("access.demonstration.add");

    /// <summary>Held by everybody for themselves.</summary>
    public static readonly Permission ChooseLanguage = new("access.language.choose");
    public static readonly Permission Read = new(ReadCode);
    public static readonly Permission ManageOrganisations = new("access.organisations.manage");
    public static readonly Permission ManagePeople = new("access.people.manage");
}
