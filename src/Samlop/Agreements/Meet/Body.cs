using Samlop.Agreements.Agree;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Meet;

public readonly record struct BodyId(Guid Value) : IId<BodyId>
{
    public static BodyId From(Guid value) => new(value);
}

/// <summary>
/// Organ: where the parties of an agreement meet, with what mandate, which of them are members or observers, and how often they meet. All
/// that is a part of the agreement and is signed (<see cref="BodiesPart"/>).
/// </summary>
/// <remarks>
/// The line between what is agreed and what is everyday goes between the parties and their people: that a party has a seat, and as what, is
/// a promise between organisations and changes by agreement. Who sits there, that a seat is empty for a time, when a meeting is and
/// what was said there changes all the time, binds nobody else, and must not wait for everybody's signature: those are acts of their own.
/// </remarks>
public sealed class Body : AgreedThing<BodyFacts>
{
    public const int NameLimit = 120;
    public const int MandateLimit = 4000;
    public const int MostTimesAYear = 52;

    private readonly List<BodySeat> seats = [];
    private readonly List<Sitting> sittings = [];

    private Body()
    {
    }

    public Body(BodyId id, AgreementId agreement, BodyFacts facts, bool amends, DateTimeOffset at)
        : base(agreement, amends, at)
    {
        Id = id;
        Set(facts);
    }

    public BodyId Id { get; private set; }

    /// <summary>Code of the <see cref="BodyKind"/>.</summary>
    public string KindCode { get; private set; } = "";

    public BodyKind Kind => BodyKinds.All.Single(kind => kind.Code == KindCode);

    public string Name { get; private set; } = "";

    /// <summary>What it decides and sees to; empty until it is written.</summary>
    public string Mandate { get; private set; } = "";

    /// <summary>At least so many meetings a year.</summary>
    public int TimesAYear { get; private set; }

    public override BodyFacts Facts =>
        new(KindCode, Name, Mandate, TimesAYear, PartiesWith(observers: false), PartiesWith(observers: true));

    public IReadOnlyList<BodySeat> Seats => seats;

    /// <summary>How the parties have sat there, day by day.</summary>
    public IReadOnlyList<Sitting> Sittings => sittings;

    public bool HasSeat(OrganisationId party) => seats.Exists(seat => seat.Organisation == party);

    public Sitting? SittingOf(OrganisationId party) => sittings.Find(sitting => sitting.Organisation == party && sitting.To is null);

    /// <summary>
    /// The last day that the next meeting should be: a year is shared by the meetings of it. Where none has been held the day the body was
    /// made counts as one.
    /// </summary>
    public static DateOnly NextBy(DateOnly last, int timesAYear) =>
        12 % timesAYear == 0 ? last.AddMonths(12 / timesAYear) : last.AddDays(365 / timesAYear);

    /// <summary>How a party sits from a day on; how it sat until then is kept.</summary>
    public void Seat(Sitting next)
    {
        var before = SittingOf(next.Organisation);
        if (before?.From == next.From) sittings.Remove(before);
        else before?.End(next.From.AddDays(-1));
        sittings.Add(next);
        Changed();
    }

    /// <summary>A party has its seat no more: nobody sits there for it.</summary>
    public void Unseat(OrganisationId party, DateOnly today)
    {
        SittingOf(party)?.End(today);
        Changed();
    }

    protected override void Set(BodyFacts facts)
    {
        (KindCode, Name, Mandate, TimesAYear) = (facts.KindCode, facts.Name, facts.Mandate, facts.TimesAYear);
        seats.RemoveAll(seat => !facts.Members.Contains(seat.Organisation) && !facts.Observers.Contains(seat.Organisation));
        foreach (var party in facts.Members.Union(facts.Observers))
        {
            if (seats.Find(seat => seat.Organisation == party) is not { } seat) seats.Add(seat = new BodySeat(Id, party));
            seat.IsObserver = !facts.Members.Contains(party);
        }
    }

    private List<OrganisationId> PartiesWith(bool observers) =>
        [.. seats.Where(seat => seat.IsObserver == observers).Select(seat => seat.Organisation)];
}

/// <summary>What is agreed of a body.</summary>
/// <param name="KindCode">Code of the <see cref="BodyKind"/>.</param>
/// <param name="Observers">One that is a member too is a member.</param>
public sealed record BodyFacts(
    string KindCode, string Name, string Mandate, int TimesAYear, IReadOnlyCollection<OrganisationId> Members,
    IReadOnlyCollection<OrganisationId> Observers);

/// <summary>Plass i et organ: a party is a member, or an observer.</summary>
public sealed class BodySeat : IPartOf<Body>
{
    private BodySeat()
    {
    }

    internal BodySeat(BodyId body, OrganisationId organisation) => (Body, Organisation) = (body, organisation);

    public BodyId Body { get; private set; }

    public OrganisationId Organisation { get; private set; }

    public bool IsObserver { get; internal set; }
}

public readonly record struct SittingId(Guid Value) : IId<SittingId>
{
    public static SittingId From(Guid value) => new(value);
}

/// <summary>Hvem som møter: how a party uses its seat from a day on: by somebody, by whoever can, or not at all.</summary>
public sealed class Sitting : IPartOf<Body>
{
    private Sitting()
    {
    }

    public Sitting(SittingId id, BodyId body, OrganisationId organisation, UserId? user, bool isAbsent, DateOnly from) =>
        (Id, Body, Organisation, User, IsAbsent, From) = (id, body, organisation, isAbsent ? null : user, isAbsent, from);

    public SittingId Id { get; private set; }

    public BodyId Body { get; private set; }

    public OrganisationId Organisation { get; private set; }

    /// <summary>Who sits there for the party; null where nobody is named.</summary>
    public UserId? User { get; private set; }

    /// <summary>The party does not come.</summary>
    public bool IsAbsent { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while it is so.</summary>
    public DateOnly? To { get; private set; }

    internal void End(DateOnly last) => To = last < From ? From : last;
}
