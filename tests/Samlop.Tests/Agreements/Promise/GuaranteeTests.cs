using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Promise;
using Samlop.Agreements.Tables;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Promise;

/// <summary>Guaranteed places: their sum by trade and year, what a row must say, and the years it lies within.</summary>
public class GuaranteeTests
{
    private static readonly RegisterData Register = RegisterData.Load(Path.Combine(AppContext.BaseDirectory, "content"));
    private static readonly TradeCode Trade = Register.Trades.All[0].Code;
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);

    [Fact, Requirement("K-35")]
    public void Places_AreAddedByTradeAndYear()
    {
        var guarantees = new Guarantee[]
        {
            new("a", "x", Trade, 4, new(2023, 2025), new(2026, 2026)),
            new("b", "y", Trade, 3, new(2025, 2025), null),
            new("c", "y", null, 9, new(2025, 2025), null),
            new("d", "y", Trade, null, new(2025, 2025), null),
        };
        GuaranteedPlaces.Sum(guarantees).Select(sum => (sum.Year, sum.Practice, sum.Apprenticeship))
            .ShouldBe([(2023, 4, 0), (2024, 4, 0), (2025, 7, 0), (2026, 0, 4)]);
    }

    [Fact]
    public void Places_OfOneThatHasLeft_AreNotCounted_AndItIsNamed()
    {
        var (left, trade) = (NewId.Of<OrganisationId>(TestTime.Start).Value.ToString(), Trade);
        var whole = new AgreementContent(
            "regional", "", NorwegianForm.Nb, null, null, County,
            [new(NewId.Of<AgreementPartyId>(TestTime.Start), County, "Fylket", OrganisationKind.County, 1)], new(StringComparer.Ordinal))
        {
            Former = new Dictionary<string, string> { [left] = "Nav (har trådt ut)" },
        };
        Guarantee[] guarantees =
            [new("a", County.Value.ToString(), trade, 4, new(2023, 2023), null), new("b", left, trade, 3, new(2023, 2023), null)];
        GuaranteedPlaces.Sum(guarantees, whole).ShouldHaveSingleItem().Practice.ShouldBe(4);
        (whole.NameOf(left), whole.NameOf("x")).ShouldBe(("Nav (har trådt ut)", "en som ikke er part"));
    }

    /// <summary>An agreement from 2022 to 2026.</summary>
    [Theory, Requirement("K-35")]
    [InlineData("2022", "2024", "2025", "2025", 0)]
    [InlineData("2022", "2024", "", "", 0)]
    [InlineData("", "", "2025", "2025", 0)]
    [InlineData("", "", "", "", 1)]
    [InlineData("2021", "2024", "", "", 1)]
    [InlineData("2022", "2024", "2027", "2027", 1)]
    public void Guarantee_LiesWithinTheYearsOfTheAgreement(string from, string to, string first, string last, int missing)
    {
        var agreement = Lasting();
        Missing(agreement, Row(("party", $"{County.Value}"), ("trade", Trade.Value), ("places", "4"), ("practice-from", from),
            ("practice-to", to), ("apprenticeship-from", first), ("apprenticeship-to", last))).Count().ShouldBe(missing);
    }

    [Theory, Requirement("K-35")]
    [InlineData("party")]
    [InlineData("trade")]
    [InlineData("places")]
    [InlineData("practice-from")]
    public void Guarantee_ThatDoesNotSayWhoseOrWhat_IsMissing_BeforeItIsSigned(string left)
    {
        var cells = new Dictionary<string, string>
        {
            ["party"] = $"{County.Value}",
            ["trade"] = Trade.Value,
            ["places"] = "4",
            ["practice-from"] = "2023",
        };
        cells[left] = "";
        Missing(Lasting(), Row([.. cells.Select(cell => (cell.Key, cell.Value))])).ShouldHaveSingleItem();
    }

    [Fact]
    public void PartyThatIsOneNoMore_LeavesItsGuaranteeWithoutOne_AndItIsSaidSo() => Missing(
        Lasting(), Row(("party", $"{Guid.NewGuid()}"), ("trade", Trade.Value), ("places", "4"), ("practice-from", "2023")))
        .ShouldHaveSingleItem().What.ToString().ShouldBe(
            "Plassgarantier, linje 1: organisasjonen som står her, er ikke med i det som skrives. Velg en annen part, eller fjern linjen.");

    /// <summary>What is refused when a row is saved.</summary>
    [Theory]
    [InlineData("2023", "2022", "", "", "practice-to")]
    [InlineData("", "", "2025", "2024", "apprenticeship-to")]
    [InlineData("2023", "2025", "2025", "2026", "apprenticeship-from")]
    [InlineData("2023", "2024", "2025", "2026", null)]
    public void SameYear_IsNotBothPracticeAndApprenticeship(string from, string to, string first, string last, string? column) =>
        new PromiseSets(Lasting(), new Dictionary<OrganisationId, string> { [County] = "Fylket" }, Register).ProblemsOf(
            PromiseForm.Form.Parts[0].Questions[0],
            Row(("practice-from", from), ("practice-to", to), ("apprenticeship-from", first), ("apprenticeship-to", last)))
            .Select(problem => problem.Column).ShouldBe(column is null ? [] : [column]);

    private static IEnumerable<AgreementGap> Missing(Agreement agreement, AnswerRow row)
    {
        var answers = Answers.Empty;
        answers.Lists[PromiseForm.List] = [row];
        return new PromisePart(null!, Register, null!).Missing(
            agreement, new Sheets(new(StringComparer.Ordinal) { [PromiseForm.Form.Parts[0].Key] = answers }));
    }

    private static AnswerRow Row(params (string Column, string Text)[] cells) =>
        new("guarantees-1", cells.Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Column, cell => cell.Text));

    private static Agreement Lasting()
    {
        var agreement = AgreementData.Draft(null, (County, OrganisationKind.County));
        agreement.Change(AgreementData.Facts(from: new(2022, 1, 1), to: new(2026, 12, 31))).ShouldBeNull();
        return agreement;
    }
}
