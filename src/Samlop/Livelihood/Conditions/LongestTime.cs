using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Livelihood.Conditions;

/// <summary>
/// Lengste tid: how long a benefit may last, by law, goal and the day it began (<c>content/rates/programme-lengths.csv</c>). It runs
/// from the first day of
/// the first spell of the kind; gaps between spells (leave) do not count. All lengths are "up to": an office decides. Within the
/// ordinary length nothing is
/// weakened; an extension depends on a decision; past a verified longest time the days count nothing, past an unsure one they must be
/// clarified.
/// </summary>
internal static class LongestTime
{
    private static readonly IncomeKind[] Limited =
    [
        IncomeKind.IntroductionBenefit, IncomeKind.MeasureBenefit, IncomeKind.QualificationBenefit, IncomeKind.WorkAssessmentAllowance,
            IncomeKind.TransitionalBenefit,
    ];

    /// <summary>The sources without the days that are past what the law allows, with what must be said about the others.</summary>
    public static List<IncomeSource> Within(List<IncomeSource> sources, LivelihoodPerson person, LivelihoodRates rates,
        List<Reservation> reservations)
    {
        var counted = new List<IncomeSource>(sources.Count);
        foreach (var source in sources)
        {
            if (!Limited.Contains(source.Kind))
            {
                counted.Add(source);
                continue;
            }

            var spell = (PeriodSource)source;
            if (spell.DecidedTo is null) reservations.Add(new Reservation(spell.Kind, spell.Period, "Length", LawOf(spell),
                new Phrase("message.lengthDecided", spell.Kind))
            { Once = true });
            var spells = sources.OfType<PeriodSource>().Where(other => other.Kind == spell.Kind).OrderBy(other => other.From).ToList();
            counted.AddRange(Rest(spell, Terms(spell, spells[0].From, rates), spells, rates, reservations));
        }

        return FromLeastAge(counted, person, rates, reservations);
    }

    /// <summary>The last day a programme may reach with its extension; null where no length is known for sure.</summary>
    public static DateOnly? LastDay(IntroductionBenefit programme, IReadOnlyList<IncomeSource> sources, LivelihoodRates rates)
    {
        var spells = sources.OfType<IntroductionBenefit>().OrderBy(spell => spell.From).ToList<PeriodSource>();
        var term = Terms(programme, spells[0].From, rates)[0];
        return term.IsSure ? EndOf(spells, term.Ordinary + term.Extension) : null;
    }

    private static IEnumerable<PeriodSource> Rest(PeriodSource spell, List<Term> terms, List<PeriodSource> spells,
        LivelihoodRates rates, List<Reservation> reservations)
    {
        List<Period> left = [spell.Period];
        if (LastOf(spell, rates) is { } last) Depends(spell, After(After(spell.Period, last), spell.DecidedTo ?? DateOnly.MinValue),
            "message.rulesRepealed", reservations);
        foreach (var term in terms)
        {
            var days = spell.Period.Overlap(term.Holds);
            var decided = spell.DecidedTo ?? DateOnly.MinValue;
            var ordinary = EndOf(spells, term.Ordinary);
            var longest = EndOf(spells, term.Ordinary + term.Extension);
            var undecided = After(days, decided);

            if (spell.DecidedTo is not null) Depends(spell, undecided.Overlap(new Period(days.From, ordinary)), "message.decidedUntil",
                reservations);
            Depends(spell, After(undecided, ordinary).Overlap(new Period(days.From, longest)), "message.extension", reservations);

            var past = After(days, longest);
            if (term.Transition is { } months)
            {
                var five = EndOf(spells, months);
                var open = After(past, decided).Overlap(new Period(days.From, five));
                Nothing(spell, open, "TransitionToFiveYears", "message.transition", left, reservations);
                past = After(past, five);
            }

            if (term.IsSure) Nothing(spell, past, "LongerThanAllowed", "message.longerThanAllowed", left, reservations);
            else if (!After(past, decided).IsEmpty)
            {
                reservations.Add(new Reservation(spell.Kind, After(past, decided), "LongerThanAllowed", LawOf(spell),
                    new Phrase("message.perhapsTooLong", spell.Kind))
                {
                    Weakens = LineCertainty.DependsOnDecision,
                });
            }
        }

        return left.Select(days => days == spell.Period ? spell
            : (days.From == spell.From ? spell : spell.BegunBefore(days.From)) with { To = days.To });
    }

    private static void Depends(PeriodSource spell, Period days, string text, List<Reservation> reservations)
    {
        if (days.IsEmpty) return;
        reservations.Add(new Reservation(spell.Kind, days, "Extension", LawOf(spell), new Phrase(text, spell.Kind))
        {
            Once = true,
            Weakens = LineCertainty.DependsOnDecision,
        });
    }

    private static void Nothing(PeriodSource spell, Period days, string about, string text, List<Period> left,
        List<Reservation> reservations)
    {
        if (days.IsEmpty) return;
        reservations.Add(new Reservation(spell.Kind, days, about, LawOf(spell), new Phrase(text, spell.Kind)) { CountsNothing = true });
        var kept = left.SelectMany(part => part.Without(days)).ToList();
        left.Clear();
        left.AddRange(kept);
    }

    /// <summary>Below 18 the measure benefit is nothing (tiltakspengeforskriften § 3).</summary>
    private static List<IncomeSource> FromLeastAge(List<IncomeSource> sources, LivelihoodPerson person, LivelihoodRates rates,
        List<Reservation> reservations)
    {
        for (var i = sources.Count - 1; i >= 0; i--)
        {
            if (sources[i] is not MeasureBenefit measure
                || rates.Conditions.MeasureLeastAge.At(measure.From)?.Value is not { } age) continue;
            var birthday = LivelihoodPerson.Birthday(person.BirthDate, (int)age);
            if (measure.From >= birthday) continue;
            var before = measure.Period.Overlap(new Period(measure.From, birthday.AddDays(-1)));
            reservations.Add(new Reservation(measure.Kind, before, "Condition", "tiltakspengeforskriften § 3",
                new Phrase("message.tooYoung", measure.Kind, (int)age))
            { CountsNothing = true });
            if (before == measure.Period) sources.RemoveAt(i);
            else sources[i] = measure.BegunBefore(birthday);
        }

        return sources;
    }

    private static Period After(Period days, DateOnly day) => day == DateOnly.MinValue || day < days.From ? days
        : new Period(day.AddDays(1), days.To);

    /// <summary>The last day when so many months have run from the first day of the first spell, gaps not counted.</summary>
    private static DateOnly EndOf(List<PeriodSource> spells, int months)
    {
        var end = spells[0].From.AddMonths(months).AddDays(-1);
        for (var i = 1; i < spells.Count; i++)
        {
            if (spells[i - 1].To < end) end = end.AddDays(spells[i].From.DayNumber - spells[i - 1].To.DayNumber - 1);
        }

        return end;
    }

    /// <summary>The lengths that hold for a spell: one by the day the kind began, or for Nav's measures one after another by
    /// date.</summary>
    private static List<Term> Terms(PeriodSource spell, DateOnly begun, LivelihoodRates rates)
    {
        if (spell is MeasureBenefit measure) return ByDate($"Length.Measure.{measure.Measure?.ToString() ?? "NotSaid"}", rates);
        foreach (var name in Names(spell))
        {
            var series = rates.Length(name)!;
            if (series.On(begun) is { } row) return [TermOf(name, row, begun, rates,
                Everything) with { Transition = TransitionOf(spell, begun, rates) }];
        }

        // Nothing is said of the day it began: the nearest row shows what to ask about, and never takes anything away.
        var last = Names(spell)[^1];
        var rows = rates.Length(last)!.Rows;
        var nearest = begun < rows[0].From ? rows[0] : rows[^1];
        return [TermOf(last, nearest, nearest.From, rates, Everything) with { IsSure = false }];
    }

    /// <summary>The last day of the rules of a spell, where they are repealed and no others came in their place.</summary>
    private static DateOnly? LastOf(PeriodSource spell, LivelihoodRates rates)
    {
        if (spell is MeasureBenefit) return null;
        var ends = Names(spell).Select(name => rates.Length(name)!.Rows[^1].To).ToList();
        return ends.Contains(null) ? null : ends.Max();
    }

    private static List<Term> ByDate(string name, LivelihoodRates rates)
    {
        var rows = rates.Length(name)!.Rows;
        return [.. rows.Select((row, i) =>
            TermOf(name, row, row.From, rates, new Period(i == 0 ? DateOnly.MinValue : row.From, row.To ?? DateOnly.MaxValue)))];
    }

    private static Term TermOf(string name, Rate row, DateOnly day, LivelihoodRates rates, Period holds)
    {
        var extension = rates.Length(name + ".Extension")!.On(day)!;
        return new Term(holds, Months(row), Months(extension), row.IsSure && extension.IsSure, null);
    }

    private static string[] Names(PeriodSource spell) => spell switch
    {
        IntroductionBenefit { Law: IntegrationLaw.Introduksjonsloven } => ["Programme.Law2003"],
        IntroductionBenefit programme => programme.Goal switch
        {
            ProgrammeGoal.TradeCertificate => ["Programme.VocationalGoal", "Programme.UpperSecondaryGoal"],
            ProgrammeGoal.UpperSecondary => ["Programme.UpperSecondaryGoal"],
            ProgrammeGoal.PartOfUpperSecondary => ["Programme.PartOfUpperSecondary", "Programme.Others"],
            ProgrammeGoal.Work => ["Programme.WorkGoal", "Programme.Others"],
            ProgrammeGoal.HasUpperSecondary => ["Programme.HasUpperSecondary"],
            _ => ["Programme.FastTrack"],
        },
        QualificationBenefit => ["Programme.Qualification"],
        WorkAssessmentAllowance => ["Length.WorkAssessmentAllowance"],
        _ => ["Length.TransitionalBenefit"],
    };

    /// <summary>Whether a programme begun before 2026 may last as long as one begun later is open; in months from its first day.</summary>
    private static int? TransitionOf(PeriodSource spell, DateOnly begun, LivelihoodRates rates) =>
        spell is IntroductionBenefit
        {
            Law: IntegrationLaw.Integreringsloven,
            Goal: ProgrammeGoal.TradeCertificate or ProgrammeGoal.UpperSecondary,
        }
        && rates.Length("Programme.TransitionToFiveYears")!.On(begun) is { } row ? Months(row) : null;

    private static int Months(Rate row) => (int)row.Value! * (row.Unit == "years" ? 12 : 1);

    private static Period Everything => new(DateOnly.MinValue, DateOnly.MaxValue);

    private static string LawOf(PeriodSource spell) => spell switch
    {
        IntroductionBenefit { Law: IntegrationLaw.Introduksjonsloven } => "introduksjonsloven § 5",
        IntroductionBenefit { Goal: ProgrammeGoal.FastTrack } => "integreringsloven kap. 6A",
        IntroductionBenefit => "integreringsloven §§ 13, 14",
        MeasureBenefit => "tiltaksforskriften kap. 7",
        QualificationBenefit => "sosialtjenesteloven § 32",
        WorkAssessmentAllowance => "folketrygdloven § 11-12",
        _ => "folketrygdloven § 15-8",
    };

    /// <param name="Holds">The days on which this length decides.</param>
    /// <param name="Ordinary">Months within the ordinary length.</param>
    /// <param name="Extension">Months more by a decision.</param>
    /// <param name="IsSure">Both are verified.</param>
    /// <param name="Transition">Months until which it is open whether a new length holds.</param>
    private sealed record Term(Period Holds, int Ordinary, int Extension, bool IsSure, int? Transition);
}
