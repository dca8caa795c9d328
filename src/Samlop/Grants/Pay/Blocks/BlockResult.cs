using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay.Blocks;

/// <summary>What a check found of a payment.</summary>
public enum BlockVerdict
{
    /// <summary>Nothing is against it.</summary>
    Passed,

    /// <summary>It stops the payment.</summary>
    Stopped,

    /// <summary>It would stop the payment, and two people have lifted it for a time.</summary>
    Lifted,
}

/// <summary>
/// Kontrollresultat: what one check found of a payment, in the month that it was run for. A payment is ordered in a month only where every
/// check has a result of that very month; those of another month do not count.
/// </summary>
public sealed class BlockResult
{
    private BlockResult()
    {
    }

    internal BlockResult(PaymentId payment, YearMonth period, int run, string code, BlockVerdict verdict, UserId? by, DateTimeOffset at) =>
        (Payment, Period, Run, Code, Verdict, By, At) = (payment, PeriodOf(period), run, code, verdict, by, at);

    public PaymentId Payment { get; private set; }

    /// <summary>Year and month as one number: 202206.</summary>
    public int Period { get; private set; }

    /// <summary>From 1 for the payment.</summary>
    public int Run { get; private set; }

    /// <summary>Of the check.</summary>
    public string Code { get; private set; } = "";

    public BlockVerdict Verdict { get; private set; }

    public UserId? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static int PeriodOf(YearMonth month) => month.Year * 100 + month.Month;
}
