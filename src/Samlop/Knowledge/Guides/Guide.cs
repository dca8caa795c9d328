using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

[SubjectKind("knowledge.guide")]
public readonly record struct GuideId(Guid Value) : IId<GuideId>
{
    public static GuideId From(Guid value) => new(value);
}

/// <summary>
/// Veileder eller mal: one document, kept by an organisation in editions (<see cref="GuideEdition"/>). What all may read of it is its
/// newest approved edition, of which the document has what lists and the search ask for.
/// </summary>
public sealed class Guide : IVersioned, ISearched<GuideId>
{
    public const int TitleLimit = 150;
    public const int LeadLimit = 3000;
    public const int TextLimit = 5000;
    public const int LineLimit = 300;
    public const int ReasonLimit = 1000;
    public const int MostActivities = 60;

    /// <summary>A guide is looked at again within so many years.</summary>
    public const int LongestYears = 3;

    /// <summary>So many months after its approval, where its owner has not said another day.</summary>
    public const int UsualMonths = 12;

    public static readonly Refusal GuideIsWithdrawn = Refusal.In<GuidesText>(nameof(GuideIsWithdrawn));
    public static readonly Refusal GuideNotApproved = Refusal.In<GuidesText>(nameof(GuideNotApproved));

    private Guide()
    {
    }

    public Guide(GuideId id, GuideKind kind, Actor by, DateTimeOffset at) =>
        (Id, Kind, Owner, BegunBy, BegunAt) = (id, kind, by.Organisation, by.User, at);

    public GuideId Id { get; private set; }

    public OrganisationId Owner { get; private set; }

    public GuideKind Kind { get; private set; }

    public UserId BegunBy { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>Of the approved edition; of the first draft until then.</summary>
    [NorwegianOrder]
    public string Title { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public string Language { get; private set; } = "";

    public List<GuidePhase> Phases { get; private set; } = [];

    /// <summary>Whom it is for; none where it is for all.</summary>
    public List<GuideRole> Roles { get; private set; } = [];

    /// <summary>The number of the approved edition; null until one is.</summary>
    public int? Edition { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The day by which somebody of the owner looks at it again.</summary>
    public DateOnly? LookAgainOn { get; private set; }

    /// <summary>When that day was set: by the approval, or by somebody who looked at it.</summary>
    public DateTimeOffset? LookedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string? WithdrawReason { get; private set; }

    /// <summary>Title, lead and the titles of its activities, folded.</summary>
    public string Search { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Approved, and not withdrawn: what lists and the search give to all.</summary>
    public static Expression<Func<Guide, bool>> InForce { get; } = g => g.ApprovedAt != null && g.WithdrawnAt == null;

    /// <summary>In force, and its day to be looked at again is past or near.</summary>
    public static Expression<Func<Guide, bool>> ToLookAt(DateOnly soon) => InForce.And(DueBy.On(soon));

    private static Expression<Func<Guide, DateOnly, bool>> DueBy { get; } = (g, day) => g.LookAgainOn <= day;

    /// <summary>What the draft of its first edition is called; an approved one is called what it says itself.</summary>
    public void Named(GuideContent content)
    {
        if (ApprovedAt is not null) return;
        (Title, Language) = (content.Title, content.Language);
        Version++;
    }

    public void Approve(int edition, GuideContent content, DateOnly lookAgain, DateTimeOffset at)
    {
        (Title, Lead, Language, Edition, ApprovedAt) = (content.Title, content.Lead, content.Language, edition, at);
        (Phases, Roles) = ([.. content.Phases()], [.. content.Roles]);
        (LookAgainOn, LookedAt) = (lookAgain, at);
        Search = SearchText.Fold($"{Title} {Lead} {string.Join(' ', content.Activities.Select(a => a.Title))}");
        Version++;
    }

    public Refusal? MayLookAgain() => WithdrawnAt is not null ? GuideIsWithdrawn : ApprovedAt is null ? GuideNotApproved : null;

    /// <param name="draft">The edition that is being written, and is withdrawn with it; null where there is none.</param>
    public Refusal? MayWithdraw(WrittenGuide? draft) => MayLookAgain() ?? draft?.Edition.MayWrite(draft.Check);

    public void LookAgain(DateOnly next, DateTimeOffset at)
    {
        (LookAgainOn, LookedAt) = (next, at);
        Version++;
    }

    public void Withdraw(string reason, DateTimeOffset at)
    {
        (WithdrawnAt, WithdrawReason) = (at, reason);
        Version++;
    }
}
