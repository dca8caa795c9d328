using Samlop.Platform.Text;

namespace Samlop.Persons.Record;

/// <summary>
/// Rekkefølgen av navn: a name folded as for search, with æ, ø and å after z. Two a's are two a's: most who are called so, and are recorded
/// here, are looked for there.
/// </summary>
internal static class NameOrder
{
    // The signs after z.
    public static string Of(string name) => SearchText.Fold(name).Replace('æ', '{').Replace('ø', '|').Replace('å', '}');
}
