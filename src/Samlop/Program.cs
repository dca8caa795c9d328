using Samlop;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Access.FirstAdministrators;
using Samlop.Agreements;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Intake;
using Samlop.Knowledge;
using Samlop.Letters;
using Samlop.Livelihood;
using Samlop.Persons;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Register;
using Samlop.Upkeep;
using Samlop.Waiting;

if (
    await Commands.Execute(args, Engines.ByKind, day => ContentCommand.Execute(day, ContentChecks.On, Console.Out, Console.Error)) is
    { } exitCode
)
    return exitCode;

try
{
    ChosenDay chosen;
    do
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddPlatform()
            .Add<AccessModule>()
            .Add<WaitingModule>()
            .Add<RegisterModule>()
            .Add<CasesModule>()
            .Add<LettersModule>()
            .Add<GrantsModule>()
            .Add<AgreementsModule>()
            .Add<LivelihoodModule>()
            .Add<IntakeModule>()
            .Add<PersonsModule>()
            .Add<KnowledgeModule>()
            .Add<UpkeepModule>()
            .Close();

        var app = builder.Build();
        app.UsePlatform();
        if (args is [Commands.Snapshots, ..]) return await app.PrepareSnapshots();
        await app.PrepareDatabase();
        await app.AddNamedAdministrators();
        await TestPersons.Tie(app);
        chosen = app.Services.GetRequiredService<ChosenDay>();
        await app.RunAsync();
    } while (chosen.Begins);

    return 0;
}
catch (StartRefused problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
