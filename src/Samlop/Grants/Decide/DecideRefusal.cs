using Samlop.Platform.Amounts;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>The noes of composing the portfolio and deciding. Those that are about one application name its county.</summary>
public static class DecideRefusal
{
    public static readonly Refusal DecisionIsMade = Of(nameof(DecisionIsMade));

    /// <summary>A decision is made on the application: it is neither withdrawn nor handed back any more.</summary>
    public static readonly Refusal ApplicationIsDecided = Of(nameof(ApplicationIsDecided));

    /// <summary>The actor is barred from one of the applications that are compared.</summary>
    public static readonly Refusal PortfolioClosed = Of(nameof(PortfolioClosed));
    public static readonly Refusal NotDeclaredForAll = Of(nameof(NotDeclaredForAll));
    public static readonly Refusal PortfolioEmpty = Of(nameof(PortfolioEmpty));
    public static readonly Refusal TotalAssessmentMissing = Of(nameof(TotalAssessmentMissing));
    public static readonly Refusal NothingToRecommend = Of(nameof(NothingToRecommend));
    public static readonly Refusal RecommendTogether = Of(nameof(RecommendTogether));
    public static readonly Refusal FrameUnknown = Of(nameof(FrameUnknown));
    public static readonly Refusal NotAssessed = Of(nameof(NotAssessed));
    public static readonly Refusal NotChosen = Of(nameof(NotChosen));

    /// <summary>The application does not stand any more: withdrawn, handed back, or its formal check says otherwise.</summary>
    public static readonly Refusal ApplicationDoesNotStand = Of(nameof(ApplicationDoesNotStand));
    public static readonly Refusal NotToBeDismissed = Of(nameof(NotToBeDismissed));
    public static readonly Refusal DecisionNotMade = Of(nameof(DecisionNotMade));
    public static readonly Refusal DecisionIsReplaced = Of(nameof(DecisionIsReplaced));
    public static readonly Refusal NewDecisionIsBegun = Of(nameof(NewDecisionIsBegun));

    public static Refusal WaitsForAssessment(string county) => Of(nameof(WaitsForAssessment), county);

    public static Refusal WaitsForChoice(string county) => Of(nameof(WaitsForChoice), county);

    public static Refusal AmountMissing(string county) => Of(nameof(AmountMissing), county);

    public static Refusal LetterTextMissing(string county) => Of(nameof(LetterTextMissing), county);

    public static Refusal AnswerByMissing(string county) => Of(nameof(AnswerByMissing), county);

    /// <summary>A better graded application is declined while a lower graded one is chosen, and nobody has said why.</summary>
    public static Refusal PassedOverMissing(string county) => Of(nameof(PassedOverMissing), county);

    /// <param name="left">What is left of the frame for the call's year.</param>
    public static Refusal AboveFrame(Money left) => Of(nameof(AboveFrame), left);

    /// <param name="wanted">The number of projects the call wants.</param>
    public static Refusal TooManyAwards(int wanted) => Of(nameof(TooManyAwards), wanted);

    private static Refusal Of(string code, params object[] arguments) => new(code, Phrase.In<DecideText>("Refusal_" + code, arguments));
}
