namespace Samlop.Platform.Evaluation;

/// <summary>
/// Input to an engine that is not of its format. <paramref name="field"/> is the path of the field, for instance <c>sources[2].from</c>.
/// </summary>
public sealed class InvalidInput(string field, string problem) : Exception($"{field}: {problem}")
{
    public string Field { get; } = field;
}
