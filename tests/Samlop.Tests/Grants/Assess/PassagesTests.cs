using FsCheck;
using FsCheck.Fluent;
using Samlop.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>A passage is pinned by its words, and is found again by them or is said to be gone.</summary>
public sealed class PassagesTests
{
    private const string Plan = "Vi begynner i august. Tre lærlinger får plass hos to bedrifter. Vi begynner i januar med resten.";

    // Few words, so that the same ones meet again and again; and all kinds of space between them.
    private static readonly Gen<string> Word = Gen.Elements("vi", "tre", "lærlinger", "begynner", "i", "august", "3,5", "«ja»", "å", "😀");
    private static readonly Gen<string> Space = Gen.Elements(" ", "  ", "\n", "\n\n", "\u00A0", "\t", "\n- ", "\n• ", " \r\n");
    private static readonly Gen<List<string>> Words = from first in Word from rest in Word.ListOf() select (List<string>)[first, .. rest];

    /// <summary>A text, and a stretch of it that holds something.</summary>
    private static readonly Gen<(string Text, int From, int To)> Marked =
        from words in Words
        from spaces in Space.ListOf(words.Count)
        let text = string.Concat(words.Zip(spaces, (word, space) => word + space)).ReplaceLineEndings("\n")
        from one in Gen.Choose(0, text.Length - 1)
        from other in Gen.Choose(0, text.Length - 1)
        select Whole(text, Math.Min(one, other), Math.Max(one, other) + 1);

    [Theory]
    [InlineData("Tre lærlinger får plass", "Tre lærlinger får plass")]
    [InlineData("  Tre\n lærlinger  får plass ", "Tre lærlinger får plass")]
    [InlineData("Tre\u00A0lærlinger", "Tre lærlinger")]
    [InlineData("august.", "august.")]
    public void WhatStandsThere_IsPinned_WhateverTheSpaces(string typed, string quote)
    {
        var (anchor, problem) = Passages.Pin("plan", null, typed, "", "", [In(Plan)]);
        problem.ShouldBeNull();
        anchor!.Quote.ShouldBe(quote);
        Cut(Passages.Find(anchor, [In(Plan)])!).ShouldBe(quote);
    }

    [Theory]
    [InlineData("fire lærlinger", PassageProblem.NotThere)]
    [InlineData("tre lærlinger", PassageProblem.NotThere)]
    [InlineData("Vi begynner i", PassageProblem.SeveralPlaces)]
    [InlineData("", PassageProblem.NotThere)]
    [InlineData("  ", PassageProblem.NotThere)]
    [InlineData("januar med resten. Og mer", PassageProblem.NotThere)]
    public void WhatDoesNotStandThere_OrStandsThereTwice_IsNotPinned(string typed, PassageProblem problem) =>
        Passages.Pin("plan", null, typed, "", "", [In(Plan)]).ShouldBe((null, problem));

    [Theory]
    [InlineData("", " januar med", 64)]
    [InlineData("to bedrifter. ", "", 64)]
    [InlineData("", " august. Tre", 0)]
    public void WhatStandsTwice_IsToldApart_ByWhatStandsAround(string before, string after, int start)
    {
        var (anchor, _) = Passages.Pin("plan", "text", "Vi begynner i", before, after, [In(Plan)]);
        Passages.Find(anchor!, [In(Plan)])!.Start.ShouldBe(start);
    }

    [Theory]
    // The same, with other spaces; moved; with more before; and to another question of the part.
    [InlineData("text", "Tre lærlinger  får\nplass hos to bedrifter.", "Tre lærlinger  får\nplass")]
    [InlineData("text", "Nytt avsnitt først.\n\nVi begynner i august. Tre lærlinger får plass hos to bedrifter.", "Tre lærlinger får plass")]
    [InlineData("steps", "Vi begynner i august. Tre lærlinger får plass hos fire bedrifter.", "Tre lærlinger får plass")]
    [InlineData("text", "Vi begynner i august.\n- Tre lærlinger får plass\n- Resten i januar", "Tre lærlinger får plass")]
    // The words are others.
    [InlineData("text", "Vi begynner i august. Fire lærlinger får plass hos to bedrifter.", null)]
    [InlineData("text", "", null)]
    // A short quote in other company is not it.
    [InlineData("text", "Kostnader: Tre lærlinger får plass, og mer.", null)]
    public void InANewVersion_ItIsFoundByItsWords_OrIsGone(string field, string now, string? found)
    {
        var anchor = Passages.Pin("plan", "text", "Tre lærlinger får plass", "", "", [In(Plan)]).Anchor!;
        var passage = Passages.Find(anchor, [new TypedWords("plan", field, -1, -1, now)]);
        (passage is null ? null : Cut(passage)).ShouldBe(found);
    }

    [Fact]
    public void ALongQuote_SpeaksForItself_WhereverItIsMoved()
    {
        var anchor = Passages.Pin("plan", "text", "Tre lærlinger får plass hos to bedrifter", "", "", [In(Plan)]).Anchor!;
        Passages.Find(anchor, [In("Helt ny tekst. Her sier vi at Tre lærlinger får plass hos to bedrifter, som før.")]).ShouldNotBeNull();
    }

    [Fact]
    public void InAnotherPart_ItIsNotLookedFor()
    {
        var anchor = Passages.Pin("plan", "text", "Tre lærlinger får plass", "", "", [In(Plan)]).Anchor!;
        Passages.Find(anchor, [In(Plan) with { Part = "budget" }]).ShouldBeNull();
        Passages.Pin("budget", null, "Tre lærlinger", "", "", [In(Plan)]).Problem.ShouldBe(PassageProblem.NotThere);
    }

    [Fact]
    public void AWholeCell_IsFoundAsAWholeCell_AndNotWithinAnother()
    {
        TypedWords[] before = [Cell(0, "Nav Sør"), Cell(1, "Nav")];
        var anchor = Passages.Pin("partners", "partners", "Nav", "", "", [before[1]]).Anchor!;
        Passages.Find(anchor, before)!.In.Row.ShouldBe(1);
        Passages.Find(anchor, [Cell(0, "Naverud skole")]).ShouldBeNull();
        Passages.Find(anchor, [Cell(0, "Ny først"), Cell(1, "Nav Sør"), Cell(2, "Nav")])!.In.Row.ShouldBe(2);
    }

    [Fact]
    public void ThePlaceInTheQuestion_IsPreferred_WhereItHasBeenCopiedToAnother()
    {
        var anchor = Passages.Pin("plan", "text", "Tre lærlinger får plass", "", "", [In(Plan)]).Anchor!;
        Passages.Find(anchor, [In(Plan) with { Field = "steps" }, In(Plan)])!.In.Field.ShouldBe("text");
    }

    [Fact]
    public void WhatIsPinned_IsFoundInTheSameText_AndSaysTheSame() =>
        Marked.Holds(marked =>
        {
            var (text, from, to) = marked;
            var (anchor, problem) = Passages.Pin("plan", "text", text[from..to], text[..from], text[to..], [In(text)]);
            if (anchor is null)
            {
                // A bullet alone, or at the end, is no words.
                var nothing = Flat(text[from..to]).TrimEnd('-', '•').Length < Flat(text[from..to]).Length || Flat(text[from..to]).Length == 0;
                (nothing || problem == PassageProblem.SeveralPlaces).ShouldBeTrue($"{problem}");
                return;
            }

            anchor.Before.Length.ShouldBeLessThanOrEqualTo(Passages.Context);
            anchor.After.Length.ShouldBeLessThanOrEqualTo(Passages.Context);
            var found = Passages.Find(anchor, [In(text)]).ShouldNotBeNull();
            Flat(Cut(found)).ShouldBe(anchor.Quote);
        });

    [Fact]
    public void WithAnythingPutBeforeIt_InParagraphsOfItsOwn_ItIsStillFound() =>
        (from marked in Marked from more in Words select (marked, string.Join(' ', more))).Holds(case_ =>
        {
            var ((text, from, to), more) = case_;
            if (Passages.Pin("plan", "text", text[from..to], text[..from], text[to..], [In(text)]).Anchor is not { } anchor) return;
            // A quote that was long enough, or kept familiar words around it.
            if (anchor.Quote.Length < 24 && anchor.After.Length < 8) return;
            var found = Passages.Find(anchor, [In($"{more}\n\n{text}")]).ShouldNotBeNull();
            Flat(Cut(found)).ShouldBe(anchor.Quote);
        });

    [Fact]
    public void OtherSpacesAndLines_ChangeNothing() =>
        (from words in Words
         from one in Space.ListOf(words.Count)
         from other in Space.ListOf(words.Count)
         from at in Gen.Choose(0, words.Count - 1)
         select (Text(words, one), Text(words, other), words[at])).Holds(case_ =>
        {
            var (before, after, word) = case_;
            if (Passages.Pin("plan", "text", word, "", "", [In(before)]).Anchor is not { } anchor) return;
            var (was, now) = (Passages.Find(anchor, [In(before)]), Passages.Find(anchor, [In(after)]));
            Cut(now.ShouldNotBeNull()).ShouldBe(Cut(was.ShouldNotBeNull()));
        });

    [Fact]
    public void WhereTheWordsDoNotStand_ItIsGone() =>
        (from marked in Marked from other in Words select (marked, string.Join(' ', other))).Holds(case_ =>
        {
            var ((text, from, to), other) = case_;
            if (Passages.Pin("plan", "text", text[from..to], text[..from], text[to..], [In(text)]).Anchor is not { } anchor) return;
            if (!Flat(other).Contains(anchor.Quote, StringComparison.Ordinal)) Passages.Find(anchor, [In(other)]).ShouldBeNull();
        });

    private static string Text(List<string> words, IEnumerable<string> spaces) =>
        string.Concat(words.Zip(spaces, (word, space) => word + space)).ReplaceLineEndings("\n");

    // Nobody marks half a sign.
    private static (string, int, int) Whole(string text, int from, int to) => (
        text,
        char.IsLowSurrogate(text[from]) ? from - 1 : from,
        to < text.Length && char.IsLowSurrogate(text[to]) ? to + 1 : to
    );

    private static string Flat(string text) => Passages.Flattened(text);

    private static string Cut(Passage found) => found.In.Text.Substring(found.Start, found.Length);

    private static TypedWords In(string text) => new("plan", "text", -1, -1, text);

    private static TypedWords Cell(int row, string text) => new("partners", "partners", row, 0, text);
}
