using System.Diagnostics;
using System.Text.Json;
using Samlop.Places.Matching;
using Samlop.Places.Matching.WhatIf;
using Samlop.Places.Rota;
using Samlop.Platform.Evaluation;

namespace Samlop.Bench;

/// <summary>
/// <c>bench places [quick] [B|change|AB|Bplus …] [FILE …]</c>: the match against CBC, HiGHS and OR-Tools on the same model, machine and
/// run, one thread each, model in memory, median of five alternating runs, equal objectives; then large instances, one
/// changed fact. A FILE, also of a rota, is solved alone. <c>bench places generate KIND N M SEED FILE</c> writes an instance;
/// <c>bench places check MODE N M FROM TO</c> compares with CBC on one instance per seed, those without priority as well.
/// </summary>
public static class PlacesBench
{
    private const int Runs = 5;

    public static void Run(string[] args)
    {
        if (args is ["generate", var kind, var n, var m, var seed, var target])
        {
            PlacesFile.Write(
                new PlacesGenerator(int.Parse(n), int.Parse(m), int.Parse(seed), Enum.Parse<MatchMode>(kind)).Create(), target);
            return;
        }

        if (args is ["check", var mode, var size, var places, var from, var to])
        {
            for (var instance = int.Parse(from); instance <= int.Parse(to); instance++)
            {
                Check(Enum.Parse<MatchMode>(mode), int.Parse(size), int.Parse(places), instance);
            }
            return;
        }

        foreach (var file in args.Where(File.Exists)) OwnFile(file);
        if (args.Any(File.Exists)) return;
        var quick = args.Contains("quick");
        bool Asked(string part) => args.All(arg => arg == "quick") || args.Contains(part);
        if (Asked("B"))
        {
            SideBySide(MatchMode.B, 200, 150, 1, 60);
            if (!quick) SideBySide(MatchMode.B, 2_000, 1_500, 1, 120);
            Own(MatchMode.B, 20_000, 8_000, 1, threads: 1, runs: quick ? 1 : Runs);
            if (!quick) Own(MatchMode.B, 100_000, 40_000, 1, threads: 2, runs: 3);
        }

        if (Asked("change")) OneChangedFact();
        if (Asked("AB"))
        {
            SideBySide(MatchMode.AB, 350, 180, 1, 60);
            if (!quick) SideBySide(MatchMode.AB, 3_500, 1_600, 1, 120);
        }

        if (Asked("Bplus"))
        {
            SideBySide(MatchMode.Bplus, 200, 150, 1, 120);
            if (!quick) Own(MatchMode.Bplus, 2_000, 1_500, 1, threads: 1, runs: 3);
            if (!quick) StoppedEarly();
        }
    }

    private static void Check(MatchMode mode, int participants, int departments, int seed)
    {
        var generated = new PlacesGenerator(participants, departments, seed, mode == MatchMode.AB ? MatchMode.AB : MatchMode.B).Create();
        foreach (var equal in (bool[])[false, true])
        {
            // Without priority the balance of a class decides more often who is placed.
            var instance = equal
                ? generated with { Participants = generated.Participants with { Priority = new bool[participants] } }
                : generated;
            var model = Path.GetTempFileName() + ".lp";
            File.WriteAllText(model, new LinearModel(instance, mode).Write());
            var clock = Stopwatch.StartNew();
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(mode));
            var other = OtherSolver.Cbc.IfThere()?.Solve(model, 120);
            var verdict = other is null
                ? "CBC is not installed, or did not finish"
                : Math.Abs(other.Value.Objective - answer.Objective) < 0.5 ? "equal"
                : $"DIFFERS: CBC {other.Value.Objective}";
            Console.WriteLine(
                $"{mode} {participants} x {departments} seed {seed}{(equal ? " without priority" : "")}"
                + $": {answer.Objective} {answer.Proved}, {verdict}");
            File.Delete(model);
        }
    }

    private static void OwnFile(string file)
    {
        using var content = PlacesFile.Open(file);
        using var document = JsonDocument.Parse(content);
        var input = JsonInput.Of(document);
        if (input["format"].Text() == "alternation-rota-1")
        {
            var rota = RotaInstanceReader.Read(input);
            Report(
                $"rota {Path.GetFileName(file)}, all school days, 1 thread",
                Median(Runs, () => RotaPlanner.Solve(rota)),
                RotaPlanner.Solve(rota).Objective, RotaPlanner.Solve(rota).IsOptimal ? "Optimal" : "Gap");
            return;
        }

        var instance = PlaceInstanceReader.Read(input);
        foreach (var mode in instance.Kind == MatchMode.AB ? (MatchMode[])[MatchMode.AB] : [MatchMode.B, MatchMode.Bplus])
        {
            if (mode == MatchMode.Bplus && instance.Participants.Count > 5_000) continue;
            Own($"{mode} {Path.GetFileName(file)}, 1 thread", instance, new MatchOptions(mode), Runs);
        }
    }

    /// <summary>
    /// How far from the optimum Bplus is after some seconds on one thread: in people, and in what the places cost those who get them.
    /// </summary>
    private static void StoppedEarly()
    {
        var instance = new PlacesGenerator(2_000, 1_500, 1, MatchMode.B).Create();
        var best = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus));
        var whole = PlaceChecker.Check(instance, MatchMode.Bplus, best.Assignment, best.Days);
        Console.WriteLine(
            $"Bplus 2000 x 1500, the best: {whole.Placed} placed, {whole.Priority} of them with priority, "
            + $"at a cost (travel and the like of all pairs together) of {whole.Fit}");
        foreach (var seconds in (double[])[1, 2, 5])
        {
            var answer = PlaceMatcher.Solve(instance, new MatchOptions(MatchMode.Bplus, TimeLimit: TimeSpan.FromSeconds(seconds)));
            var score = PlaceChecker.Check(instance, MatchMode.Bplus, answer.Assignment, answer.Days);
            Console.WriteLine(
                $"Bplus 2000 x 1500 stopped after {seconds} s: {whole.Placed - score.Placed} fewer placed, "
                + $"{whole.Priority - score.Priority} fewer with priority; "
                + $"the cost of the places is {score.Fit}, "
                + $"{100.0 * (score.Fit - whole.Fit) / whole.Fit:+0.000;-0.000;0} % against the best; "
                + $"W {answer.Objective}, bound {answer.Bound}");
        }
    }

    /// <summary>An employer says no, a place closes, a person comes: each solved from the former answer.</summary>
    private static void OneChangedFact()
    {
        var instance = new PlacesGenerator(2_000, 1_500, 1, MatchMode.B).Create();
        var session = new MatchSession(instance);
        var placed = Enumerable.Range(0, 2_000).Where(i => session.Assignment[i] >= 0).ToArray();
        var times = new Dictionary<string, List<double>>
        {
            ["employer said no"] = [],
            ["a place closes"] = [],
            ["locked elsewhere"] = [],
            ["one more person"] = []
        };
        for (var change = 0; change < 100; change++)
        {
            var i = placed[change * placed.Length / 100];
            var pairs = instance.Pairs;
            var other = pairs.Department[pairs.First[i] + (change % (pairs.First[i + 1] - pairs.First[i]))];
            var newcomer = new NewParticipant(
                0, true, change % 2 == 0, true, false,
                [.. Enumerable.Range(pairs.First[i], pairs.First[i + 1] - pairs.First[i])
                    .Select(pair => (pairs.Department[pair], 200, 150))]);
            if (session.Assignment[i] >= 0) times["employer said no"].Add(Time(() => session.Forbid(i, session.Assignment[i])));
            times["a place closes"].Add(Time(() => session.ClosePlaces(other, 1)));
            times["locked elsewhere"].Add(Time(() => session.Lock(i, other)));
            times["one more person"].Add(Time(() => session.Add(newcomer)));
        }

        foreach (var (what, seconds) in times)
        {
            Console.WriteLine(
                $"one changed fact, 2000 x 1500, {what}: median {Middle(seconds) * 1000:F2} ms, "
                + $"p95 {seconds.Order().ElementAt(seconds.Count * 95 / 100) * 1000:F2} ms");
        }
    }

    private static void SideBySide(MatchMode mode, int participants, int departments, int seed, int limitSeconds)
    {
        var instance = new PlacesGenerator(participants, departments, seed, mode == MatchMode.AB ? MatchMode.AB : MatchMode.B).Create();
        var folder = Path.Combine(AppContext.BaseDirectory, "others");
        var others = new OtherSolver?[]
        {
            OtherSolver.Cbc.IfThere(), OtherSolver.Highs.Install(folder),
            mode == MatchMode.B ? new OrToolsFlow(instance) : new OrToolsModel()
        }.OfType<OtherSolver>().ToList();
        var model = Path.Combine(folder, $"{mode}_{participants}.lp");
        File.WriteAllText(model, new LinearModel(instance, mode).Write());
        var answer = Warm(() => PlaceMatcher.Solve(instance, new MatchOptions(mode)));
        var own = new List<double>();
        var times = others.ToDictionary(other => other.Name, _ => new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            own.Add(Time(() => PlaceMatcher.Solve(instance, new MatchOptions(mode))));
            foreach (var other in others.ToArray())
            {
                if (other.Solve(model, limitSeconds) is not { } result)
                {
                    Console.WriteLine($"    {other.Name}: did not finish within {limitSeconds} s");
                    others.Remove(other);
                    continue;
                }

                times[other.Name].Add(result.Seconds);
                if (Math.Abs(result.Objective - answer.Objective) > 1)
                {
                    Console.WriteLine($"    {other.Name} DISAGREES: {result.Objective} against {answer.Objective}");
                }
            }
        }

        Report($"{mode} {participants} x {departments}, {instance.Pairs.Count} pairs, 1 thread",
            Middle(own), answer.Objective, answer.Proved.ToString());
        foreach (var (name, seconds) in times.Where(time => time.Value.Count > 0))
        {
            Console.WriteLine($"    {name}: {Middle(seconds) * 1000:F1} ms, {Middle(seconds) / Middle(own):F1} times as long");
        }
    }

    private static void Own(MatchMode mode, int participants, int departments, int seed, int threads, int runs) =>
        Own($"{mode} {participants} x {departments}, {threads} thread(s)",
            new PlacesGenerator(participants, departments, seed, MatchMode.B).Create(), new MatchOptions(mode, threads), runs);

    private static void Own(string title, PlaceInstance instance, MatchOptions options, int runs)
    {
        var before = GC.GetTotalAllocatedBytes(true);
        var answer = PlaceMatcher.Solve(instance, options);
        var allocated = GC.GetTotalAllocatedBytes(true) - before;
        Report($"{title}, {instance.Pairs.Count} pairs", Median(runs, () => PlaceMatcher.Solve(instance, options)),
            answer.Objective, answer.Proved.ToString());
        Console.WriteLine(
            $"    allocated {allocated / 1_048_576} MB, "
            + $"peak working set of the process {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576} MB");
    }

    private static void Report(string what, double seconds, long objective, string proved) =>
        Console.WriteLine($"{what}: {seconds * 1000:F1} ms, W {objective}, {proved}");

    private static double Median(int runs, Action action) => Middle([.. Enumerable.Range(0, runs).Select(_ => Time(action))]);

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);

    /// <summary>Runs for a second, a hundred times at most, so that the compiler has seen the hot loops.</summary>
    private static T Warm<T>(Func<T> action)
    {
        var clock = Stopwatch.StartNew();
        var result = action();
        for (var run = 0; run < 100 && clock.Elapsed.TotalSeconds < 1; run++) result = action();
        return result;
    }

    private static double Time(Action action)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }
}
