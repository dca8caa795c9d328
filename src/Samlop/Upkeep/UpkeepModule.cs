using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Upkeep;

/// <summary>Vedlikehold: what the administrator must look after in the content that rules and rates are read from.</summary>
public sealed class UpkeepModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton<ITasksBesideRows, ContentTasks>();
        setup.Navigate(
            new NavigationItem(
                Place.Administration,
                40,
                Phrase.In<UpkeepText>(nameof(UpkeepText.Content_Title)),
                ContentPage.Address,
                new NeedsOfAttribute<ReadContentState>()
            )
        );
    }
}
