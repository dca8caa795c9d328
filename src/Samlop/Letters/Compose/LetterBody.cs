using System.Globalization;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;

namespace Samlop.Letters.Compose;

/// <summary>
/// Draws what stands between the title and the signature of letters of a kind, in the letter's own form of Norwegian whatever the page's
/// language.
/// </summary>
public abstract class LetterBody : ComponentBase
{
    [Parameter, EditorRequired]
    public LetterContent Content { get; set; } = null!;

    /// <inheritdoc cref="LetterDocument.Printed" />
    [Parameter]
    public bool Printed { get; set; }

    protected CultureInfo Language => Content.Form.Culture();

    protected string Say<TTexts>(string key, params object[] arguments) => Phrase.In<TTexts>(key, arguments).In(Language);

    protected string Kroner(Money amount) => Written.Amount(amount, Language);

    protected string Day(DateOnly day) => Written.Date(day, Language);

    /// <summary>A heading of a part of the letter.</summary>
    protected RenderFragment Heading(string text) => builder =>
    {
        builder.OpenElement(0, Printed ? "h2" : "h3");
        builder.AddAttribute(1, "class", "letter__part");
        builder.AddContent(2, text);
        builder.CloseElement();
    };

    /// <summary>A text of the template; nothing where the letter does not use it.</summary>
    protected RenderFragment Block(string key) => builder =>
    {
        if (Content.Block(key) is not { } text) return;
        builder.OpenComponent<RunningText>(0);
        builder.AddComponentParameter(1, nameof(RunningText.Text), text);
        builder.CloseComponent();
    };
}
