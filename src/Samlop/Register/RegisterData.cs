using Samlop.Platform.Identifiers;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Register: the facts about Norway that every module looks up, from the files in <c>content/register</c> (see the README there for origin,
/// licences and weak spots). Loaded and checked once, never changed afterwards, and safe to share between threads.
/// </summary>
public sealed class RegisterData
{
    private RegisterData(
        DatedRegister<CountyNumber, County> counties,
        DatedRegister<MunicipalityNumber, Municipality> municipalities,
        CodeRegister<string, EducationProgramme> programmes,
        CodeRegister<TradeCode, ProgrammeArea> programmeAreas,
        CodeRegister<string, Language> languages,
        CodeRegister<string, NavOffice> navOffices,
        CodeRegister<string, Occupation> occupations)
    {
        Counties = counties;
        Municipalities = municipalities;
        Programmes = programmes;
        ProgrammeAreas = programmeAreas;
        Trades = new CodeRegister<TradeCode, ProgrammeArea>([.. programmeAreas.All.Where(area => area.IsTrade)], area => area.Code);
        Languages = languages;
        NavOffices = navOffices;
        Occupations = occupations;
    }

    public DatedRegister<CountyNumber, County> Counties { get; }

    public DatedRegister<MunicipalityNumber, Municipality> Municipalities { get; }

    public CodeRegister<string, EducationProgramme> Programmes { get; }

    /// <summary>All programme areas, the trades with them.</summary>
    public CodeRegister<TradeCode, ProgrammeArea> ProgrammeAreas { get; }

    /// <summary>Lærefag: the programme areas that are trained in a company.</summary>
    public CodeRegister<TradeCode, ProgrammeArea> Trades { get; }

    public CodeRegister<string, Language> Languages { get; }

    public CodeRegister<string, NavOffice> NavOffices { get; }

    public CodeRegister<string, Occupation> Occupations { get; }

    /// <summary>
    /// Reads and checks everything: some 60 ms in a process that has just started, 5 ms in a warm one. The application's own content folder
    /// is <c>content</c> beside its assembly.
    /// </summary>
    /// <exception cref="InvalidRegister">A file is missing or not of its form.</exception>
    public static RegisterData Load(string contentFolder)
    {
        var folder = Path.Combine(contentFolder, "register");
        var counties = ReadDated<CountyNumber, County>(folder, "counties.csv", County.Columns, County.Read);
        var countyRegister = new DatedRegister<CountyNumber, County>(Items(counties));
        var municipalities = ReadDated<MunicipalityNumber, Municipality>(
            folder,
            "municipalities.csv",
            Municipality.Columns,
            Municipality.Read
        );
        RegisterChecks.CountiesExist(municipalities, countyRegister);

        var programmes = Coded(
            RegisterFile.Read(folder, "education-programmes.csv", EducationProgramme.Columns, EducationProgramme.Read),
            programme => programme.Code
        );
        var areaEntries = RegisterFile.Read(folder, "programme-areas.csv", ProgrammeArea.Columns, ProgrammeArea.Read);
        var areas = Coded(areaEntries, area => area.Code);
        RegisterChecks.Known(areaEntries, "code", area => area.Code.Programme, code => programmes.Find(code) is not null);

        var occupationEntries = RegisterFile.Read(folder, "occupations.csv", Occupation.Columns, Occupation.Read);
        var occupations = Coded(occupationEntries, occupation => occupation.Code);
        RegisterChecks.Known(occupationEntries, "code", occupation => occupation.Parent, code => occupations.Find(code) is not null);

        var languages = RegisterFile.Read(folder, "languages.csv", Language.Columns, Language.Read);
        RegisterChecks.Unique(languages, "name_nb", language => language.Bokmal);
        RegisterChecks.Unique(languages, "name_nn", language => language.Nynorsk);
        RegisterChecks.Unique(languages, "name_en", language => language.English);

        var offices = RegisterFile.Read(folder, "nav-offices.csv", NavOffice.Columns, NavOffice.Read);
        RegisterChecks.Unique(offices, "number", office => office.Number);

        return new RegisterData(
            countyRegister,
            new DatedRegister<MunicipalityNumber, Municipality>(Items(municipalities)),
            programmes,
            areas,
            Coded(languages, language => language.Code),
            new CodeRegister<string, NavOffice>(Items(offices), office => office.Number),
            occupations);
    }

    /// <summary>The municipalities of a county on a day.</summary>
    public IReadOnlyList<Municipality> MunicipalitiesOf(CountyNumber county, DateOnly day) =>
        [.. Municipalities.ValidOn(day).Where(municipality => municipality.Number.County == county)];

    /// <summary>The county of a municipality: as it was on the municipality's last day when it is no more.</summary>
    public County CountyOf(Municipality municipality) =>
        Counties.Find(municipality.Number.County, municipality.Validity.To ?? DateOnly.MaxValue)!;

    private static List<RegisterEntry<T>> ReadDated<TNumber, T>(string folder, string file, string[] columns, Func<RegisterRow, T> read)
        where TNumber : class, IIdentifier<TNumber>
        where T : class, IDated<TNumber>
    {
        var entries = RegisterFile.Read(folder, file, columns, read);
        RegisterChecks.PeriodsDoNotOverlap<TNumber, T>(entries);
        RegisterChecks.SuccessorsExist<TNumber, T>(entries);
        return entries;
    }

    private static CodeRegister<TCode, T> Coded<TCode, T>(List<RegisterEntry<T>> entries, Func<T, TCode> code)
        where TCode : notnull
        where T : class
    {
        RegisterChecks.Unique(entries, "code", code);
        return new CodeRegister<TCode, T>(Items(entries), code);
    }

    private static IReadOnlyList<T> Items<T>(List<RegisterEntry<T>> entries) => [.. entries.Select(entry => entry.Item)];
}
