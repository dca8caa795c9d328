using Samlop.Intake.Calculator;
using Samlop.Platform.UseCases;

namespace Samlop.Intake;

/// <summary>Inntak: the rules of the target group and the ways forward, with a calculator that is open to all and keeps nothing.</summary>
public sealed class IntakeModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Map(EligibilityFile.Map);
        setup.Map(EligibilityPrint.Map);
    }
}
