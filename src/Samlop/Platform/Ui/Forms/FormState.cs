using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>What a form knows while its fields are drawn: what was wrong with them the last time it was sent.</summary>
public sealed class FormState(string name)
{
    private readonly Dictionary<string, string> called = new(StringComparer.Ordinal);
    private readonly List<string> drawn = [];

    /// <summary>A field has said what it is called, which the list of errors above it needs.</summary>
    public event Action? Called;

    public string Name { get; } = name;

    public IReadOnlyList<FieldError> Errors { get; private set; } = [];

    /// <summary>In the order of the fields on the page; what belongs to none of them last.</summary>
    public IEnumerable<FieldError> InOrder => Errors.OrderBy(e => drawn.IndexOf(e.Field) is >= 0 and var place ? place : int.MaxValue);

    public Refusal? Refusal { get; private set; }

    public void Take(IReadOnlyList<FieldError> errors, Refusal? refusal) => (Errors, Refusal) = (errors, refusal);

    /// <summary>Keeps what a field is called, with its row where it has one.</summary>
    internal void Call(string path, string label)
    {
        if (called.GetValueOrDefault(path) == label) return;
        if (!called.ContainsKey(path)) drawn.Add(path);
        called[path] = label;
        Called?.Invoke();
    }

    /// <summary>An error for the list of them, away from its field: which field it is about, and what to do.</summary>
    public string Told(FieldError error)
    {
        var message = error.Message.ToString();
        return (error.Where ?? called.GetValueOrDefault(error.Field)) is not { Length: > 0 } field ? message
            : field[^1] is '?' or '.' or '!' ? $"{field} {message}"
            : $"{field.TrimEnd(':')}: {Sentence.Inside(message)}";
    }

    public string? ErrorOf(string path) => Errors.FirstOrDefault(e => e.Field == path)?.Message.ToString();

    /// <summary>All that is wrong with a field that takes several things, each with which of them it is about.</summary>
    public IEnumerable<string> AllOf(string path) =>
        Errors.Where(e => e.Field == path).Select(e => e.Where is null ? e.Message.ToString() : Told(e));

    /// <summary>The id of a field's element, which the error summary links to.</summary>
    public string IdOf(string path) => $"{Name}-{path.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal)}";
}
