using FsCheck.Fluent;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters.Compose;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>Which blocks a letter has, what must hold before it goes out, and what it keeps to itself.</summary>
public sealed class LetterStandingRuleTests
{
    private const int Year = 2022;

    [Theory, Requirement("C-14")]
    [InlineData(DecisionKind.Award, AppealStanding.NoRight, "appeal")]
    [InlineData(DecisionKind.Rejection, AppealStanding.NoRight, "appeal")]
    [InlineData(DecisionKind.Dismissal, AppealStanding.NoRight, "appeal")]
    [InlineData(DecisionKind.Dismissal, AppealStanding.Right, DecisionLetters.AppealRight)]
    [InlineData(DecisionKind.Dismissal, AppealStanding.ToBeClarified, null)]
    public void TheAppealClause_IsTheOneThatIsSettled_AndNoneBefore(DecisionKind kind, AppealStanding appeal, string? block)
    {
        var filled = Filled(Content(kind), appeal);
        filled.ContainsKey("appeal").ShouldBe(block is not null);
        filled.ContainsKey(DecisionLetters.AppealRight).ShouldBeFalse();
        if (block is null) return;
        var text = LetterRules.First(kind).Texts.Of(NorwegianForm.Nb, block);
        filled["appeal"].ShouldStartWith(text.Split('{')[0]);
    }

    [Theory]
    [InlineData(DismissalGround.Late, "ground-late")]
    [InlineData(DismissalGround.NotEligible, "ground-not-eligible")]
    [InlineData(DismissalGround.NotConfirmed, "ground-not-confirmed")]
    public void ADismissal_SaysItsOwnGroundOnly(DismissalGround ground, string block)
    {
        var filled = Filled(Content(DecisionKind.Dismissal) with { Ground = ground }, AppealStanding.Right);
        filled["ground"].ShouldStartWith(LetterRules.First(DecisionKind.Dismissal).Texts.Of(NorwegianForm.Nb, block).Split('{')[0]);
        filled.Keys.ShouldNotContain(key => key.StartsWith("ground-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, 0, false, false)]
    [InlineData(1, 0, true, false)]
    [InlineData(0, 1, false, true)]
    [InlineData(2, 3, true, true)]
    public void AnAward_SpeaksOfLaterYearsAndConditions_WhereItHasThem(int later, int conditions, bool saysLater, bool saysConditions)
    {
        var content = Content(DecisionKind.Award) with
        {
            Lines = [.. Enumerable.Range(0, later + 1).Select(n => new DecisionLine(Year + n, "a", Money.FromKroner(1)))],
            Conditions = [.. Enumerable.Range(1, conditions).Select(n => new DecisionCondition($"Vilkår {n}", null))],
        };
        var filled = Filled(content, AppealStanding.NoRight);
        (filled.ContainsKey("later"), filled.ContainsKey("conditions")).ShouldBe((saysLater, saysConditions));
    }

    /// <summary>Whatever is decided, in either form: no placeholder is left, and the parts that every letter has are there.</summary>
    [Fact, Requirement("C-11")]
    public void AnyLetter_IsFilledInWhole()
    {
        var made = from kind in Gen.Elements(Enum.GetValues<DecisionKind>())
                   from ground in Gen.Elements(Enum.GetValues<DismissalGround>())
                   from appeal in Gen.Elements(Enum.GetValues<AppealStanding>())
                   from form in Gen.Elements(Enum.GetValues<NorwegianForm>())
                   from years in Gen.Choose(0, 4)
                   select (kind, ground, appeal, form, years);
        made.Holds(each =>
        {
            var content = Content(each.kind) with
            {
                Ground = each.kind == DecisionKind.Dismissal ? each.ground : null,
                Lines = each.kind == DecisionKind.Award
                    ? [.. Enumerable.Range(0, each.years + 1).Select(n => new DecisionLine(Year + n, "a", Money.FromKroner(10)))] : [],
            };
            var filled = Filled(content, each.appeal, each.form);
            filled.Values.ShouldAllBe(text => text.Length > 0 && !text.Contains('{') && !text.Contains('}'));
            foreach (var always in new[] { "title", "opening", "closing" }) filled.ShouldContainKey(always);
        });
    }

    public static TheoryData<bool, bool, bool, bool, string?> Tellings => new()
    {
        // Decided, has a letter, is replaced, appeal is open; the code of the refusal, null where it may go out.
        { false, false, false, false, "DecisionNotMade" },
        { false, true, true, true, "DecisionNotMade" },
        { true, false, false, false, null },
        { true, true, false, false, "LetterIsDispatched" },
        { true, true, true, true, "LetterIsDispatched" },
        { true, false, true, false, "DecisionIsReplaced" },
        { true, false, true, true, "DecisionIsReplaced" },
        { true, false, false, true, "AppealToBeClarified" },
    };

    [Theory, MemberData(nameof(Tellings))]
    public void ALetter_GoesOutOnce_OfADecisionThatStands(bool decided, bool hasLetter, bool replaced, bool appealOpen, string? refused)
    {
        var standing = new LetterStanding
        {
            Decision = Decision(Content(DecisionKind.Dismissal), decided),
            HasLetter = hasLetter,
            IsReplaced = replaced,
            AppealOpen = appealOpen,
        };
        standing.No?.Code.ShouldBe(refused);
        (standing.No is null).ShouldBe(refused is null);
        Enum.GetValues<Telling>().Count(t => LetterStanding.At(t).Compile()(standing)).ShouldBe(1);
        LetterStanding.At(Telling.Ready).Compile()(standing).ShouldBe(refused is null);
    }

    [Theory]
    [InlineData(DecisionKind.Award, false, "DecisionHasNoAnswerBy")]
    [InlineData(DecisionKind.Award, true, null)]
    [InlineData(DecisionKind.Rejection, false, null)]
    [InlineData(DecisionKind.Dismissal, false, null)]
    public void OnlyAnAward_NeedsADateToAnswerBy(DecisionKind kind, bool dated, string? refused)
    {
        var content = Content(kind) with { AnswerBy = dated ? new DateOnly(Year, 6, 1) : null };
        var no = new LetterStanding { Decision = Decision(content, decided: true) }.No;
        (no?.Code).ShouldBe(refused);
    }

    [Fact]
    public void WhatIsTheDirectoratesOwn_IsInNoLetter()
    {
        var decided = Content(DecisionKind.Rejection) with
        {
            LetterText = "Til dere.",
            InternalNote = "Aldri.",
            PassedOver = "Heller ikke.",
        };
        var letter = Letter(decided);
        letter.Write().ShouldNotContain("Aldri.");
        letter.Write().ShouldNotContain("Heller ikke.");
        letter.Write().ShouldContain("Til dere.");
        DecisionTold.Public(decided).ShouldBe(decided with { InternalNote = null, PassedOver = null });
    }

    [Fact]
    public void ALetter_IsFrozenWithTheHashOfWhatItSays_AndOpenedOnce()
    {
        var decision = Decision(Content(DecisionKind.Rejection), decided: true);
        var content = Letter(decision.ReadContent());
        var letter = LetterRules.ALetter(decision, content);
        (letter.Content, letter.Hash, letter.Matter, letter.Kind).ShouldBe((content.Write(), content.Hash(), decision.Id.Value, content.Kind));
        letter.ReadContent().Hash().ShouldBe(letter.Hash);

        var first = Acting.User().User;
        letter.Open(first, Acting.Noon).ShouldBeTrue();
        letter.Open(Acting.User().User, Acting.Noon.AddDays(1)).ShouldBeFalse();
        (letter.OpenedBy, letter.OpenedAt, letter.Version).ShouldBe((first, Acting.Noon, 1));
        letter.Hash.ShouldBe(content.Hash());
    }

    [Fact]
    public void AnyChangeOfALetter_GivesAnotherHash()
    {
        var letter = Letter(Content(DecisionKind.Rejection));
        LetterContent[] others =
        [
            letter with { Form = NorwegianForm.Nn },
            letter with { TemplateVersion = 3 },
            letter with { Receiver = "En annen" },
            letter with { Date = letter.Date.AddDays(1) },
            letter with { Signature = letter.Signature with { By = "En annen" } },
            letter.WithBody(DecisionTold.In(letter) with { Applied = Money.FromOre(1) }),
            letter.WithBody(DecisionTold.In(letter) with { AnswerUrl = "https://samlop.example" }),
            letter with { Blocks = new(letter.Blocks, StringComparer.Ordinal) { ["closing"] = "Hei" } },
        ];
        others.Select(o => o.Hash()).Append(letter.Hash()).ShouldBeUnique();
    }

    [Fact]
    public void ALetter_IsFoundByCountyCallAndCase_AndByItsTitleWhenItIsOpened()
    {
        var decision = Decision(Content(DecisionKind.Rejection), decided: true);
        var content = Letter(decision.ReadContent()) with { Receiver = "Møre og Romsdal", CaseNumber = "2022/00042" };
        var letter = LetterRules.ALetter(decision, content);
        string[] words = ["Møre", "2022/00042", content.About];
        foreach (var word in words) letter.Search.ShouldContain(SearchText.Fold(word));
        letter.Search.ShouldNotContain(SearchText.Fold(content.Title.Split(' ')[0]));
        letter.Open(default, Acting.Noon).ShouldBeTrue();
        foreach (var word in words.Append(content.Title)) letter.Search.ShouldContain(SearchText.Fold(word));
    }

    private static LetterContent Letter(DecisionContent content)
    {
        var example = LetterRules.Example(content.Kind, AppealStanding.NoRight, NorwegianForm.Nb, Acting.Day);
        return example.WithBody(DecisionTold.In(example) with { Decision = DecisionTold.Public(content) });
    }

    private static SortedDictionary<string, string> Filled(
        DecisionContent content, AppealStanding appeal, NorwegianForm form = NorwegianForm.Nb)
    {
        var values = DecisionLetters.KindOf(content.Kind).Placeholders.ToDictionary(p => p.Name, p => $"[{p.Name}]");
        return LetterRules.Filled(content, appeal, form, values);
    }

    private static DecisionContent Content(DecisionKind kind) => DecisionContent.Empty(kind, Year) with
    {
        Ground = kind == DecisionKind.Dismissal ? DismissalGround.Late : null,
        Lines = kind == DecisionKind.Award ? [new(Year, "a", Money.FromKroner(1))] : [],
        LetterText = "Derfor.",
    };

    private static Decision Decision(DecisionContent content, bool decided)
    {
        var (one, other) = (Acting.User(), Acting.User());
        var decision = new Decision(new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid()), 1, null, content, one.User, Acting.Noon);
        var check = new TwoPersonCheck(decision.Id.Value);
        decision.Propose(check, one, 1, Acting.Noon).ShouldBeNull();
        if (decided) decision.Decide(check, other, check.Mark, "{}", Acting.Noon).ShouldBeNull();
        return decision;
    }
}
