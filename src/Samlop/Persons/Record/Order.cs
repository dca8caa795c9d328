using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

public readonly record struct OrderId(Guid Value) : IId<OrderId>
{
    public static OrderId From(Guid value) => new(value);
}

/// <summary>What an order is.</summary>
public enum OrderKind
{
    /// <summary>Pålegg: a body orders another to hand over, under a section.</summary>
    Order,

    /// <summary>Krav: a control demands facts.</summary>
    Demand,

    /// <summary>Vedtak: facts are released for research (forvaltningsloven 1967 § 13 d).</summary>
    Research,

    /// <summary>Vedtak: facts are kept from the person (personopplysningsloven § 16, forvaltningsloven § 19).</summary>
    Withholding,
}

/// <summary>Which law an order rests on, where that decides whom it binds.</summary>
public enum OrderLaw
{
    Other,

    /// <summary>Integreringsloven: void for a person under the law of 2003.</summary>
    Integration2020,

    /// <summary>Introduksjonsloven § 25 b: void for all others, and never binding on a county.</summary>
    Introduction2003,
}

/// <summary>
/// Pålegg: a section, a person, categories and a period; it opens that to the body that made it, and no more. One that names three persons
/// is three of these.
/// </summary>
public sealed class Order : IPartOf<Person>
{
    public const int SectionLimit = 200;

    public required OrderId Id { get; init; }

    public required PersonId Person { get; init; }

    public required OrderKind Kind { get; init; }

    /// <summary>The body that made it; for what is kept from the person, the body that decided so.</summary>
    public required PartyKind ByKind { get; init; }

    public required OrganisationId By { get; init; }

    /// <summary>As it is cited; empty where an order cites none, and then it opens nothing.</summary>
    public required string Section { get; init; }

    public required OrderLaw Law { get; init; }

    public required List<PersonCategory> Categories { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }

    /// <summary>When it was recorded; null where nothing is known of it.</summary>
    public DateTimeOffset? RecordedAt { get; init; }

    /// <summary>Of what is kept from the person: the person may be told that it is, and by which section.</summary>
    public bool IsToldToPerson { get; init; }

    /// <summary>It was withdrawn: it ends before it begins, and opens nothing of any day.</summary>
    public bool IsWithdrawn => Until < From;
}

public readonly record struct OpenedGlassId(Guid Value) : IId<OpenedGlassId>
{
    public static OpenedGlassId From(Guid value) => new(value);
}

/// <summary>Why the glass may be broken: a closed list.</summary>
public enum GlassReason
{
    /// <summary>Of no use; kept so that the attempt is.</summary>
    Unlisted,

    /// <summary>Fare for liv eller helse (forvaltningsloven 1967 § 13 b nr. 7, from 1 July 2021).</summary>
    DangerToLifeOrHealth,
}

/// <summary>Nødåpning: stated categories for stated hours, for one user, with a reason; told to the person and to the officer.</summary>
public sealed class OpenedGlass : IPartOf<Person>
{
    public const int WordsLimit = 2000;

    public required OpenedGlassId Id { get; init; }

    public required PersonId Person { get; init; }

    public required UserId User { get; init; }

    public required PartyKind BodyKind { get; init; }

    public required OrganisationId Body { get; init; }

    public required GlassReason Reason { get; init; }

    public required string Words { get; init; }

    public required List<PersonCategory> Categories { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }
}
