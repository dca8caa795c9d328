using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

public readonly record struct ConfirmationId(Guid Value) : IId<ConfirmationId>
{
    public static ConfirmationId From(Guid value) => new(value);
}

/// <summary>
/// Bekreftelse: the chief executive, or somebody with authority from the chief executive, stands behind the application as it was (circular
/// 17-2022, "Slik søker dere"). It holds for exactly that content and ends when the content is changed.
/// </summary>
public sealed class Confirmation : IPartOf<GrantApplication>
{
    private Confirmation()
    {
    }

    internal Confirmation(
        ConfirmationId id,
        GrantApplicationId application,
        string hash,
        UserId by,
        DelegationId? under,
        DateTimeOffset at
    ) => (Id, Application, Hash, By, Under, At) = (id, application, hash, by, under, at);

    public ConfirmationId Id { get; private set; }

    public GrantApplicationId Application { get; private set; }

    /// <summary>SHA-256 of the content that is confirmed.</summary>
    public string Hash { get; private set; } = "";

    public UserId By { get; private set; }

    /// <summary>The authority it was given under; null for the chief executive's own.</summary>
    public DelegationId? Under { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>When a change of the application ended it.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal void End(DateTimeOffset at) => EndedAt = at;
}
