using System.Linq.Expressions;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Outside;

[SubjectKind("knowledge.guide-review")]
public readonly record struct OutsideReviewId(Guid Value) : IId<OutsideReviewId>
{
    public static OutsideReviewId From(Guid value) => new(value);
}

/// <summary>
/// Kvalitetssikring utenfra: somebody who does not sign in is asked to read an edition as it is, by a one-time link, and says with their
/// name whether they stand for it. What they say is of exactly what they read: when the text is another, it says nothing any more.
/// </summary>
public sealed class OutsideReview : IVersioned
{
    public const int WhoLimit = 200;
    public const int NameLimit = 150;
    public const int EmailLimit = 320;
    public const int TextLimit = 3000;

    /// <summary>So many are asked of one edition.</summary>
    public const int Most = 10;

    public static readonly Refusal ReviewIsGiven = Refusal.In<RoundsText>(nameof(ReviewIsGiven));
    public static readonly Refusal TooManyReviews = Refusal.In<RoundsText>(nameof(TooManyReviews));

    private OutsideReview()
    {
    }

    public OutsideReview(OutsideReviewId id, GuideEdition edition, string who, string email, UserId by, DateTimeOffset at)
    {
        (Id, Edition, Guide, Owner) = (id, edition.Id, edition.Guide, edition.Owner);
        (Revision, Hash, Who, Email, AskedBy, AskedAt) = (edition.Revision, edition.Hash, who, email, by, at);
    }

    public OutsideReviewId Id { get; private set; }

    public GuideEditionId Edition { get; private set; }

    public GuideId Guide { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>The revision that is read.</summary>
    public int Revision { get; private set; }

    /// <summary>Its fingerprint.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The body and the role of whoever is asked, and why they can stand for it.</summary>
    public string Who { get; private set; } = "";

    /// <summary>Where the link is sent; erased when it is answered or taken back, and when the link works no more.</summary>
    public string? Email { get; private set; }

    public UserId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The name that whoever had the link gave.</summary>
    public string? Name { get; private set; }

    /// <summary>True: they stand for it. False: something must be changed first, as they say.</summary>
    public bool? StandsForIt { get; private set; }

    public string? Text { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Neither answered nor taken back, and the link has not died: the address stands as long.</summary>
    public static Expression<Func<OutsideReview, bool>> Waits { get; } =
        r => r.AnsweredAt == null && r.TakenBackAt == null && r.Email != null;

    /// <summary>What was said is of what the edition says now.</summary>
    public bool IsOf(GuideEdition edition) => Hash == edition.Hash;

    public Refusal? MayTakeBack() => Email is null ? ReviewIsGiven : null;

    public void Answer(bool standsForIt, string name, string? text, DateTimeOffset at)
    {
        (StandsForIt, Name, Text, AnsweredAt, Email) = (standsForIt, name, text, at, null);
        Version++;
    }

    /// <summary>The link works no more, and nobody answered: the address is of no use.</summary>
    public void EraseAddress()
    {
        Email = null;
        Version++;
    }

    public void TakeBack(DateTimeOffset at)
    {
        (TakenBackAt, Email) = (at, null);
        Version++;
    }
}
