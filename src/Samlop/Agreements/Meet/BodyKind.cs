using Samlop.Agreements.Catalogue;
using Samlop.Platform.Text;

namespace Samlop.Agreements.Meet;

/// <summary>At which level a body meets (the knowledge summary 2022, p. 22: time and fixed meeting places at both).</summary>
public enum BodyLevel
{
    Strategic,
    Operational,
}

/// <summary>
/// Slags organ: a kind of meeting place between the parties, and where the source names it. A table in code: a new kind is a row of it.
/// </summary>
/// <param name="Code">Stable; stored with the body and with what is signed.</param>
public sealed record BodyKind(string Code, BodyLevel Level)
{
    private static readonly Words<MeetText> Names = new("Kind", BodyKinds.Codes);
    private static readonly Words<MeetText> Sources = new("KindSource", BodyKinds.Codes);

    /// <summary>As a heading: "Styringsgruppe".</summary>
    public Phrase Name => Names.Of(Code);

    /// <summary>What it is for, and where that is said.</summary>
    public Phrase Source => Sources.Of(Code);

    /// <summary>The leaders of the parties meet here: they get their brief before it.</summary>
    public bool IsOfLeaders => Code == BodyKinds.LeadersCode;
}

/// <summary>The kinds of bodies.</summary>
public static class BodyKinds
{
    public const string LeadersCode = "leaders";

    /// <summary>Agreed half-yearly leaders' meetings at least (the knowledge summary 2022, p. 23).</summary>
    public const int LeadersMeetAYear = 2;

    public static readonly IReadOnlyList<string> Codes =
        [LeadersCode, "steering-group", "project-group", "county-forum", "class-team", "resource-group", "coordinators"];

    public static readonly IReadOnlyList<BodyKind> All =
    [
        .. Codes.Select(code => new BodyKind(
            code, code is LeadersCode or "steering-group" ? BodyLevel.Strategic : BodyLevel.Operational)),
    ];

    public static BodyKind? Find(string? code) => All.FirstOrDefault(kind => kind.Code == code);

    /// <summary>What a kind is called, also one that is stored and there no more.</summary>
    public static Phrase NameOf(string code) => Find(code)?.Name ?? Phrase.In<MeetText>(nameof(MeetText.SomeBody));

    /// <summary>Whether agreements of this kind must have half-yearly meetings of their leaders before they are signed.</summary>
    public static bool NeedsLeaders(AgreementKind kind) => kind.Code == AgreementKinds.RegionalCode;
}
