namespace Samlop.Platform.Print;

/// <summary>The printers and what they print with.</summary>
internal static class PrintSetup
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static void AddPrint(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(provider => new PrintStyles(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider));
        services.AddSingleton<PrintDocument>();
        services.AddSingleton<IPdfPrinter>(provider =>
            new ReaderPrinter(Chromium(provider, configuration), provider.GetRequiredService<IHttpContextAccessor>()));
        services.AddKeyedSingleton<IPdfPrinter>(IPdfPrinter.Letters, (provider, _) => Chromium(provider, configuration));
        services.AddKeyedSingleton<IPdfPrinter>(IPdfPrinter.Archive, (provider, _) =>
            new WeasyPrintArchive(ArchiveProgram(configuration), Limit, provider.GetRequiredService<ILogger<WeasyPrintArchive>>()));
    }

    /// <summary>Whether documents can be made here now, for people and for the archive.</summary>
    public static bool CanPrint(IConfiguration configuration) =>
        new[] { Browser(configuration), ArchiveProgram(configuration) }.All(program => program is { Comes: false, Path: not null });

    private static ChromiumPrinter Chromium(IServiceProvider provider, IConfiguration configuration) =>
        new(Browser(configuration), Limit, provider.GetRequiredService<ILogger<ChromiumPrinter>>());

    private static MachineProgram Browser(IConfiguration configuration) =>
        ChromiumPrinter.Find(configuration["SAMLOP_CHROMIUM"], Installing(configuration));

    private static MachineProgram ArchiveProgram(IConfiguration configuration) => WeasyPrintArchive.Find(Installing(configuration));

    private static string? Installing(IConfiguration configuration) => configuration["Samlop:Installing"];
}
