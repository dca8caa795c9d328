using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Orders;

[SubjectKind("grants.payment-order")]
public readonly record struct PaymentOrderId(Guid Value) : IId<PaymentOrderId>
{
    public static PaymentOrderId From(Guid value) => new(value);
}

/// <summary>
/// Utbetalingsordre: approved payments of one budget year, chapter and item, as the ledger is to pay them. Its lines are frozen when it is
/// made; that a file was fetched does not mean that it is sent, which somebody says.
/// </summary>
public sealed class PaymentOrder : IVersioned
{
    public static readonly Refusal OrderIsSent = Refusal.In<PayText>(nameof(OrderIsSent));
    public static readonly Refusal OrderIsCancelled = Refusal.In<PayText>(nameof(OrderIsCancelled));

    private readonly List<PaymentOrderLine> lines = [];

    private PaymentOrder()
    {
    }

    internal PaymentOrder(PaymentOrderId id, int year, int serial, string chapter, string item, UserId by, DateTimeOffset at) =>
        (Id, Year, Serial, Chapter, Item, MadeBy, MadeAt) = (id, year, serial, chapter, item, by, at);

    public PaymentOrderId Id { get; private set; }

    /// <summary>The budget year.</summary>
    public int Year { get; private set; }

    /// <summary>From 1 within the year.</summary>
    public int Serial { get; private set; }

    /// <summary>As people know it: <c>2022-003</c>.</summary>
    public string Number => $"{Year:0000}-{Serial:000}";

    public string Chapter { get; private set; } = "";

    public string Item { get; private set; } = "";

    public UserId MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public UserId? SentBy { get; private set; }

    public DateTimeOffset? CancelledAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<PaymentOrderLine> Lines => lines;

    public Money Sum => Money.Sum(lines.Select(l => l.Amount));

    internal void Add(PaymentOrderLine line) => lines.Add(line);

    public Refusal? MaySend() => CancelledAt is not null ? OrderIsCancelled : SentAt is not null ? OrderIsSent : null;

    internal Refusal? Send(UserId by, DateTimeOffset at)
    {
        if (MaySend() is { } no) return no;
        (SentAt, SentBy) = (at, by);
        Version++;
        return null;
    }

    internal Refusal? Cancel(DateTimeOffset at)
    {
        if (MaySend() is { } no) return no;
        CancelledAt = at;
        Version++;
        return null;
    }
}

/// <summary>One payment of an order, as it stood when the order was made.</summary>
public sealed class PaymentOrderLine : IPartOf<PaymentOrder>
{
    private PaymentOrderLine()
    {
    }

    internal PaymentOrderLine(PaymentOrderId order, int number, Payment payment, OrderReceiver receiver, string reference) =>
        (Order, Number, Payment, AmountOre, Name, OrganisationNumber, Account, Case, Reference) =
            (order, number, payment.Id, payment.AmountOre, receiver.Name, receiver.Number, receiver.Account, receiver.Case, reference);

    public PaymentOrderId Order { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public PaymentId Payment { get; private set; }

    public long AmountOre { get; private set; }

    public Money Amount => Money.FromOre(AmountOre);

    public string Name { get; private set; } = "";

    /// <summary>Nine digits; null where the register has none.</summary>
    public string? OrganisationNumber { get; private set; }

    /// <summary>Eleven digits.</summary>
    public string Account { get; private set; } = "";

    /// <summary>The number of the case.</summary>
    public string Case { get; private set; } = "";

    /// <summary>What the receiver reads on its statement.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>What the ledger and the bank know the payment by: 32 signs, the same in every file (EndToEndId takes 35).</summary>
    public string Key => KeyOf(Payment);

    public static string KeyOf(PaymentId payment) => payment.Value.ToString("N");
}

/// <summary>Who a payment is to.</summary>
internal sealed record OrderReceiver(string Name, string? Number, string Account, string Case);

/// <summary>Nummerserie: the last order number taken in a budget year.</summary>
public sealed class PaymentOrderSeries
{
    private PaymentOrderSeries()
    {
    }

    public PaymentOrderSeries(int year) => Year = year;

    public int Year { get; private set; }

    public int Last { get; private set; }

    public int Next() => ++Last;
}
