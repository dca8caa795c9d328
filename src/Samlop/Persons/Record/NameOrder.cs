using Samlop.Platform.Text;

namespace Samlop.Persons.Record;

/// <summary>
/// Rekkefølgen av navn: a name folded as for search, with æ, ø and å after z. Two a's are two a's: most who are called so, and are recorded
/// here, are looked for there.
/// </summary>
internal static class NameOrder
{
    /// <summary>What is longer says nothing more of the order. A folded name may be longer than the name: ß is two.</summary>
    public const int Longest = 2 * Person.NameLimit + 1;

    public static string Of(string name)
    {
        // The signs after z.
        var folded = SearchText.Fold(name).Replace('æ', '{').Replace('ø', '|').Replace('å', '}');
        return folded.Length <= Longest ? folded : folded[..(char.IsHighSurrogate(folded[Longest - 1]) ? Longest - 1 : Longest)];
    }
}
