using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Totalvurdering: which applications together best meet the purpose, and why (circular 17-2022, "Slik vurderer IMDi søknadene"). One for a
/// call; who has written in it has prepared every decision that is made of it.
/// <para>
/// When one of those that are chosen falls, the text is about something else than what is left, and so is the choice of the rest: nothing
/// is recommended or decided on it until somebody has gone through it and saved it. What is with those who decide is taken back or
/// returned first, so that they never decide on a text that was changed behind them; sending the rest anew is one act.
/// </para>
/// </summary>
public sealed class PortfolioAssessment : IVersioned
{
    public const int TextLimit = 8000;

    /// <summary>It was written before something of what is chosen fell, and nobody has gone through it since.</summary>
    public static readonly Refusal TotalAssessmentOutdated = Refusal.In<DecideText>(nameof(TotalAssessmentOutdated));

    private PortfolioAssessment()
    {
    }

    public PortfolioAssessment(CallId call) => Call = call;

    public CallId Call { get; private set; }

    public string Text { get; private set; } = "";

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>All who have written in it.</summary>
    public List<UserId> Writers { get; private set; } = [];

    /// <summary>The decisions that fell since it was saved; each says why (<see cref="Decision.Fell"/>).</summary>
    public List<DecisionId> Fallen { get; private set; } = [];

    public bool IsOutdated => Fallen.Count > 0;

    public int Version { get; private set; }

    public void Save(string text, UserId by, DateTimeOffset at)
    {
        (Text, SavedBy, SavedAt) = (text, by, at);
        if (!Writers.Contains(by)) Writers.Add(by);
        Fallen = [];
        Version++;
    }

    /// <summary>Whoever is writing in it now is shown it anew, since what it is about has changed.</summary>
    public void Falls(DecisionId decision)
    {
        if (!Fallen.Contains(decision)) Fallen.Add(decision);
        Version++;
    }
}
