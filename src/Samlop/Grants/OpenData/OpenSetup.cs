using Samlop.Cases;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.OpenData;

/// <summary>What open data bring to the program.</summary>
internal static class OpenSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Map(OpenEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 90, Phrase.In<OpenText>(nameof(OpenText.Index_Title)), OpenUrls.Index, new OpenAttribute()));
        setup.Navigate(new NavigationItem(
            Place.Grants, 91, Phrase.In<CasesText>(nameof(CasesText.PublicJournal_Title)), CaseUrls.PublicJournal, new OpenAttribute())
        {
            Under = OpenUrls.Index,
        });
    }
}
