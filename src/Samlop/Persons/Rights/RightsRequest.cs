using System.Linq.Expressions;
using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Rights;

[SubjectKind("persons.right")]
public readonly record struct RightsRequestId(Guid Value) : IId<RightsRequestId>
{
    public static RightsRequestId From(Guid value) => new(value);
}

/// <summary>What a person asks for of what is recorded.</summary>
public enum RightKind
{
    /// <summary>Retting (personvernforordningen art. 16).</summary>
    Correction,

    /// <summary>Protest (art. 21).</summary>
    Objection,

    /// <summary>Begrensning (art. 18).</summary>
    Restriction,

    /// <summary>Sletting (art. 17).</summary>
    Deletion,

    /// <summary>Why somebody has looked (art. 15).</summary>
    Look,
}

public enum RightAnswer
{
    Yes,
    Partly,
    No,
}

/// <summary>Why what is asked for is not done, or not all of it: a closed list, and another section in words.</summary>
public enum RightSection
{
    /// <summary>The fact is right (personvernforordningen art. 16).</summary>
    IsRight,

    /// <summary>A public body keeps it because the law asks it to (art. 17 nr. 3 b).</summary>
    LegalDuty,

    /// <summary>Public archives are not destroyed without a rule or leave (arkivlova 2025 § 13).</summary>
    Archive,

    /// <summary>Strong grounds go before the person's (art. 21 nr. 1).</summary>
    StrongGrounds,

    /// <summary>The conditions of a restriction are not met (art. 18 nr. 1).</summary>
    NotRestricted,

    /// <summary>Kept from the person (personopplysningsloven § 16).</summary>
    Withheld,

    /// <summary>As it is cited.</summary>
    Other,
}

/// <summary>Fristen for svar, with where it stands and how sure that is.</summary>
/// <param name="Months">From the day that it is asked.</param>
/// <param name="More">Further months, once, with a reason.</param>
public sealed record RightsClock(int Months, int More, string Section, RowCertainty Certainty)
{
    public static RightsClock Now { get; } = new(1, 2, "personvernforordningen art. 12 nr. 3", RowCertainty.R);
}

/// <summary>
/// Krav om rettigheter: a person asks the body that recorded a fact, or that has looked, and is owed an answer by a day. Nothing of what is
/// recorded changes by it: an answer of correction is followed by recording the fact anew.
/// </summary>
public sealed class RightsRequest : IPartOf<Person>, IVersioned
{
    public const int WordsLimit = 2000;
    public const int SectionLimit = 200;

    public static readonly Refusal IsAnswered = Refusal.In<RightsText>(nameof(IsAnswered));
    public static readonly Refusal IsProlonged = Refusal.In<RightsText>(nameof(IsProlonged));
    public static readonly Refusal DayHasPassed = Refusal.In<RightsText>(nameof(DayHasPassed));
    public static readonly Refusal IsNotRestricted = Refusal.In<RightsText>(nameof(IsNotRestricted));

    public required RightsRequestId Id { get; init; }

    /// <summary>The record that it is about.</summary>
    public required PersonId Person { get; init; }

    public required RightKind Kind { get; init; }

    /// <summary>The body that is asked; its kind is null where it is not known of a look.</summary>
    public PartyKind? AskedKind { get; init; }

    public required OrganisationId Asked { get; init; }

    /// <summary>Null of a look.</summary>
    public PersonCategory? Category { get; init; }

    /// <summary>The one fact; null where it is the whole category, or a look.</summary>
    public FactKind? FactKind { get; init; }

    public FactId? Fact { get; init; }

    /// <summary>Of a look: when it was.</summary>
    public DateTimeOffset? LookedAt { get; init; }

    public required string Words { get; init; }

    public required UserId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last day for an answer.</summary>
    public required DateOnly Due { get; set; }

    /// <summary>Why more time is needed; null while it is not.</summary>
    public string? ProlongedBecause { get; private set; }

    public RightAnswer? Answer { get; private set; }

    public string? AnswerWords { get; private set; }

    public RightSection? Section { get; private set; }

    public string? SectionWords { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    /// <summary>A restriction that is over.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    public int Version { get; private set; }

    public static Expression<Func<RightsRequest, bool>> Waits { get; } = r => r.AnsweredAt == null && r.TakenBackAt == null;

    /// <summary>What it is about says of itself that it is restricted.</summary>
    public static Expression<Func<RightsRequest, bool>> Restricts { get; } = r =>
        r.Kind == RightKind.Restriction && r.AnsweredAt != null && r.Answer != RightAnswer.No && r.LiftedAt == null;

    private static readonly Func<RightsRequest, bool> WaitsInMemory = Waits.Compile();
    private static readonly Func<RightsRequest, bool> RestrictsInMemory = Restricts.Compile();

    public Refusal? MayAnswer() => WaitsInMemory(this) ? null : IsAnswered;

    public Refusal? MayProlong(DateOnly today) =>
        MayAnswer() ?? (ProlongedBecause is not null ? IsProlonged : Due < today ? DayHasPassed : null);

    public Refusal? MayLift() => RestrictsInMemory(this) ? null : IsNotRestricted;

    public void Answered(RightAnswer answer, string words, RightSection? section, string? sectionWords, DateTimeOffset at)
    {
        (Answer, AnswerWords, Section, SectionWords, AnsweredAt) = (answer, words, section, sectionWords, at);
        Version++;
    }

    public void Prolong(string because)
    {
        (Due, ProlongedBecause) = (Due.AddMonths(RightsClock.Now.More), because);
        Version++;
    }

    public void TakeBack(DateTimeOffset at)
    {
        TakenBackAt = at;
        Version++;
    }

    public void Lift(DateTimeOffset at)
    {
        LiftedAt = at;
        Version++;
    }
}
