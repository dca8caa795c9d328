using System.Text.Json;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Guides.Shipped;
using Samlop.Platform.Ui.Tables;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Guides;

/// <summary>The guides that come with Samløp: each is there with its source, and nothing that the sources do not say is said as theirs.</summary>
public class GuideBookTests
{
    private static readonly GuideBook Book = GuideBook.Current;

    [Fact, Requirement("A-04")]
    public void TheTwoGuides_OfTheAssignment_SayWhatItSays()
    {
        foreach (var code in new[] { "rett-i-arbeid", "fleksibelt-hurtigspor" })
        {
            var guide = Book.Find(code)!;
            guide.Source.ShouldContain("2022-26");
            var said = Said(guide);
            // Themes of both guides.
            foreach (var theme in new[] { "krav og forventninger i arbeidslivet", "sikkerhetskultur", "den norske arbeidslivsmodellen" }) said.ShouldContain(theme, Case.Insensitive);
        }

        var track = Said(Book.Find("fleksibelt-hurtigspor")!);
        foreach (var fact in new[]
            {
                "høyst seks måneder", "minimum videregående opplæring", "står nært arbeid", "kompetansekartlegging", "praksis", "arbeid på deltid",
                "tilrettelagt læring på arbeidsplassen", "godkjenning av medbrakt kompetanse", "tilleggsutdanning", "norskopplæringsordningen",
                "norsk eller engelsk hos frivillige organisasjoner", "opplæring på nett", "språkpraksis på en arbeidsplass", "lønnet arbeid",
            }) track.ShouldContain(fact);
        // Not said: hours, pay and who offers it.
        Said(Book.Find("fleksibelt-hurtigspor")!).ShouldNotMatch(@"\d+ timer|\d+ kroner|\d+ prosent");
        Book.Find("fleksibelt-hurtigspor")!.NotSaid.Count.ShouldBe(3);
    }

    [Fact, Requirement("A-11")]
    public void RecognitionSchemes_SayTheirOrder_AndNoDemandThatNoSourceGives()
    {
        var guide = Book.Find("godkjenningsordninger")!;
        guide.Source.ShouldContain("2023-01");
        guide.Lead.Nb.ShouldContain("bokstavrekkefølge");
        var schemes = guide.Activities.Where(a => a.Phase == GuidePhase.Mapping).Select(a => a.Title.Nb).ToList();
        schemes.ShouldBe(["Fagopplæring fra utlandet", "Kompletterende utdanning", "Realkompetansevurdering"]);
        Said(guide).ShouldContain("Dokument 3:12");
        Said(guide).ShouldNotMatch(@"(?i)\b(sykepleier\w*|lege|leger|nokut|uker|måneder)\b");
    }

    [Fact, Requirement("K-08")]
    public void Templates_HaveQuestionsThatAreOurProposal_AndSaySo()
    {
        foreach (var code in new[] { "samtaleguide", "egenrapportering", "okonomisk-kartlegging" })
        {
            var template = Book.Find(code)!;
            template.Kind.ShouldBe(GuideKind.Template);
            template.Lead.Nb.ShouldContain("Samløps forslag");
            template.Activities.Where(a => a.Questions is not null).All(a => a.Proposal && a.Source is null).ShouldBeTrue();
            template.Activities.Any(a => a.Questions is not null).ShouldBeTrue();
            template.NotSaid.ShouldNotBeEmpty();
        }

        Book.Find("egenrapportering")!.NotSaid.Select(n => n.Nb).ShouldContain("Når Nav skal ha svart");
    }

    [Fact]
    public void EachActivity_HasASourceWithAPlace_OrIsAProposal_InThreeLanguages()
    {
        Book.Guides.Count.ShouldBe(6);
        foreach (var activity in Book.Guides.SelectMany(g => g.Activities))
            (activity.Source is null ? activity.Proposal : activity.Source.Any(char.IsDigit)).ShouldBeTrue(activity.Title.Nb);
        foreach (var language in new[] { "nb", "nn", "en" })
            Book.Guides.ShouldAllBe(g => GuideContent.Read(g.In(language).Write()).Hash() == g.In(language).Hash());
    }

    [Fact]
    public void List_IsNarrowed_ByPhaseRoleKindAndWords()
    {
        Codes(("fase", nameof(GuidePhase.Mapping))).ShouldNotContain("egenrapportering");
        Codes(("for", nameof(GuideRole.Teacher))).ShouldBe(["egenrapportering"]);
        Codes(("type", nameof(GuideKind.Template))).Count.ShouldBe(3);
        Book.Matching(TableQuery.Empty with { Search = "hurtigspor" }).Select(g => g.Code).ShouldBe(["fleksibelt-hurtigspor"]);
        Book.Matching(TableQuery.Empty with { Search = "fast track" }).Select(g => g.Code).ShouldBe(["fleksibelt-hurtigspor"]);
    }

    [Fact]
    public void GuideThatNamesNoRole_IsForAll()
    {
        var book = GuideBook.Parse(Written("""{ "phase": "Mapping", "title": T, "text": T, "source": "Side 1" }"""));
        foreach (var role in Enum.GetValues<GuideRole>())
            book.Matching(TableQuery.Empty with { Filters = TableQuery.Empty.Filters.Add(GuideTable.RoleFilter, role.ToString()) }).Count.ShouldBe(1);
    }

    [Fact]
    public void Guide_IsFoundByAnotherFormOfTheWord_AsTheSearchFindsIt() =>
        Book.Matching(TableQuery.Empty with { Search = "hurtigsporet" }).Select(g => g.Code).ShouldBe(["fleksibelt-hurtigspor"]);

    [Theory]
    [InlineData("""{ "phase": "Mapping", "title": T, "text": T }""")]
    [InlineData("""{ "phase": "Mapping", "title": T, "text": T, "source": "Side 1", "proposal": true }""")]
    [InlineData("""{ "phase": "Mapping", "title": T, "text": { "nb": "A", "nn": "", "en": "C" }, "proposal": true }""")]
    [InlineData("""{ "phase": "Mapping", "title": T, "text": T, "source": "Side 1", "questions": { "nb": ["A"], "nn": ["B"], "en": ["C"] } }""")]
    [InlineData("""{ "phase": "Mapping", "title": T, "text": T, "proposal": true, "questions": { "nb": ["A"], "nn": [], "en": ["C"] } }""")]
    [InlineData("""{ "phase": "Nowhere", "title": T, "text": T, "proposal": true }""")]
    public void Guide_ThatSaysWhatItCannot_IsRefused(string activity)
    {
        Should.Throw<Exception>(() => GuideBook.Parse(Written(activity))).ShouldBeAssignableTo<Exception>().ShouldSatisfyAllConditions(
            e => (e is InvalidDataException or JsonException).ShouldBeTrue(e.Message));
    }

    /// <summary>A book of one guide, which names no role, with one activity.</summary>
    private static string Written(string activity) =>
        """{ "read": "2022-01-01", "guides": [{ "code": "en", "kind": "Guide", "source": "Side 1", "roles": [], "title": T, "lead": T, "activities": [A], "notSaid": [] }] }"""
            .Replace("[A]", $"[{activity}]", StringComparison.Ordinal).Replace("T,", """{ "nb": "A", "nn": "B", "en": "C" },""", StringComparison.Ordinal)
            .Replace("T }", """{ "nb": "A", "nn": "B", "en": "C" } }""", StringComparison.Ordinal);

    private static List<string> Codes((string Filter, string Value) narrowed) =>
        [.. Book.Matching(TableQuery.Empty with { Filters = TableQuery.Empty.Filters.Add(narrowed.Filter, narrowed.Value) }).Select(g => g.Code)];

    private static string Said(ShippedGuide guide) => guide.In("nb") is var said
        ? string.Join('\n', said.Activities.SelectMany(a => new[] { a.Title, a.Text, a.Experience, a.Questions }).Prepend(said.Lead)) : "";
}
