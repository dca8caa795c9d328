using Samlop.Intake.Eligibility;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

public class ReasonTextTests
{
    private static readonly ReasonText Text = new(Book);

    [Theory]
    [InlineData("nb", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidligere. Grunnlag: fødselsdato 02.05.1994.")]
    [InlineData("nb-NO", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidligere. Grunnlag: fødselsdato 02.05.1994.")]
    [InlineData("nn-NO", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidlegare. Grunnlag: fødselsdato 02.05.1994.")]
    [InlineData("en", "Met: The person turns 25 in the calendar year of the decision, or has turned 25 earlier. Based on: date of birth 2 May 1994.")]
    public void Of_AReason_IsASentenceInTheLanguageAskedFor(string language, string expected) =>
        Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup).AdultRight, "TwentyFiveThisYearOrEarlier"), language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "Ikke oppfylt: Personen har lovlig opphold", "Grunnlag: lovlig opphold nei.")]
    [InlineData("nn", "Ikkje oppfylt: Personen har lovleg opphald", "Grunnlag: lovleg opphald nei.")]
    [InlineData("en", "Not met: The person stays lawfully", "Based on: lawful stay no.")]
    public void Of_AReasonThatFails_SaysSo(string language, string start, string end)
    {
        var text = Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup with { LawfulStay = false }).AdultRight, "LawfulStay"), language);
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Theory]
    [InlineData("nb", "Må avklares: ", "Grunnlag: antall skoleår ikke oppgitt. Til opplysning, avgjør ikke.")]
    [InlineData("nn", "Må avklarast: ", "Grunnlag: talet på skuleår ikkje oppgitt. Til opplysning, avgjer ikkje.")]
    [InlineData("en", "To be clarified: ", "Based on: years of school not given. For information, does not decide.")]
    public void Of_AReasonForInformation_SaysThatItDoesNotDecide(string language, string start, string end)
    {
        var text = Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup with { SchoolYears = null }).AdultRight, "EnoughSchoolYears"), language);
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Fact]
    public void Of_AReasonWithoutFacts_HasNoGrounds() =>
        Text.Of(Reason(Ask("2026-03-01", InTheTargetGroup).Priority, "NotInFullWork"), "en")
            .ShouldBe("To be clarified: The person is not in work, and has no offer of work, of at least 30 hours a week. For information, does not decide.");

    [Fact]
    public void Of_SeveralFacts_NamesThemAll() =>
        Text.Of(Reason(Ask("2025-03-01", InTheTargetGroup).AdultRight, "NineteenWhenSchoolYearBegan"), "nb").ShouldEndWith("Grunnlag: fødselsdato 02.05.1994; skoleåret begynte høsten 2024.");

    [Theory]
    [InlineData("nb", "statsborgerskap annet land")]
    [InlineData("nn", "statsborgarskap anna land")]
    [InlineData("en", "citizenship other country")]
    public void Of_AChoice_IsInWords(string language, string expected) => Text.Of(new Fact("citizenship", Citizenship.Other), language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "ja")]
    [InlineData("nn", "ja")]
    [InlineData("en", "yes")]
    public void Of_AFlag_IsInWords(string language, string expected) => Text.Of(new Fact("lawfulStay", true), language).ShouldEndWith(expected);
}
