using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Cases;
using Samlop.Platform.Files;

namespace Samlop.Tests.Grants.Cases;

/// <summary>Names in an archive: safe wherever it is opened, and each its own.</summary>
public class ArchiveNameTests
{
    [Theory]
    [InlineData("Årsrapport 2022 (endelig).docx", "arsrapport-2022-endelig.docx")]
    [InlineData("SØKNAD.PDF", "soknad.pdf")]
    [InlineData("ÆØÅ æøå.txt", "aeoa-aeoa.txt")]
    [InlineData("Čáhcesuolu.pdf", "cahcesuolu.pdf")]
    [InlineData("résumé.pdf", "resume.pdf")]
    [InlineData("file.tar.gz", "file-tar.gz")]
    [InlineData("---.pdf", "dokument.pdf")]
    [InlineData("договор.pdf", "dokument.pdf")]
    [InlineData("no-extension", "no-extension")]
    [InlineData("  mellomrom  .txt", "mellomrom.txt")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("=cmd|' /C calc'!A0.csv", "c-calc-a0.csv")]
    public void Name_IsPlain_AndKeepsItsEnding(string name, string safe) => SafeName.Of(name).ShouldBe(safe);

    [Theory]
    [InlineData(79)]
    [InlineData(80)]
    [InlineData(81)]
    [InlineData(500)]
    public void Name_IsCutBeforeItsEnding_AtEightySigns(int length) =>
        SafeName.Of(new string('a', length) + ".pdf").ShouldBe(new string('a', Math.Min(80, length)) + ".pdf");

    [Fact]
    public void Name_ThatIsCutAtAHyphen_DoesNotEndInOne() => SafeName.Of(new string('a', 79) + " og mer.pdf").ShouldBe(new string('a',
        79) + ".pdf");

    [Fact]
    public void Name_OfAnyFileThatIsReceived_IsOfPlainSignsOnly() => Prop.ForAll<string?>(given =>
    {
        var name = SafeName.Of(FileName.Clean(given));
        name.Length.ShouldBeInRange(1, 100);
        name.ShouldMatch(@"^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]*)?$");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Name_ThatIsSafe_IsLeftAsItIs() => Prop.ForAll<string?>(given =>
    {
        var name = SafeName.Of(FileName.Clean(given));
        return SafeName.Of(name) == name;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Path_OfEveryDocumentOfACase_IsItsOwn_AlsoWhereNamesAreAlike()
    {
        var paths =
            from entry in Enumerable.Range(1, 30)
            from document in Enumerable.Range(1, 25)
            from name in new[] { "vedlegg.pdf" }
            select CaseArchive.PathOf(AnEntry(entry), new DocumentRow(document, name, "", 1));

        paths.ToList().ShouldBeUnique();
    }

    [Fact]
    public void Paths_InTheOrderOfTheirLetters_AreInTheOrderOfTheJournal()
    {
        var numbers = from entry in new[] { 1, 2, 9, 10, 99, 100, 999, 1000 }
                      from document in new[] { 1, 2, 9, 10, 20 }
                      select (entry,
            document);
        var paths = numbers.Select(n => CaseArchive.PathOf(AnEntry(n.entry), new DocumentRow(n.document, "b.pdf", "", 1))).ToList();

        paths.ShouldBe(paths.Order(StringComparer.Ordinal));
        paths[0].ShouldBe("dokumenter/0001-01-b.pdf");
    }

    [Fact]
    public void Path_StaysWithinTheArchive_WhateverTheFileIsCalled() => Prop.ForAll<string?>(given =>
    {
        var path = CaseArchive.PathOf(AnEntry(3), new DocumentRow(4, FileName.Clean(given), "", 1));
        path.ShouldStartWith("dokumenter/0003-04-");
        path.Count(sign => sign == '/').ShouldBe(1);
        path.ShouldNotContain("..");
    }).QuickCheckThrowOnFailure();

    private static EntryRow AnEntry(int number) => new(
        new JournalEntryId(Guid.NewGuid()), number, EntryDirection.Incoming, new DateOnly(2022, 3, 7), default, null, "Fylket", null,
            "Brev", "Brev", null, true, null, null, false, []);
}
