using Samlop;
using Samlop.Platform.Evaluation;

// The engines answer without a web host, so that an answer is there in a fraction of a second.
if (args is ["evaluate", .. var question]) return EngineCommand.Execute(Engines.ByKind, question, Console.OpenStandardOutput(), Console.Error);

var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Samløp");
app.Run();
return 0;
