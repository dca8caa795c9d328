using System.Security.Cryptography;
using System.Text;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Reviewing;

public readonly record struct AccessReviewId(Guid Value) : IId<AccessReviewId>
{
    public static AccessReviewId From(Guid value) => new(value);
}

/// <summary>
/// Årlig gjennomgang av tilganger: an organisation goes through who has which role there, and keeps or ends each. It is a draft until it is
/// confirmed. Nobody loses a role because it is not done.
/// </summary>
public sealed class AccessReview : IVersioned
{
    public static readonly Refusal ReviewNotWhole = Refusal.In<ReviewText>(nameof(ReviewNotWhole));

    /// <summary>Something else is chosen now than what was seen.</summary>
    public static readonly Refusal ReviewMoved = Refusal.In<ReviewText>(nameof(ReviewMoved));

    private AccessReview()
    {
    }

    public AccessReview(AccessReviewId id, OrganisationId organisation, DateTimeOffset at) =>
        (Id, Organisation, BegunAt) = (id, organisation, at);

    public AccessReviewId Id { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>The day that the next is counted from.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    public UserId? ConfirmedBy { get; private set; }

    public int Version { get; private set; }

    /// <summary>All that is chosen, so that what is confirmed is what was seen.</summary>
    internal static string MarkOf(IEnumerable<Membership> roles, IReadOnlyDictionary<MembershipId, ReviewChoice> chosen) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', roles.Select(m => m.Id.Value).Order()
            .Select(id => $"{id} {TypedChoice.Of(chosen.GetValueOrDefault(new MembershipId(id)))}")))));

    public void Confirm(UserId by, DateOnly on)
    {
        (ConfirmedBy, ConfirmedOn) = (by, on);
        Version++;
    }
}

/// <summary>What is chosen for one role, by somebody else than the one whose role it is.</summary>
public sealed class ReviewChoice
{
    private ReviewChoice()
    {
    }

    public ReviewChoice(AccessReviewId review, MembershipId membership) => (Review, Membership) = (review, membership);

    public AccessReviewId Review { get; private set; }

    public MembershipId Membership { get; private set; }

    /// <summary>The last day; null where the role is kept.</summary>
    public DateOnly? LastDay { get; private set; }

    public UserId ChosenBy { get; private set; }

    public void Choose(DateOnly? lastDay, UserId by) => (LastDay, ChosenBy) = (lastDay, by);
}
