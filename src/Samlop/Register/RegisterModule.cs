using Samlop.Platform;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register.Browse;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>Register: reference data, read once when the program starts, and its pages, which are open to all.</summary>
public sealed class RegisterModule : IModule
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton(LoadOrRefuse(Path.Combine(AppContext.BaseDirectory, "content")));
        setup.Services.AddSingleton<RegisterTables>();
        setup.Navigate(
            new NavigationItem(
                Place.Reference, 10, Phrase.In<CommonText>(nameof(CommonText.Register)), RegisterUrls.Overview, new OpenAttribute())
        );
        setup.Open(RegisterUrls.Lists.Select(slug => RegisterUrls.List(slug)));
        setup.Map(MapFiles);
        setup.Searched(given => RegisterSearch.Trades(given.GetRequiredService<RegisterData>()));
        setup.Searched(given => RegisterSearch.Counties(given.GetRequiredService<RegisterData>()));
        setup.Searched(given => RegisterSearch.Municipalities(given.GetRequiredService<RegisterData>()));
    }

    /// <summary>Reads the register; the program does not start on facts that contradict one another.</summary>
    /// <exception cref="StartRefused">A file is missing or wrong; the message names file, line and column.</exception>
    public static RegisterData LoadOrRefuse(string contentFolder)
    {
        try
        {
            return RegisterData.Load(contentFolder);
        }
        catch (InvalidRegister problem)
        {
            throw new StartRefused($"The register in {Path.Combine(contentFolder, "register")} cannot be used. {problem.Message}");
        }
    }

    private static void MapFiles(IEndpointRouteBuilder routes)
    {
        foreach (var table in routes.ServiceProvider.GetRequiredService<RegisterTables>().All)
        {
            routes.MapGet(RegisterUrls.File(table.Slug), (HttpContext http) => table.File(http)).WithMetadata(new OpenAttribute());
        }
    }
}
