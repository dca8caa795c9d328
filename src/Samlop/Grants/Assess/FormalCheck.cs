using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>What the check of the formal conditions came to.</summary>
public enum FormalResult
{
    /// <summary>It is assessed on the merits.</summary>
    Stands,

    /// <summary>A person proposes to dismiss it; the decision is another's.</summary>
    ToBeDismissed,
}

/// <summary>
/// Why an application is dismissed (circular 17-2022: "For sent innkomne søknader vil ikke bli behandlet"; only counties may apply; it must
/// be confirmed).
/// </summary>
public enum DismissalGround
{
    Late,
    NotEligible,
    NotConfirmed,
}

/// <summary>
/// Formell kontroll: an officer holds the application against the formal conditions: a county that may apply, in time, confirmed. What the
/// facts say is shown beside; what follows of them a person says.
/// </summary>
public sealed class FormalCheck : IVersioned
{
    public const int NoteLimit = 2000;

    private FormalCheck()
    {
    }

    public FormalCheck(GrantApplicationId application) => Application = application;

    public GrantApplicationId Application { get; private set; }

    public FormalResult Result { get; private set; }

    /// <summary>With <see cref="FormalResult.ToBeDismissed"/>.</summary>
    public DismissalGround? Ground { get; private set; }

    /// <summary>Why, for those within the directorate.</summary>
    public string? Note { get; private set; }

    /// <summary>Who recorded it last.</summary>
    public UserId By { get; private set; }

    /// <summary>All who have recorded it, of any version: none of them may decide.</summary>
    public List<UserId> Checkers { get; private set; } = [];

    public DateTimeOffset At { get; private set; }

    /// <summary>The number of the sent version that was looked at.</summary>
    public int SentVersion { get; private set; }

    public int Version { get; private set; }

    public void Record(FormalResult result, DismissalGround? ground, string? note, int sentVersion, UserId by, DateTimeOffset at)
    {
        (Result, Ground, Note, SentVersion, By, At) = (
            result,
            result == FormalResult.ToBeDismissed ? ground : null,
            note,
            sentVersion,
            by,
            at
        );
        if (!Checkers.Contains(by)) Checkers.Add(by);
        Version++;
    }
}
