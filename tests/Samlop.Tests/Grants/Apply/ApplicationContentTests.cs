using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>Laws of what an application says: one form, one hash, whatever order it came in; and what is missing in it.</summary>
public class ApplicationContentTests
{
    private static readonly Arbitrary<ApplicationContent> Content = AnyContent.ToArbitrary();

    [Fact, Requirement("C-13")]
    public void Content_ThatIsWritten_IsReadBackWithTheSameHash() => Prop.ForAll(Content, content =>
    {
        var read = ApplicationContent.Read(content.Write());
        return read.Write() == content.Write() && read.Hash() == content.Hash();
    }).ShouldHold();

    [Fact]
    public void Hash_IsTheSame_InWhateverOrderThePartsWereWritten() => Prop.ForAll(Content, content =>
    {
        var turned = new SortedDictionary<string, Answers>(StringComparer.Ordinal);
        foreach (var (key, part) in content.Parts.Reverse()) turned.Add(key, Answers.Read(part.Write()));
        return (content with { Parts = turned }).Hash() == content.Hash();
    }).ShouldHold();

    [Fact]
    public void Hash_IsAnother_WhenOneAnswerIsAnother() => Prop.ForAll(
        AnyContent.Zip(Gen.Elements(ApplicationCatalogue.All.Parts.ToArray()), (content, part) => (content, part)).ToArbitrary(),
        one =>
        {
            var changed = ApplicationContent.Read(one.content.Write());
            changed.Parts[one.part.Key].Fields["text"] = "Et svar som ingen har gitt før";
            return changed.Hash() != one.content.Hash();
        }).ShouldHold();

    [Fact]
    public void Hash_Is64HexadecimalDigits() =>
        Prop.ForAll(Content, content => content.Hash() is { Length: 64 } hash
            && hash.All(char.IsAsciiHexDigitLower)).ShouldHold();

    [Fact]
    public void TwoApplications_WithTheSameAnswers_HaveHashesOfTheirOwn() =>
        AComplete().ReadContent().Hash().ShouldNotBe(AComplete().ReadContent().Hash());

    [Fact]
    public void Missing_IsAPartOfTheUnanswered_AndOnlyWhatIsNeeded() => Prop.ForAll(Content, content =>
    {
        var missing = content.Missing().ToList();
        missing.ShouldAllBe(gap => gap.Question.Needed);
        missing.ShouldBe(content.Unanswered(Options.Form).Where(gap => gap.Question.Needed));
    }).ShouldHold();

    [Fact]
    public void Answering_AllParts_LeavesNothingUnanswered()
    {
        var application = AnApplication();
        foreach (var part in ApplicationCatalogue.All.Parts) application.Write(part.Key, Answer(part, 1), At);

        application.ReadContent().Unanswered(Options.Form).ShouldBeEmpty();
    }

    [Fact]
    public void Attachments_AreInTheOrderTheyCame_AndWhatWasTakenOutIsGone()
    {
        var application = AComplete();
        var (last, first, between) = (AFile(application, At.AddHours(3), "c.txt"), AFile(application, At.AddHours(1), "a.txt"),
            AFile(application, At.AddHours(2), "b.txt"));
        foreach (var file in new[] { last, first, between }) application.Attach(file);
        application.ReadContent().Attachments.Select(f => f.Name).ShouldBe(["a.txt", "b.txt", "c.txt"]);
        var before = application.ReadContent().Hash();

        application.Detach(between, At.AddHours(4));
        application.ReadContent().Attachments.Select(f => f.Name).ShouldBe(["a.txt", "c.txt"]);
        application.ReadContent().Hash().ShouldNotBe(before);

        application.Detach(between, At.AddHours(9));
        between.RemovedAt.ShouldBe(At.AddHours(4));
    }

    [Fact]
    public void Letters_AreHeldAgainstThePartners_BothWays()
    {
        var application = AComplete();
        var partners = Answers.Empty;
        partners.Lists[ApplicationCatalogue.PartnersPart] = [Partner("partners-1"), Partner("partners-2", "Prøveby kommune")];
        application.Write(ApplicationCatalogue.PartnersPart, partners, At);
        application.Attach(AFile(application, At, "nav.pdf", ApplicationOptions.Letter, "partners-1"));
        application.Attach(AFile(application, At, "borte.pdf", ApplicationOptions.Letter, "partners-9"));
        application.Attach(AFile(application, At, "behov.pdf"));
        var content = application.ReadContent();

        content.LettersOf("partners-1").Select(f => f.Name).ShouldBe(["nav.pdf"]);
        content.PartnersWithoutLetter().Select(row => row.Code).ShouldBe(["partners-2"]);
        content.LettersWithoutPartner().Select(f => f.Name).ShouldBe(["borte.pdf"]);
        ApplicationSections.LettersOf("partners-1", content).ShouldBe("nav.pdf");
        ApplicationSections.LettersOf("partners-2", content).ShouldBe(ApplyText.Letter_ToCome);
    }

    [Fact, Requirement("C-04")]
    public void Sections_ShowEveryQuestion_AndARowForEachThatWasGiven() => Prop.ForAll(Content, content =>
    {
        var sections = ApplicationSections.Of(content, Options);
        sections.Select(s => s.Key).ShouldBe(ApplicationCatalogue.All.Parts.Select(p => p.Key));
        foreach (var (part, section) in ApplicationCatalogue.All.Parts.Zip(sections))
        {
            // The budget is written as its grid, and after it the sums of each kind of cost: by source, and by year where there are several.
            var isBudget = part.Key == ApplicationCatalogue.BudgetPart && content.BudgetLines.Count > 0;
            section.Answers.Count.ShouldBe(part.Questions.Length + (isBudget ? new ApplicationBudget(content.BudgetLines).Years.Count > 1 ? 2 : 1 : 0));
            foreach (var (field, answer) in part.Questions.Zip(section.Answers))
            {
                answer.Rows.Count.ShouldBe(isBudget ? new ApplicationBudget(content.BudgetLines).Grid().Count : content.Part(part.Key).Rows(field.Key).Count);
                answer.Rows.ShouldAllBe(row => row.Count == answer.Columns.Count);
            }
        }
    }).ShouldHold();

    [Fact]
    public void Copy_ToACallWithTheSameChoices_IsTheSame() => Prop.ForAll(Content, content =>
        ApplicationCatalogue.All.Parts.All(part => CopiedPart.Of(part, content.Part(part.Key),
            Options).Write() == content.Part(part.Key).Write())).ShouldHold();

    [Fact]
    public void Copy_OfACopy_IsTheCopy() => Prop.ForAll(Content, content =>
    {
        var later = new ApplicationOptions(ACall.With("trial", "fromYear", "2023"), 2023, TheRegister);
        return ApplicationCatalogue.All.Parts.All(part =>
        {
            var copy = CopiedPart.Of(part, content.Part(part.Key), later);
            return CopiedPart.Of(part, copy, later).Write() == copy.Write();
        });
    }).ShouldHold();

    [Fact]
    public void Copy_ToACallWithoutTheYear_LeavesTheBudgetLineOut_AndKeepsTheRest()
    {
        var earlier = Answers.Empty;
        earlier.Lists["lines"] = [Line(2022, "grant", 100), Line(2023, "grant", 200, code: "lines-2"), Line(2023, "grant", 300,
            "no-such-cost", "lines-3")];
        var later = new ApplicationOptions(ACall.With("trial", "fromYear", "2023"), 2023, TheRegister);

        var copy = CopiedPart.Of(ApplicationCatalogue.All.Part("budget")!, earlier, later);

        copy.Rows("lines").Select(row => row.Code).ShouldBe(["lines-2"]);
    }

    [Fact]
    public void Copy_OfAChoiceThatIsNoMore_LeavesOnlyThatAnswerOut()
    {
        var earlier = Answers.Empty;
        (earlier.Fields["start"], earlier.Fields["path"], earlier.Fields["school"]) = ("2019-08", "alternation-2-2",
            "Prøveby videregående");

        var copy = CopiedPart.Of(ApplicationCatalogue.All.Part("class")!, earlier, Options);

        copy.Fields.Keys.ShouldBe(["path", "school"]);
    }
}
