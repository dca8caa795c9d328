using Samlop.Persons.Record;
using Samlop.Persons.Sharing;
using Samlop.Platform.Text;

namespace Samlop.Persons.Orders;

/// <summary>What orders are called, and how each is told in a line.</summary>
internal static class OrderWords
{
    private static readonly Words<OrdersText, OrderKind> Kinds = new("Kind");
    private static readonly Words<OrdersText, OrderKind> Recording = new("Record");
    private static readonly Words<OrdersText, OrderKind> Leads = new("Lead");
    private static readonly Words<OrdersText, OrderVerdict> Verdicts = new("Verdict");

    public static string Of(OrderKind kind) => Kinds.Of(kind).ToString();

    /// <summary>The same words name the page, the way to it and its button.</summary>
    public static string Record(OrderKind kind) => Recording.Of(kind).ToString();

    public static string Lead(OrderKind kind) => Leads.Of(kind).ToString();

    public static string Of(OrderVerdict verdict) => Verdicts.Of(verdict).ToString();

    /// <param name="by">The organisation that made it, or that the facts are released to.</param>
    public static string Told(Order order, string by)
    {
        var what = Sentence.Say(
            OrdersText.Order_Told, Of(order.Kind), by, PersonWords.Of(order.Categories), new CitedSection(order.Section));
        return $"{what} {Period(order)}";
    }

    public static string Period(Order order) => order.IsWithdrawn ? OrdersText.Order_Withdrawn
        : order.Until is { } last ? Sentence.Say(OrdersText.Order_Period, Written.Date(order.From), Written.Date(last))
        : Sentence.Say(OrdersText.Order_Since, Written.Date(order.From));

    /// <param name="by">The organisation that answered.</param>
    public static string Told(OrderAnswer answer, string by) => Sentence.Say(
        OrdersText.Answer_Told, by, Sentence.Inside(Of(answer.Verdict)), Written.Instant(answer.At));
}
