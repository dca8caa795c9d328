using System.Linq.Expressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Platform.Ui.Forms;

public class FieldTests
{
    private readonly Typed input = new() { Name = "<b>Ås</b>", Sure = true, Kind = "b" };

    private Typed Input => input;

    [Fact]
    public async Task Field_IsLabelledAndDescribed()
    {
        var page = await Form<Field>(new FormState("f"), (nameof(Field.For), Name), (nameof(Field.Label), "Navn"), (nameof(Field.Hint), "Kort"), (nameof(Field.Optional), true));
        var box = page.QuerySelector("input")!;
        page.QuerySelector($"label[for='{box.Id}']")!.TextContent.ShouldBe("Navn (valgfritt)");
        page.GetElementById(box.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Kort");
        box.GetAttribute("name").ShouldBe("Input.Name");
        box.GetAttribute("value").ShouldBe("<b>Ås</b>");
        box.HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task Field_WithAnError_SaysItBesideTheField()
    {
        var page = await Form<Field>(Wrong(nameof(Typed.Name)), (nameof(Field.For), Name), (nameof(Field.Label), "Navn"));
        var box = page.QuerySelector("input")!;
        box.GetAttribute("aria-invalid").ShouldBe("true");
        page.GetElementById(box.GetAttribute("aria-describedby")!)!.TextContent.ShouldBe("Feil i Name");
    }

    [Fact]
    public async Task ErrorSummary_LinksToEveryKindOfField()
    {
        var state = Wrong(nameof(Typed.Name), nameof(Typed.Sure), nameof(Typed.Kind), nameof(Typed.File));
        var page = await Rendered.Fragment("/side?a=1", builder =>
        {
            builder.OpenComponent<CascadingValue<FormState>>(0);
            builder.AddComponentParameter(1, "Value", state);
            builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
            {
                Add<ErrorSummary>(inner, (nameof(ErrorSummary.State), state));
                Add<Field>(inner, (nameof(Field.For), Name), (nameof(Field.Label), "Navn"));
                Add<Check>(inner, (nameof(Check.For), (Expression<Func<bool>>)(() => Input.Sure)), (nameof(Check.Label), "Sikker"));
                Add<Choice>(inner, (nameof(Choice.For), (Expression<Func<string?>>)(() => Input.Kind)), (nameof(Choice.Label), "Slag"), (nameof(Choice.Options), Options));
                Add<FileField>(inner, (nameof(FileField.For), (Expression<Func<ReceivedFile?>>)(() => Input.File)), (nameof(FileField.Label), "Fil"), (nameof(FileField.MaxMegabytes), 5));
            }));
            builder.CloseComponent();
        });
        var links = page.QuerySelectorAll<IHtmlAnchorElement>(".ds-error-summary a").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(4);
        foreach (var link in links)
        {
            link.ShouldStartWith("/side?a=1#");
            page.GetElementById(link.Split('#')[1]).ShouldNotBeNull();
        }

        page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
    }

    [Theory]
    [InlineData("Navn", null, "Navn: skriv et navn.")]
    [InlineData("Dato 2", null, "Dato 2: skriv et navn.")]
    [InlineData("Hva heter du?", null, "Hva heter du? Skriv et navn.")]
    [InlineData("Første dag", "Kilde 2: Lønn", "Kilde 2: Lønn, første dag: skriv et navn.")]
    public async Task ErrorSummary_NamesTheField_ThatStandsBelowIt(string label, string? group, string told)
    {
        var state = new FormState("f");
        state.Take([new FieldError(nameof(Typed.Name), Phrase.Verbatim("Skriv et navn."))], null);
        var page = await Rendered.Fragment("/", builder =>
        {
            builder.OpenComponent<CascadingValue<FormState>>(0);
            builder.AddComponentParameter(1, "Value", state);
            builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner =>
            {
                Add<ErrorSummary>(inner, (nameof(ErrorSummary.State), state));
                Add<FieldGroup>(inner, (nameof(FieldGroup.Name), group ?? ""), (nameof(FieldGroup.ChildContent), (RenderFragment)(field =>
                    Add<Field>(field, (nameof(Field.For), Name), (nameof(Field.Label), label)))));
            }));
            builder.CloseComponent();
        });
        page.QuerySelector(".ds-error-summary a")!.TextContent.ShouldBe(told);
        page.QuerySelector(".ds-validation-message")!.TextContent.ShouldBe("Skriv et navn.");
    }

    [Theory]
    [InlineData("Samløp har ikke filen.", "Samløp har ikke filen.")]
    [InlineData("PDF-en er tom.", "PDF-en er tom.")]
    [InlineData("Skriv en dato.", "skriv en dato.")]
    [InlineData("1 250 kroner", "1 250 kroner")]
    [InlineData("", "")]
    public void SentenceInsideAnother_LosesItsCapital_AndNamesKeepTheirs(string alone, string inside) => Sentence.Inside(alone).ShouldBe(inside);

    [Fact]
    public async Task Choice_KeepsWhatWasChosen()
    {
        var page = await Form<Choice>(new FormState("f"), (nameof(Choice.For), (Expression<Func<string?>>)(() => Input.Kind)), (nameof(Choice.Label), "Slag"), (nameof(Choice.Options), Options));
        page.QuerySelectorAll<IHtmlInputElement>("input:checked").ShouldHaveSingleItem().Value.ShouldBe("b");
    }

    [Fact]
    public async Task Select_KeepsWhatWasChosen()
    {
        var page = await Form<Select>(new FormState("f"), (nameof(Select.For), (Expression<Func<string?>>)(() => Input.Kind)), (nameof(Select.Label), "Slag"), (nameof(Select.Options), Options), (nameof(Select.Empty), "Velg"));
        page.QuerySelector<IHtmlSelectElement>("select")!.Value.ShouldBe("b");
        page.QuerySelectorAll("option").Length.ShouldBe(3);
    }

    private static Option[] Options => [new("a", "A"), new("b", "B")];

    private Expression<Func<string?>> Name => () => Input.Name;

    private static FormState Wrong(params string[] fields)
    {
        var state = new FormState("f");
        state.Take([.. fields.Select(f => new FieldError(f, Phrase.Verbatim("Feil i " + f)))], null);
        return state;
    }

    private static Task<IHtmlDocument> Form<TField>(FormState state, params (string, object?)[] parameters) where TField : IComponent => Rendered.Fragment("/", builder =>
    {
        builder.OpenComponent<CascadingValue<FormState>>(0);
        builder.AddComponentParameter(1, "Value", state);
        builder.AddComponentParameter(2, "ChildContent", (RenderFragment)(inner => Add<TField>(inner, parameters)));
        builder.CloseComponent();
    });

    private static void Add<TField>(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, params (string Name, object? Value)[] parameters) where TField : IComponent
    {
        builder.OpenComponent<TField>(0);
        foreach (var (name, value) in parameters) builder.AddComponentParameter(1, name, value);
        builder.CloseComponent();
    }

    private sealed class Typed
    {
        public string? Name { get; init; }

        public bool Sure { get; init; }

        public string? Kind { get; init; }

        public ReceivedFile? File { get; init; }
    }
}
