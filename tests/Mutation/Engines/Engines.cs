using Samlop.Platform.Evaluation;

namespace Samlop;

/// <summary>The engines that are mutated, as <c>./samlop evaluate</c> finds them in the program.</summary>
public static class Engines
{
    public static readonly IReadOnlyDictionary<string, Action<EngineRun>> ByKind = new Dictionary<string, Action<EngineRun>>(StringComparer.Ordinal)
    {
        ["composition"] = Intake.Composition.CompositionEngine.Answer,
        ["eligibility"] = Intake.Eligibility.EligibilityEngine.Answer,
        ["ways"] = Intake.Ways.WaysEngine.Answer,
        ["livelihood"] = Livelihood.Evaluate.LivelihoodEngine.Run,
        ["practice"] = Training.Practice.PracticeEngine.Run,
    };
}
