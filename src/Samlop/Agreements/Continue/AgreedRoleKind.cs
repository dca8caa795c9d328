using Samlop.Access;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Continue;

/// <summary>
/// Slags rolle: somebody whom the others turn to, and where the source names it. A table in code: a new kind is a row of it.
/// </summary>
/// <param name="Code">Stable; stored with the role and with what is signed.</param>
public sealed record AgreedRoleKind(string Code)
{
    private static readonly Words<ContinueText> Names = new("Kind", AgreedRoleKinds.Codes);
    private static readonly Words<ContinueText> Sources = new("KindSource", AgreedRoleKinds.Codes);

    /// <summary>As a heading: "Fylkeskoordinator".</summary>
    public Phrase Name => Names.Of(Code);

    /// <summary>What it is for, and where that is said.</summary>
    public Phrase Source => Sources.Of(Code);

    /// <summary>Whether a party that signs as this may have it: the contact at the Nav office is at a Nav office.</summary>
    internal bool IsFor(OrganisationKind party) => Code != AgreedRoleKinds.NavContactCode || party == OrganisationKind.NavOffice;
}

/// <summary>The kinds of roles.</summary>
public static class AgreedRoleKinds
{
    public const string OverallCode = "overall-coordinator";
    public const string NavContactCode = "nav-contact";
    public const string InstitutionCode = "institution-contact";
    public const string MentorCode = "mentor";

    public static readonly IReadOnlyList<string> Codes =
    [
        OverallCode, "county-coordinator", "national-coordinator", NavContactCode, "training-coordinator", InstitutionCode, MentorCode,
    ];

    public static readonly IReadOnlyList<AgreedRoleKind> All = [.. Codes.Select(code => new AgreedRoleKind(code))];

    public static AgreedRoleKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>What a kind is called, also one that is stored and there no more.</summary>
    public static Phrase NameOf(string code) => Find(code)?.Name ?? Phrase.In<ContinueText>(nameof(ContinueText.SomeRole));
}
