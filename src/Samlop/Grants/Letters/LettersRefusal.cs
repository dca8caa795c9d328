using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>The noes of letters and templates.</summary>
public static class LettersRefusal
{
    public static readonly Refusal LetterIsDispatched = Of(nameof(LetterIsDispatched));
    public static readonly Refusal AnswerByMissing = Of(nameof(AnswerByMissing));
    public static readonly Refusal AppealToBeClarified = Of(nameof(AppealToBeClarified));
    public static readonly Refusal AppealIsTheCirculars = Of(nameof(AppealIsTheCirculars));
    public static readonly Refusal TemplateIsNoDraft = Of(nameof(TemplateIsNoDraft));
    public static readonly Refusal TemplateHasDraft = Of(nameof(TemplateHasDraft));
    public static readonly Refusal TemplateUnchanged = Of(nameof(TemplateUnchanged));

    private static Refusal Of(string code) => new(code, Phrase.In<LettersText>("Refusal_" + code));
}
