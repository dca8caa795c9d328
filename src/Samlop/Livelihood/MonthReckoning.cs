using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Utregning av én måned: what a source can see of the month while it computes its line.</summary>
internal sealed class MonthReckoning
{
    private readonly List<IncomeSource> sources;
    private readonly List<DateOnly> changes;
    private readonly List<IncomeLine> lines = [];
    private readonly HashSet<IncomeSource> unsureSources = new(ReferenceEqualityComparer.Instance);
    private int unsureKinds;
    private int undecidedKinds;
    private bool conflict;

    public MonthReckoning(YearMonth month, PlanReckoning plan)
    {
        Month = month;
        Days = Period.Of(month);
        Plan = plan;
        sources = plan.Sources.FindAll(source => source.Period.Meets(Days));
        changes = plan.Changes.Count == 0 ? plan.Changes : plan.Changes.FindAll(day => Days.From < day && day <= Days.To);
    }

    public YearMonth Month { get; }

    public Period Days { get; }

    public int Weekdays => Days.Weekdays;

    public PlanReckoning Plan { get; }

    public LivelihoodPerson Person => Plan.Person;

    public LivelihoodRates Rates => Plan.Rates;

    /// <summary>A rate is missing, so that the month has no answer.</summary>
    public bool IsMissing { get; private set; }

    public IReadOnlyList<IncomeLine> Lines => lines;

    /// <summary>Computes the month.</summary>
    public PlanMonth Reckon()
    {
        SayReservations();
        Combination.Clarify(this, sources);
        foreach (var source in sources) source.AddLines(this);
        ShowWhatCountsNothing();
        return Result(Plan.Question.MonthlyNeed);
    }

    /// <summary>The sources of a type that have days in the period.</summary>
    public IEnumerable<T> Sources<T>(Period period) where T : IncomeSource
    {
        foreach (var source in sources)
        {
            if (source is T found && found.Period.Meets(period)) yield return found;
        }
    }

    /// <summary>How many days of the month the sources of a kind cover together; no two of them cover the same day.</summary>
    public int DaysOf(IncomeKind kind)
    {
        var days = 0;
        foreach (var source in sources)
        {
            if (source.Kind == kind) days += source.Period.Overlap(Days).Days;
        }

        return days;
    }

    /// <summary>The parts of a period in which the terms stay the same: split on the day a rate or an age changes.</summary>
    public List<(Period Days, T Terms)> Spans<T>(Period period, Func<DateOnly, T> termsOn)
    {
        var spans = new List<(Period Days, T Terms)>(1);
        if (period.IsEmpty) return spans;
        var from = period.From;
        var terms = termsOn(from);
        foreach (var change in changes)
        {
            if (change <= from || change > period.To) continue;
            var next = termsOn(change);
            if (EqualityComparer<T>.Default.Equals(next, terms)) continue;
            spans.Add((new Period(from, change.AddDays(-1)), terms));
            (from, terms) = (change, next);
        }

        spans.Add((new Period(from, period.To), terms));
        return spans;
    }

    /// <summary>
    /// The days of a source that no other source excludes. An overlap puts the month in conflict, with a message.
    /// </summary>
    public List<Period> Allowed(IncomeSource source, Period days)
    {
        List<Period> allowed = [days];
        foreach (var rule in Combination.Exclusions)
        {
            if (rule.Excluded != source.Kind) continue;
            foreach (var other in sources)
            {
                if (other.Kind != rule.By || !other.Period.Meets(days)) continue;
                foreach (var cut in other.ExcludingDays(days, this))
                {
                    allowed = [.. allowed.SelectMany(period => period.Without(cut))];
                    conflict = true;
                    Tell(rule.Code, rule.Source, new Phrase("message.excluded", rule.Excluded, rule.By));
                }
            }
        }

        return allowed;
    }

    public void Add(IncomeLine line) => lines.Add(line);

    /// <summary>What is said about a kind makes its lines no surer than this.</summary>
    public LineCertainty WeakestOf(IncomeKind kind) =>
        (undecidedKinds & (1 << (int)kind)) != 0 ? LineCertainty.DependsOnDecision
        : (unsureKinds & (1 << (int)kind)) != 0 ? LineCertainty.Estimate
        : LineCertainty.Sure;

    public void Unsure(IncomeKind kind) => unsureKinds |= 1 << (int)kind;

    /// <summary>One of several of a kind that are added, not merged.</summary>
    public void Unsure(IncomeSource source) => unsureSources.Add(source);

    public bool IsUnsure(IncomeSource source) => unsureSources.Contains(source);

    public void DependsOnDecision(IncomeKind kind) => undecidedKinds |= 1 << (int)kind;

    public void RateMissing(RateSeries series, IncomeKind kind)
    {
        IsMissing = true;
        Tell("RateMissing", LivelihoodText.Law(kind), new Phrase("message.rateMissing", series.Name));
    }

    /// <summary>A rate is used for a day for which it is not known yet. Said once for each rate.</summary>
    public void NotKnownYet(RateSeries series, Rate rate, DateOnly day, IncomeKind kind)
    {
        var code = day <= Plan.AsOf ? "RateOutdated" : "RateProjected";
        if (!Plan.IsNew(code, series.Code)) return;
        var key = code == "RateOutdated" ? "message.rateOutdated" : "message.rateProjected";
        Plan.Messages.Add(new LivelihoodMessage(code, Month, LivelihoodText.Law(kind), new Phrase(key, series.Name, $"{rate.From.Year}")));
    }

    /// <summary>The same for something that is no rate of the data, by a name of its own.</summary>
    public void Projected(string name, string source, Phrase text)
    {
        if (Plan.IsNew("RateProjected", name)) Plan.Messages.Add(new LivelihoodMessage("RateProjected", Month, source, text));
    }

    public void ToClarify(string source, Phrase text, string? about = null) => Tell("ToClarify", source, text, about);

    private void SayReservations()
    {
        foreach (var reservation in Plan.Reservations)
        {
            if (!reservation.Days.Meets(Days)) continue;
            if (reservation.Weakens == LineCertainty.DependsOnDecision) DependsOnDecision(reservation.Kind);
            else if (reservation.Weakens == LineCertainty.Estimate) Unsure(reservation.Kind);
            if (!reservation.Once || reservation.Days.From >= Days.From || Days.From == Plan.Days.From) ToClarify(reservation.Law,
                reservation.Text, reservation.About);
        }
    }

    private void ShowWhatCountsNothing()
    {
        foreach (var reservation in Plan.Reservations)
        {
            if (!reservation.CountsNothing || !reservation.Days.Meets(Days)
                || lines.Exists(line => line.Kind == reservation.Kind)) continue;
            lines.Add(new IncomeLine(reservation.Kind, 0, LineCertainty.DependsOnDecision, new Phrase("basis.countsNothing"),
                reservation.Law));
        }
    }

    private PlanMonth Result(decimal need)
    {
        lines.Sort((left, right) => left.Kind.CompareTo(right.Kind));
        decimal income = 0, loan = 0;
        foreach (var line in lines)
        {
            if (line.Kind == IncomeKind.StudentFinance) loan += line.Amount;
            else income += line.Amount;
        }

        var status = IsMissing ? MonthStatus.NotComputable
            : conflict ? MonthStatus.Conflict
            : income >= need ? MonthStatus.Covered
            : income + loan >= need ? MonthStatus.CoveredWithLoan
            : MonthStatus.Short;
        return new PlanMonth(Month, status, CertaintyOf(income, need), income, loan, Calculation.Round(Math.Max(0, need - income)), lines);
    }

    /// <summary>The lines are taken from the surest until the need is reached; where it is not, all of them and the loan.</summary>
    private LineCertainty CertaintyOf(decimal income, decimal need)
    {
        decimal reached = 0;
        for (var certainty = LineCertainty.Sure; certainty <= LineCertainty.DependsOnDecision; certainty++)
        {
            foreach (var line in lines)
            {
                if (line.Certainty == certainty && line.Kind != IncomeKind.StudentFinance) reached += line.Amount;
            }

            if (!IsMissing && income >= need && reached >= need) return certainty;
        }

        // Of a month without an answer nothing is sure.
        var weakest = IsMissing ? LineCertainty.Estimate : LineCertainty.Sure;
        foreach (var line in lines)
        {
            if (line.Amount > 0 && line.Certainty > weakest) weakest = line.Certainty;
        }

        return weakest;
    }

    private void Tell(string code, string source, Phrase text, string? about = null)
    {
        // The same thing about the same month is said once; messages of this month stand last in the list.
        var messages = Plan.Messages;
        for (var i = messages.Count - 1; i >= 0 && messages[i].Month == Month; i--)
        {
            if (messages[i].Code == code && messages[i].Text.Key == text.Key && messages[i].Text.Arguments.SequenceEqual(text.Arguments))
                return;
        }

        messages.Add(new LivelihoodMessage(code, Month, source, text, about));
    }
}
