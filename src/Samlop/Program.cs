using Samlop;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Evaluation;

// The engines answer without a web host, so that an answer is there in a fraction of a second.
if (args is ["evaluate", .. var question]) return EngineCommand.Execute(Engines.ByKind, question, Console.OpenStandardOutput(), Console.Error);
if (args is ["backup" or "restore", var backupFile]) return BackupCommand.Execute(args[0], backupFile, Console.Out, Console.Error);

var builder = WebApplication.CreateBuilder(args);
builder.AddPlatform()
    .Add<AccessModule>()
    .Add<GrantsModule>()
    .Close();

var app = builder.Build();
app.UsePlatform();
await app.PrepareDatabase();
await app.RunAsync();
return 0;

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
