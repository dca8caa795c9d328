using Samlop.Cases.Threads;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>What is typed of a message: its text, and of whom an answer is asked by when.</summary>
public sealed class TypedMessageTests
{
    private static readonly OrganisationId[] Others = [Acting.User().Organisation, Acting.User().Organisation];

    [Theory]
    [InlineData("Hei", false, 0, "", null)]
    [InlineData("", false, 0, "", "Text")]
    [InlineData("   ", false, 0, "", "Text")]
    [InlineData("Hei", true, 1, "", null)]
    [InlineData("Hei", true, 2, "", null)]
    [InlineData("Hei", true, 0, "", "AnswerFrom")]
    [InlineData("Hei", true, 1, "i morgen", "AnswerBy")]
    [InlineData("Hei", true, 1, "07.03.2022", "AnswerBy")]
    [InlineData("Hei", true, 1, "08.03.2022", null)]
    // Whoever gives a day for the answer asks for one, whether the box is ticked or not.
    [InlineData("Hei", false, 2, "i morgen", "AnswerBy")]
    [InlineData("Hei", false, 0, "08.03.2022", "AnswerFrom")]
    [InlineData("Hei", false, 2, "08.03.2022", null)]
    // Whom a message that asks for nothing would have asked is not read.
    [InlineData("Hei", false, 2, "", null)]
    public void Message_IsRead_WithAnErrorAtTheFieldThatIsWrong(string text, bool asks, int from, string by, string? error)
    {
        var (read, errors) = Read(text, asks, from, by, Others);
        errors.ShouldBe(error is null ? [] : [error]);
        if (error is null) (read.Asked.Count, read.AnswerBy is null).ShouldBe((asks || by.Length > 0 ? from : 0, by.Length == 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void WhereThereIsOneToAsk_ItIsNotChosen(int chosen)
    {
        var (read, errors) = Read("Hei", true, chosen, "", [Others[0]]);
        errors.ShouldBeEmpty();
        read.Asked.ShouldBe([Others[0]]);
    }

    [Fact]
    public void OnesWhoDoNotTakePart_AreNotAsked() => Read("Hei", true, 2, "", [Acting.User().Organisation, Acting.User().Organisation]).Errors.ShouldBe(["AnswerFrom"]);

    [Fact]
    public void WhereNobodyCanBeAsked_NothingIs() => Read("Hei", true, 0, "", []).Errors.ShouldBe(["AnswerFrom"]);

    private static (ReadMessage Read, IReadOnlyList<string> Errors) Read(string text, bool asks, int from, string by, OrganisationId[] others)
    {
        var errors = new FieldErrors();
        var input = new SendCaseMessage.Input
        {
            Text = text,
            WantsAnswer = asks,
            AnswerFrom = [.. Others.Take(from).Select(one => $"{one.Value}")],
            AnswerBy = by,
        };
        var read = input.Read(others, new DateOnly(2022, 3, 8), errors);
        return (read, [.. errors.All.Select(e => e.Field)]);
    }
}
