using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samlop.Bench;

/// <summary>A solver of others, run as its own process on one thread: the time is that of solving, reading left out.</summary>
internal abstract partial class OtherSolver
{
    public abstract string Name { get; }

    /// <summary>Seconds and objective, or null when it did not finish.</summary>
    public abstract (double Seconds, double Objective)? Solve(string modelFile, int limitSeconds);

    protected static (int Exit, string Output, double Seconds) Run(string file, int limitSeconds, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (process.WaitForExit(TimeSpan.FromSeconds(limitSeconds)))
            {
                return (process.ExitCode, output.Result + errors.Result, clock.Elapsed.TotalSeconds);
            }
            process.Kill();
            return (-1, "", clock.Elapsed.TotalSeconds);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "", 0);
        }
    }

    /// <summary>Debian's coinor-cbc. Reading is timed on its own and taken away.</summary>
    internal sealed partial class Cbc : OtherSolver
    {
        public override string Name => "CBC";

        /// <summary>Null, with a word about it, where it is not installed.</summary>
        public static Cbc? IfThere()
        {
            if (Run("cbc", 10, "quit").Exit == 0) return new Cbc();
            Console.WriteLine("    CBC is not installed (apt-get install coinor-cbc): measured without it");
            return null;
        }

        public override (double Seconds, double Objective)? Solve(string modelFile, int limitSeconds)
        {
            var reading = Run("cbc", limitSeconds, modelFile, "quit").Seconds;
            var answer = modelFile + ".solution"; // its first line has all digits, the log has eight
            File.Delete(answer);
            var run = Run("cbc", limitSeconds, modelFile, "threads", "0",
                "ratioGap", "0", "allowableGap", "0.5", "solve", "solution", answer, "quit");
            var objective = ObjectiveValue().Match(File.Exists(answer) ? File.ReadLines(answer).FirstOrDefault("") : "");
            if (run.Exit != 0 || !objective.Success || run.Output.Contains("Stopped on", StringComparison.Ordinal)) return null;
            return (run.Seconds - reading, Math.Abs(double.Parse(objective.Groups[1].Value, CultureInfo.InvariantCulture)));
        }

        [GeneratedRegex(@"[Oo]bjective(?: value)?:?\s+(-?[\d.]+(?:e\+?\d+)?)")]
        private static partial Regex ObjectiveValue();
    }

    /// <summary>HiGHS in WebAssembly from npm, under Node: its own timer around solve, with the reading of the model text inside.</summary>
    internal sealed class Highs(string folder) : OtherSolver
    {
        private const string Script = """
            const fs = require('fs');
            require('highs')().then(highs => {
              const model = fs.readFileSync(process.argv[2], 'utf8');
              const start = process.hrtime.bigint();
              const result = highs.solve(model, { mip_rel_gap: 0, mip_abs_gap: 0.5, threads: 1 });
              console.log('RESULT', Number(process.hrtime.bigint() - start) / 1e9, result.Status, result.ObjectiveValue);
            }).catch(problem => { console.log(String(problem)); process.exit(1); });
            """;

        public override string Name => "HiGHS";

        public override (double Seconds, double Objective)? Solve(string modelFile, int limitSeconds)
        {
            var script = Path.Combine(folder, "solve.cjs");
            File.WriteAllText(script, Script);
            var run = Run("node", limitSeconds, script, modelFile);
            var result = run.Output.Split('\n').FirstOrDefault(line => line.StartsWith("RESULT", StringComparison.Ordinal))?.Split(' ');
            if (result is null || !run.Output.Contains("Optimal", StringComparison.Ordinal)) return null;
            return (double.Parse(result[1], CultureInfo.InvariantCulture), double.Parse(result[^1], CultureInfo.InvariantCulture));
        }

        /// <summary>Installs the package from npm into a folder beside the build; null when that cannot be done.</summary>
        public static Highs? Install(string folder)
        {
            Directory.CreateDirectory(folder);
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "highs"))
                && Run("npm", 120, "install", "--prefix", folder, "--no-audit", "--no-fund", "highs").Exit != 0)
            {
                return null;
            }
            return new Highs(folder);
        }
    }
}
