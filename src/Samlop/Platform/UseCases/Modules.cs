using System.Linq.Expressions;
using System.Reflection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Data;
using Samlop.Platform.Jobs;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.Ui;
using Samlop.Platform.Ui.Shell;

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
    private readonly Dictionary<string, SubjectDoors.Finding> finding = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SubjectDoors.Naming> naming = new(StringComparer.Ordinal);
    private readonly PageSections sections = new();
    private readonly List<FollowedKinds.Kind> followed = [];
    private readonly Dictionary<string, Purpose> purposes = new(StringComparer.Ordinal);
    private readonly AuthorityActs acts = new();
    private readonly List<string> open = [];
    private readonly HashSet<Assembly> assemblies = [typeof(ModuleSetup).Assembly];
    private Type? adding;

    public IServiceCollection Services { get; } = services;

    public IConfiguration Configuration { get; } = configuration;

    /// <summary>
    /// Where the modules stand: their tables and ids, events, notices and permissions are found there without being registered.
    /// </summary>
    public IReadOnlyCollection<Assembly> Assemblies => assemblies;

    public ModuleSetup Add<TModule>() where TModule : IModule
    {
        var before = adding;
        adding = typeof(TModule);
        assemblies.Add(adding.Assembly);
        TModule.Add(this);
        adding = before;
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

    /// <summary>Open pages that stand behind a pattern with a parameter, for those who search (<c>/sitemap.xml</c>).</summary>
    public ModuleSetup Open(IEnumerable<string> addresses)
    {
        open.AddRange(addresses);
        return this;
    }

    /// <summary>What the pages and use cases of the module that is being added read for. A module has one purpose.</summary>
    public ModuleSetup Purpose(Purpose purpose)
    {
        var module = Purposes.ModuleOf(adding) ?? throw new InvalidOperationException("A purpose is registered by a module.");
        if (purposes.Values.Any(other => other.Code == purpose.Code) || !purposes.TryAdd(module, purpose))
            throw new InvalidOperationException($"{module} has a purpose already, or {purpose.Code} is another module's.");
        return this;
    }

    /// <summary>
    /// Things of this kind have a history; a reader finds them through the door. The kind is the id's <see cref="SubjectKindAttribute"/>.
    /// </summary>
    public ModuleSetup Subject<TRow, TId>(Expression<Func<TRow, TId>> id, Func<AppDb, Reader, IQueryable<TRow>> door)
        where TRow : class
        where TId : struct, IId<TId>
    {
        foreach (var kind in UseCases.Subject.EarlierKindsOf(typeof(TId)).Prepend(UseCases.Subject.KindOf(typeof(TId))))
            finding.Add(kind, SubjectDoors.Through(id, door));
        return this;
    }

    /// <summary>Things of this kind have no rows (<see cref="UseCases.Subject.Named"/>); a reader finds all of them or none.</summary>
    public ModuleSetup Subject(string kind, Func<Reader, bool> found)
    {
        finding.Add(kind, (_, reader) =>
        {
            var all = found(reader);
            return _ => all;
        });
        return this;
    }

    /// <summary>Things of this kind are found by a rule that asks who reads.</summary>
    public ModuleSetup Subject(string kind, SubjectDoors.Finding found)
    {
        finding.Add(kind, found);
        return this;
    }

    /// <summary>Things of this kind are named in sentences (<see cref="Named"/>) for those who find them.</summary>
    public ModuleSetup Names<TId>(SubjectDoors.Naming names) where TId : struct, IId<TId>
    {
        naming.Add(UseCases.Subject.KindOf(typeof(TId)), names);
        return this;
    }

    /// <summary>Things of this kind have no rows and are named in sentences all the same.</summary>
    public ModuleSetup Names(string kind, SubjectDoors.Naming names)
    {
        naming.Add(kind, names);
        return this;
    }

    /// <summary>
    /// Something that a role does for its organisation, and may let others of it do. Whoever may do it is asked in one place
    /// (<see cref="Authorities"/>). Its holder may give it out, and reads delegations with those who may be given it.
    /// </summary>
    public ModuleSetup Act(AuthorityAct act)
    {
        acts.Add(act);
        if (!act.CanBeDelegated) return this;
        return Gives(GiveDelegation.Needs, act.Holders)
            .Gives(ReadDelegations.Needs, Enum.GetValues<Role>().Where(act.MayBeGivenTo).Concat(act.Holders));
    }

    /// <summary>What a stand-in of these roles takes over beside the notices. Whoever has such a role may have a stand-in.</summary>
    /// <param name="takesOver">Said to those who choose a stand-in.</param>
    public ModuleSetup StandIn(Phrase takesOver, params IReadOnlyCollection<Role> roles)
    {
        Services.AddSingleton(new StoodInFor(roles, takesOver));
        return Gives(AppointStandIn.Needs, roles);
    }

    /// <summary>People are told at home what is new of those things of this kind that they have to do with.</summary>
    /// <param name="mine">Those; null where the reader has to do with none.</param>
    /// <param name="text">What <paramref name="told"/> needs of a row beside its id.</param>
    public ModuleSetup News<TRow, TId>(
        Expression<Func<TRow, TId>> id, Func<AppDb, Reader, IQueryable<TRow>?> mine,
        Func<AppDb, (IQueryable<TRow> Of, Expression<Func<TRow, string>> Text)> text, Func<TId, string, FollowedThing> told)
        where TRow : class
        where TId : struct, IId<TId>
    {
        followed.Add(new(
            UseCases.Subject.KindOf(typeof(TId)),
            adding,
            (db, reader) => mine(db, reader) is { } rows ? FollowedKinds.Among(rows, id) : null,
            db => FollowedKinds.TextOf(text(db).Of, id, text(db).Text),
            (thing, of) => told(TId.From(thing), of)));
        return this;
    }

    /// <summary><typeparamref name="THandler"/> hears of every event of this type, after those registered before it.</summary>
    public ModuleSetup When<TEvent, THandler>()
        where TEvent : IEvent
        where THandler : class, IWhen<TEvent>
    {
        Services.AddTransient<IWhen<TEvent>, THandler>();
        return this;
    }

    /// <summary>
    /// Further roles hold the permission of a supporting module, beside those that stand with it: they have to do with the module's kinds.
    /// </summary>
    public ModuleSetup Gives(Permission permission, IEnumerable<Access.Role> roles)
    {
        Services.AddSingleton(Permission.Of(permission.Code, [.. roles]));
        return this;
    }

    /// <summary>Adds a section to the place of an earlier page; lower orders come first.</summary>
    public ModuleSetup Section<TPlace, TSection>(int order)
        where TPlace : class
        where TSection : ISectionOf<TPlace>
    {
        sections.Add<TPlace, TSection>(order);
        return this;
    }

    /// <summary>Things of this kind are found by their words, as far as the reader sees them (<c>/sok</c>).</summary>
    public ModuleSetup Searched(Func<IServiceProvider, SearchedKind> kind)
    {
        var owner = adding;
        Services.AddSingleton(given =>
        {
            var made = kind(given);
            made.Owner = owner;
            return made;
        });
        return this;
    }

    /// <summary>
    /// Ends the program's own setup. Until the program is built a host of its own may still add modules that have neither jobs nor places.
    /// </summary>
    public void Close()
    {
        acts.Register(this);
        Services.AddSingleton(acts);
        jobs.Close(Services, Configuration);
        Services.AddSingleton(this);
        Services.AddSingleton(given => RolePermissions.In(assemblies, given.GetServices<Permission>()));
        Services.AddSingleton<IReadOnlyList<Action<IEndpointRouteBuilder>>>(endpoints);
        Services.AddSingleton(new OpenAddresses(open));
        Services.AddSingleton(new Purposes(purposes));
        Services.AddSingleton(new SubjectDoors(finding, naming));
        Services.AddSingleton(sections);
        Services.AddSingleton(new FollowedKinds(followed));
        Services.AddSingleton(new Navigation(navigation));
    }
}

/// <summary>
/// The places of the main navigation, by what people do and not by module, in the order they are shown. A place is shown to those who have
/// something there.
/// </summary>
public enum Place
{
    Tasks,
    Grants,
    Cooperation,
    Participants,

    /// <summary>What is known and offered: most of it open to all.</summary>
    Knowledge,
    Administration,

    /// <summary>What is looked up, at the foot of the page.</summary>
    Reference,
}

/// <summary>Something at a place of the navigation, shown to those whom the rule allows.</summary>
/// <param name="Order">Within the place; the first is what the place itself leads to.</param>
/// <param name="Also">Addresses of pages that belong to it, beside those under its own.</param>
public sealed record NavigationItem(
    Place Place, int Order, Phrase Title, string Url, IAccessRule Rule, params IReadOnlyList<string> Also)
{
    /// <summary>
    /// A page of somebody about themself: its title is said in the language in which they read such (<see cref="OwnLanguage"/>).
    /// </summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// The address of the page that leads to it, so that a place has few ways: it is in the menu only for whom that page is not.
    /// </summary>
    public string? Under { get; init; }

    /// <summary>How many the reader sees there; null where it is not counted.</summary>
    public Func<AppDb, Actor, CancellationToken, Task<int>>? Rows { get; init; }

    /// <summary>The beginnings of the kinds of tasks (<see cref="WaitingTask"/>) that are done there.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>The language that its title is said in; null for that of the page.</summary>
    /// <param name="read">In which the reader reads what is of themself; null for that of the page.</param>
    public PageLanguage? LanguageIn(PageLanguage? read) => read is not null && IsOwn && Title.IsWrittenIn(read) ? read : null;

    public bool Holds(PathString path) => Also.Prepend(Url).Any(url => path.StartsWithSegments(url));
}
