using Samlop.Platform.Amounts;

namespace Samlop.Grants.GrantYear;

/// <summary>
/// Where a krone of a grant year is. Three axes in one row: what is decided, what is paid, what it was used for. No krone is in two places.
/// </summary>
public enum MoneyPlace
{
    /// <summary>Takket nei: the county declined, and nothing is paid.</summary>
    Declined,

    /// <summary>Awarded, and not answered.</summary>
    Unanswered,

    /// <summary>Ikke brukt: the treated accounts show that it is not needed, and it was never paid.</summary>
    Unneeded,

    /// <summary>Accepted, and not planned to be paid.</summary>
    Unplanned,

    /// <summary>Planned, and not approved.</summary>
    Planned,

    /// <summary>Approved, and not with the ledger.</summary>
    Approved,

    /// <summary>Sent to the ledger, which has not answered.</summary>
    Sent,

    /// <summary>With the county, which has not accounted for it.</summary>
    InHand,

    /// <summary>In accounts that were sent, and are not approved.</summary>
    Accounted,

    /// <summary>Approved as used.</summary>
    Used,

    /// <summary>Left over or not approved, and nobody has decided what becomes of it.</summary>
    Unsettled,

    /// <summary>Overført til neste år.</summary>
    CarriedOver,

    /// <summary>Til fradrag neste år.</summary>
    DeductedNext,

    /// <summary>Krevd tilbake, not yet paid back.</summary>
    Claimed,

    /// <summary>Betalt tilbake.</summary>
    Repaid,

    /// <summary>Ettergitt: two have decided that it is not claimed.</summary>
    Waived,
}

/// <summary>The axes that the places lie on.</summary>
public enum MoneyAxis
{
    Decided,
    Paid,
    Used,
}

/// <summary>What is known of the money of one award.</summary>
public sealed record MoneyFacts
{
    public required Money Awarded { get; init; }

    /// <summary>True when accepted, false when declined, null while it waits.</summary>
    public bool? Accepted { get; init; }

    /// <summary>Kept back from this year's payments, because it was left with the county before.</summary>
    public Money DeductedIn { get; init; }

    /// <summary>Carried over from the year before.</summary>
    public Money CarriedIn { get; init; }

    /// <summary>Not paid, and by the treated accounts not needed.</summary>
    public Money Unneeded { get; init; }

    public Money Planned { get; init; }

    public Money Approved { get; init; }

    public Money Sent { get; init; }

    public Money Paid { get; init; }

    /// <summary>What accounts that were sent charge to the grant; null until some are.</summary>
    public Money? Accounted { get; init; }

    /// <summary>What of that is approved; null until it is treated.</summary>
    public Money? Used { get; init; }

    public Money CarriedOver { get; init; }

    public Money DeductedNext { get; init; }

    /// <summary>Claimed back, with what is paid back of it.</summary>
    public Money Claimed { get; init; }

    public Money Repaid { get; init; }

    /// <summary>Not claimed after all, by two.</summary>
    public Money Waived { get; init; }
}

/// <summary>
/// Tilskuddsåret: every krone of a county's year in exactly one place. What goes in is what is awarded, what was carried over from the year
/// before, and what was paid beyond what is decided now; the places add up to it.
/// </summary>
public sealed class MoneyYear
{
    private readonly Dictionary<MoneyPlace, long> places = [];

    private MoneyYear()
    {
    }

    public Money Awarded { get; private set; }

    public Money CarriedIn { get; private set; }

    /// <summary>Of what is awarded: not paid, since so much was left with the county from the year before.</summary>
    public Money DeductedIn { get; private set; }

    /// <summary>Paid or on its way beyond what is decided now: a new decision gave less than was paid.</summary>
    public Money Beyond { get; private set; }

    public Money In => Awarded.Plus(CarriedIn).Plus(Beyond);

    public Money this[MoneyPlace place] => Money.FromOre(places.GetValueOrDefault(place));

    /// <summary>All places, in their order, with what is in them.</summary>
    public IEnumerable<(MoneyPlace Place, Money Amount)> Places => Enum.GetValues<MoneyPlace>().Select(place => (place, this[place]));

    /// <summary>The amount that is on an axis: on the way to be decided on, to be paid, or with the county.</summary>
    public Money On(MoneyAxis axis) => Money.Sum(Places.Where(p => AxisOf(p.Place) == axis).Select(p => p.Amount));

    public static MoneyAxis AxisOf(MoneyPlace place) => place switch
    {
        <= MoneyPlace.Unneeded => MoneyAxis.Decided,
        <= MoneyPlace.Sent => MoneyAxis.Paid,
        _ => MoneyAxis.Used,
    };

    /// <summary>The awards of one county and year together.</summary>
    public static MoneyYear Of(IEnumerable<MoneyFacts> awards)
    {
        var year = new MoneyYear();
        foreach (var award in awards) year.Add(award);
        return year;
    }

    private void Add(MoneyFacts award)
    {
        Awarded = Awarded.Plus(award.Awarded);
        CarriedIn = CarriedIn.Plus(award.CarriedIn);
        DeductedIn = DeductedIn.Plus(award.DeductedIn);
        // What was left with the county before is no act of this year: it moves nothing.
        var moved = Money.Sum([award.Planned, award.Approved, award.Sent, award.Paid]);
        var left = award.Awarded.Minus(award.DeductedIn).Minus(moved);
        if (left.IsNegative) Beyond = Beyond.Plus(Money.Zero.Minus(left));
        left = Money.Max(left, Money.Zero);
        if (award.Accepted is not true && moved.IsZero)
        {
            Put(award.Accepted is false ? MoneyPlace.Declined : MoneyPlace.Unanswered, left);
        }
        else
        {
            var unneeded = Money.Min(Money.Max(award.Unneeded, Money.Zero), left);
            Put(MoneyPlace.Unneeded, unneeded);
            Put(MoneyPlace.Unplanned, left.Minus(unneeded));
            Put(MoneyPlace.Planned, award.Planned);
            Put(MoneyPlace.Approved, award.Approved);
            Put(MoneyPlace.Sent, award.Sent);
        }

        AddUse(award, Money.Sum([award.Paid, award.DeductedIn, award.CarriedIn]));
    }

    /// <param name="hand">What the county has had in its hands of it.</param>
    private void AddUse(MoneyFacts award, Money hand)
    {
        // What is approved as used comes first; what is settled is of the rest that was in the hands of the county, and no more.
        var rest = hand;
        Money Take(Money amount)
        {
            var taken = Money.Min(Money.Max(amount, Money.Zero), rest);
            rest = rest.Minus(taken);
            return taken;
        }

        if (award.Used is { } used) Put(MoneyPlace.Used, Take(used));
        Put(MoneyPlace.CarriedOver, Take(award.CarriedOver));
        Put(MoneyPlace.DeductedNext, Take(award.DeductedNext));
        Put(MoneyPlace.Repaid, Take(award.Repaid));
        Put(MoneyPlace.Claimed, Take(award.Claimed.Minus(award.Repaid)));
        Put(MoneyPlace.Waived, Take(award.Waived));
        if (award.Used is null && award.Accounted is { } accounted) Put(MoneyPlace.Accounted, Take(accounted));
        Put(award.Used is null && award.Accounted is null ? MoneyPlace.InHand : MoneyPlace.Unsettled, rest);
    }

    private void Put(MoneyPlace place, Money amount) => places[place] = checked(places.GetValueOrDefault(place) + amount.Ore);
}
