using System.Diagnostics;
using Samlop.Intake.Composition;

namespace Samlop.Bench;

/// <summary>200 applicants to a class of 20, and to larger classes: median of several runs after a warm-up.</summary>
public static class CompositionBench
{
    private const int Runs = 41;

    public static void Run()
    {
        foreach (var seats in new[] { 20, 40, 100 })
        {
            var question = Question(200, seats);
            var milliseconds = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                var watch = Stopwatch.StartNew();
                ClassComposer.Compose(question);
                milliseconds.Add(watch.Elapsed.TotalMilliseconds);
            }

            milliseconds.Sort();
            Console.WriteLine(
                $"composition, 200 applicants, {seats} seats, both orders and the whole front: "
                + $"median {milliseconds[Runs / 2]:F2} ms, slowest {milliseconds[^1]:F2} ms");
        }
    }

    private static CompositionQuestion Question(int applicants, int seats)
    {
        var random = new Random(7);
        return new CompositionQuestion
        {
            Applicants =
            [
                .. Enumerable.Range(0, applicants).Select(_ =>
                    new Applicant(random.Next(10) < 7, random.Next(10) < 3, random.Next(10) < 6, random.Next(101)))
            ],
            Seats = seats,
            RightsMin = seats * 2 / 5,
            RightsMax = seats * 3 / 5,
        };
    }
}
