using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Amounts;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What is frozen can be read again, and its hash is of what it says: the same for the same, another for anything else.</summary>
public sealed class DecisionBasisTests
{
    private const int Year = 2022;

    private static readonly Gen<string?> AText = Gen.Elements<string?>(
        null, "Godt.", "«Å være» æ ø å", "Linje\nlinje", "\"anførsel\" og \\", "<b>& 'm'</b>", "१२३ 😀", "\u00A0\u200B", "");

    private static readonly Gen<DateOnly?> ADay = Gen.Frequency(
        (1, Gen.Constant<DateOnly?>(null)), (3, from days in Gen.Choose(0, 900) select (DateOnly?)new DateOnly(Year, 1, 1).AddDays(days)));

    private static readonly Gen<DecisionLine> ALine =
        from year in Gen.Choose(Year, Year + 4)
        from ore in Gen.Choose(0, 9_999_999)
        select new DecisionLine(year, "other", Money.FromOre(ore));

    private static readonly Gen<DecisionContent> AContent =
        from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
        from ground in Gen.Elements<DismissalGround?>(null, DismissalGround.Late, DismissalGround.NotConfirmed)
        from lines in ALine.Several(5)
        from letter in AText
        from note in AText
        from passed in AText
        from answerBy in ADay
        from conditions in (from text in AText from due in ADay select new DecisionCondition(text ?? "", due)).Several(3)
        from reports in (from text in AText from due in ADay select new DecisionReport(text ?? "", due)).Several(3)
        select new DecisionContent(kind, Year, ground, lines, letter, note, passed, answerBy, conditions, reports);

    [Fact]
    public void AnyContent_IsReadAsItWasWritten_WithTheSameHash() => AContent.Holds(content =>
    {
        var read = DecisionContent.Read(content.Write());
        (read.Write(), read.Hash()).ShouldBe((content.Write(), content.Hash()));
        (read.Amount, read.Later).ShouldBe((content.Amount, content.Later));
        (read.AnswerBy, read.LetterText).ShouldBe((content.AnswerBy, content.LetterText));
        read.Lines.ShouldBe(content.Lines);
        read.Conditions.ShouldBe(content.Conditions);
    });

    [Fact]
    public void TwoContents_HaveTheSameHash_OnlyWhenTheySayTheSame()
    {
        var two = from one in AContent from other in AContent select (one, other);
        two.Holds(each => (each.one.Hash() == each.other.Hash()).ShouldBe(each.one.Write() == each.other.Write()));
    }

    public static TheoryData<string, Func<DecisionContent, DecisionContent>> Changes => new()
    {
        { "kind", c => c with { Kind = DecisionKind.Rejection } },
        { "year", c => c with { Year = Year + 1 } },
        { "ground", c => c with { Ground = DismissalGround.Late } },
        { "an øre", c => c with { Lines = [c.Lines[0] with { Amount = c.Lines[0].Amount.Plus(Money.FromOre(1)) }, c.Lines[1]] } },
        { "cost", c => c with { Lines = [c.Lines[0] with { Cost = "teachers" }, c.Lines[1]] } },
        { "order of lines", c => c with { Lines = [c.Lines[1], c.Lines[0]] } },
        { "letter", c => c with { LetterText = c.LetterText + " " } },
        { "internal note", c => c with { InternalNote = "Noe annet." } },
        { "passed over", c => c with { PassedOver = "Derfor." } },
        { "answer by", c => c with { AnswerBy = c.AnswerBy!.Value.AddDays(1) } },
        { "condition", c => c with { Conditions = [new("Annet vilkår", null)] } },
        { "due", c => c with { Conditions = [c.Conditions[0] with { Due = new DateOnly(Year, 8, 2) }] } },
        { "report", c => c with { Reports = [] } },
    };

    [Theory, MemberData(nameof(Changes))]
    public void AnyChange_GivesAnotherHash(string what, Func<DecisionContent, DecisionContent> change)
    {
        var content = DecisionContent.Empty(DecisionKind.Award, Year) with
        {
            Lines = [new(Year, "other", Money.FromKroner(10)), new(Year + 1, "other", Money.FromKroner(20))],
            LetterText = "Godt.",
            AnswerBy = new DateOnly(Year, 6, 1),
            Conditions = [new("Avtale", new DateOnly(Year, 8, 1))],
            Reports = [new("Årsrapport", new DateOnly(Year + 1, 2, 1))],
        };
        change(content).Hash().ShouldNotBe(content.Hash(), what);
        content.Hash().ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    public void Content_IsWrittenWithItsNames_AndNorwegianLettersAsTheyAre()
    {
        var written = (DecisionContent.Empty(DecisionKind.Award, Year) with { LetterText = "Blåbær & «øl»" }).Write();
        written.ShouldContain("\"kind\":\"Award\"");
        written.ShouldContain("Blåbær & «øl»");
        written.ShouldNotContain("\\u00");
    }

    [Fact]
    public void TheBasis_IsReadAsItWasWritten_AndAnyChangeOfItIsSeen()
    {
        var basis = Basis();
        var read = DecisionBasis.Read(basis.Write());
        read.Write().ShouldBe(basis.Write());
        read.FormalCheck.ShouldBe(basis.FormalCheck);
        read.Assessments[0].Grades.ShouldBe(basis.Assessments[0].Grades);
        read.Portfolio!.Applications.ShouldBe(basis.Portfolio!.Applications);

        DecisionBasis[] others =
        [
            basis with { SentVersion = 3 },
            basis with { SentHash = "b" },
            basis with { ProposalHash = "b" },
            basis with { CallOrdinal = 2 },
            basis with { FormalCheck = basis.FormalCheck! with { SentVersion = 1 } },
            basis with { Consensus = [basis.Consensus[0] with { Grade = Grade.Weak }] },
            basis with { Answers = [basis.Answers[0] with { Dissent = null }] },
            basis with { Portfolio = basis.Portfolio with { Chosen = Money.FromOre(1) } },
            basis with { Portfolio = null },
        ];
        others.Select(o => o.Write()).Append(basis.Write()).ShouldBeUnique();
    }

    private static DecisionBasis Basis() => new(
        Guid.NewGuid(), 1, "a", Guid.NewGuid(), 1, [new Criterion("purpose", "Formål", "Tekst", ["reason"])], 2, "a",
        new FrozenCheck(FormalResult.Stands, null, "Kom i tide.", Guid.NewGuid(), Acting.Noon, 2),
        [new FrozenAssessment(Guid.NewGuid(), Acting.Noon, 2, [new FrozenGrade("purpose", Grade.Good, "Godt.")])],
        [new FrozenGrade("purpose", Grade.Good, "Felles.")],
        [new FrozenAnswer(Guid.NewGuid(), "Uenig.", Acting.Noon)],
        new FrozenPortfolio(Money.FromKroner(5), 3, 1, Money.FromKroner(1), Money.Zero, Money.FromKroner(9), "Samlet.",
            [new FrozenChoice(Guid.NewGuid(), Grade.Good, DecisionKind.Award, Money.FromKroner(1), Money.FromKroner(9))]));
}
