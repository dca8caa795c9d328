using Samlop.Grants.Accept;
using Samlop.Platform.Data;

namespace Samlop.Grants.Pay;

/// <summary>A payment that takes up a part of an award, whichever award of the application it was planned for.</summary>
internal sealed class PaymentBehind
{
    public required AwardId Award { get; init; }

    public required Payment Payment { get; init; }
}

/// <summary>
/// Betalt bak et tilskudd: a new decision on an application makes a new award, and what was paid before is paid of that one too. This is
/// the one place that says which payments an award has behind it.
/// </summary>
internal static class PaymentsBehindAwards
{
    /// <summary>
    /// The payments that count of awards that were found: those of the award that stands, and what is ordered of the others of the same
    /// application and year. What was planned of one that is replaced and not ordered is never paid.
    /// </summary>
    public static IQueryable<PaymentBehind> PaymentsBehind(this AppDb db, IQueryable<Award> awards) =>
        from a in awards
        join other in db.Rows<Award>().All(Because.PaymentIsChecked)
            on new { a.Application, a.Year } equals new { other.Application, other.Year }
        join p in db.Rows<Payment>().All(Because.PaymentIsChecked).Where(Payment.Counts) on other.Id equals p.Award
        where (other.Id == a.Id && a.ReplacedAt == null) || p.Order != null
        select new PaymentBehind { Award = a.Id, Payment = p };
}
