using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>The processes of letters and their templates (docs/processes.md).</summary>
public static class LettersProcess
{
    public static readonly ProcessType LetterDispatched = new("LetterDispatched");
    public static readonly ProcessType LetterOpened = new("LetterOpened");
    public static readonly ProcessType LetterTemplateBegun = new("LetterTemplateBegun");
    public static readonly ProcessType LetterTemplateSent = new("LetterTemplateSent");
    public static readonly ProcessType LetterTemplateReturned = new("LetterTemplateReturned");
    public static readonly ProcessType LetterTemplateTakenBack = new("LetterTemplateTakenBack");
    public static readonly ProcessType LetterTemplatePutInForce = new("LetterTemplatePutInForce");
    public static readonly ProcessType LetterTemplateDiscarded = new("LetterTemplateDiscarded");
    public static readonly ProcessType AppealClauseSettled = new("AppealClauseSettled");
}

/// <summary>The letter of a decision went to the county.</summary>
/// <param name="HashKey">SHA-256 of what it says.</param>
public sealed record LetterDispatched(GrantApplicationId Application, DecisionId Decision, DecisionLetterId Letter, DecisionKind Kind, int TemplateVersion, string HashKey) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_LetterDispatched_" + Kind);
}

/// <summary>Somebody of the county opened the letter for the first time.</summary>
public sealed record LetterOpened(GrantApplicationId Application, DecisionLetterId Letter, DecisionKind Kind) : IEvent
{
    Guid IEvent.Subject => Application.Value;

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_LetterOpened_" + Kind);
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
public sealed record LetterTemplateMoved(LetterTemplateVersionId Template, DecisionKind Kind, int Number, TemplateStep Step) : IEvent
{
    // The versions of a kind have one history.
    Guid IEvent.Subject => SubjectOf(Kind);

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_Template_" + Step, Number);

    /// <summary>A fixed id for each kind of letter, since its first version has no row.</summary>
    public static Guid SubjectOf(DecisionKind kind) => new($"5a6d1e77-0000-4000-8000-{(int)kind:d12}");
}

/// <summary>Whether a dismissal can be appealed was settled.</summary>
public sealed record AppealClauseSettled(AppealRulingId Ruling, DecisionKind Kind, AppealStanding Standing) : IEvent
{
    Guid IEvent.Subject => LetterTemplateMoved.SubjectOf(Kind);

    Phrase IEvent.Told => Phrase.In<LettersText>("Told_Appeal_" + Standing);
}
