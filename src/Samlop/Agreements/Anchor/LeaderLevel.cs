using Samlop.Platform.Text;

namespace Samlop.Agreements.Anchor;

/// <summary>
/// Ledernivå: the levels of leaders at a party that an agreement is anchored with. That it is to be all levels is said by the knowledge
/// summary 2022 (pp. 23-24); which they are is not, and the division is our own.
/// </summary>
/// <param name="Code">Stable; stored.</param>
public sealed record LeaderLevel(string Code)
{
    /// <summary>Whoever leads the party: the one who may sign for it.</summary>
    public static readonly LeaderLevel Top = new("top");

    public static readonly IReadOnlyList<LeaderLevel> All = [Top, new("unit"), new("nearest")];

    private static readonly Words<AnchorText> Names = new("Level", All.Select(level => level.Code));

    public Phrase Name => Names.Of(Code);

    public static LeaderLevel? Find(string? code) => All.FirstOrDefault(level => level.Code == code);

    /// <summary>What a level is called, also one that is stored and there no more.</summary>
    public static Phrase NameOf(string code) => Find(code)?.Name ?? Phrase.In<AnchorText>(nameof(AnchorText.SomeLevel));
}
