using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using Samlop.Waiting.Reminding;

namespace Samlop.Tests.Cases;

/// <summary>
/// Øvelser: a module that the tests alone have, to show that a module uses the cases without their knowing it. A training office holds an
/// exercise with a company and a Nav office; some are hidden from its own people.
/// </summary>
public sealed class ExerciseModule : IModule
{
    public const string Code = "exercise";
    public const string Company = "company";
    public const string Nav = "nav";

    /// <summary>Exercises that nobody of the office may see.</summary>
    public static readonly HashSet<Guid> Hidden = [];

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("office", Phrase.Verbatim("øvingskontoret"))
        {
            Readers = [Role.TrainingOfficeAdviser],
            Writers = [Role.TrainingOfficeAdviser],
            Registrars = [Role.TrainingOfficeAdviser],
        },
        new CaseRole(Company, Phrase.Verbatim("bedriften"))
        {
            Readers = [Role.CompanyManager, Role.Supervisor],
            Writers = [Role.CompanyManager],
        },
        new CaseRole(Nav, Phrase.Verbatim("Nav-kontoret"))
        {
            Readers = [Role.NavContact],
            Writers = [Role.NavContact],
        })
    {
        OpenTo = (_, _) =>
        {
            var hidden = Hidden.ToArray();
            return subject => !hidden.Contains(subject);
        },
    };

    /// <summary>Visits: as an exercise, but the Nav office reads along and writes nothing.</summary>
    public static CaseKind Visit { get; } = Kind with { Code = "visit", Parties = [Kind.Party(Company), Kind.Party(Nav) with { Writers = [] }] };

    /// <summary>Exercises that nothing is asked in for now.</summary>
    public static readonly HashSet<Guid> Paused = [];

    /// <summary>Nothing more is asked while it is paused.</summary>
    public static readonly Refusal ExerciseIsPaused = Refusal.In<CasesText>("EntryIsWhole");

    /// <summary>Reports: what the office asks those whom it holds an exercise with. Of what it is about the history of the case tells.</summary>
    public static RequestKind Report { get; } = new("report", "rapporter", Kind)
    {
        Title = Phrase.Verbatim("Rapporter fra partene"),
        TitleOfParty = Phrase.Verbatim("Rapporter til øvingskontoret"),
        Lead = Phrase.Verbatim("Rapportene blir lest før neste øvelse."),
        LeadOfParty = Phrase.Verbatim("Øvingskontoret leser rapportene før neste øvelse."),
        Ask = Phrase.Verbatim("Be om rapport"),
        One = Phrase.Verbatim("et spørsmål om rapport"),
        Noun = Phrase.Verbatim("spørsmål om rapport"),
        Askers = [Role.TrainingOfficeAdviser],
        Answerers = [Role.CompanyManager, Role.NavContact],
        MayAsk = (_, _, subject, _) => Task.FromResult(Paused.Contains(subject) ? ExerciseIsPaused : null),
        Reminded = ReminderStep.DaysBefore(2),
    };

    public static void Add(ModuleSetup setup) => setup.CaseKind(Kind).CaseKind(Visit)
        .RequestKind(Report).When<RequestAnswered, ReportsCounted>();
}

/// <summary>What the module does when a report has come.</summary>
public sealed class ReportsCounted : IWhen<RequestAnswered>
{
    public static readonly ConcurrentDictionary<Guid, int> Of = new();

    public Task Happened(RequestAnswered happened, Actor actor, Change change, CancellationToken cancel)
    {
        if (happened.KindCode == ExerciseModule.Report.Code) Of.AddOrUpdate(happened.Subject, 1, (_, count) => count + 1);
        return Task.CompletedTask;
    }
}

/// <summary>Begin en øvelse: a use case of the module's own, which opens the case and journals the plan in the same run.</summary>
[Process("test.exercise-begun")]
public sealed class BeginExercise(CaseRegister cases) : IUseCase<BeginExercise.Input, BeginExercise.Begun>
{
    public static Permission Needs { get; } = Permission.OfSystem("test.exercise.begin");

    public sealed class Input : IInput<BeginExercise, Input, Begun>
    {
        public Guid Exercise { get; init; } = Guid.NewGuid();

        public OrganisationId Company { get; init; }

        public OrganisationId Nav { get; init; }

        public string Kind { get; init; } = ExerciseModule.Code;
    }

    public sealed record Begun(CaseFileId Case, CaseNumber Number);

    public async Task<Outcome<Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var opening = new CaseOpening(
            input.Exercise,
            input.Kind,
            actor.Organisation,
            [new OpenedFor(input.Company, ExerciseModule.Company), new OpenedFor(input.Nav, ExerciseModule.Nav)],
            CaseTitles.Same("Øvelse i lager og logistikk")
        );
        var opened = await cases.Open(opening, change, cancel);
        var plan = new CaseDocument("plan.txt", "text/plain", Encoding.UTF8.GetBytes("Planen"));
        var entry = new NewEntry(
            EntryDirection.Outgoing, OsloClock.DateIn(change.At), CaseTitles.Same("Plan for øvelsen"));
        cases.Journal(opened, entry, [await cases.Keep(plan, change, cancel)], actor, change);
        return new Begun(opened.Id, opened.Number);
    }
}

/// <summary>Avslutt en øvelse: what its parties have not answered is not waited for.</summary>
[Process("test.exercise-ended")]
public sealed class EndExercise(AppDb db, CaseRegister cases) : IUseCase<EndExercise.Input, Done>
{
    public static Permission Needs { get; } = Permission.OfSystem("test.exercise.end");

    public sealed class Input : IInput<EndExercise, Input, Done>
    {
        public Guid Exercise { get; init; }

        /// <summary>The case is closed, and what is asked in it left as it is.</summary>
        public bool CaseAlone { get; init; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (input.CaseAlone) cases.Close((await cases.Find(input.Exercise, cancel))!, change);
        else await db.CloseOpenRequests(input.Exercise, change, cancel);
        return new Done();
    }
}

/// <summary>The program with the module in it.</summary>
public sealed class ExerciseHost : SqliteHost
{
    protected override void Configure(IServiceCollection services) =>
        new ModuleSetup(services, new ConfigurationBuilder().Build())
            .Add<ExerciseModule>()
            .Gives(BeginExercise.Needs, [Role.TrainingOfficeAdviser])
            .Gives(EndExercise.Needs, [Role.TrainingOfficeAdviser]);
}
