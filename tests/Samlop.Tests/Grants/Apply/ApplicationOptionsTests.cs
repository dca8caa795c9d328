using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>What can be chosen in an application follows from its call.</summary>
public class ApplicationOptionsTests
{
    [Theory, Requirement("C-09")]
    [InlineData("2022", "2026", 5, 2022)]
    [InlineData("2022", "2022", 1, 2022)]
    [InlineData("2023", "2026", 4, 2023)]
    [InlineData("2020", "2030", 11, 2020)]
    [InlineData("2020", "2031", 1, 2022)]
    [InlineData("2026", "2022", 1, 2022)]
    [InlineData(null, "2026", 5, 2022)]
    [InlineData("2021", null, 2, 2021)]
    [InlineData(null, null, 1, 2022)]
    [InlineData("1", "9999", 1, 2022)]
    [InlineData("1989", "1995", 1, 2022)]
    [InlineData("2100", "2101", 2, 2100)]
    public void Years_AreThoseOfTheTrial_OrTheCallsOwnWhereTheyCannotBe(string? from, string? to, int count, int first)
    {
        var options = Of(CallSamples.Complete().With("trial", "fromYear", from).With("trial", "toYear", to));

        options.Years.ShouldBe(Enumerable.Range(first, count));
        options.Of("year").Select(o => o.Value).ShouldBe(options.Years.Select(y => $"{y}"));
    }

    [Theory]
    [InlineData(null, 20)]
    [InlineData("12", 12)]
    [InlineData("30", 30)]
    public void Class_IsAsLargeAsTheCallSays_AndTwentyWhereItSaysNothing(string? said, int size) =>
        Of(CallSamples.Complete().With("frame", "classSize", said)).ClassSize.ShouldBe(size);

    [Fact, Requirement("C-10")]
    public void Costs_AreThoseOfTheCall_AndOthersForAReason_AndThoseOfOrdinaryOperationFromOtherMoney()
    {
        var costs = Options.Of("cost").Select(o => o.Value);

        costs.ShouldBe(["a", ApplicationOptions.OtherCost, ApplicationOptions.OrdinaryOperation]);
        Options.Of("cost")[0].Text.ShouldBe("Tekst 1 a");
    }

    [Fact]
    public void Start_IsWithinTwoYearsFromTheCallsOwn()
    {
        var months = Options.Of("month").Select(o => o.Value).ToList();

        (months.Count, months[0], months[^1]).ShouldBe((24, "2022-01", "2023-12"));
        months.ShouldBeUnique();
        months.ShouldContain("2022-08");
    }

    [Theory]
    [InlineData("partner", "nav", true)]
    [InlineData("partner", "Nav", false)]
    [InlineData("partner", "", false)]
    [InlineData("path", "alternation-2-2", true)]
    [InlineData("path", "alternation-3-1", false)]
    [InlineData("source", "grant", true)]
    [InlineData("year", "2026", true)]
    [InlineData("year", "2027", false)]
    [InlineData("month", "2024-01", false)]
    [InlineData("cost", "other", true)]
    [InlineData("cost", "b", false)]
    public void Choice_IsOneOfItsSet_ByItsCode(string set, string code, bool has) => Options.Has(set, code).ShouldBe(has);

    [Theory]
    [InlineData("HSHEA3", "HSHEA3----")]
    [InlineData("Helsearbeiderfaget", "HSHEA3----")]
    [InlineData("HELSEARBEIDERFAGET", "HSHEA3----")]
    [InlineData("helsearbeiderfaget (HSHEA3)", "HSHEA3----")]
    [InlineData("  Helsearbeiderfaget ", "HSHEA3----")]
    [InlineData("Helsearbeider", null)]
    [InlineData("HSHEA9", null)]
    [InlineData("", null)]
    [InlineData("(", null)]
    public void Trade_IsFoundByItsCodeOrItsWholeName(string typed, string? code) => (Options.Trade(typed)?.Code.Value).ShouldBe(code);

    [Fact]
    public void EveryTrade_IsFoundByWhatItsFieldShows()
    {
        var lost = Options.Trades.Where(area => Options.Trade(Options.NameOf(ApplicationOptions.TradeRegister, area.Code.Value))?.Name != area.Name);

        lost.Select(area => area.Code.Value).ShouldBeEmpty();
    }

    [Fact]
    public void EveryOption_OfEverySet_HasATextOfItsOwn()
    {
        foreach (var set in new[] { "partner", "path", "source", "attachment", "year", "month", "cost" })
        {
            var options = Options.Of(set);
            options.ShouldAllBe(option => option.Text.Length > 0);
            options.Select(option => option.Value).ShouldBeUnique();
            options.Select(option => option.Text).ShouldBeUnique();
        }
    }

    [Theory]
    [InlineData("demand", "demand", null)]
    [InlineData("other", "other", null)]
    [InlineData("letter/partners-2", "letter", "partners-2")]
    [InlineData("letter/partners-3", null, null)]
    [InlineData("letter", null, null)]
    [InlineData("letter/", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    [InlineData("DEMAND", null, null)]
    public void Attachment_IsWhatTheApplicationCanHaveNow(string? typed, string? code, string? partner)
    {
        var application = AnApplication();
        var partners = Answers.Empty;
        partners.Lists[ApplicationCatalogue.PartnersPart] = [Partner("partners-2")];
        application.Write(ApplicationCatalogue.PartnersPart, partners, At);

        var kind = AttachmentKind.Of(typed, application.ReadContent());

        (kind?.Code, kind?.Partner).ShouldBe((code, partner));
        if (kind is not null) kind.Typed.ShouldBe(typed);
    }

    [Fact]
    public void Letter_IsNamedByItsPartner_AndToldWithoutOneWhenThePartnerIsGone()
    {
        var application = AnApplication();
        var partners = Answers.Empty;
        partners.Lists[ApplicationCatalogue.PartnersPart] = [Partner("partners-1", "Nav Prøveby")];
        application.Write(ApplicationCatalogue.PartnersPart, partners, At);
        var letter = new AttachedFile(Guid.NewGuid(), "brev.pdf", ApplicationOptions.Letter, "", 1, "partners-1");

        ApplicationOptions.WordingOf(letter, application.ReadContent()).ShouldContain("Nav Prøveby");
        application.Write(ApplicationCatalogue.PartnersPart, Answers.Empty, At);
        ApplicationOptions.WordingOf(letter, application.ReadContent()).ShouldBe(ApplyText.Letter_NoPartner);
    }

    [Theory]
    [InlineData("plan", "milestones.date", "2022-08-15", "15.08.2022")]
    [InlineData("plan", "milestones.date", "2022-08", "august 2022")]
    [InlineData("class", "school", "Nav", "Nav")]
    [InlineData("trade", "demand.year", "2021", "2021")]
    [InlineData("trade", "demand.trade", "XXXXX9", "XXXXX9")]
    public void Answer_InItsField_IsAsPeopleWriteIt(string part, string at, string kept, string shown)
    {
        var question = ApplicationCatalogue.All.Part(part)!.Question(at.Split('.')[0])!;
        if (at.Contains('.', StringComparison.Ordinal)) question = question.Column(at.Split('.')[1])!;

        AnswerText.InField(question, kept, Options).ShouldBe(shown);
        AnswerText.InField(question, null, Options).ShouldBeNull();
    }

    private static ApplicationOptions Of(CallContent call) => new(call, Year, TheRegister);
}
