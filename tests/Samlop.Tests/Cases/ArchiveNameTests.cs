using FsCheck.Fluent;
using Samlop.Cases.Archive;
using Samlop.Cases.Journal;
using Samlop.Platform.Files;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>Names in an archive: safe wherever it is opened, and each its own.</summary>
public class ArchiveNameTests
{
    [Theory]
    [InlineData("Årsrapport 2022 (endelig).docx", "Årsrapport 2022 (endelig).docx")]
    [InlineData("Søknad 2022-00002 Måneby fylkeskommune versjon 1.html", "Søknad 2022-00002 Måneby fylkeskommune versjon 1.html")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("CON.pdf", "CON.pdf")]
    [InlineData("a:b?.txt", "a_b_.txt")]
    public void Document_HasInTheArchiveTheNameItHasInTheJournal(string name, string kept) =>
        CaseArchive.PathOf(AnEntry(3), new DocumentRow(4, name, "", 1)).ShouldBe("dokumenter/0003-04 " + kept);

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
        paths[0].ShouldBe("dokumenter/0001-01 b.pdf");
    }

    [Fact]
    public void Path_StaysWithinTheArchive_WhateverTheFileIsCalled() => Prop.ForAll<string?>(given =>
    {
        var path = CaseArchive.PathOf(AnEntry(3), new DocumentRow(4, FileName.Clean(given), "", 1));
        path.ShouldStartWith("dokumenter/0003-04 ");
        path.Count(sign => sign == '/').ShouldBe(1);
        path.Split('/')[^1].ShouldNotBe("..");
    }).ShouldHold();

    private static EntryRow AnEntry(int number) => new(
        new JournalEntryId(Guid.NewGuid()), number, EntryDirection.Incoming, new DateOnly(2022, 3, 7), default, null, "Fylket",
            "Brev", "Brev", null, null, null, true, null, null, false, []);
}
