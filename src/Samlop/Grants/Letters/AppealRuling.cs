using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>What the law says of appealing a decision of a kind.</summary>
public enum AppealStanding
{
    /// <summary>No right to appeal, as the circular says of award and rejection (forvaltningsloven 1967 §§ 3 and 28).</summary>
    NoRight,

    /// <summary>The common right to appeal (forvaltningsloven 1967 §§ 28 and 29).</summary>
    Right,

    /// <summary>Må avklares: the circular does not say, and nobody has settled it.</summary>
    ToBeClarified,
}

public readonly record struct AppealRulingId(Guid Value) : IId<AppealRulingId>
{
    public static AppealRulingId From(Guid value) => new(value);
}

/// <summary>
/// Avklaring av klageadgang: an administrator's answer to whether a dismissal can be appealed, with reason and source. A later one replaces
/// it; letters that are sent keep what they said.
/// </summary>
public sealed class AppealRuling
{
    public const int TextLimit = 2000;

    private AppealRuling()
    {
    }

    public AppealRuling(
        AppealRulingId id,
        DecisionKind kind,
        AppealStanding standing,
        string reason,
        string source,
        UserId by,
        DateTimeOffset at
    )
    {
        Id = id;
        Kind = kind;
        Standing = standing;
        Reason = reason;
        Source = source;
        By = by;
        At = at;
    }

    public AppealRulingId Id { get; private set; }

    public DecisionKind Kind { get; private set; }

    public AppealStanding Standing { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>Where the answer is from: a section of the law, a letter, an opinion.</summary>
    public string Source { get; private set; } = "";

    public UserId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}
