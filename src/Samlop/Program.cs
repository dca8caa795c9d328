var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Samløp");
app.Run();
