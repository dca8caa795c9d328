using Samlop.Platform.Time;

namespace Samlop.Livelihood.Sources;

/// <summary>Inntektskilde: one source of income with its period and the facts its amount depends on. Its rule lives in its class.</summary>
public abstract record IncomeSource
{
    public abstract IncomeKind Kind { get; }

    public abstract Period Period { get; }

    /// <summary>False where the source is there but gives nothing by choice (student finance without loan).</summary>
    internal virtual bool Pays => true;

    /// <summary>False in a month for which no amount is given.</summary>
    internal virtual bool Gives(MonthReckoning month) => true;

    /// <summary>The days of <paramref name="days"/> on which this source stands in the way of one that it excludes.</summary>
    internal virtual IEnumerable<Period> ExcludingDays(Period days, MonthReckoning month) => [Period.Overlap(days)];

    /// <summary>Adds what the source gives in the month.</summary>
    internal abstract void AddLines(MonthReckoning month);

    /// <summary>What is wrong with the facts; fields are paths inside the source.</summary>
    /// <param name="plan">The days of the plan.</param>
    internal abstract IEnumerable<InputProblem> Problems(Period plan);
}

/// <summary>A source that runs from one day to another, both included.</summary>
public abstract record PeriodSource : IncomeSource
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>Vedtatt til: the last day a decision covers; null where none is made or known.</summary>
    public DateOnly? DecidedTo { get; init; }

    public sealed override Period Period => new(From, To);

    /// <summary>The facts without the period and without what is given by month: two spells with the same are one when they
    /// touch.</summary>
    internal virtual PeriodSource Facts => this with { From = default, To = default };

    /// <summary>This spell and the one that follows it the day after, as one.</summary>
    internal virtual PeriodSource Join(PeriodSource next) => this with { To = next.To };

    /// <summary>The rest of the spell, from a day in it.</summary>
    internal virtual PeriodSource BegunBefore(DateOnly from) => this with { From = from };

    internal override IEnumerable<InputProblem> Problems(Period plan)
    {
        if (!Limits.IsNear(From)) yield return new("from", Limits.Near);
        if (!Limits.IsNear(To)) yield return new("to", Limits.Near);
        if (To < From) yield return new("to", "is before from");
        else if (To.DayNumber - From.DayNumber > Limits.Years * 366) yield return new("to", Limits.TooLong);
    }
}

/// <summary>Arbeid i programmet i en måned: hours worked and pay in kroner.</summary>
public sealed record PaidWork(decimal Hours, decimal Pay)
{
    internal static readonly PaidWork None = new(0, 0);

    /// <summary>Hours that are paid: work without pay is training, and reduces nothing.</summary>
    internal decimal PaidHours => Pay > 0 ? Hours : 0;

    internal static PaidWork Sum(PaidWork one, PaidWork other) => new(one.Hours + other.Hours, one.Pay + other.Pay);

    internal static PaidWork In(IReadOnlyDictionary<YearMonth, PaidWork> work, YearMonth month) => work.GetValueOrDefault(month) ?? None;

    /// <summary>The pay as a line of its own.</summary>
    internal void AddLine(MonthReckoning month, string source)
    {
        if (Pay == 0) return;
        var sum = new Calculation(month, IncomeKind.ProgrammeWork);
        sum.Weaken(LineCertainty.Given);
        sum.Finish(Pay, new Phrase("basis.work", Hours, Pay), source);
    }

    internal static IEnumerable<InputProblem> Problems(IReadOnlyDictionary<YearMonth, PaidWork> work, Period period)
    {
        foreach (var problem in Limits.Inside("work", work.Keys, period)) yield return problem;
        foreach (var (month, done) in work)
        {
            foreach (var problem in Limits.Hours($"work.{month}.hours", done.Hours)) yield return problem;
            foreach (var problem in Limits.Kroner($"work.{month}.pay", done.Pay)) yield return problem;
        }
    }
}
