namespace Samlop.Register.Search;

/// <summary>A search for each kind of register. Make one for the application's lifetime: it keeps the folded text of every row that has been searched.</summary>
public sealed class RegisterSearches(RegisterData data)
{
    public RegisterSearch<County> Counties { get; } = new(
        data.Counties.All,
        county => county.Validity,
        county => [county.Number.Value, county.Name.Official, county.Organisation?.Value],
        ("name", county => county.Name.Norwegian),
        ("number", county => county.Number.Value));

    /// <summary>Found by the name of their county as well.</summary>
    public RegisterSearch<Municipality> Municipalities { get; } = new(
        data.Municipalities.All,
        municipality => municipality.Validity,
        municipality => [municipality.Number.Value, municipality.Name.Official, municipality.Organisation?.Value, data.CountyOf(municipality).Name.Official],
        ("name", municipality => municipality.Name.Norwegian),
        ("number", municipality => municipality.Number.Value),
        ("county", municipality => data.CountyOf(municipality).Name.Norwegian));

    /// <summary>Found by the name of their education programme as well.</summary>
    public RegisterSearch<ProgrammeArea> ProgrammeAreas { get; } = Areas(data, data.ProgrammeAreas.All);

    public RegisterSearch<ProgrammeArea> Trades { get; } = Areas(data, data.Trades.All);

    public RegisterSearch<Language> Languages { get; } = new(
        data.Languages.All,
        _ => null,
        language => [language.Code, language.Bokmal, language.Nynorsk, language.English, language.OwnName],
        ("name_nb", language => language.Bokmal),
        ("name_nn", language => language.Nynorsk),
        ("name_en", language => language.English),
        ("code", language => language.Code));

    public RegisterSearch<NavOffice> NavOffices { get; } = new(
        data.NavOffices.All,
        _ => null,
        office => [office.Number, office.Name],
        ("name", office => office.Name),
        ("number", office => office.Number));

    public RegisterSearch<Occupation> Occupations { get; } = new(
        data.Occupations.All,
        _ => null,
        occupation => [occupation.Code, occupation.Name],
        ("code", occupation => occupation.Code),
        ("name", occupation => occupation.Name));

    private static RegisterSearch<ProgrammeArea> Areas(RegisterData data, IReadOnlyList<ProgrammeArea> areas) => new(
        areas,
        _ => null,
        area => [area.Code.Value, area.Name, data.Programmes.Find(area.Code.Programme)?.Name],
        ("name", area => area.Name),
        ("code", area => area.Code.Value),
        ("programme", area => data.Programmes.Find(area.Code.Programme)?.Name ?? ""));
}
