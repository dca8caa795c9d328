using System.Text.RegularExpressions;
using Samlop.Knowledge.Examples;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Examples;

/// <summary>The fourteen examples are in the content as the handbook has them, and no person of it is.</summary>
public partial class ExampleContentTests
{
    private static readonly RegisterData Register = RegisterModule.LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content"));

    private static ExampleCatalogue Catalogue => ExampleCatalogue.Current;

    /// <summary>County and place of 2018, title, nature, contact, level.</summary>
    public static TheoryData<int, string, string, string, ExampleNature, ContactRole, string?> Sheet => new()
    {
        { 0, "Asker i Akershus", "Asker", "Alternative løp til fagbrev", ExampleNature.Running, ContactRole.NavOffice, null },
        { 1, "Bærum i Akershus", "Bærum", "Rekruttering av voksne minoritetsspråklige til bussjåføryrket", ExampleNature.Running, ContactRole.Municipality, "B1" },
        { 2, "Akershus", "Akershus", "Kombinasjonsklasser", ExampleNature.Running, ContactRole.County, null },
        { 3, "Lørenskog i Akershus", "Lørenskog", "Fagbrev i barne- og ungdomsarbeiderfaget", ExampleNature.Running, ContactRole.Municipality, null },
        { 4, "Lørenskog i Akershus", "Lørenskog", "Supported employment for innvandrere", ExampleNature.Research, ContactRole.Municipality, null },
        { 5, "Ski i Akershus", "Ski", "Forprosjekt til fagbrev på jobb", ExampleNature.PreProject, ContactRole.Municipality, null },
        { 6, "Ullensaker i Akershus", "Ullensaker", "Forprosjekt til kvalifisering innen bygg- og anlegg", ExampleNature.PreProject, ContactRole.MunicipalityAndNav, null },
        { 7, "Lier i Buskerud", "Lier", "Grønn inkludering – inkluderingspakken.no", ExampleNature.Development, ContactRole.NavOffice, null },
        { 8, "Drammen i Buskerud", "Drammen", "Internasjonale Drammen", ExampleNature.Running, ContactRole.BusinessAssociation, null },
        { 9, "Ringerike i Buskerud", "Ringerike", "Mangfold og inkludering", ExampleNature.Project, ContactRole.NavOffice, null },
        { 10, "Drammen i Buskerud", "Åssiden videregående skole", "Sammen gir vi mer – mer grunnskoleopplæring til innvandrerungdom", ExampleNature.Running, ContactRole.County, null },
        { 11, "Østfold", "Østfold", "Fagopplæringsmodeller innen helsefag og teknisk industriell produksjon", ExampleNature.Running, ContactRole.NavRegion, null },
        { 12, "Halden og Askim i Østfold", "Halden og Askim", "Halden og Askim-piloten", ExampleNature.Pilot, ContactRole.County, null },
        { 13, "Østfold", "Østfold", "Kombinasjonsklasser", ExampleNature.Running, ContactRole.County, null },
    };

    [Fact, Requirement("H-01")]
    public void AllFourteen_AreThere() => Catalogue.Examples.Count.ShouldBe(14);

    [Theory, MemberData(nameof(Sheet)), Requirement("H-01")]
    public void Example_IsAsTheHandbookHasIt(
        int at, string then, string place, string title, ExampleNature nature, ContactRole contact, string? level)
    {
        var example = Catalogue.Examples[at];
        ExamplePlaces.Then(example).ShouldBe(then);
        (example.Place, example.Title, example.Nature, example.Contact, example.LanguageLevel).ShouldBe((place, title, nature, contact, level));
    }

    [Theory]
    [InlineData("asker-alternative-lop-til-fagbrev", "Ingen krav om grunnskole.")]
    [InlineData("asker-alternative-lop-til-fagbrev", "fem års dokumentert praksis")]
    [InlineData("baerum-bussjaforyrket", "Nettbuss og Nobina")]
    [InlineData("akershus-kombinasjonsklasser", "16-24 år")]
    [InlineData("lorenskog-fagbrev-i-barne-og-ungdomsarbeiderfaget", "fire dager i uken")]
    [InlineData("lorenskog-supported-employment", "to jobbspesialister")]
    [InlineData("ski-forprosjekt-til-fagbrev-pa-jobb", "høsten 2019")]
    [InlineData("ullensaker-forprosjekt-bygg-og-anlegg", "overordnet samarbeidsavtale mellom Nav og parter i næringslivet")]
    [InlineData("lier-gronn-inkludering", "«place and train»")]
    [InlineData("drammen-internasjonale-drammen", "minst 1000 innvandrere")]
    [InlineData("ringerike-mangfold-og-inkludering", "60 % av kandidatene skal være kvalifisert til 100 % lønnet arbeid")]
    [InlineData("assiden-sammen-gir-vi-mer", "30 timer i uka")]
    [InlineData("assiden-sammen-gir-vi-mer", "nivå 1 i engelsk og nivå 3 i matematikk")]
    [InlineData("ostfold-fagopplaeringsmodeller", "et og et halvt år på skole og to år i lære")]
    [InlineData("halden-og-askim-piloten", "privatisteksamen i morsmål")]
    [InlineData("ostfold-kombinasjonsklasser", "16-20 år")]
    public void Words_AreTheHandbooks(string slug, string words)
    {
        var example = Catalogue.Find(slug)!;
        string.Join(' ', example.TargetGroup, example.Wanted, example.PartnersTold, example.MethodsTold).ShouldContain(words);
    }

    /// <summary>Subjects in parallel are Åssiden's alone, and the youth of 16 are those of three.</summary>
    [Fact]
    public void WhatIsOneExamples_IsNoOthers()
    {
        Catalogue.Examples.Where(e => e.Methods.Contains(ExampleMethod.ParallelSubjects)).ShouldHaveSingleItem().Slug.ShouldBe("assiden-sammen-gir-vi-mer");
        Catalogue.Examples.Where(e => e.Groups.Contains(ExampleGroup.Youth)).Select(e => e.Slug).ShouldBe(
            ["akershus-kombinasjonsklasser", "assiden-sammen-gir-vi-mer", "ostfold-kombinasjonsklasser"]);
        Catalogue.Examples.Count(e => e.LanguageLevel is not null).ShouldBe(1);
    }

    [Fact]
    public void Content_HasNoNameOrAddressOfAPerson()
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "examples.json"));
        json.ShouldNotContain("@");
        json.ShouldNotContain("KONTAKT");
        TelephoneNumber().IsMatch(json).ShouldBeFalse();
    }

    [Theory]
    [InlineData("ski-forprosjekt-til-fagbrev-pa-jobb", 2022, "Nordre Follo i Viken")]
    [InlineData("ski-forprosjekt-til-fagbrev-pa-jobb", 2026, "Nordre Follo i Akershus")]
    [InlineData("halden-og-askim-piloten", 2026, "Halden og Indre Østfold i Østfold")]
    [InlineData("ostfold-kombinasjonsklasser", 2022, "Viken")]
    [InlineData("ostfold-kombinasjonsklasser", 2024, "Østfold")]
    public void Place_IsTheRegistersOnTheDay(string slug, int year, string place) =>
        new ExamplePlaces(Register).Told(Catalogue.Find(slug)!, new(year, 6, 1)).ShouldBe(place);

    [Fact]
    public void EveryPlace_IsInTheRegister()
    {
        foreach (var example in Catalogue.Examples)
        {
            Register.Counties.Find(example.CountyNow, new(2024, 1, 1)).ShouldNotBeNull();
            foreach (var number in example.MunicipalitiesNow) Register.Municipalities.Find(number, new(2024, 1, 1)).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("\"countyThen\": \"06\"", "\"countyThen\": \"99\"")]
    [InlineData("\"evidence\": \"to år i lære\"", "\"evidence\": \"tre år i lære\"")]
    [InlineData("\"slug\": \"lier-gronn-inkludering\"", "\"slug\": \"asker-alternative-lop-til-fagbrev\"")]
    [InlineData("Arbeidssøkere med innvandrerbakgrunn.", "Skriv til navn@eksempel.no.")]
    public void ContentThatContradictsItself_IsRefused(string what, string by)
    {
        var json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "content", "knowledge", "examples.json"));
        json.ShouldContain(what);
        Should.Throw<Exception>(() => ExampleCatalogue.Parse(json.Replace(what, by, StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"\d{3} \d{2} \d{3}|\d{2} \d{2} \d{2} \d{2}")]
    private static partial Regex TelephoneNumber();
}
