namespace Samlop.Register;

/// <summary>Stedsnavn: what a county or municipality is called (lov om stadnamn).</summary>
/// <param name="Norwegian">The Norwegian name: <c>Karasjok</c>.</param>
/// <param name="Official">All official names in the order laid down: <c>Kárášjohka - Karasjok</c>.</param>
/// <param name="Others">The Sami and Kven names among them.</param>
public sealed record PlaceName(string Norwegian, string Official, IReadOnlyList<NameInLanguage> Others)
{
    public override string ToString() => Official;
}

/// <summary>
/// A name, and the code of its language (for the <c>lang</c> attribute): <c>se</c>, <c>sma</c>, <c>smj</c>, <c>fkv</c>, or <c>smi</c> where
/// only "Sami" is known.
/// </summary>
public sealed record NameInLanguage(string Language, string Name);
