using System.Globalization;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Tables;

namespace Samlop.Register.Browse;

/// <summary>The lists of the register, in the order of the overview.</summary>
public sealed class RegisterTables
{
    private static readonly Words<RegisterText, ProgrammeGroup> Groups = new("Group");
    private static readonly Words<RegisterText, TrainedAt> Places = new("TrainedAt");

    public RegisterTables(RegisterData data)
    {
        Counties = CountiesOf(data);
        Municipalities = MunicipalitiesOf(data);
        Programmes = ProgrammesOf(data);
        ProgrammeAreas = AreasOf(data, RegisterUrls.ProgrammeAreas, data.ProgrammeAreas.All);
        Trades = AreasOf(data, RegisterUrls.Trades, data.Trades.All);
        Languages = LanguagesOf(data);
        NavOffices = NavOfficesOf(data);
        Occupations = OccupationsOf(data);
        All = [Counties, Municipalities, Programmes, ProgrammeAreas, Trades, Languages, NavOffices, Occupations];
    }

    public RegisterTable<County> Counties { get; }

    public RegisterTable<Municipality> Municipalities { get; }

    public RegisterTable<EducationProgramme> Programmes { get; }

    public RegisterTable<ProgrammeArea> ProgrammeAreas { get; }

    public RegisterTable<ProgrammeArea> Trades { get; }

    public RegisterTable<Language> Languages { get; }

    public RegisterTable<NavOffice> NavOffices { get; }

    public RegisterTable<Occupation> Occupations { get; }

    public IReadOnlyList<RegisterTable> All { get; }

    /// <summary>Null where there is no such list.</summary>
    public RegisterTable? Find(string slug) => All.FirstOrDefault(table => table.Slug == slug);

    private static RegisterTable<County> CountiesOf(RegisterData data) =>
        new(RegisterUrls.Counties, data.Counties.All, c => c.Validity, c => [c.Number.Value, c.Name.Official, c.Organisation?.Value])
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, c => c.Name.Official)
                    {
                        Sortable = true,
                        Cell = c => PlaceNameText.Link(c.Name, RegisterUrls.Of(c)),
                    },
                    new("nummer", RegisterText.CountyNumber, c => c.Number.Value) { Sortable = true },
                    new("organisasjonsnummer", CommonText.OrganisationNumber, c => c.Organisation?.ToString()),
                    new("fra", RegisterText.ValidFrom, c => c.Validity.From) { Sortable = true },
                    new("til", RegisterText.ValidTo, c => c.Validity.To) { Sortable = true },
                ],
        };

    private static RegisterTable<Municipality> MunicipalitiesOf(RegisterData data) =>
        new(
            RegisterUrls.Municipalities,
            data.Municipalities.All,
            m => m.Validity,
            m => [m.Number.Value, m.Name.Official, m.Organisation?.Value, data.CountyOf(m).Name.Official]
        )
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, m => m.Name.Official)
                    {
                        Sortable = true,
                        Cell = m => PlaceNameText.Link(m.Name, RegisterUrls.Of(m)),
                    },
                    new("nummer", RegisterText.MunicipalityNumber, m => m.Number.Value) { Sortable = true },
                    new("fylke", RegisterText.County, m => data.CountyOf(m).Name.Norwegian)
                    {
                        Sortable = true,
                        Url = m => RegisterUrls.Of(data.CountyOf(m)),
                    },
                    new("organisasjonsnummer", CommonText.OrganisationNumber, m => m.Organisation?.ToString()),
                    new("samisk", RegisterText.SamiArea, m => m.InSamiAdministrativeArea) { OnlyInFiles = true },
                    new("fra", RegisterText.ValidFrom, m => m.Validity.From) { Sortable = true },
                    new("til", RegisterText.ValidTo, m => m.Validity.To) { Sortable = true },
                ],
            Filters =
            [
                new(
                    "fylke",
                    () => RegisterText.County,
                    () =>
                        [
                            .. data
                                .Counties.All.OrderBy(c => c.Name.Norwegian, NorwegianOrder.Instance)
                                .Select(c => new Option(c.Number.Value, $"{c.Name.Norwegian} ({c.Number})")),
                        ],
                    m => m.Number.County.Value
                ),
                new("samisk", () => RegisterText.SamiArea, YesNo, m => m.InSamiAdministrativeArea ? "ja" : "nei"),
            ],
        };

    private static RegisterTable<EducationProgramme> ProgrammesOf(RegisterData data) =>
        new(RegisterUrls.Programmes, data.Programmes.All, _ => null, p => [p.Code, p.Name])
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, p => p.Name)
                    {
                        Sortable = true,
                        Url = p => $"{RegisterUrls.List(RegisterUrls.ProgrammeAreas)}?program={p.Code}",
                    },
                    new("kode", CommonText.Code, p => p.Code) { Sortable = true },
                    new("gruppe", CommonText.Kind, p => Group(p.Group)) { Sortable = true },
                ],
            Filters =
            [
                new(
                    "gruppe",
                    () => CommonText.Kind,
                    () => [.. Enum.GetValues<ProgrammeGroup>().Select(g => new Option(g.ToString(), Group(g)))],
                    p => p.Group.ToString()
                ),
            ],
        };

    private static RegisterTable<ProgrammeArea> AreasOf(RegisterData data, string slug, IReadOnlyList<ProgrammeArea> areas)
    {
        string Programme(ProgrammeArea area) => data.Programmes.Find(area.Code.Programme)!.Name;
        var trades = slug == RegisterUrls.Trades;
        return new(slug, areas, _ => null, a => [a.Code.Value, a.Name, Programme(a)])
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, a => a.Name) { Sortable = true },
                    new("kode", CommonText.Code, a => a.Code.Value) { Sortable = true },
                    new("program", RegisterText.Programme, Programme) { Sortable = true },
                    .. trades ? (Column<ProgrammeArea>[])[] : [new("sted", RegisterText.TrainedAt, a => Place(a.At)) { Sortable = true }],
                ],
            Filters =
            [
                new(
                    "program",
                    () => RegisterText.Programme,
                    () =>
                        [
                            .. data
                                .Programmes.All.Where(p => areas.Any(a => a.Code.Programme == p.Code))
                                .OrderBy(p => p.Name, NorwegianOrder.Instance)
                                .Select(p => new Option(p.Code, p.Name)),
                        ],
                    a => a.Code.Programme
                ),
                .. trades
                    ? (RegisterFilter<ProgrammeArea>[])[]
                    :
                    [
                        new(
                            "sted",
                            () => RegisterText.TrainedAt,
                            () => [.. Enum.GetValues<TrainedAt>().Select(at => new Option(at.ToString(), Place(at)))],
                            a => a.At.ToString()
                        ),
                    ],
            ],
        };
    }

    private static RegisterTable<Language> LanguagesOf(RegisterData data) =>
        new(RegisterUrls.Languages, data.Languages.All, _ => null, l => [l.Code, l.Bokmal, l.Nynorsk, l.English, l.OwnName])
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, l => l.NameIn(CultureInfo.CurrentUICulture)) { Sortable = true },
                    new("eget", RegisterText.OwnName, l => l.OwnName) { Sortable = true, Cell = PlaceNameText.OwnName },
                    new("kode", CommonText.Code, l => l.Code) { Sortable = true },
                    new("nb", RegisterText.NameNb, l => l.Bokmal) { OnlyInFiles = true },
                    new("nn", RegisterText.NameNn, l => l.Nynorsk) { OnlyInFiles = true },
                    new("en", RegisterText.NameEn, l => l.English) { OnlyInFiles = true },
                ],
        };

    private static RegisterTable<NavOffice> NavOfficesOf(RegisterData data) =>
        new(RegisterUrls.NavOffices, data.NavOffices.All, _ => null, o => [o.Number, o.Name])
        {
            UsualSort = "navn",
            Columns = () =>
                [
                    new("navn", CommonText.Name, o => o.Name) { Sortable = true },
                    new("nummer", RegisterText.UnitNumber, o => o.Number) { Sortable = true },
                    new("apent", RegisterText.OpenIn2024, o => o.OpenIn2024 ? RegisterText.Open_yes : RegisterText.Open_unknown)
                    {
                        Sortable = true,
                    },
                    new("region", RegisterText.Region, o => o.Region) { Sortable = true },
                ],
            Filters =
            [
                new(
                    "apent",
                    () => RegisterText.OpenIn2024,
                    () => [new("ja", RegisterText.Open_yes), new("ukjent", RegisterText.Open_unknown)],
                    o => o.OpenIn2024 ? "ja" : "ukjent"
                ),
            ],
        };

    private static RegisterTable<Occupation> OccupationsOf(RegisterData data) =>
        new(RegisterUrls.Occupations, data.Occupations.All, _ => null, o => [o.Code, o.Name])
        {
            UsualSort = "kode",
            Columns = () =>
                [
                    new("navn", CommonText.Name, o => o.Name) { Sortable = true },
                    new("kode", CommonText.Code, o => o.Code) { Sortable = true },
                    new("niva", RegisterText.Level, o => o.Level) { Sortable = true },
                    new("over", RegisterText.Parent, o => o.Parent is { } parent ? data.Occupations.Find(parent)!.Name : null),
                ],
            Filters =
            [
                new(
                    "niva",
                    () => RegisterText.Level,
                    () => [.. Enumerable.Range(1, 4).Select(Level)],
                    o => o.Level.ToString(CultureInfo.InvariantCulture)
                ),
            ],
        };

    private static Option Level(int level) =>
        new(level.ToString(CultureInfo.InvariantCulture), Phrase.In<RegisterText>(nameof(RegisterText.LevelNumber), level).ToString());

    private static IReadOnlyList<Option> YesNo() => [new("ja", CommonText.Yes), new("nei", CommonText.No)];

    private static string Group(ProgrammeGroup group) => Groups.Of(group).ToString();

    private static string Place(TrainedAt at) => Places.Of(at).ToString();
}
