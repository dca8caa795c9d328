using System.Globalization;
using Samlop.Platform.Identifiers;
using Samlop.Register;

namespace Samlop.Tests.Register;

[Trait("Category", "Clock")]
public class RegisterDataTests
{
    private static readonly DateOnly In2022 = new(2022, 3, 10);
    private static readonly DateOnly In2024 = new(2024, 1, 1);
    private static readonly RegisterData Data = RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content"));

    [Fact]
    public void Counts_AreThoseOfTheLists()
    {
        Data.Counties.ValidOn(In2022).Count.ShouldBe(11);
        Data.Counties.ValidOn(new DateOnly(2023, 12, 31)).Count.ShouldBe(11);
        Data.Counties.ValidOn(In2024).Count.ShouldBe(15);
        Data.Municipalities.ValidOn(In2022).Count.ShouldBe(356);
        Data.Municipalities.ValidOn(In2024).Count.ShouldBe(357);
        Data.Programmes.All.Count.ShouldBe(16);
        Data.ProgrammeAreas.All.Count.ShouldBe(291);
        Data.Trades.All.Count.ShouldBe(191);
        Data.Languages.All.Count.ShouldBe(115);
        Data.NavOffices.All.Count.ShouldBe(473);
        Data.Occupations.All.GroupBy(occupation => occupation.Level).Select(level => level.Count()).ShouldBe([10, 43, 122, 407], ignoreOrder: true);
    }

    [Theory]
    [InlineData("30", "31 32 33")]
    [InlineData("38", "39 40")]
    [InlineData("54", "55 56")]
    public void County_DissolvedIn2023_HasItsSuccessors(string number, string successors)
    {
        var county = County(number, In2022);
        string.Join(' ', Data.Counties.SuccessorsOf(county).Select(row => row.Number)).ShouldBe(successors);
        Data.Counties.SuccessorsOf(county).ShouldAllBe(successor => Data.Counties.PredecessorsOf(successor).Single() == county);
        Data.Counties.Find(county.Number, In2024).ShouldBeNull();
    }

    [Fact]
    public void StandingFor_FollowsThePlaceThroughTime_BothWays()
    {
        Names(Data.Counties.StandingFor(County("30", In2022), In2024)).ShouldBe(["Østfold", "Akershus", "Buskerud"]);
        Names(Data.Counties.StandingFor(County("32", In2024), In2022)).ShouldBe(["Viken"]);
        Names(Data.Counties.StandingFor(County("42", In2022), In2024)).ShouldBe(["Agder"]);
        Data.Counties.StandingFor(County("42", In2022), new DateOnly(2019, 12, 31)).ShouldBeEmpty();
        Data.Counties.FirstDay.ShouldBe(new DateOnly(2020, 1, 1));
    }

    [Fact]
    public void SuccessorsOfMunicipalities_AreInTheSuccessorsOfTheirCounty()
    {
        foreach (var old in Data.Municipalities.All.Where(municipality => municipality.Validity.To is not null))
        {
            var counties = Data.Counties.StandingFor(Data.CountyOf(old), In2024);
            Data.Municipalities.SuccessorsOf(old).ShouldAllBe(successor => counties.Contains(Data.CountyOf(successor)));
        }

        Data.Municipalities.All.Count(municipality => municipality.Validity.To is not null).ShouldBe(114);
    }

    [Fact]
    public void Alesund_WasParted_AndTheMissingNumbersAreMissing()
    {
        var parted = Data.Municipalities.SuccessorsOf(Municipality("1507", In2022));
        Names(parted).ShouldBe(["Ålesund", "Haram"]);
        parted.ShouldAllBe(municipality => municipality.Organisation == null);
        Data.Municipalities.ValidOn(In2024).Count(municipality => municipality.Organisation is null).ShouldBe(2);
        County("30", In2022).Organisation.ShouldBeNull();
    }

    [Fact]
    public void SamiAndKvenNames_AreThere_WithTheirLanguage()
    {
        var karasjok = Municipality("5610", In2024);
        karasjok.Name.Official.ShouldBe("Kárášjohka - Karasjok");
        karasjok.Name.Others.ShouldBe([new NameInLanguage("se", "Kárášjohka")]);
        karasjok.InSamiAdministrativeArea.ShouldBeTrue();
        Municipality("1875", In2024).Name.Others.ShouldBe([new NameInLanguage("smj", "Hábmer")]);
        Municipality("5041", In2024).Name.Others.ShouldBe([new NameInLanguage("sma", "Snåase")]);
        Municipality("5622", In2024).Name.Others.ShouldBe([new NameInLanguage("se", "Porsáŋgu"), new NameInLanguage("fkv", "Porsanki")]);
        County("56", In2024).Name.Others.ShouldBe([new NameInLanguage("smi", "Finnmárku"), new NameInLanguage("fkv", "Finmarkku")]);
        Municipality("1103", In2024).Name.Others.ShouldBeEmpty();
    }

    [Fact]
    public void Oslo_IsACountyAndAMunicipality_UnderOneOrganisationNumber()
    {
        var number = OrganisationNumber.Parse("958 935 420");
        Data.Counties.Find(number, In2024)!.Name.Norwegian.ShouldBe("Oslo");
        Data.Municipalities.Find(number, In2024)!.Name.Norwegian.ShouldBe("Oslo");
    }

    [Fact]
    public void OrganisationNumber_OfAMovedMunicipality_FindsTheOneOfTheDay()
    {
        var halden = Municipality("3001", In2022).Organisation!;
        Data.Municipalities.Find(halden, In2022)!.Number.Value.ShouldBe("3001");
        Data.Municipalities.Find(halden, In2024)!.Number.Value.ShouldBe("3101");
    }

    [Fact]
    public void Municipalities_OfACounty_AreThoseOfTheDay()
    {
        Data.MunicipalitiesOf(CountyNumber.Parse("30"), In2022).Count.ShouldBe(51);
        Data.MunicipalitiesOf(CountyNumber.Parse("30"), In2024).ShouldBeEmpty();
        Data.Counties.ValidOn(In2024).Sum(county => Data.MunicipalitiesOf(county.Number, In2024).Count).ShouldBe(357);
    }

    [Fact]
    public void Trade_IsFoundByItsCode_AndIsNotASchoolYear()
    {
        var trade = Data.Trades.Find(TradeCode.Parse("HSHEA3"))!;
        trade.Name.ShouldBe("Helsearbeiderfaget");
        Data.Programmes.Find(trade.Code.Programme)!.ShouldBe(new EducationProgramme("HS", "Helse- og oppvekstfag", ProgrammeGroup.Vocational));
        Data.Trades.Find(TradeCode.Parse("HSHEA2")).ShouldBeNull();
        Data.ProgrammeAreas.Find(TradeCode.Parse("HSHEA2"))!.At.ShouldBe(TrainedAt.School);
    }

    [Fact]
    public void Language_HasItsNameInTheReadersLanguage()
    {
        var ukrainian = Data.Languages.Find("uk")!;
        ukrainian.OwnName.ShouldBe("українська");
        ukrainian.NameIn(CultureInfo.GetCultureInfo("nb-NO")).ShouldBe("ukrainsk");
        Data.Languages.Find("sgn")!.NameIn(CultureInfo.GetCultureInfo("nn-NO")).ShouldBe("teiknspråk (uspesifisert)");
        ukrainian.NameIn(CultureInfo.GetCultureInfo("en")).ShouldBe("Ukrainian");
        ukrainian.NameIn(CultureInfo.GetCultureInfo("ar")).ShouldBe("Ukrainian");
        Data.Languages.Find("sma")!.OwnName.ShouldBeNull();
    }

    [Fact]
    public void NavOffices_AreOfficesOnly()
    {
        Data.NavOffices.Find("0219")!.ShouldBe(new NavOffice("0219", "Nav Bærum", OpenIn2024: true, "0600"));
        Data.NavOffices.Find("0118")!.OpenIn2024.ShouldBeFalse();
        Data.NavOffices.All.ShouldAllBe(office => !office.Name.Contains("test", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Occupation_KnowsTheClassItBelongsTo()
    {
        var cook = Data.Occupations.Find("5120")!;
        cook.Parent.ShouldBe("512");
        Data.Occupations.Find("5")!.Parent.ShouldBeNull();
    }

    private static County County(string number, DateOnly day) => Data.Counties.Find(CountyNumber.Parse(number), day)!;

    private static Municipality Municipality(string number, DateOnly day) => Data.Municipalities.Find(MunicipalityNumber.Parse(number), day)!;

    private static IEnumerable<string> Names<TNumber>(IEnumerable<IDated<TNumber>> rows) where TNumber : class, IIdentifier<TNumber> => rows.Select(row => row.Name.Norwegian);
}
