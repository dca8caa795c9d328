using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.Text;

/// <summary>What counts as a reason or a note: words, in any alphabet; not the signs that are typed to get past a field.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null, false, false)]
    [InlineData("", false, false)]
    [InlineData("   ", false, false)]
    [InlineData(".", false, false)]
    [InlineData("...", false, false)]
    [InlineData("-", false, false)]
    [InlineData("–", false, false)]
    [InlineData("?!", false, false)]
    [InlineData("\u200B", false, false)]
    [InlineData("\u200B\u2060\uFEFF", false, false)]
    [InlineData("\u00AD", false, false)]
    [InlineData("\u3164", false, false)]
    [InlineData("👍", false, false)]
    [InlineData("12", false, true)]
    [InlineData("3 000 000,50", false, true)]
    [InlineData("x", true, true)]
    [InlineData("Å", true, true)]
    [InlineData("Se § 28.", true, true)]
    [InlineData("Så. \u200B", true, true)]
    [InlineData("не", true, true)]
    [InlineData("لا", true, true)]
    [InlineData("否", true, true)]
    public void Reason_HoldsLetters_AndAnAnswerMayBeANumber(string? text, bool isReason, bool isAnswer)
    {
        TypedText.HasLetters(text).ShouldBe(isReason);
        TypedText.HasLettersOrFigures(text).ShouldBe(isAnswer);
    }

    [Theory]
    [InlineData("  Hva?\r\nHvorfor?  ", "Hva?\nHvorfor?", null)]
    [InlineData("Fordi det er for lan", "Fordi det er for lan", nameof(CommonText.Error_TooLong))]
    [InlineData("Fordi det er langt   ", "Fordi det er langt", null)]
    [InlineData(".", ".", nameof(CommonText.Error_ReasonMissing))]
    [InlineData("   ", "", nameof(CommonText.Error_ReasonMissing))]
    [InlineData(null, "", nameof(CommonText.Error_ReasonMissing))]
    public void NeededText_IsTrimmed_AndHeldToItsLimit(string? typed, string read, string? error)
    {
        var errors = new FieldErrors();
        TypedField.NeededText(typed, 18, "Reason", Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors).ShouldBe(read);
        errors.All.Select(e => e.Message.Key).ShouldBe(error is null ? [] : [error]);
    }

    [Theory]
    [InlineData("Rogaland\u202Edet ånle\u202C", "Rogalanddet ånle")]
    [InlineData("\u2066a\u2067b\u2068c\u2069", "abc")]
    [InlineData("\u202Aa\u202Bb\u202D", "ab")]
    [InlineData("مرحبا\u200F!", "مرحبا\u200F!")]
    public void Signs_ThatTurnTheDirection_AreTakenAway(string typed, string clean)
    {
        TypedSigns.Clean(typed).ShouldBe(clean);
        TypedSigns.AreTakenFrom(typed).ShouldBe(typed != clean);
    }
}
