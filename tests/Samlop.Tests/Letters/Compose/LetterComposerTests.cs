using FsCheck.Fluent;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Letters.Templates;
using Samlop.Platform.Text;
using Samlop.Tests.Support;

namespace Samlop.Tests.Letters.Compose;

/// <summary>A letter of any kind out of its template and what its writer says.</summary>
public sealed class LetterComposerTests
{
    private static readonly LetterKind Kind = InvitationModule.Kind;
    private static readonly Template First = new(Kind, 1, Kind.First(), null);

    private static LetterParts Parts => new()
    {
        About = "Øvelse 7",
        Foot = "Øvelse 7",
        Signature = new("Kontoret", "Sendt."),
        Uses = new Dictionary<string, string> { [LetterKind.Title] = LetterKind.Title, ["place"] = "indoors" },
        Values = new Dictionary<string, string> { ["bedrift"] = "Verkstedet", ["dag"] = "i dag" },
        Body = new Invitation(Acting.Day, 3),
    };

    [Theory]
    [InlineData(NorwegianForm.Nb, "Innkalling til Verkstedet", "Ta av skoene.")]
    [InlineData(NorwegianForm.Nn, "nn: Innkalling til Verkstedet", "nn: Ta av skoene.")]
    public void Letter_HasTheTextsItUses_InItsForm_ByWhatTheyAreCalledThere(NorwegianForm form, string title, string place)
    {
        var letter = Letter(Parts, form);
        (letter.Title, letter.Block("place"), letter.Block("greeting"), letter.Block("indoors")).ShouldBe((title, place, null, null));
    }

    [Fact]
    public void Value_ThatTheWriterDoesNotGive_IsNamed() =>
        Should.Throw<InvalidOperationException>(() => Letter(Parts with { Values = new Dictionary<string, string> { ["dag"] = "i dag" } }))
            .Message.ShouldContain("{bedrift}");

    [Fact]
    public void Text_ThatTheKindDoesNotHave_IsNamed() =>
        Should.Throw<InvalidOperationException>(() => Letter(Parts with { Uses = new Dictionary<string, string> { [LetterKind.Title] = "appeal" } }))
            .Message.ShouldContain("appeal");

    [Theory]
    [InlineData("Se {bedrift} {dag}.", null)]
    [InlineData("Ingen navn.", null)]
    [InlineData("Se {fylkeskommune}.", nameof(LettersText.Error_Placeholder))]
    [InlineData("Se {}.", nameof(LettersText.Error_Placeholder))]
    [InlineData("Se {dag.", nameof(LettersText.Error_Braces))]
    [InlineData("Se dag}.", nameof(LettersText.Error_Braces))]
    [InlineData("Det koster 5 kroner.", nameof(LettersText.Error_AmountInTemplate))]
    [InlineData("", nameof(LettersText.Error_BlockMissing))]
    public void Text_IsHeldToTheNamesOfItsOwnKind(string text, string? error) => Kind.Problem(text)?.Key.ShouldBe(error);

    [Theory]
    [InlineData(NorwegianForm.Nb)]
    [InlineData(NorwegianForm.Nn)]
    public void Preview_IsFilledWithASampleOfEveryName(NorwegianForm form)
    {
        var samples = Kind.Samples(form, Acting.Day);
        samples.Keys.ShouldBe(Kind.Placeholders.Select(p => p.Name), ignoreOrder: true);
        samples.Values.ShouldAllBe(sample => sample.Length > 0);
        Kind.Blocks.ShouldAllBe(block => !LetterKind.Fill(First.Texts.Of(form, block.Key), samples).Contains('{'));
    }

    /// <summary>Whatever the module puts in, what is stored says it again with the same hash, and another body has another.</summary>
    [Fact]
    public void AnyBody_IsReadAsItWasWritten_AndChangesTheHash()
    {
        var made = from places in Gen.Choose(-5, 500)
                   from days in Gen.Choose(0, 4000)
                   from about in Gen.Elements("Øvelse", "«å» & <b>", "\"sitat\"\n", "💥", "")
                   select (Body: new Invitation(Acting.Day.AddDays(days), places), About: about);
        made.Holds(each =>
        {
            var letter = Letter(Parts with { Body = each.Body, About = each.About });
            var read = LetterContent.Read(letter.Write());
            (read.Hash(), read.Write(), read.BodyAs<Invitation>(), read.About).ShouldBe((letter.Hash(), letter.Write(), each.Body, each.About));
            letter.WithBody(each.Body with { Places = each.Body.Places + 1 }).Hash().ShouldNotBe(letter.Hash());
        });
    }

    [Fact]
    public void Kind_IsFoundByItsCode_ByWhatItWasCalled_AndByNoOther()
    {
        var kinds = new LetterKinds([Kind with { Was = ["Invitation"] }, InvitationModule.Thanks]);
        kinds.Find("exercise-invitation").ShouldBe(kinds.Find("Invitation"));
        foreach (var none in new[] { null, "", "invitation", "Exercise-invitation" }) kinds.Find(none).ShouldBeNull();
        kinds.NamesOf([LetterKind.SubjectOf("Invitation").Id, LetterKind.SubjectOf("exercise-thanks").Id, Guid.NewGuid()]).Values.Count.ShouldBe(2);
    }

    [Fact]
    public void Template_ThatCannotBeUsed_StopsTheProgram() =>
        Should.Throw<FormatException>(() => new ShippedTemplates(new LetterKinds([Kind with { First = () => InvitationModule.Texts("{hvem}", "b", "c", "d") }])))
            .Message.ShouldContain(Kind.Code);

    private static LetterContent Letter(LetterParts parts, NorwegianForm form = NorwegianForm.Nb) =>
        LetterComposer.Make(First, form, Acting.Day, new LetterExample("Kontoret", "Verkstedet", "2022/00001", parts));
}
