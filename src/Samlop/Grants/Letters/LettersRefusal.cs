using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>The noes of letters and templates.</summary>
public static class LettersRefusal
{
    public static readonly Refusal LetterIsDispatched = Refusal.In<LettersText>(nameof(LetterIsDispatched));
    public static readonly Refusal DecisionHasNoAnswerBy = Refusal.In<LettersText>(nameof(DecisionHasNoAnswerBy));
    public static readonly Refusal AppealToBeClarified = Refusal.In<LettersText>(nameof(AppealToBeClarified));
    public static readonly Refusal AppealIsTheCirculars = Refusal.In<LettersText>(nameof(AppealIsTheCirculars));
    public static readonly Refusal TemplateIsNoDraft = Refusal.In<LettersText>(nameof(TemplateIsNoDraft));
    public static readonly Refusal TemplateHasDraft = Refusal.In<LettersText>(nameof(TemplateHasDraft));
    public static readonly Refusal TemplateUnchanged = Refusal.In<LettersText>(nameof(TemplateUnchanged));
}
