using System.Globalization;
using System.Text.Json.Serialization;
using Samlop.Platform.Text;

namespace Samlop.Platform.Amounts;

/// <summary>
/// Beløp: Norwegian kroner with two decimals, exact, held as whole øre. The default value is 0 kr.
/// <para>
/// Arithmetic is by named methods, and on purpose there are no operators but comparison. The database stores øre, and a query translates an
/// operator on the stored number: <c>a.Amount * 1.25m</c> or <c>a.Amount + 100</c> would be wrong by a hundred without a sound. A named
/// method has no translation, so the same mistake in a query stops with an error, while Sum, Min, Max and comparison are right. One type
/// then serves rules and storage.
/// </para>
/// Every method throws <see cref="OverflowException"/> beyond 92 quadrillion kroner rather than wrap round.
/// </summary>
[JsonConverter(typeof(MoneyJson))]
public readonly record struct Money : IComparable<Money>, IFormattable
{
    private const int OrePerKrone = 100;

    private Money(long ore) => Ore = ore;

    public static Money Zero => default;

    /// <summary>The whole amount in øre: what is stored.</summary>
    public long Ore { get; }

    /// <summary>The amount in kroner, with two decimals.</summary>
    public decimal Kroner => Ore / (decimal)OrePerKrone;

    public bool IsNegative => Ore < 0;

    public bool IsZero => Ore == 0;

    public static Money FromOre(long ore) => new(ore);

    /// <summary>An amount that is known to be whole øre.</summary>
    /// <exception cref="ArgumentException">There are more than two decimals: use <see cref="Rounded"/> and name the rounding.</exception>
    public static Money FromKroner(decimal kroner)
    {
        var ore = kroner * OrePerKrone;
        return ore == decimal.Truncate(ore)
            ? new Money(decimal.ToInt64(ore))
            : throw new ArgumentException("More than two decimals: the rounding must be named.", nameof(kroner));
    }

    /// <summary>A calculated number of kroner, rounded to whole øre.</summary>
    public static Money Rounded(decimal kroner, Rounding rounding) => new(decimal.ToInt64(Round(kroner * OrePerKrone, rounding)));

    public static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(amount => amount.Ore));

    public static Money Min(Money one, Money other) => one < other ? one : other;

    public static Money Max(Money one, Money other) => one > other ? one : other;

    public Money Plus(Money other) => new(checked(Ore + other.Ore));

    public Money Minus(Money other) => new(checked(Ore - other.Ore));

    /// <summary>A whole number of times: exact.</summary>
    public Money Times(int factor) => new(checked(Ore * factor));

    /// <summary>A part or a multiple, rounded to whole øre.</summary>
    public Money Times(decimal factor, Rounding rounding) => new(decimal.ToInt64(Round(Ore * factor, rounding)));

    /// <summary>How large this amount is of <paramref name="whole"/>, as a fraction; null when the whole is zero.</summary>
    public decimal? ShareOf(Money whole) => whole.IsZero ? null : (decimal)Ore / whole.Ore;

    public int CompareTo(Money other) => Ore.CompareTo(other.Ore);

    public static bool operator <(Money left, Money right) => left.Ore < right.Ore;

    public static bool operator >(Money left, Money right) => left.Ore > right.Ore;

    public static bool operator <=(Money left, Money right) => left.Ore <= right.Ore;

    public static bool operator >=(Money left, Money right) => left.Ore >= right.Ore;

    /// <summary>As people read it, in the language of the page: <see cref="Written.Amount"/>.</summary>
    public override string ToString() => Written.Amount(this);

    /// <summary>In the language of the text that it is put into.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => Written.Amount(this, formatProvider as CultureInfo);

    /// <summary>
    /// As it stands in a form field, in every language, since the field reads it back (<see cref="NorwegianAmount"/>): <c>1 250 000,50</c>.
    /// </summary>
    public string ToField() => Written.Kroner(this, Languages.Bokmål.Culture);

    private static decimal Round(decimal value, Rounding rounding) => rounding switch
    {
        Rounding.Nearest => decimal.Round(value, MidpointRounding.AwayFromZero),
        Rounding.NearestEven => decimal.Round(value, MidpointRounding.ToEven),
        Rounding.Down => decimal.Truncate(value),
        Rounding.Up => value < 0 ? decimal.Floor(value) : decimal.Ceiling(value),
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "No such rounding."),
    };
}
