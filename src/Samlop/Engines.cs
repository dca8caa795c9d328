using Samlop.Platform.Evaluation;

namespace Samlop;

/// <summary>The engines that can be asked without a web host: <c>./samlop evaluate KIND FILE</c>.</summary>
public static class Engines
{
    public static readonly IReadOnlyDictionary<string, Action<EngineRun>> ByKind = new SortedDictionary<string, Action<EngineRun>>(
        StringComparer.Ordinal
    )
    {
        ["composition"] = Intake.Composition.CompositionEngine.Answer,
        ["eligibility"] = Intake.Eligibility.EligibilityEngine.Answer,
        ["livelihood"] = Livelihood.Evaluate.LivelihoodEngine.Run,
        ["practice"] = Training.Practice.PracticeEngine.Run,
        ["places"] = Places.Matching.PlacesEngine.Run,
        ["rota"] = Places.Rota.RotaEngine.Run,
        ["sharing"] = Persons.Sharing.SharingEngine.Answer,
        ["ways"] = Intake.Ways.WaysEngine.Answer,
    };
}
