using Samlop.Livelihood.Calculator;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Livelihood;

/// <summary>
/// Livsopphold: dated rates, income sources and the monthly plan, with a calculator that is open to all and keeps nothing.
/// </summary>
public sealed class LivelihoodModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Map(PlanPrint.Map);
        setup.Map(CaseFile.Map);
        setup.Navigate(
            new NavigationItem(
                Place.Reference,
                20,
                Platform.Text.Phrase.In<CommonText>(nameof(CommonText.Calculators)),
                CalculatorUrls.All,
                new OpenAttribute()
            )
        );
    }
}
