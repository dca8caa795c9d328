using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Decide;

/// <summary>
/// Totalvurdering: which applications together best meet the purpose, and why (circular 17-2022, "Slik vurderer IMDi søknadene"). One for a
/// call; who has written in it has prepared every decision that is made of it.
/// </summary>
public sealed class PortfolioAssessment : IVersioned
{
    public const int TextLimit = 8000;

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

    public int Version { get; private set; }

    public void Save(string text, UserId by, DateTimeOffset at)
    {
        (Text, SavedBy, SavedAt) = (text, by, at);
        if (!Writers.Contains(by)) Writers.Add(by);
        Version++;
    }
}
