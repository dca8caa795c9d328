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
            new WeasyPrintArchive(WeasyPrintArchive.Find(), Limit, provider.GetRequiredService<ILogger<WeasyPrintArchive>>()));
    }
    private static ChromiumPrinter Chromium(IServiceProvider provider, IConfiguration configuration) =>
        new(ChromiumPrinter.Find(configuration["SAMLOP_CHROMIUM"]), Limit, provider.GetRequiredService<ILogger<ChromiumPrinter>>());
}
