namespace Samlop.Intake;

/// <summary>Målform: one text in bokmål, nynorsk and English, for what is data here and not a page's own wording.</summary>
public sealed record LocalText(string Nb, string Nn, string En)
{
    /// <param name="language">A language or culture name: <c>nb</c>, <c>nn-NO</c>, <c>en</c>. What is not nynorsk or English is read in bokmål.</param>
    public string In(string language) => language.AsSpan(0, Math.Min(2, language.Length)) switch
    {
        "nn" => Nn,
        "en" => En,
        _ => Nb,
    };
}
