using Samlop.Agreements.AfterTrial;
using Samlop.Questionnaires;
using Samlop.Tests.Agreements.Finance;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.AfterTrial;

/// <summary>What the grant pays: what lacks of what happens afterwards, and until when it waits.</summary>
public class SuccessorTests
{
    private const string Party = "01900000-0000-7000-8000-0000000000a1";

    [Theory, Requirement("K-39")]
    [InlineData("", "", "", "End Successor")]
    [InlineData("2024-07-31", "", "", "Successor")]
    [InlineData("2024-07-31", "x", "", "Decision")]
    [InlineData("2024-07-31", "x", "no", "Decision")]
    [InlineData("2024-07-31", "x", "yes", "")]
    [InlineData("", "x", "yes", "End")]
    [InlineData("2024-07-31", "left", "yes", "Successor")]
    [InlineData("2024-07-31", "", "yes", "Successor")]
    public void Row_LacksItsEnd_ItsSuccessor_OrTheDecision(string ends, string party, string decided, string lacks) =>
        string.Join(' ', Successor.Of(Sheet((ends, party, decided)))[0].Lacks(["x"])).ShouldBe(lacks);

    [Fact, Requirement("K-39")]
    public void WhatNobodyHasDecidedToTakeOver_WaitsForTheDayItEnds() =>
        new AfterTrialPart(null!).Waits(Sheet(
            ("2024-07-31", "", ""), ("2023-12-31", Party, "yes"), ("2024-01-31", Party, "no"), ("", "", "")))
            .Select(wait => (wait.Due, wait.SettledBy?.Value.ToString()))
            .ShouldBe([(new(2024, 7, 31), null), (new(2023, 12, 31), Party), (new(2024, 1, 31), null)]);

    [Fact, Requirement("K-39")]
    public void CostThatTheGrantPays_AndNobodySpeaksOf_IsListed()
    {
        var financing = FinancingTests.Of([], [
            FinancingTests.Share(2023, "coordination", 100, "paid") with { Source = "trial-grant" },
            FinancingTests.Share(2024, "coordination", 100, "paid") with { Source = "trial-grant" },
            FinancingTests.Share(2023, "transport", 100, "paid") with { Source = "trial-grant" },
            FinancingTests.Share(2023, "wage", 100, "paid"),
        ]);
        Unsucceeded.Costs(financing, [new("a", "Koordinator", "coordination", null, null, null, false)]).ShouldBe(["transport"]);
    }

    [Fact, Requirement("K-39")]
    public void WhatLacks_DoesNotStopSigning() =>
        new AfterTrialPart(null!).Missing(AgreementData.Draft(), Samlop.Agreements.Tables.Sheets.Read(null)).ShouldBeEmpty();

    private static Answers Sheet(params (string Ends, string Party, string Decided)[] rows)
    {
        var answers = Answers.Empty;
        answers.Lists["successors"] = [.. rows.Select((row, index) => new AnswerRow($"successors-{index + 1}", Cells(row)))];
        return answers;
    }

    private static Dictionary<string, string> Cells((string Ends, string Party, string Decided) row) =>
        new[] { ("what", "Koordinator"), ("ends", row.Ends), ("party", row.Party), ("decided", row.Decided) }
            .Where(cell => cell.Item2.Length > 0).ToDictionary(cell => cell.Item1, cell => cell.Item2);
}
