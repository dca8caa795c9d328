using Samlop.Platform.Text;

namespace Samlop.Letters.Templates;

/// <summary>
/// The first version of each template, which comes with the program, read and checked before the first is used: a text that cannot be used
/// stops it.
/// </summary>
public sealed class ShippedTemplates(LetterKinds kinds)
{
    private readonly Dictionary<string, LetterTexts> texts = kinds.All.ToDictionary(kind => kind.Code, Checked, StringComparer.Ordinal);

    public LetterTexts Of(LetterKind kind) => texts[kind.Code];

    private static LetterTexts Checked(LetterKind kind) =>
        kind.First() is var first && first.Problem(kind) is { } problem
            ? throw new FormatException($"{kind.Code}: {problem.In(Languages.English.Culture)}")
            : first;
}
