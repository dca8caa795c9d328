using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Samlop.Platform.Text;

namespace Samlop.Platform.Ui.Forms;

/// <summary>What every field has: a label, perhaps a hint, the error of the last try, and its name and value from one expression.</summary>
public abstract class FieldBase<TValue> : ComponentBase
{
    [Parameter, EditorRequired] public Expression<Func<TValue>> For { get; set; } = null!;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public string? Hint { get; set; }

    /// <summary>May stay empty; said in the label, since most fields must be filled in.</summary>
    [Parameter] public bool Optional { get; set; }

    /// <summary>Guidance that is opened where somebody needs it.</summary>
    [Parameter] public RenderFragment? Guidance { get; set; }

    [CascadingParameter] public FormState State { get; set; } = null!;

    [CascadingParameter(Name = nameof(FieldGroup))] public string? Group { get; set; }

    protected string Name { get; private set; } = "";

    protected TValue? Value { get; private set; }

    protected string Id { get; private set; } = "";

    protected string? Error { get; private set; }

    protected string LabelText => Optional ? $"{Label} ({PlatformText.OptionalField})" : Label;

    protected string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>())
            is { Length: > 0 } ids
            ? ids
            : null;

    protected override void OnParametersSet()
    {
        (Name, var value) = FieldExpression.Read(For);
        Value = (TValue?)value;
        var path = FieldExpression.PathOf(Name);
        Id = State.IdOf(path);
        State.Call(path, string.IsNullOrEmpty(Group) ? Label : $"{Group.TrimEnd('.', ':')}, {Sentence.Inside(Label)}");
        Error = State.ErrorOf(path);
    }
}
