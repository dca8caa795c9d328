using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Drills;

/// <summary>
/// Øvelser: a module that the tests alone have, in an assembly of its own, with tables of its own. It registers something of every kind
/// that a module can, and nothing that is shared knows of it.
/// </summary>
public sealed class DrillModule : IModule
{
    public const string Code = "test-drill";
    public const string County = "county";

    public static readonly RowsReason WhoWaitsIsReminded = new("Whoever has not sent a plan is reminded of it.");

    public static readonly RowsReason WhoIsOfAPartyIsNotImpartial = new("Whether somebody is of the county of a drill is asked when they declare.");

    public static CaseKind Case { get; } = new(
        Code,
        new CaseRole("directorate", Phrase.Verbatim("direktoratet"))
        {
            Readers = [Role.CaseOfficer],
            Writers = [Role.CaseOfficer],
            Registrars = [Role.CaseOfficer],
        },
        new CaseRole(County, Phrase.Verbatim("fylkeskommunen"))
        {
            Readers = [Role.ProjectLead, Role.ChiefExecutive],
            Writers = [Role.ProjectLead, Role.ChiefExecutive],
        });

    public static LetterKind Letter { get; } = new(
        Code, "ovelsesbrev", Phrase.Verbatim("Øvelsesbrev"), Phrase.Verbatim("øvelsesbrevet"))
    {
        CaseSubject = Subject.KindOf(typeof(DrillId)),
        Blocks = [new(LetterKind.Title, Phrase.Verbatim("Tittel")), new("thanks", Phrase.Verbatim("Takken"))],
        Placeholders = [new("ovelse", Phrase.Verbatim("navnet på øvelsen"), (_, _) => "Eksempeløvelsen")],
        First = () => new LetterTexts(Texts("Planen for {ovelse}", "Takk for planen."), Texts("Planen for {ovelse}", "Takk for planen.")),
        Origin = Phrase.Verbatim("Skrevet av testene."),
        Body = typeof(DrillLetterBody),
        Dispatchers = [Role.CaseOfficer],
        Receivers = [Role.ProjectLead],
        Approvers = [Role.DecisionMaker],
    };

    public static void Add(ModuleSetup setup)
    {
        setup.Purpose(DrillAccess.Purpose)
            .CaseKind(Case)
            .LetterKind<DrillLetterWriter>(Letter)
            .Act(SendPlan.Act)
            .Impartiality(DrillImpartiality.Kind)
            .Searched(_ => DrillSearch.Drills)
            .Subject<Drill, DrillId>(d => d.Id, (db, reader) => db.Rows<Drill>().VisibleTo(reader))
            .News<Drill, DrillId>(
                d => d.Id,
                (db, reader) => db.Rows<Drill>().VisibleTo(reader),
                db => (db.Rows<Drill>().All(WhoWaitsIsReminded), d => d.Title),
                (id, title) => new FollowedThing(Phrase.Verbatim(title), $"/ovelser/{id.Value}"));
        setup.Services.AddTransient<ITaskSource, DrillTasks>();
        setup.Services.AddTransient<IFollowedSource, FollowedDrills>();
        setup.Services.AddTransient<IReminder, DrillReminder>();
    }

    private static SortedDictionary<string, string> Texts(string title, string thanks) =>
        new(StringComparer.Ordinal) { [LetterKind.Title] = title, ["thanks"] = thanks };
}

/// <summary>Begin en øvelse: the case is opened in the same run.</summary>
[Process("test.drill-arranged")]
public sealed class ArrangeDrill(AppDb db, CaseRegister cases) : IUseCase<ArrangeDrill.Input, ArrangeDrill.Arranged>
{
    public static Permission Needs { get; } = Permission.Of("test.drill.arrange", Role.CaseOfficer);

    public sealed class Input : IInput<ArrangeDrill, Input, Arranged>
    {
        public OrganisationId County { get; init; }

        public string Title { get; init; } = "";

        public DateOnly PlanBy { get; init; }
    }

    public sealed record Arranged(DrillId Drill, CaseNumber Number);

    [Event("test.drill.arranged")]
    public sealed record DrillArranged(DrillId Drill) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Drill);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.Verbatim("satte opp øvelsen");
    }

    public async Task<Outcome<Arranged>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var drill = new Drill(
            NewId.Of<DrillId>(change.At), actor.Organisation, input.County, input.Title, input.PlanBy, OsloClock.DateIn(change.At));
        db.Add(drill);
        var opening = new CaseOpening(
            drill.Id.Value, DrillModule.Code, actor.Organisation,
            [new OpenedFor(input.County, DrillModule.County)], CaseTitles.Same(input.Title));
        var opened = await cases.Open(opening, change, cancel);
        change.Record(new DrillArranged(drill.Id));
        return new Arranged(drill.Id, opened.Number);
    }
}

/// <summary>What a letter says of a drill beside its texts.</summary>
public sealed record DrillTold(DateOnly PlanBy);

public sealed class DrillLetterBody : LetterBody
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddContent(0, Block("thanks"));
        builder.OpenElement(1, "p");
        builder.AddContent(2, $"Fristen var {Day(Content.BodyAs<DrillTold>().PlanBy)}.");
        builder.CloseElement();
    }
}

/// <summary>Thanks for plans that have come, of drills that the actor's directorate arranges.</summary>
public sealed class DrillLetterWriter(AppDb db) : ILetterWriter
{
    public static readonly Refusal PlanHasNotCome = new(nameof(PlanHasNotCome), Phrase.Verbatim("Planen er ikke kommet."));

    public async Task<LetterMatter?> Find(LetterKind kind, Guid matter, Actor actor, CancellationToken cancel)
    {
        var id = new DrillId(matter);
        var drill = await db.Rows<Drill>().VisibleTo(actor.ForDrills())
            .SingleOrDefaultAsync(d => d.Id == id && d.Owner == actor.Organisation, cancel);
        return drill is null
            ? null
            : new LetterMatter(kind, matter, matter, drill.Owner, drill.County, drill.SentAt is null ? PlanHasNotCome : null);
    }

    public async Task<LetterParts> Compose(LetterMatter matter, NorwegianForm form, CancellationToken cancel)
    {
        var id = new DrillId(matter.Id);
        var drill = await db.Rows<Drill>().All(DrillModule.WhoWaitsIsReminded).SingleAsync(d => d.Id == id, cancel);
        return Parts(drill.PlanBy) with { Values = new Dictionary<string, string> { ["ovelse"] = drill.Title } };
    }

    public Task<LetterExample> Example(LetterKind kind, NorwegianForm form, DateOnly today, CancellationToken cancel) =>
        Task.FromResult(new LetterExample("Eksempeldirektoratet", "Eksempelfylket", "0000/00000", Parts(today)));

    private static LetterParts Parts(DateOnly planBy) => new()
    {
        About = "Øvelsen",
        Foot = "Øvelsen",
        Signature = new("Direktoratet", "Sendt uten underskrift."),
        Uses = new Dictionary<string, string> { [LetterKind.Title] = LetterKind.Title, ["thanks"] = "thanks" },
        Body = new DrillTold(planBy),
    };
}

/// <summary>The program with the module in it, and its tables in the database.</summary>
public sealed class DrillHost : SqliteHost
{
    public override AppDb OpenDb() => new SqliteAppDb(Options(Services));

    protected override void Configure(IServiceCollection services)
    {
        var setup = (ModuleSetup)services.Single(s => s.ServiceType == typeof(ModuleSetup)).ImplementationInstance!;
        setup.Add<DrillModule>();
        services.ConfigureDbContext<SqliteAppDb>(OwnModel);
    }

    protected override async Task PrepareDatabase()
    {
        await base.PrepareDatabase();
        await using var modules = new ServiceCollection()
            .AddSingleton(new ModuleSetup(new ServiceCollection(), new ConfigurationBuilder().Build()).Add<DrillModule>())
            .BuildServiceProvider();
        await using var db = new SqliteAppDb(Options(modules));
        await TestSchema.Make(db);
    }

    private DbContextOptions<SqliteAppDb> Options(IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<SqliteAppDb>(SqliteTemplate.Options(Path.Combine(DataFolder, "samlop.db"), services));
        OwnModel(options);
        return options.Options;
    }

    // Models are kept by what makes them: that of this host holds tables that the others do not have.
    private static void OwnModel(DbContextOptionsBuilder options) => options.ReplaceService<IModelCacheKeyFactory, DrillModelKey>();

    private sealed class DrillModelKey : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (context.GetType(), typeof(DrillModule), designTime);
    }
}
