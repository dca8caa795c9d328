using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Rounds;

[SubjectKind("knowledge.guide-round")]
public readonly record struct GuideRoundId(Guid Value) : IId<GuideRoundId>
{
    public static GuideRoundId From(Guid value) => new(value);
}

/// <summary>
/// Kommentarrunde: organisations are asked to comment on one revision of an edition by a day. Each sees its own comments and the answers to
/// them, and who else is asked.
/// </summary>
public sealed class GuideRound : IVersioned
{
    public const int TextLimit = 2000;
    public const int MostParties = 40;

    public static readonly Refusal RoundIsClosed = Refusal.In<RoundsText>(nameof(RoundIsClosed));
    public static readonly Refusal PartyIsAsked = Refusal.In<RoundsText>(nameof(PartyIsAsked));
    public static readonly Refusal PartyHasFinished = Refusal.In<RoundsText>(nameof(PartyHasFinished));
    public static readonly Refusal TooManyParties = Refusal.In<RoundsText>(nameof(TooManyParties));

    private readonly List<GuideInvitation> invitations = [];

    private GuideRound()
    {
    }

    public GuideRound(GuideRoundId id, GuideEdition edition, int number, DateOnly due, string text, UserId by, DateTimeOffset at)
    {
        (Id, Guide, Edition, Owner, Number) = (id, edition.Guide, edition.Id, edition.Owner, number);
        (Revision, Due, Text, OpenedBy, OpenedAt) = (edition.Revision, due, text, by, at);
    }

    public GuideRoundId Id { get; private set; }

    public GuideId Guide { get; private set; }

    public GuideEditionId Edition { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>From 1 in each edition.</summary>
    public int Number { get; private set; }

    /// <summary>The revision of the edition that is commented on.</summary>
    public int Revision { get; private set; }

    /// <summary>The last day to comment.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>What the owner asks those who comment to look at; empty where nothing is said.</summary>
    public string Text { get; private set; } = "";

    public UserId OpenedBy { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<GuideInvitation> Invitations => invitations;

    public static Expression<Func<GuideRound, bool>> IsOpen { get; } = r => r.ClosedAt == null;

    public GuideInvitation? Of(OrganisationId organisation) => invitations.SingleOrDefault(i => i.Organisation == organisation);

    public Refusal? MayAsk(OrganisationId organisation) =>
        ClosedAt is not null ? RoundIsClosed : Of(organisation) is not null ? PartyIsAsked
        : invitations.Count >= MostParties ? TooManyParties : null;

    public void Ask(OrganisationId organisation, DateTimeOffset at)
    {
        invitations.Add(new GuideInvitation(Id, organisation, at));
        Version++;
    }

    /// <summary>Those who are asked comment until they say that they have finished, or the owner closes the round.</summary>
    public Refusal? MayComment(OrganisationId organisation) =>
        ClosedAt is not null ? RoundIsClosed : Of(organisation) is not { } asked ? Refusal.NotFound
        : asked.FinishedAt is not null ? PartyHasFinished : null;

    public void Finish(OrganisationId organisation, UserId by, DateTimeOffset at)
    {
        Of(organisation)!.Finish(by, at);
        Version++;
    }

    public void Close(DateTimeOffset at)
    {
        ClosedAt = at;
        Version++;
    }
}

/// <summary>An organisation that is asked to comment.</summary>
public sealed class GuideInvitation : IPartOf<GuideRound>
{
    private GuideInvitation()
    {
    }

    internal GuideInvitation(GuideRoundId round, OrganisationId organisation, DateTimeOffset at) =>
        (Round, Organisation, AskedAt) = (round, organisation, at);

    public GuideRoundId Round { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When they said that they have no more to say; null while they have not answered.</summary>
    public DateTimeOffset? FinishedAt { get; private set; }

    public UserId? FinishedBy { get; private set; }

    internal void Finish(UserId by, DateTimeOffset at) => (FinishedBy, FinishedAt) = (by, at);
}
