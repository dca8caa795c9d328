using System.Diagnostics;
using Samlop.Livelihood;
using Samlop.Livelihood.Rates;
using Samlop.Livelihood.Sources;
using Samlop.Platform.Time;

namespace Samlop.Bench;

/// <summary>How long a monthly plan of 48 months takes, warm, and 100 000 of them on one core.</summary>
public static class LivelihoodBench
{
    public static void Run()
    {
        var started = Stopwatch.StartNew();
        var rates = LivelihoodRates.Current;
        Console.WriteLine($"rates read and checked:     {started.Elapsed.TotalMilliseconds,8:0.0} ms");

        var cases = Enumerable.Range(0, 1000).Select(Case).ToList();
        foreach (var question in cases) LivelihoodPlan.For(question, rates);

        const int many = 100_000;
        decimal income = 0;
        var processor = Processor();
        started.Restart();
        for (var i = 0; i < many; i++) income += LivelihoodPlan.For(cases[i % cases.Count], rates).Months[47].Income;
        processor = Processor() - processor;
        Console.WriteLine(
            $"100 000 plans on one core:   {started.Elapsed.TotalSeconds,7:0.00} s, "
            + $"{processor.TotalSeconds:0.00} s of processor time (checksum {income:0})");
        Console.WriteLine(
            $"one plan of 48 months, warm: {started.Elapsed.TotalMilliseconds / many,7:0.0000} ms, "
            + $"{processor.TotalMilliseconds / many:0.0000} ms of processor time");
    }

    /// <summary>Fairer than the clock on a machine that others use too.</summary>
    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;

    /// <summary>A whole course: programme, then apprenticeship inside it, a loan, a summer job, social assistance and children.</summary>
    private static LivelihoodCase Case(int number)
    {
        var start = new DateOnly(2022, 8, 1).AddDays(number % 20);
        var programme = new IntroductionBenefit
        {
            Law = number % 4 == 0 ? IntegrationLaw.Introduksjonsloven : IntegrationLaw.Integreringsloven,
            From = start,
            To = start.AddYears(3).AddDays(number % 90),
            AbsentDays = new Dictionary<YearMonth, int> { [new YearMonth(2022, 11)] = 3 },
        };
        var wage = new ApprenticeWage
        {
            From = new DateOnly(2024, 8, 1),
            To = new DateOnly(2026, 7, 31),
            SkilledYearlyWage = 415300,
            Steps = [0.3m, 0.4m, 0.5m, 0.8m],
            InIntroductionPlan = true
        };
        return new LivelihoodCase(
            new YearMonth(2022, 8),
            new YearMonth(2026, 7),
            15000 + (number % 7000),
            new LivelihoodPerson(new DateOnly(1985, 1, 1).AddDays(number * 7), number % 3 == 0, null,
                [new DateOnly(2012, 3, 1).AddDays(number), new DateOnly(2018, 9, 9).AddDays(number)]),
            [
                programme,
                wage,
                new ChildBenefit { From = start, To = new DateOnly(2026, 7, 31) },
                new StudentFinance { From = programme.To, To = new DateOnly(2026, 6, 30), Loan = number % 2 == 0 },
                new MeasureBenefit { From = programme.To.AddDays(-10), To = programme.To.AddDays(60) },
                new SocialAssistance { From = new DateOnly(2023, 1, 1), To = new DateOnly(2023, 12, 31),
                    Household = Household.Single, Housing = 8000 },
                new OtherIncome { Name = "Sommerjobb", Months = new Dictionary<YearMonth, decimal> { [new YearMonth(2023, 7)] = 28000 } },
            ])
        { AsOf = new DateOnly(2026, 11, 25) };
    }
}
