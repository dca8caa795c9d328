using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What kinds, roles and permissions are called in the reader's language.</summary>
public static class AccessWords
{
    public static string Of(OrganisationKind kind) => Phrase.In<AccessText>("Kind_" + kind).ToString();

    public static string Of(IEnumerable<OrganisationKind> kinds) => string.Join(", ", kinds.Select(Of));

    public static string Of(Role role) => Phrase.In<AccessText>("Role_" + role).ToString();

    /// <summary>Why the role is given by two.</summary>
    public static string Of(RoleWeight weight) => Phrase.In<AccessText>("Weight_" + weight).ToString();

    /// <summary>The form of Norwegian; null is neutral.</summary>
    public static string Of(NorwegianForm? form) => Phrase.In<AccessText>(form is null ? nameof(AccessText.Form_Neutral) : "Form_" + form).ToString();

    /// <summary>What a permission allows; its code where nobody has written it down yet.</summary>
    public static string Of(Permission permission) =>
        AccessText.ResourceManager.GetString("Permission_" + permission.Code.Replace('.', '_').Replace('-', '_'), CultureInfo.CurrentUICulture) ?? permission.Code;

    internal static Phrase Listed(IEnumerable<string> fieldKeys) =>
        fieldKeys.Select(key => Phrase.In<AccessText>("Field_" + key)).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));

    internal static Phrase Named(Role role) => Phrase.In<AccessText>("Role_" + role);
}
