using FsCheck.Fluent;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters.Templates;

/// <summary>A version of a template: written by one, in force by another, never changed after; and what its blocks may say.</summary>
public sealed class LetterTemplateRuleTests
{
    private static readonly LetterKind Award = DecisionLetters.KindOf(DecisionKind.Award);

    private enum Deed
    {
        Saved,
        Sent,
        Returned,
        TakenBack,
        PutInForce,
        Discarded,
    }

    /// <param name="Who">0 and 1 write; 2 puts in force; 3 is the system.</param>
    private sealed record Act(Deed Deed, int Who);

    public static TheoryData<DecisionKind> Kinds => [.. Enum.GetValues<DecisionKind>()];

    public static TheoryData<DecisionKind, string> Blocks
    {
        get
        {
            var data = new TheoryData<DecisionKind, string>();
            foreach (var kind in Enum.GetValues<DecisionKind>()) foreach (var block in DecisionLetters.KindOf(kind).Blocks) data.Add(kind, block.Key);
            return data;
        }
    }

    [Theory, MemberData(nameof(Kinds)), Requirement("C-11")]
    public void TheShippedTemplates_CanBeUsed_InBothFormsOfNorwegian(DecisionKind kind)
    {
        var texts = LetterRules.First(kind).Texts;
        texts.Problem(DecisionLetters.KindOf(kind)).ShouldBeNull();
        LetterTexts.Read(texts.Write()).Write().ShouldBe(texts.Write());
    }

    [Theory, MemberData(nameof(Blocks))]
    public void ABlockThatIsMissing_InEitherForm_IsAProblem(DecisionKind kind, string block)
    {
        LetterTexts Without(NorwegianForm form)
        {
            var texts = LetterTexts.Read(LetterRules.First(kind).Texts.Write());
            (form == NorwegianForm.Nb ? texts.Nb : texts.Nn).Remove(block);
            return texts;
        }

        Without(NorwegianForm.Nb).Problem(DecisionLetters.KindOf(kind))!.Key.ShouldBe(nameof(LettersText.Error_BlockMissing));
        Without(NorwegianForm.Nn).Problem(DecisionLetters.KindOf(kind))!.Key.ShouldBe(nameof(LettersText.Error_BlockMissing));
    }

    [Theory, MemberData(nameof(Blocks))]
    public void EveryBlock_HasATitleOfItsOwn(DecisionKind kind, string block)
    {
        var blocks = DecisionLetters.KindOf(kind).Blocks;
        blocks.Single(b => b.Key == block).Name.ToString().ShouldNotBeNullOrWhiteSpace();
        blocks.Select(b => b.Name.ToString()).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Kinds))]
    public void EveryPlaceholderOfAKind_MayStandInItsBlocks_AndNoOther(DecisionKind kind)
    {
        var of = DecisionLetters.KindOf(kind);
        foreach (var (name, _, _) in Award.Placeholders)
        {
            (of.Problem($"Se {{{name}}}.") is null).ShouldBe(of.Placeholders.Any(p => p.Name == name), name);
        }
    }

    [Theory]
    [InlineData(LetterKind.TextLimit, null)]
    [InlineData(LetterKind.TextLimit + 1, nameof(CommonText.Error_TooLong))]
    public void ABlock_IsTakenToItsLimit(int length, string? error) =>
        Award.Problem(new string('x', length))?.Key.ShouldBe(error);

    [Theory]
    [InlineData("Inntil 20 deltakere.", false)]
    [InlineData("Etter § 28 i loven av 10. februar 1967.", false)]
    [InlineData("Krav 5 kritiske punkter.", false)]
    [InlineData("Vi gir 5kr.", true)]
    [InlineData("Vi gir 100 KRONER.", true)]
    [InlineData("Vi gir 5 millionar.", true)]
    [InlineData("Vi gir 5\u00A0mill. til dere.", true)]
    public void AnAmount_IsNeverWrittenInATemplate(string text, bool refused) =>
        (Award.Problem(text)?.Key == nameof(LettersText.Error_AmountInTemplate)).ShouldBe(refused);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{fylkeskommune}}")]
    [InlineData("{{fylkeskommune}")]
    [InlineData("{år")]
    public void ABraceOnItsOwn_IsAProblem(string text) =>
        Award.Problem(text)!.Key.ShouldBe(nameof(LettersText.Error_Braces));

    [Theory]
    [InlineData("{}")]
    [InlineData("{Fylkeskommune}")]
    [InlineData("{ år }")]
    [InlineData("{svar frist}")]
    public void APlaceholder_IsWrittenExactly(string text) =>
        Award.Problem(text)!.Key.ShouldBe(nameof(LettersText.Error_Placeholder));

    /// <summary>A text that is allowed is filled in whole: every value stands where its placeholder stood, and no brace is left.</summary>
    [Fact]
    public void AnyAllowedText_IsFilledInWhole()
    {
        var names = Award.Placeholders.Select(p => p.Name).ToList();
        var words = Gen.Elements("Dere får ", " og ", ".", "\n\n- ", "{", "}", "§ 28 ");
        var piece = Gen.OneOf(words, Gen.Elements(names.Select(n => $"{{{n}}}").ToArray()));
        var values = names.ToDictionary(n => n, n => $"<{n}: {{ikke en}} $1>");
        piece.Several(12).Holds(
            pieces =>
            {
                var text = string.Concat(pieces);
                if (Award.Problem(text) is not null) return;
                var expected = string.Concat(pieces.Select(p => p.Length > 2 && p[0] == '{' ? values[p[1..^1]] : p));
                LetterKind.Fill(text, values).ShouldBe(expected);
            }, times: 1_000);
    }

    [Fact]
    public void TheTexts_AreWrittenTheSameWhateverOrderTheyCameIn()
    {
        var texts = LetterRules.First(DecisionKind.Award).Texts;
        var turned = new LetterTexts(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var (key, value) in texts.Nb.Reverse()) turned.Nb[key] = value;
        foreach (var (key, value) in texts.Nn.Reverse()) turned.Nn[key] = value;
        turned.Write().ShouldBe(texts.Write());
    }

    /// <summary>Whoever does what: in force is what another than its writers put there, and then it stands.</summary>
    [Fact]
    public void AnySequence_PutsInForceOnlyWhatAnotherWrote_AndThenStands()
    {
        var act = from deed in Gen.Elements(Enum.GetValues<Deed>()) from who in Gen.Choose(0, 3) select new Act(deed, who);
        act.Several(40).Holds(acts =>
        {
            Actor[] people = [Acting.User(), Acting.User(), Acting.User(), Actor.System];
            var texts = LetterRules.First(DecisionKind.Rejection).Texts;
            var template = new LetterTemplateVersion(new(Guid.NewGuid()), "grant-rejection", 2, texts, people[0].User, Acting.Noon);
            var check = new TwoPersonCheck(template.Id.Value);
            check.PreparedBy(people[0].User);
            foreach (var each in acts)
            {
                var (draft, version, content) = (template.IsDraft, template.Version, template.Content);
                var waits = check.Open is not null;
                var no = Do(template, check, each, people[each.Who]);
                if (!draft) (template.Version, template.Content, template.IsDraft).ShouldBe((version, content, false));
                if (waits && template.IsDraft) template.Content.ShouldBe(content);
                (template.InForceAt is not null && template.DiscardedAt is not null).ShouldBeFalse();
                if (template.InForceBy is { } by) check.Preparers.ShouldNotContain(by);
                (template.InForceAt is not null).ShouldBe(check.Approved);
                if (no is not null) template.Version.ShouldBe(version);
            }
        });
    }

    private static Refusal? Do(LetterTemplateVersion template, TwoPersonCheck check, Act act, Actor actor)
    {
        switch (act.Deed)
        {
            case Deed.Saved:
                if (template.MayChange(check) is { } no) return no;
                var texts = template.ReadTexts();
                texts.Nb["closing"] += " Hilsen oss.";
                template.Save(texts, check, actor.User, Acting.Noon);
                return null;
            case Deed.Sent: return template.MayChange(check) ?? (actor.IsUser ? check.Send(actor, Acting.Noon) : Refusal.NotAllowed);
            case Deed.Returned: return check.Return(actor, Acting.Noon, "Si mer.");
            case Deed.TakenBack: return check.TakeBack(actor, Acting.Noon);
            case Deed.PutInForce: return template.PutInForce(check, actor, check.Mark, Acting.Noon);
            default: return template.Discard(check, Acting.Noon);
        }
    }
}
