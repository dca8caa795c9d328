using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access;

/// <summary>What kinds, roles and permissions are called in the reader's language.</summary>
public static class AccessWords
{
    private static readonly Words<AccessText, OrganisationKind> Kinds = new("Kind");
    private static readonly Words<AccessText, Role> Roles = new("Role");
    private static readonly Words<AccessText, RoleWeight> Weights = new("Weight");
    private static readonly Words<AccessText, NorwegianForm> Forms = new("Form");
    private static readonly Words<AccessText> Fields = new("Field", ["email", "form", "kinds", "name", "number", "region"]);

    /// <summary>The permissions that are written down so far.</summary>
    private static readonly Words<AccessText> Permissions = new(
        "Permission",
        [
            "access.language.choose",
            "access.organisations.manage",
            "access.people.manage",
            "access.read",
            "grants.call.follow",
            "grants.call.publish",
            "grants.call.read-drafts",
            "grants.call.write",
            "grants.question.answer",
            "grants.question.ask",
            "waiting.notices.choose",
        ]
    );

    public static string Of(OrganisationKind kind) => Kinds.Of(kind).ToString();

    public static string Of(IEnumerable<OrganisationKind> kinds) => string.Join(", ", kinds.Select(Of));

    public static string Of(Role role) => Named(role).ToString();

    /// <summary>Why the role is given by two.</summary>
    public static string Of(RoleWeight weight) => Weights.Of(weight).ToString();

    /// <summary>The form of Norwegian; null is neutral.</summary>
    public static string Of(NorwegianForm? form) => form is null ? AccessText.Form_Neutral : Forms.Of(form.Value).ToString();

    /// <summary>What a permission allows; its code where nobody has written it down yet.</summary>
    public static string Of(Permission permission) => Permissions.Find(permission.Code)?.ToString() ?? permission.Code;

    internal static Phrase Listed(IEnumerable<string> fieldKeys) =>
        fieldKeys.Select(key => Fields.Of(key)).Aggregate((one, next) => Phrase.In<AccessText>(nameof(AccessText.OneAndNext), one, next));

    internal static Phrase Named(Role role) => Roles.Of(role);
}
