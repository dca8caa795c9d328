using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell.Appeal;

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

/// <summary>What is answered to whether a dismissal can be appealed, and why.</summary>
/// <param name="Source">Where the answer is from: a section of the law, a letter, an opinion.</param>
public sealed record AppealAnswer(AppealStanding Standing, string Reason, string Source);

/// <summary>
/// Avklaring av klageadgang: an answer to whether a dismissal can be appealed, with reason and source. One writes it and another settles
/// it, since it goes into letters as law. A later one replaces it; letters that are sent keep what they said.
/// </summary>
public sealed class AppealRuling : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 2000;

    public static readonly Refusal AppealRulingIsOver = Refusal.In<TellText>(nameof(AppealRulingIsOver));

    private AppealRuling()
    {
    }

    public AppealRuling(AppealRulingId id, DecisionKind kind, AppealAnswer answer, UserId by, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        Set(answer, by, at);
    }

    public AppealRulingId Id { get; private set; }

    public DecisionKind Kind { get; private set; }

    public AppealStanding Standing { get; private set; }

    public string Reason { get; private set; } = "";

    public string Source { get; private set; } = "";

    public UserId WrittenBy { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public UserId? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Given up before it was settled. Kept, since somebody wrote it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public int Version { get; private set; }

    public AppealAnswer Answer => new(Standing, Reason, Source);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => SettledAt is null && WithdrawnAt is null ? null : AppealRulingIsOver;

    /// <summary>Another answer, after it came back.</summary>
    public Refusal? Rewrite(AppealAnswer answer, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        Set(answer, by, at);
        check.PreparedBy(by);
        return null;
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Settle(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (check.Approve(actor, seen, at) is { } no) return no;
        (SettledBy, SettledAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Withdraw(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        WithdrawnAt = at;
        Version++;
        return null;
    }

    private void Set(AppealAnswer answer, UserId by, DateTimeOffset at)
    {
        (Standing, Reason, Source) = (answer.Standing, answer.Reason, answer.Source);
        (WrittenBy, WrittenAt) = (by, at);
        Version++;
    }
}
