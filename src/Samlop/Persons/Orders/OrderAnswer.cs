using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Orders;

public readonly record struct OrderAnswerId(Guid Value) : IId<OrderAnswerId>
{
    public static OrderAnswerId From(Guid value) => new(value);
}

/// <summary>What the body whose facts an order opens says of it, when it has looked at it.</summary>
public enum OrderVerdict
{
    /// <summary>Looked at, and nothing is said against it.</summary>
    Noted,

    /// <summary>It does not bind.</summary>
    Void,

    /// <summary>It names more than its section gives.</summary>
    TooWide,
}

/// <summary>
/// Svar på pålegg: what the body that recorded the person says of an order. It closes nothing: whoever made the order ends it, and the data
/// protection officer reads that the two do not agree. Each answer stays; the newest is what the body says now.
/// </summary>
public sealed class OrderAnswer : IPartOf<Person>
{
    public const int WordsLimit = 2000;

    public required OrderAnswerId Id { get; init; }

    public required PersonId Person { get; init; }

    public required OrderId Order { get; init; }

    public required PartyKind ByKind { get; init; }

    public required OrganisationId By { get; init; }

    public required UserId User { get; init; }

    public required OrderVerdict Verdict { get; init; }

    /// <summary>Why it does not bind or is too wide; null where nothing is said against it, and where the words were erased.</summary>
    public required string? Words { get; init; }

    public required DateTimeOffset At { get; init; }
}
