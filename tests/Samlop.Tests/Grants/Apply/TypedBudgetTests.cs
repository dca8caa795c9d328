using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Apply;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Amounts;
using Samlop.Platform.Ui.Forms;
using Samlop.Questionnaires;
using Samlop.Tests.Support;
using static Samlop.Tests.Grants.Apply.ApplicationSamples;

namespace Samlop.Tests.Grants.Apply;

/// <summary>The grid is another way to type the budget: the same rows, the same sums.</summary>
public class TypedBudgetTests
{
    private static readonly QuestionnairePart Part = ApplicationCatalogue.All.Part(ApplicationCatalogue.BudgetPart)!;

    // The first of the call's own.
    private static readonly Option Cost = Options.Of("cost")[0];

    private static readonly Arbitrary<AnswerRow[]> Budgets = Gen.ArrayOf(
        from year in Gen.Choose(2022, 2026)
        from cost in Gen.Elements(Cost.Value, ApplicationOptions.OtherCost)
        from what in Gen.Elements("Reiser", "Kurs")
        from source in Gen.Elements("grant", "own", "nav", "municipality", "other")
        from ore in Gen.Choose(1, int.MaxValue)
        select (year, cost, what, source, ore)).Select(lines => lines.Take(ApplicationCatalogue.RowLimit).Select((l, i) => new AnswerRow($"lines-{i + 1}",
            new Dictionary<string, string>
            {
                ["year"] = l.year.ToString(CultureInfo.InvariantCulture),
                ["cost"] = l.cost,
                ["what"] = l.what,
                ["source"] = l.source,
                ["amount"] = l.ore.ToString(CultureInfo.InvariantCulture),
            })).ToArray()).ToArbitrary();

    [Fact, Requirement("C-04", "C-09")]
    public void AnyStoredBudget_ShownInTheGridAndSaved_IsTheSameRowsWithTheSameCodes() => Prop.ForAll(Budgets, rows =>
    {
        var (content, errors) = Read(Typed(rows), rows);

        errors.ShouldBeEmpty();
        content.Select(Told).ShouldBe(rows.Select(Told), ignoreOrder: true);
        // Once more changes nothing: looking at a budget and saving it does not end a confirmation.
        Read(Typed([.. content]), content).Rows.Select(Told).ShouldBe(content.Select(Told));
    }).ShouldHold();

    [Fact, Requirement("C-09")]
    public void SumsOfWhatIsTyped_AreTheSumsOfWhatIsStored_AndAddUp() => Prop.ForAll(Budgets, rows =>
    {
        var (typed, stored) = (Typed(rows), new ApplicationBudget(rows));

        typed.Sum().ShouldBe(stored.Sum());
        for (var y = 0; y < typed.Years.Count; y++)
        {
            typed.Sum(y).ShouldBe(stored.Sum(int.Parse(typed.Years[y]!, CultureInfo.InvariantCulture)));
            typed.Sum(y, ApplicationOptions.Grant).ShouldBe(stored.AppliedFor(int.Parse(typed.Years[y]!, CultureInfo.InvariantCulture)));
        }

        Money.Sum(typed.Lines.Select(line => typed.Sum(line: line)!.Value)).ShouldBe(stored.Sum());
        Money.Sum(Enumerable.Range(0, typed.Years.Count).Select(y => typed.Sum(y)!.Value)).ShouldBe(stored.Sum());
    }).ShouldHold();

    [Theory]
    [InlineData("mye")]
    [InlineData("-5")]
    public void Sum_OfWhatCannotBeRead_IsNotToldAsASum(string wrong)
    {
        var typed = Of(["100", wrong], ["1", "2"]);

        typed.Sum(0).ShouldBe(Money.FromKroner(101));
        typed.Sum(1).ShouldBeNull();
        typed.Sum().ShouldBeNull();
        typed.Sum(line: typed.Lines[1]).ShouldBe(Money.FromKroner(3));
    }

    [Theory]
    [InlineData("line-add", "a b c _")]
    [InlineData("line-up-1", "b a c")]
    [InlineData("line-down-1", "a c b")]
    [InlineData("line-up-0", "a b c")]
    [InlineData("line-down-2", "a b c")]
    [InlineData("line-down-99", "a b c")]
    [InlineData("line-up-", "a b c")]
    [InlineData("line-up--1", "a b c")]
    [InlineData("stay", "a b c")]
    [InlineData(null, "a b c")]
    public void Button_MovesOrAddsALine(string? button, string after)
    {
        var typed = Of(["a"], ["b"], ["c"]);
        typed.Do(button);
        string.Join(' ', typed.Lines.Select(line => line.Amounts[0] ?? "_")).ShouldBe(after);
    }

    [Theory]
    [InlineData("year-copy-0", "100 100 _|5 7 _|_ 3 _")]
    [InlineData("year-copy-1", "100 _ _|5 7 7|_ 3 3")]
    [InlineData("year-copy-2", "100 _ _|5 7 _|_ 3 _")]
    public void Copy_FillsOnlyWhatIsEmptyInTheNextYear(string button, string after)
    {
        var typed = Of(["100", null, null], ["5", "7", null], [null, "3", null]);
        typed.Do(button);
        string.Join('|', typed.Lines.Select(line => string.Join(' ', line.Amounts.Select(a => a ?? "_")))).ShouldBe(after);
    }

    [Fact]
    public void Add_StopsAtTheMostLines()
    {
        var typed = Of([.. Enumerable.Repeat<string?[]>([null], ApplicationCatalogue.RowLimit)]);
        typed.Do(TypedBudget.Add);
        typed.Lines.Count.ShouldBe(ApplicationCatalogue.RowLimit);
    }

    [Fact, Requirement("C-09")]
    public void Error_NamesTheLineAndTheYear_AndIsSaidOnceOfEachField()
    {
        var typed = Of(["mye", "100", "200"], [null, "x", null]);
        (typed.Lines[0].Cost, typed.Lines[0].Source) = (Cost.Value, "grant");

        var errors = Read(typed).Errors;

        errors["Lines[0].Amounts[0]"].ShouldStartWith($"{Cost.Text}, 2022: ");
        errors["Lines[1].Amounts[1]"].ShouldStartWith("Linje 2, 2023: ");
        errors["Lines[1].Cost"].ShouldBe("Linje 2, utgiftstype: fyll ut dette, eller tøm hele linjen.");
        errors["Lines[1].Source"].ShouldStartWith("Linje 2, finansiering: ");
        errors.Count.ShouldBe(4);
    }

    [Fact]
    public void Line_WithoutAnyAmount_LacksItsFirstOne()
    {
        var typed = Of([[null, null]]);
        (typed.Lines[0].Cost, typed.Lines[0].Source) = (Cost.Value, "grant");
        Read(typed).Errors.Keys.ShouldBe(["Lines[0].Amounts[0]"]);
    }

    [Fact]
    public void YearThatTheCallHasNoMore_IsShown_AndToldInItsField()
    {
        var typed = TypedBudget.Of(new ApplicationBudget([Line(2031, "own", 500)]), Options.Years, 1);
        typed.Years.ShouldBe(["2022", "2023", "2024", "2025", "2026", "2031"]);
        Read(typed).Errors["Lines[0].Amounts[5]"].ShouldContain("Utlysningen har ikke dette året".ToLowerInvariant()[1..]);
    }

    [Theory]
    [InlineData(100, 4, 25, null)]
    [InlineData(100, 4, 26, "Frame_SharePassed")]
    [InlineData(100, 4, 100, "Frame_SharePassed")]
    [InlineData(100, 4, 101, "Frame_Passed")]
    [InlineData(100, 1, 100, null)]
    [InlineData(100, null, 100, null)]
    [InlineData(100, null, 101, "Frame_Passed")]
    [InlineData(null, 4, 1000, null)]
    public void Frame_IsRemarkedWhenPassed_TheWholeBeforeTheShare(int? frame, int? projects, int applied, string? remark) =>
        new BudgetFrame(2022, frame is { } kroner ? Money.FromKroner(kroner) : null, projects).Remark(Money.FromKroner(applied))?.Key.ShouldBe(remark);

    private static TypedBudget Of(params string?[][] amounts) =>
        new([.. amounts[0].Select((_, y) => $"{2022 + y}")], [.. amounts.Select(line => new TypedBudgetLine { Amounts = [.. line] })]);

    private static TypedBudget Typed(AnswerRow[] rows) => TypedBudget.Of(new ApplicationBudget(rows), Options.Years, 2);

    private static (IReadOnlyList<AnswerRow> Rows, Dictionary<string, string> Errors) Read(
        TypedBudget typed, IReadOnlyList<AnswerRow>? saved = null)
    {
        var input = new SaveApplicationPart.Input { Years = typed.Years, Lines = typed.Lines };
        var before = Answers.Empty;
        before.Lists[ApplicationCatalogue.BudgetLines] = [.. saved ?? []];
        var (content, errors) = new AnswerReader(ApplicationCatalogue.All, Part, input, Options)
        {
            Saved = before,
            Drawn = list => input.Budget.Read(list, Options),
        }.Read();
        return (content.Rows(ApplicationCatalogue.BudgetLines), errors.All.ToDictionary(e => e.Field, e => new FormState("part").Told(e), StringComparer.Ordinal));
    }

    private static string Told(AnswerRow row) => $"{row.Code}: {string.Join(", ", row.Cells.Select(cell => $"{cell.Key}={cell.Value}"))}";
}
