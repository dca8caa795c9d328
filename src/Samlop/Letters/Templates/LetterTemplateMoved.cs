using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Templates;

/// <summary>A step on the way of a version of a template.</summary>
/// <param name="KindCode">Code of the <see cref="LetterKind"/>.</param>
[Event("letters.template.moved"), Was("grants.letter-template.moved", "LetterTemplateMoved")]
public sealed record LetterTemplateMoved(
    LetterTemplateVersionId Template, [Was("kind")] string KindCode, int Number, TemplateStep Step) : IEvent
{
    private static readonly Words<LettersText, TemplateStep> ToldWords = new("Told_Template");

    Subjects IEvent.About => Subjects.Of(LetterKind.SubjectOf(KindCode));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, Number);

    internal static LetterTemplateMoved Of(LetterTemplateVersion version, TemplateStep step) =>
        new(version.Id, version.Kind, version.Number, step);
}

/// <summary>What happened to a version of a template.</summary>
public enum TemplateStep
{
    Begun,
    Sent,
    Returned,
    TakenBack,
    PutInForce,
    Discarded,
}

internal static class TemplateLoading
{
    /// <summary>The kind whose template people are told of.</summary>
    public static LetterKind KindOf(this Occasion occasion, LetterTemplateMoved happened) =>
        occasion.Db.LetterKinds().Of(happened.KindCode);
}
