namespace Samlop.Intake;

/// <summary>Målform: one text in bokmål, nynorsk and English, for what is data here and not a page's own wording.</summary>
public sealed record LocalText(string Nb, string Nn, string En)
{
    /// <summary>Ukrainian, where participants read the text themselves; otherwise null.</summary>
    public string? Uk { get; init; }

    /// <summary>Arabic, where participants read the text themselves; otherwise null.</summary>
    public string? Ar { get; init; }

    /// <param name="language">A language or culture name: <c>nb</c>, <c>nn-NO</c>, <c>uk</c>. What is of another language is read in
    /// bokmål; what is not written in Ukrainian or Arabic, in English.</param>
    public string In(string language) => language.AsSpan(0, Math.Min(2, language.Length)) switch
    {
        "nn" => Nn,
        "en" => En,
        "uk" => Uk ?? En,
        "ar" => Ar ?? En,
        _ => Nb,
    };

    /// <summary>Every language of the text, changed in the same way.</summary>
    internal LocalText Each(Func<string, string> change) =>
        new(change(Nb), change(Nn), change(En)) { Uk = Uk is null ? null : change(Uk), Ar = Ar is null ? null : change(Ar) };
}
