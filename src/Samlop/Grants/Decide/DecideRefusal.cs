using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>The noes of composing the portfolio and deciding. Those that are about one application name its county.</summary>
public static class DecideRefusal
{
    public static readonly Refusal DecisionIsMade = Refusal.In<DecideText>(nameof(DecisionIsMade));

    /// <summary>A decision is made on the application: it is neither withdrawn nor handed back any more.</summary>
    public static readonly Refusal ApplicationIsDecided = Refusal.In<DecideText>(nameof(ApplicationIsDecided));

    /// <summary>The actor is barred from one of the applications that are compared.</summary>
    public static readonly Refusal PortfolioClosed = Refusal.In<DecideText>(nameof(PortfolioClosed));
    public static readonly Refusal NotDeclaredForAll = Refusal.In<DecideText>(nameof(NotDeclaredForAll));
    public static readonly Refusal PortfolioEmpty = Refusal.In<DecideText>(nameof(PortfolioEmpty));
    public static readonly Refusal TotalAssessmentMissing = Refusal.In<DecideText>(nameof(TotalAssessmentMissing));
    public static readonly Refusal NothingToRecommend = Refusal.In<DecideText>(nameof(NothingToRecommend));
    public static readonly Refusal RecommendTogether = Refusal.In<DecideText>(nameof(RecommendTogether));
    public static readonly Refusal FrameUnknown = Refusal.In<DecideText>(nameof(FrameUnknown));
    public static readonly Refusal NotAssessed = Refusal.In<DecideText>(nameof(NotAssessed));
    public static readonly Refusal NotChosen = Refusal.In<DecideText>(nameof(NotChosen));

    /// <summary>The application does not stand any more: withdrawn, handed back, or its formal check says otherwise.</summary>
    public static readonly Refusal ApplicationDoesNotStand = Refusal.In<DecideText>(nameof(ApplicationDoesNotStand));
    public static readonly Refusal NotToBeDismissed = Refusal.In<DecideText>(nameof(NotToBeDismissed));
    public static readonly Refusal DecisionNotMade = Refusal.In<DecideText>(nameof(DecisionNotMade));
    public static readonly Refusal DecisionIsReplaced = Refusal.In<DecideText>(nameof(DecisionIsReplaced));
    public static readonly Refusal NewDecisionIsBegun = Refusal.In<DecideText>(nameof(NewDecisionIsBegun));

    public static Refusal WaitsForAssessment(string county) => Refusal.In<DecideText>(nameof(WaitsForAssessment), county);

    public static Refusal WaitsForChoice(string county) => Refusal.In<DecideText>(nameof(WaitsForChoice), county);

    public static Refusal AmountMissing(string county) => Refusal.In<DecideText>(nameof(AmountMissing), county);

    public static Refusal LetterTextMissing(string county) => Refusal.In<DecideText>(nameof(LetterTextMissing), county);

    public static Refusal AnswerByMissing(string county) => Refusal.In<DecideText>(nameof(AnswerByMissing), county);

    /// <summary>A better graded application is declined while a lower graded one is chosen, and nobody has said why.</summary>
    public static Refusal PassedOverMissing(string county) => Refusal.In<DecideText>(nameof(PassedOverMissing), county);

    /// <param name="left">What is left of the frame for the call's year.</param>
    public static Refusal AboveFrame(Money left) => Refusal.In<DecideText>(nameof(AboveFrame), left);

    /// <param name="wanted">The number of projects the call wants.</param>
    public static Refusal TooManyAwards(int wanted) => Refusal.In<DecideText>(nameof(TooManyAwards), wanted);
}
