using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>The letter of a decision went to the county.</summary>
/// <param name="HashKey">SHA-256 of what it says.</param>
[Event("grants.letter.dispatched"), Was("LetterDispatched")]
public sealed record LetterDispatched(GrantApplicationId Application, DecisionId Decision, DecisionLetterId Letter, DecisionKind Kind, int TemplateVersion, string HashKey) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_LetterDispatched_" + Kind);
}

/// <summary>Somebody of the county opened the letter for the first time.</summary>
[Event("grants.letter.opened"), Was("LetterOpened")]
public sealed record LetterOpened(GrantApplicationId Application, DecisionLetterId Letter, DecisionKind Kind) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_LetterOpened_" + Kind);
}

/// <summary>A kind of letter, as history knows it: the versions of its template have one history, and the first of them has no row.</summary>
public static class LetterSubject
{
    public const string Kind = "grants.letter-kind";

    public static Subject Of(DecisionKind kind) => Subject.Named(Kind, kind.ToString());
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

/// <summary>A step on the way of a version of a template.</summary>
[Event("grants.letter-template.moved"), Was("LetterTemplateMoved")]
public sealed record LetterTemplateMoved(LetterTemplateVersionId Template, DecisionKind Kind, int Number, TemplateStep Step) : IEvent
{
    Subjects IEvent.About => Subjects.Of(LetterSubject.Of(Kind));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_Template_" + Step, Number);
}

/// <summary>Whether a dismissal can be appealed was settled.</summary>
[Event("grants.appeal-clause.settled"), Was("AppealClauseSettled")]
public sealed record AppealClauseSettled(AppealRulingId Ruling, DecisionKind Kind, AppealStanding Standing) : IEvent
{
    Subjects IEvent.About => Subjects.Of(LetterSubject.Of(Kind));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_Appeal_" + Standing);
}
