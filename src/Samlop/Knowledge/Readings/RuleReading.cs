using System.Linq.Expressions;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Readings;

[SubjectKind("knowledge.rule-reading")]
public readonly record struct RuleReadingId(Guid Value) : IId<RuleReadingId>
{
    public static RuleReadingId From(Guid value) => new(value);
}

/// <summary>What an answer says.</summary>
/// <param name="Law">Code of the law.</param>
/// <param name="Section">For instance <c>§ 13 tredje ledd</c>.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="To">The last day it holds; null while no end is known.</param>
/// <param name="Nb">In bokmål, which all have.</param>
/// <param name="Nn">In nynorsk; empty where it is not written.</param>
/// <param name="En">In English; empty where it is not written.</param>
public sealed record ReadingContent(string Law, string Section, DateOnly? From, DateOnly? To, string Nb, string Nn, string En);

/// <summary>
/// Tolkning: how the body that owns a rule reads it, with section and dates. One writes it and another of the body publishes it; it is then
/// never changed, and holds until its last day, until its law ends, or until it is overtaken.
/// </summary>
public sealed class RuleReading : IVersioned, IDecidedByTwo
{
    public const int TextLimit = 8000;
    public const int SourceLimit = 300;

    public static readonly Refusal ReadingIsNoDraft = Refusal.In<ReadingsText>(nameof(ReadingIsNoDraft));
    public static readonly Refusal ReadingIsNotWhole = Refusal.In<ReadingsText>(nameof(ReadingIsNotWhole));
    public static readonly Refusal ReadingIsOvertaken = Refusal.In<ReadingsText>(nameof(ReadingIsOvertaken));
    public static readonly Refusal ReadingNotPublished = Refusal.In<ReadingsText>(nameof(ReadingNotPublished));

    private RuleReading()
    {
    }

    public RuleReading(RuleReadingId id, RuleQuestion question, OrganisationId owner, ReadingContent content, UserId by, DateTimeOffset at)
    {
        (Id, Question, Owner, Topic, BegunAt) = (id, question.Id, owner, question.Topic, at);
        Set(content, by, at);
    }

    public RuleReadingId Id { get; private set; }

    public RuleQuestionId Question { get; private set; }

    public OrganisationId Owner { get; private set; }

    /// <summary>What a calculator had to have clarified, of the question.</summary>
    public string? Topic { get; private set; }

    public string Law { get; private set; } = "";

    public string Section { get; private set; } = "";

    public DateOnly? From { get; private set; }

    public DateOnly? To { get; private set; }

    public string Nb { get; private set; } = "";

    public string Nn { get; private set; } = "";

    public string En { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    public UserId SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public UserId? PublishedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    /// <summary>The first day it does not hold, where something has overtaken it.</summary>
    public DateOnly? OvertakenFrom { get; private set; }

    /// <summary>What overtook it: a law, a circular, a judgment. Null where a newer answer did.</summary>
    public string? OvertakenBy { get; private set; }

    public UserId? OvertakenSaidBy { get; private set; }

    public int Version { get; private set; }

    public static Expression<Func<RuleReading, bool>> IsDraft { get; } = r => r.PublishedAt == null && r.DiscardedAt == null;

    /// <summary>The last day it holds; null while none is known.</summary>
    public DateOnly? HoldsTo => OvertakenFrom?.AddDays(-1) is { } last && (To is null || last < To) ? last : To;

    public ReadingContent Content => new(Law, Section, From, To, Nb, Nn, En);

    Guid IDecidedByTwo.CheckedId => Id.Value;

    Refusal? IDecidedByTwo.Over => PublishedAt is null && DiscardedAt is null ? null : ReadingIsNoDraft;

    /// <param name="language">The code of a language; where it is not written in that, it is read in bokmål.</param>
    public string In(string language) => language switch { "nn" when Nn.Length > 0 => Nn, "en" when En.Length > 0 => En, _ => Nb };

    /// <summary>What may be sent has a section, a first day, the answer in bokmål and in the language of whoever asked.</summary>
    /// <param name="language">Of the question.</param>
    public bool IsWhole(string language) => Section.Length > 0 && From is not null && Nb.Length > 0
        && language switch { "nn" => Nn.Length > 0, "en" => En.Length > 0, _ => true };

    /// <summary>Published ones that hold on a day.</summary>
    /// <param name="ended">Codes of the laws that have ended.</param>
    public static Expression<Func<RuleReading, bool>> Holds(DateOnly today, IReadOnlyCollection<string> ended)
    {
        var laws = ended.ToList();
        return r => r.PublishedAt != null && r.From <= today && (r.To == null || r.To >= today)
            && (r.OvertakenFrom == null || r.OvertakenFrom > today) && !laws.Contains(r.Law);
    }

    /// <summary>Published ones that a new answer to the same question takes the place of: they end no earlier than it begins.</summary>
    /// <param name="from">The first day of the new one.</param>
    public static Expression<Func<RuleReading, bool>> GivesWay(DateOnly from) =>
        r => r.PublishedAt != null && (r.To == null || r.To >= from) && (r.OvertakenFrom == null || r.OvertakenFrom > from);

    public void Save(ReadingContent content, TwoPersonCheck check, UserId by, DateTimeOffset at)
    {
        if (this.MayChange(check) is not null) throw new InvalidOperationException("Ask MayChange before.");
        Set(content, by, at);
        check.PreparedBy(by);
    }

    /// <param name="seen">The <see cref="TwoPersonCheck.Mark"/> of what the actor was shown.</param>
    public Refusal? Publish(TwoPersonCheck check, Actor actor, string? seen, DateTimeOffset at)
    {
        if (check.Approve(actor, seen, at) is { } no) return no;
        (PublishedBy, PublishedAt) = (actor.User, at);
        Version++;
        return null;
    }

    public Refusal? Discard(TwoPersonCheck check, DateTimeOffset at)
    {
        if (this.MayChange(check) is { } no) return no;
        DiscardedAt = at;
        Version++;
        return null;
    }

    public Refusal? MayOvertake() =>
        PublishedAt is null ? ReadingNotPublished : OvertakenFrom is not null ? ReadingIsOvertaken : null;

    public Refusal? Overtake(DateOnly from, string by, UserId user)
    {
        if (MayOvertake() is { } no) return no;
        (OvertakenFrom, OvertakenBy, OvertakenSaidBy) = (from, by, user);
        Version++;
        return null;
    }

    /// <summary>
    /// The question was answered anew: this one held until then. What overtook it is the newer one, also where something was to overtake it
    /// later.
    /// </summary>
    internal void Replace(DateOnly from, UserId by)
    {
        (OvertakenFrom, OvertakenBy, OvertakenSaidBy) = (from, null, by);
        Version++;
    }

    private void Set(ReadingContent content, UserId by, DateTimeOffset at)
    {
        (Law, Section, From, To, Nb, Nn, En) = content;
        (SavedBy, SavedAt) = (by, at);
        Version++;
    }
}
