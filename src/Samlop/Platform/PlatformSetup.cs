using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Samlop.Access;
using Samlop.Access.Sessions;
using Samlop.Access.SignIn;
using Samlop.Access.SignIn.Confirm;
using Samlop.Access.SignIn.Issuers;
using Samlop.Audit;
using Samlop.Audit.News;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Mail;
using Samlop.Platform.Print;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Tasks;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Forms;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Platform.Ui.Kit;
using Samlop.Platform.Ui.Shell;
using Samlop.Platform.UseCases;

namespace Samlop.Platform;

/// <summary>What every module stands on: database, clock, sessions, languages, pages.</summary>
public static class PlatformSetup
{
    /// <summary>The clock of commands, which run without a host.</summary>
#pragma warning disable RS0030
    internal static OsloClock SystemClock => new(TimeProvider.System);
#pragma warning restore RS0030

    public static ModuleSetup AddPlatform(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = SamlopSettings.Read(builder.Configuration);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Demonstration);
#pragma warning disable RS0030 // The one place where the system's clock is taken; everybody else is given it.
        services.AddSingleton(TimeProvider.System);
#pragma warning restore RS0030
        services.AddSingleton(provider => settings.Demonstration.Today is { } today
            ? OsloClock.StartingOn(today, provider.GetRequiredService<TimeProvider>())
            : new OsloClock(provider.GetRequiredService<TimeProvider>()));
        DataFolder.Prepare(settings.DataFolder);
        builder.AddTelemetry();
        builder.Logging.AddConsole(console => console.FormatterName = OperatorLog.FormatterName)
            .AddConsoleFormatter<OperatorLog, ConsoleFormatterOptions>();
        services.AddProxy(settings);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        services.AddDatabase(builder.Configuration, settings.DataFolder);
        services.AddSingleton(new StorySnapshots(settings, builder.Configuration));
        services.AddSingleton(new ChosenDay(settings.DataFolder));
        services.AddPrint(builder.Configuration);
        services.AddMail(builder.Configuration);
        services.AddSingleton<FileStore>();
        services.AddSingleton<FileDownload>();
        services.AddSingleton<Runner>();
        services.AddSingleton<ViewerLookup>();
        services.AddSingleton<EventTelling>();
        services.AddTransient<HistoryReading>();
        services.AddTransient<Receipts>();
        services.AddTransient<WaitingTasks>();
        services.AddScoped<UntilWritten>();
        services.AddScoped<TaskCounts>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<FormWriter>();
        services.AddSingleton<KeptTexts>();
        services.AddSingleton<SearchAddress>();
        services.AddSingleton<SearchedKinds>();

        var keys = Directory.CreateDirectory(Path.Combine(settings.DataFolder, "keys"));
        KeyFile.DemandOwnerOnly(keys.FullName);
        var protection = KeyProtection.Read(builder.Configuration, settings.Demonstration);
        protection.Protect(services.AddDataProtection().SetApplicationName("Samlop").PersistKeysToFileSystem(keys), keys.FullName);
        services.AddSingleton(protection);
        var cookies = new OwnCookies(settings.Demonstration);
        services.AddSingleton(cookies);
        services.AddSingleton<SecurityLog>();
        services.AddSingleton<RateLimits>();
        services.Configure<FormOptions>(PostedForm.Limit);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = cookies.Form;
            options.Cookie.Path = "/";
            // A link in a mail, followed in another tab, must not put a new cookie in the place of the one that open forms were drawn with.
            // What protects is the token in the form.
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = cookies.Policy;
        });
        var schemes = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = cookies.Session;
            options.Cookie.Path = "/";
            options.Cookie.SecurePolicy = cookies.Policy;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.ExpireTimeSpan = Session.AbsoluteLimit;
            options.SlidingExpiration = false;
            options.LoginPath = "/logg-inn";
            options.ReturnUrlParameter = "til";
        });
        schemes.AddIssuers(IssuerSettings.Read(builder.Configuration, settings.Demonstration), cookies);
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionStore>((options, store) => options.SessionStore = store);

        services.AddRequestLocalization(options =>
        {
            var cultures = Languages.OfPages.Select(l => l.Culture).ToList();
            options.DefaultRequestCulture = new RequestCulture(Languages.Bokmål.Culture);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new LanguageCookie(cookies.Language)];
        });
        services.AddRazorComponents();
        services.AddPublicAnswers();
        // Norwegian, Sami, Arabic and Ukrainian letters as they are, not as entities.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddCascadingValue(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Viewer() ?? Viewer.Nobody);
        services.AddHttpContextAccessor();
        services.AddSingleton<WriteHealth>();
        services.AddHealthChecks().AddCheck<WriteHealth>("write", tags: ["ready"]);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = Languages.Bokmål.Culture;
        return new ModuleSetup(services, builder.Configuration)
            .Map(SearchAddress.Map)
            .Job<SendMail>("mail.send", "0/5 * * * * ?")
            .Job<RemoveOldSubmissions>("audit.submissions.remove", "0 20 3 * * ?")
            .Job<TellFollowersJob>("audit.followers.tell", "0 30 7 * * ?")
            .Job<RemoveKeptTexts>("kept-texts.remove", "0 0/10 * * * ?")
            .Job<RemoveForgottenFiles>("files.remove", "0 40 3 * * ?");
    }

    /// <exception cref="StartRefused">Outside a demonstration, where nobody could sign in.</exception>
    public static void UsePlatform(this WebApplication app)
    {
        DemandSignIn(app.Services);
        var protection = app.Services.GetRequiredService<KeyProtection>();
        if (protection.IsOutOfDate(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()))
            app.Logger.LogWarning("The certificate of Samlop:Keys is out of date: make a new one, and name this among the earlier.");
        app.UseSecurityHeaders();
        app.UseProxy();
        if (!app.Environment.IsDevelopment()) app.UseExceptionHandler("/feil/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/feil/{0}", createScopeForStatusCodePages: true);
        app.UseReadableErrorPages();
        app.UseMethods();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseReadableQuery();
        app.Use(Telemetry.Follow);
        app.UsePublicAnswers();
        app.UseSignInLimits();
        app.UseAuthentication();
        app.Use(SecurityLog.Watch);
        app.UseRefusedForms();
        app.UseAccessGate();
        app.UseLimits();
        app.UseBeforeAnswers();
        app.UsePostedForm();
        app.UseAntiforgery();
        app.UseOwnForms();
        app.UseFirstAnswers();

        app.MapStaticAssets().Add(endpoint => endpoint.Metadata.Add(new OpenAttribute()));
        // In development the framework looks for files behind an address of its own, which is closed: a missing file would ask people to
        // sign in.
        app.MapMethods("{**path:file}", [HttpMethods.Get, HttpMethods.Head], () => Results.NotFound()).WithMetadata(new OpenAttribute());
        app.MapRazorComponents<App>();
        app.MapSignIn();
        app.MapKeptTexts();
        app.MapHealth();
        app.MapWellKnown();
        foreach (var map in app.Services.GetRequiredService<IReadOnlyList<Action<IEndpointRouteBuilder>>>()) map(app);
        app.MapKit();
    }

    // A setting alone lets nobody in: a way to sign in is a scheme beside that of the session.
    private static void DemandSignIn(IServiceProvider services)
    {
        _ = services.GetRequiredService<FreshSignIns>();
        if (services.GetRequiredService<Demonstration>().Active) return;
        var schemes = services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.Schemes;
        if (schemes.Any(scheme => scheme.Name != CookieAuthenticationDefaults.AuthenticationScheme)) return;
        throw new StartRefused(
            "Nobody could sign in: Samlop:SignIn:Issuers names no issuer. Only a demonstration (Samlop:Demonstration) starts without one."
        );
    }
}
