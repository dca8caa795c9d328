using System.Linq.Expressions;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Requests;

public readonly record struct ShareRequestId(Guid Value) : IId<ShareRequestId>
{
    public static ShareRequestId From(Guid value) => new(value);
}

/// <summary>What a body answers who is asked for what is not shared.</summary>
public enum ShareAnswer
{
    /// <summary>The person has consented instead, and it is recorded.</summary>
    Consented,

    /// <summary>A section of law opens, once the person has been informed.</summary>
    ByLaw,

    /// <summary>
    /// Not shared. It is one and the same whether nothing is recorded, the person says no, or the law does: no words go with it.
    /// </summary>
    NotPossible,
}

/// <summary>
/// Forespørsel om deling: a body asks the one that recorded a person for a category, for a purpose, and is owed an answer by a day. It
/// opens nothing by itself.
/// </summary>
public sealed class ShareRequest : IPartOf<Person>
{
    public const int WordsLimit = 2000;

    public required ShareRequestId Id { get; init; }

    public required PersonId Person { get; init; }

    public required PartyKind AskerKind { get; init; }

    public required OrganisationId Asker { get; init; }

    /// <summary>Who asked for it.</summary>
    public required UserId User { get; init; }

    public required PersonCategory Category { get; init; }

    public required SharingPurpose Purpose { get; init; }

    /// <summary>What it is needed for; null where the words were erased.</summary>
    public required string? Words { get; set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The last day to answer in time.</summary>
    public required DateOnly Due { get; init; }

    public ShareAnswer? Answer { get; private set; }

    /// <summary>The section that opens, as it is cited; null where none does.</summary>
    public string? Section { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>The body needs it no more.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Body AskedBy => new(AskerKind, Asker);

    /// <summary>It waits for an answer.</summary>
    public static Expression<Func<ShareRequest, bool>> Waits { get; } = r => r.AnsweredAt == null && r.WithdrawnAt == null;

    public bool IsWaiting => AnsweredAt is null && WithdrawnAt is null;

    /// <param name="section">Of what is so by law.</param>
    public void Answered(ShareAnswer answer, string? section, UserId by, DateTimeOffset at) =>
        (Answer, Section, AnsweredBy, AnsweredAt) = (answer, section, by, at);

    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}
