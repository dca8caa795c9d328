using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood;

/// <summary>Utregning av én måned: what a source can see of the month while it computes its line.</summary>
internal sealed class MonthReckoning
{
    private readonly IReadOnlyList<IncomeSource> sources;
    private readonly List<DateOnly> changes;
    private readonly List<IncomeLine> lines = [];
    private readonly List<LivelihoodMessage> messages;
    private int unsureKinds;
    private bool conflict;

    public MonthReckoning(YearMonth month, LivelihoodPerson person, IReadOnlyList<IncomeSource> sources, LivelihoodRates rates, List<DateOnly> changes, List<LivelihoodMessage> messages)
    {
        Month = month;
        Days = Period.Of(month);
        Person = person;
        Rates = rates;
        this.sources = sources;
        this.changes = changes.Count == 0 ? changes : changes.FindAll(day => Days.From < day && day <= Days.To);
        this.messages = messages;
    }

    public YearMonth Month { get; }

    public Period Days { get; }

    public int Weekdays => Days.Weekdays;

    public LivelihoodPerson Person { get; }

    public LivelihoodRates Rates { get; }

    /// <summary>A rate is missing, so that the month has no answer.</summary>
    public bool IsMissing { get; private set; }

    public IReadOnlyList<IncomeLine> Lines => lines;

    /// <summary>The sources of a type that have days in the period.</summary>
    public IEnumerable<T> Sources<T>(Period period) where T : IncomeSource
    {
        foreach (var source in sources)
        {
            if (source is T found && found.Period.Meets(period)) yield return found;
        }
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
                foreach (var cut in other.ExcludingDays(days))
                {
                    allowed = [.. allowed.SelectMany(period => period.Without(cut))];
                    conflict = true;
                    Tell($"{rule.Excluded}With{rule.By}", rule.Source, new Phrase("message.excluded", rule.Excluded, rule.By));
                }
            }
        }

        return allowed;
    }

    public void Add(IncomeLine line) => lines.Add(line);

    public bool IsUnsure(IncomeKind kind) => (unsureKinds & (1 << (int)kind)) != 0;

    public void Unsure(IncomeKind kind) => unsureKinds |= 1 << (int)kind;

    public void RateMissing(RateSeries series, IncomeKind kind)
    {
        IsMissing = true;
        Tell("RateMissing", LivelihoodText.Law(kind), new Phrase("message.rateMissing", kind, series.Code));
    }

    public void ToClarify(string source, Phrase text) => Tell("ToClarify", source, text);

    public PlanMonth Result(decimal need)
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
        return new PlanMonth(Month, status, income, loan, Calculation.Round(Math.Max(0, need - income)), lines);
    }

    private void Tell(string code, string source, Phrase text)
    {
        // The same thing about the same month is said once; messages of this month stand last in the list.
        for (var i = messages.Count - 1; i >= 0 && messages[i].Month == Month; i--)
        {
            if (messages[i].Code == code && messages[i].Text.Key == text.Key && messages[i].Text.Arguments.SequenceEqual(text.Arguments)) return;
        }

        messages.Add(new LivelihoodMessage(code, Month, source, text));
    }
}
