using Samlop.Knowledge.Offers.National;
using Samlop.Platform;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Offers.National;

/// <summary>The measures that follow the program, held against the sheet that they were read to.</summary>
public class MeasureBookTests
{
    private static readonly MeasureBook Book = MeasureBook.LoadOrRefuse(Repository.At("content"));

    /// <summary>Code, first and last day, and how sure, of every row of the sheet.</summary>
    private static readonly List<string[]> Sheet =
        [.. File.ReadAllLines(Repository.At("tests", "Samlop.Tests", "Knowledge", "Offers", "National", "sheet.csv")).Skip(1).Select(line => line.Split(';'))];

    [Fact, Requirement("K-32")]
    public void EveryFactOfTheSheet_IsInTheContent_AndNoOther()
    {
        Sheet.Count.ShouldBe(129);
        Book.Measures.SelectMany(m => m.Facts).Select(f => $"{f.Code};{f.From:yyyy-MM-dd};{f.To:yyyy-MM-dd}").Order(StringComparer.Ordinal)
            .ShouldBe(Sheet.Select(row => $"{row[0]};{row[1]};{row[2]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NothingIsSurer_ThanTheSheet()
    {
        var sure = Sheet.ToLookup(row => $"{row[0]};{row[1]}", row => row[3]);
        foreach (var fact in Book.Measures.SelectMany(m => m.Facts))
        {
            var read = sure[$"{fact.Code};{fact.From:yyyy-MM-dd}"].Distinct().ShouldHaveSingleItem();
            if (fact.Certainty is MeasureCertainty.Read) read.ShouldBe("verified", fact.Code);
            if (read == "missing") fact.Certainty.ShouldBe(MeasureCertainty.Missing, fact.Code);
        }
    }

    [Fact]
    public void WhatIsMissing_HasNoFigure_InAnyLanguage() =>
        Book.Measures.SelectMany(m => m.Facts).Where(f => f.Certainty is MeasureCertainty.Missing)
            .Where(f => $"{f.Text.Nb}{f.Text.Nn}{f.Text.En}".Any(char.IsDigit)).ShouldBeEmpty();

    [Fact]
    public void WhatUsersRead_HasNoFilesAndNoNamesOfCode() =>
        Book.Measures.SelectMany(m => m.Facts)
            .Where(f => new[] { ".kt", ".java", "navikt/", "HEAD", "_", "seed", "github" }.Any(word => $"{f.Text.Nb}{f.Source}".Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(f => f.Source).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"measures":[{"code":"x","body":"Nav","name":{"nb":"x","nn":"x","en":""},"facts":[]}]}""", "name")]
    [InlineData("""{"measures":[{"code":"x","body":"Nav","name":{"nb":"x","nn":"x","en":"x"},"facts":[]}]}""", "no fact")]
    [InlineData("""{"measures":[{"code":"x","body":"Nav","name":{"nb":"x","nn":"x","en":"x"},"facts":[{"code":"A","aspect":"Amount","certainty":"Missing","source":"x","text":{"nb":"100 kr","nn":"x","en":"x"}}]}]}""", "figure")]
    public void ABookThatContradictsItself_IsRefused_AndNamesTheMeasure(string json, string why) =>
        Should.Throw<InvalidDataException>(() => MeasureBook.Parse(json)).Message.ShouldContain(why);

    [Fact]
    public void AFolderWithoutMeasures_StopsTheStart() =>
        Should.Throw<StartRefused>(() => MeasureBook.LoadOrRefuse(Path.Combine(Path.GetTempPath(), "no-such-folder")));
}
