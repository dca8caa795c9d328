using Samlop.Intake.Eligibility;
using static Samlop.Tests.Intake.Eligibility.Someone;

namespace Samlop.Tests.Intake.Eligibility;

public class ReasonTextTests
{
    private static readonly ReasonText Text = new(Book);

    [Theory]
    [InlineData("nb", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidligere. Vi har sett på dette: fødselsdato 02.05.1994.")]
    [InlineData("nb-NO", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidligere. Vi har sett på dette: fødselsdato 02.05.1994.")]
    [InlineData("nn-NO", "Oppfylt: Personen fyller 25 år i kalenderåret for vedtaket, eller har fylt 25 år tidlegare. Vi har sett på dette: fødselsdato 02.05.1994.")]
    [InlineData("en", "Met: The person turns 25 in the calendar year of the decision, or has turned 25 earlier. We have looked at this: date of birth 2 May 1994.")]
    public void Of_AReason_IsASentenceInTheLanguageAskedFor(string language, string expected) =>
        Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup).AdultRight, "TwentyFiveThisYearOrEarlier"), language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "Ikke oppfylt: Personen har lovlig opphold", "Vi har sett på dette: lovlig opphold (nei).")]
    [InlineData("nn", "Ikkje oppfylt: Personen har lovleg opphald", "Vi har sett på dette: lovleg opphald (nei).")]
    [InlineData("en", "Not met: The person stays lawfully", "We have looked at this: lawful stay (no).")]
    public void Of_AReasonThatFails_SaysSo(string language, string start, string end)
    {
        var text = Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup with { LawfulStay = false }).AdultRight, "LawfulStay"), language);
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Theory]
    [InlineData("nb", "Må avklares: ", "Vi har sett på dette: antall skoleår ikke oppgitt. Dette avgjør ikke svaret.")]
    [InlineData("nn", "Må avklarast: ", "Vi har sett på dette: talet på skuleår ikkje oppgitt. Dette avgjer ikkje svaret.")]
    [InlineData("en", "To be clarified: ", "We have looked at this: years of school not given. This does not decide the answer.")]
    public void Of_AReasonForInformation_SaysThatItDoesNotDecide(string language, string start, string end)
    {
        var text = Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup with { SchoolYears = null }).AdultRight, "EnoughSchoolYears"), language);
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Fact]
    public void Of_AReasonWithoutFacts_HasNoGrounds() =>
        Text.Of(Reason(Ask("2026-03-01", InTheTargetGroup with { ProgrammeStartedOn = null }).Priority, "NotInFullWork"), "en")
            .ShouldBe("To be clarified: The person is not in work, and has no offer of work, of at least 30 hours a week. This does not decide the answer.");

    [Theory]
    [InlineData("uk", "Виконано: ", "Ми врахували таке: дата народження 02.05.1994.")]
    [InlineData("ar", "مستوفى: ", "نظرنا في ما يلي: تاريخ الميلاد 02.05.1994.")]
    public void Of_AReason_IsInTheParticipantsLanguagesToo(string language, string start, string end)
    {
        var text = Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup).AdultRight, "TwentyFiveThisYearOrEarlier"), language);
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
    }

    [Theory]
    [InlineData("nb", "Må avklares: ", "Oppfylt: ", "Ikke oppfylt: ", "ikke oppgitt", "Dette avgjør ikke svaret.")]
    [InlineData("uk", "Треба з’ясувати: ", "Виконано: ", "Не виконано: ", "не вказано", "Це не впливає на відповідь.")]
    [InlineData("ar", "يجب التوضيح: ", "مستوفى: ", "غير مستوفى: ", "غير مذكور", "هذا لا يحدد الجواب.")]
    public void Of_AVerdict_IsInEveryLanguage(string language, string open, string met, string notMet, string unknown, string information)
    {
        string Says(bool? stay) => Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup with { LawfulStay = stay }).AdultRight, "LawfulStay"), language);
        Says(null).ShouldStartWith(open);
        Says(null).ShouldContain(unknown);
        Says(true).ShouldStartWith(met);
        Says(false).ShouldStartWith(notMet);
        Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup).AdultRight, "EnoughSchoolYears"), language).ShouldEndWith(information);
    }

    [Theory]
    [InlineData("uk", "законне перебування (так)", "законне перебування (ні)")]
    [InlineData("ar", "إقامة قانونية (نعم)", "إقامة قانونية (لا)")]
    public void Of_AFlag_IsInTheParticipantsLanguagesToo(string language, string yes, string no)
    {
        Text.Of(new Fact("lawfulStay", true), language).ShouldBe(yes);
        Text.Of(new Fact("lawfulStay", false), language).ShouldBe(no);
    }

    [Fact]
    public void Of_AChoiceBetweenLaws_IsNoFailedCondition() =>
        Text.Of(Reason(Ask("2023-03-01", InTheTargetGroup).Priority, "PermitBeforeTheNewLaw"), "nb")
            .ShouldBe("Loven følger av datoen for tillatelsen: Fra 1. januar 2021 gjelder integreringsloven. Vi har sett på dette: oppholdstillatelse utlendingsloven § 28, tillatelsen gitt 10.05.2021.");

    [Fact]
    public void Of_AChoiceBetweenLaws_ThatIsNotSettled_IsToBeClarified() =>
        Text.Of(Reason(Ask("2023-03-01", With("§ 28 ?")).Priority, "PermitBeforeTheNewLaw"), "en").ShouldStartWith("To be clarified: The date of the permit decides");

    [Theory]
    [InlineData("2023-03-01", "", "oppholdstillatelse (ingen på vedtaksdatoen)")]
    [InlineData("2020-03-01", "§ 28 2021-05-10", "oppholdstillatelse (ingen på vedtaksdatoen)")]
    public void Of_NoPermit_IsNotAFactThatIsMissing(string asOf, string permits, string says) =>
        Text.Of(Reason(Ask(asOf, With(permits) with { ProgrammeStartedOn = null, ArrivedOn = null }).AdultRight, "ResidenceDecided"), "nb").ShouldContain(says);

    [Fact]
    public void Of_SeveralFacts_NamesThemAll() =>
        Text.Of(Reason(Ask("2025-03-01", InTheTargetGroup).AdultRight, "NineteenWhenSchoolYearBegan"), "nb").ShouldEndWith("Vi har sett på dette: fødselsdato 02.05.1994, skoleåret begynte høsten 2024.");

    [Theory]
    [InlineData("nb", "videregående opplæring (ingen)")]
    [InlineData("en", "upper secondary education (none)")]
    public void Of_AChoiceThatIsNone_ReadsAsAValueAndNotAsASentence(string language, string expected) => Text.Of(new Fact("upperSecondary", UpperSecondary.None), language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "statsborgerskap (annet land)")]
    [InlineData("nn", "statsborgarskap (anna land)")]
    [InlineData("en", "citizenship (other country)")]
    public void Of_AChoice_IsInWords(string language, string expected) => Text.Of(new Fact("citizenship", Citizenship.Other), language).ShouldBe(expected);

    [Theory]
    [InlineData("nb", "(ja)")]
    [InlineData("nn", "(ja)")]
    [InlineData("en", "(yes)")]
    public void Of_AFlag_IsInWords(string language, string expected) => Text.Of(new Fact("lawfulStay", true), language).ShouldEndWith(expected);

    [Theory]
    [InlineData("nb", "Vi har sett på dette: svaret om målgruppen (ja).")]
    [InlineData("nn", "Vi har sett på dette: svaret om målgruppa (ja).")]
    [InlineData("en", "We have looked at this: the answer on the target group (yes).")]
    [InlineData("uk", "Ми врахували таке: відповідь про цільову групу (так).")]
    [InlineData("ar", "نظرنا في ما يلي: الجواب عن الفئة المستهدفة (نعم).")]
    public void Of_AnAnswerThatAnotherRestsOn_NamesTheAnswer(string language, string end) =>
        Text.Of(Ask("2023-03-01", InTheTargetGroup).Priority.Reasons.First(reason => reason.Facts.Any(fact => fact.Name == "targetGroup")), language).ShouldContain(end);
}
