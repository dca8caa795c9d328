using Samlop.Platform.Jobs;
using Samlop.Platform.Text;

namespace Samlop.Platform.UseCases;

/// <summary>A module adds its services, its jobs and downloads, and its places in the navigation: one line in Program.</summary>
public interface IModule
{
    static abstract void Add(ModuleSetup setup);
}

/// <summary>What modules put in when the program starts.</summary>
public sealed class ModuleSetup(IServiceCollection services, IConfiguration configuration)
{
    private readonly List<NavigationItem> navigation = [];
    private readonly JobSchedule jobs = new();
    private readonly List<Action<IEndpointRouteBuilder>> endpoints = [];

    public IServiceCollection Services { get; } = services;

    public IConfiguration Configuration { get; } = configuration;

    public ModuleSetup Add<TModule>() where TModule : IModule
    {
        TModule.Add(this);
        return this;
    }

    public ModuleSetup Navigate(NavigationItem item)
    {
        navigation.Add(item);
        return this;
    }

    /// <summary>Runs <typeparamref name="TJob"/> by the clock of Oslo, on one instance at a time (see <see cref="JobSchedule"/>).</summary>
    /// <param name="name">Stable and unique, for instance <c>mail.send</c>.</param>
    /// <param name="cron">With seconds first: <c>0 30 3 * * ?</c> is every night at 3.30.</param>
    public ModuleSetup Job<TJob>(string name, string cron) where TJob : class, IRecurringJob
    {
        jobs.Add<TJob>(name, cron);
        return this;
    }

    /// <summary>Endpoints beside the pages: downloads and the like. Each carries its own access rule.</summary>
    public ModuleSetup Map(Action<IEndpointRouteBuilder> map)
    {
        endpoints.Add(map);
        return this;
    }

    /// <summary>Ends the setup: permissions, navigation and jobs become read-only.</summary>
    public void Close()
    {
        jobs.Close(Services, Configuration);
        Services.AddSingleton(RolePermissions.In(typeof(ModuleSetup).Assembly));
        Services.AddSingleton<IReadOnlyList<Action<IEndpointRouteBuilder>>>(endpoints);
        Services.AddSingleton<IReadOnlyList<NavigationItem>>(navigation.OrderBy(i => i.Order).ToList());
    }
}

/// <summary>A place in the main navigation, shown to those whom the rule allows.</summary>
public sealed record NavigationItem(int Order, Phrase Title, string Url, IAccessRule Rule);
