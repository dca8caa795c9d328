using System.Linq.Expressions;
using Samlop.Platform.Data;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

[SubjectKind("knowledge.rule-question")]
public readonly record struct RuleQuestionId(Guid Value) : IId<RuleQuestionId>
{
    public static RuleQuestionId From(Guid value) => new(value);
}

/// <summary>Where a question stands, derived from its facts and the day.</summary>
public enum QuestionState
{
    /// <summary>Nobody has said whose rule it is about.</summary>
    Unrouted,

    /// <summary>It waits for the body that owns the rule.</summary>
    Asked,

    /// <summary>Somebody of the body writes an answer.</summary>
    Drafted,

    /// <summary>The answer waits for a second person of the body.</summary>
    WaitsForApproval,
    Answered,

    /// <summary>It is answered, and the answer does not hold any more.</summary>
    Overtaken,

    /// <summary>It is asked in another question too, and followed there.</summary>
    Merged,

    /// <summary>It was returned to who asked, with a reason.</summary>
    Closed,
}

/// <summary>
/// Regelspørsmål: how a rule is to be read, asked by anyone who is signed in (research summary, pp. 14, 17 and 24-25). It goes to the body
/// that owns the rule; the answer is a <see cref="RuleReading"/>, for everybody to read. Who asked is shown to none but those
/// who handle it.
/// </summary>
public sealed class RuleQuestion : IVersioned, ISearched<RuleQuestionId>
{
    public const int TextLimit = 2000;
    public const int LineLimit = 200;
    public const int ReasonLimit = 1000;

    /// <summary>The body that owns the rule is expected to have answered within so many days.</summary>
    public const int DaysToAnswer = 14;

    public static readonly Refusal RuleQuestionIsOver = Refusal.In<ReadingsText>(nameof(RuleQuestionIsOver));
    public static readonly Refusal RuleQuestionIsAnswered = Refusal.In<ReadingsText>(nameof(RuleQuestionIsAnswered));
    public static readonly Refusal AnswerIsBegun = Refusal.In<ReadingsText>(nameof(AnswerIsBegun));
    public static readonly Refusal IntoItself = Refusal.In<ReadingsText>(nameof(IntoItself));
    public static readonly Refusal IntoOver = Refusal.In<ReadingsText>(nameof(IntoOver));
    public static readonly Refusal RoutedThere = Refusal.In<ReadingsText>(nameof(RoutedThere));

    private readonly List<QuestionFollower> followers = [];

    private RuleQuestion()
    {
    }

    /// <param name="law">Code of the law it is about; null where it is asked in free words.</param>
    /// <param name="rule">The section or the rule in free words.</param>
    /// <param name="topic">What a calculator had to have clarified; null where it is asked otherwise.</param>
    /// <param name="language">Code of the language it is asked in.</param>
    public RuleQuestion(
        RuleQuestionId id, string? law, string? rule, string? topic, string text, string language, Routing to, Actor by, DateTimeOffset at)
    {
        (Id, Law, Rule, Topic, Text, Language) = (id, law, rule, topic, text, language);
        (Body, Holder, AskedBy, AskedFor, AskedAt) = (to.Body, to.Holder, by.User, by.Organisation, at);
        Search = SearchText.Fold($"{text} {rule}");
    }

    public RuleQuestionId Id { get; private set; }

    public string? Law { get; private set; }

    public string? Rule { get; private set; }

    public string? Topic { get; private set; }

    public string Text { get; private set; } = "";

    public string Language { get; private set; } = "";

    /// <summary>Its words and those of its answer, folded.</summary>
    public string Search { get; private set; } = "";

    public UserId AskedBy { get; private set; }

    public OrganisationId AskedFor { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Code of the body that owns the rule; null where nobody has said which.</summary>
    public string? Body { get; private set; }

    /// <summary>Who has it in Samløp: the body, or the directorate that routes. Null until a directorate takes it.</summary>
    public OrganisationId? Holder { get; private set; }

    public DateTimeOffset? RoutedAt { get; private set; }

    public UserId? RoutedBy { get; private set; }

    /// <summary>Why it went from one body to another, in the words of who sent it on.</summary>
    public string? RouteReason { get; private set; }

    public RuleQuestionId? MergedInto { get; private set; }

    public DateTimeOffset? MergedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public UserId? ClosedBy { get; private set; }

    public string? CloseReason { get; private set; }

    /// <summary>There is a draft of an answer since then, to the first answer or to another.</summary>
    public DateTimeOffset? DraftedAt { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The last day the answer holds by its own dates and by what has overtaken it; null while none is known.</summary>
    public DateOnly? HoldsTo { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<QuestionFollower> Followers => followers;

    /// <summary>It can still be answered for the first time.</summary>
    public static Expression<Func<RuleQuestion, bool>> Waits { get; } =
        q => q.AnsweredAt == null && q.ClosedAt == null && q.MergedInto == null;

    public Refusal? MayRoute() =>
        Over() ?? (AnsweredAt is not null ? RuleQuestionIsAnswered : DraftedAt is not null ? AnswerIsBegun : null);

    public Refusal? Route(Routing to, string reason, UserId by, DateTimeOffset at)
    {
        if (MayRoute() is { } no) return no;
        if (to.Body == Body) return RoutedThere;
        (Body, Holder, RouteReason, RoutedBy, RoutedAt) = (to.Body, to.Holder, reason, by, at);
        Version++;
        return null;
    }

    public Refusal? MayMerge() => MayRoute();

    /// <param name="into">Another of the same holder; it takes over who waits.</param>
    public Refusal? Merge(RuleQuestion into, DateTimeOffset at)
    {
        if (MayMerge() is { } no) return no;
        if (into.Id == Id) return IntoItself;
        if (into.Over() is not null) return IntoOver;
        (MergedInto, MergedAt) = (into.Id, at);
        foreach (var user in followers.Select(f => f.User).Append(AskedBy)) into.Follow(user, at);
        // Whoever closes the other at the same time has to see that more wait for it.
        into.Version++;
        Version++;
        return null;
    }

    /// <summary>What it was merged into has been merged itself.</summary>
    internal void MergedOn(RuleQuestion into)
    {
        MergedInto = into.Id;
        Version++;
    }

    public Refusal? MayClose() => MayRoute();

    public Refusal? Close(string reason, UserId by, DateTimeOffset at)
    {
        if (MayClose() is { } no) return no;
        (CloseReason, ClosedBy, ClosedAt) = (reason, by, at);
        Version++;
        return null;
    }

    /// <summary>Answered ones may be answered anew: the newer answer takes the place of the older.</summary>
    public Refusal? MayDraft() => Over();

    /// <summary>The body takes it, where nobody had.</summary>
    public void Drafts(OrganisationId by, DateTimeOffset at)
    {
        (Holder, DraftedAt) = (Holder ?? by, DraftedAt ?? at);
        Version++;
    }

    public void Dropped()
    {
        (DraftedAt, ProposedAt) = (null, null);
        Version++;
    }

    public void Proposes(DateTimeOffset? since)
    {
        ProposedAt = since;
        Version++;
    }

    public void Answer(RuleReading reading, DateTimeOffset at)
    {
        AnsweredAt ??= at;
        (DraftedAt, ProposedAt, Law, HoldsTo) = (null, null, reading.Law, reading.HoldsTo);
        Search = SearchText.Fold($"{Text} {Rule} {reading.Section} {reading.Nb} {reading.Nn} {reading.En}");
        Version++;
    }

    public void Overtaken(DateOnly? lastDay)
    {
        HoldsTo = lastDay;
        Version++;
    }

    public bool IsFollowedBy(UserId user) => followers.Exists(f => f.User == user);

    /// <summary>Whoever asked follows from the start.</summary>
    public void Follow(UserId user, DateTimeOffset at)
    {
        if (user != AskedBy && !IsFollowedBy(user)) followers.Add(new(Id, user, at));
    }

    public void StopFollowing(UserId user) => followers.RemoveAll(f => f.User == user);

    private Refusal? Over() => ClosedAt is not null || MergedInto is not null ? RuleQuestionIsOver : null;
}

/// <summary>Følger: somebody who is told when a question is answered.</summary>
public sealed class QuestionFollower : IPartOf<RuleQuestion>
{
    private QuestionFollower()
    {
    }

    internal QuestionFollower(RuleQuestionId question, UserId user, DateTimeOffset at) => (Question, User, At) = (question, user, at);

    public RuleQuestionId Question { get; private set; }

    public UserId User { get; private set; }

    public DateTimeOffset At { get; private set; }
}
