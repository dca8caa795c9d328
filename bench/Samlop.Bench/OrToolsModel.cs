using System.Globalization;
using Google.OrTools.LinearSolver;

namespace Samlop.Bench;

/// <summary>
/// Modes AB and Bplus by CP-SAT of OR-Tools, on the model that the others read (<see cref="LinearModel"/>). Reading is left out.
/// </summary>
internal sealed class OrToolsModel : OtherSolver
{
    public override string Name => "OR-Tools (CP-SAT)";

    public override (double Seconds, double Objective)? Solve(string modelFile, int limitSeconds)
    {
        using var solver = Solver.CreateSolver("SAT");
        var variables = new Dictionary<string, Variable>(StringComparer.Ordinal);
        Variable Of(string name) =>
            variables.TryGetValue(name, out var known) ? known : variables[name] = solver.MakeIntVar(0, double.PositiveInfinity, name);
        var (part, terms) = ("", new List<(double Coefficient, string Name)>());
        foreach (var line in File.ReadLines(modelFile))
        {
            if (line is "Maximize" or "Subject To" or "Bounds" or "General" or "End")
            {
                part = line;
                continue;
            }

            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (part == "Bounds") Of(words[0]).SetUb(double.Parse(words[2], CultureInfo.InvariantCulture));
            else if (part is "Maximize" or "Subject To") Read(solver, part, words, terms, Of);
        }

        solver.Objective().SetMaximization();
        solver.SetNumThreads(1);
        solver.SetTimeLimit(1000L * limitSeconds);
        var exact = new MPSolverParameters();
        exact.SetDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        return solver.Solve(exact) == Solver.ResultStatus.OPTIMAL ? (solver.WallTime() / 1000.0, solver.Objective().Value()) : null;
    }

    /// <summary>A line of terms; a row goes on over lines until its relation comes.</summary>
    private static void Read(
        Solver solver, string part, string[] words, List<(double Coefficient, string Name)> terms, Func<string, Variable> of)
    {
        for (var word = 0; word < words.Length; word++)
        {
            if (words[word] == "obj:") continue;
            if (words[word] is "<=" or "=")
            {
                var side = double.Parse(words[word + 1], CultureInfo.InvariantCulture);
                var row = solver.MakeConstraint(words[word] == "=" ? side : double.NegativeInfinity, side);
                foreach (var (coefficient, name) in terms) row.SetCoefficient(of(name), coefficient);
                terms.Clear();
                return;
            }

            var value = double.Parse(words[word + 1], CultureInfo.InvariantCulture) * (words[word] == "-" ? -1 : 1);
            if (part == "Maximize") solver.Objective().SetCoefficient(of(words[word + 2]), value);
            else terms.Add((value, words[word + 2]));
            word += 2;
        }
    }
}
