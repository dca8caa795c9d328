using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>What a form knows while its fields are drawn: what was wrong with them the last time it was sent.</summary>
public sealed class FormState(string name)
{
    public string Name { get; } = name;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    public Refusal? Refusal { get; private set; }

    public void Take(IReadOnlyList<FieldError> errors, Refusal? refusal) => (Errors, Refusal) = (errors, refusal);

    public string? ErrorOf(string path) => Errors.FirstOrDefault(e => e.Field == path)?.Message.ToString();

    /// <summary>The id of a field's element, which the error summary links to.</summary>
    public string IdOf(string path) => $"{Name}-{path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";
}
