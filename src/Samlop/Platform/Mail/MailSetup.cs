namespace Samlop.Platform.Mail;

/// <summary>The way out that the settings name.</summary>
internal static class MailSetup
{
    public static void AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = MailSettings.Read(configuration);
        services.AddSingleton(settings);
        if (settings.Host is null) services.AddSingleton<IMailTransport, EmlFolder>();
        else services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton<MailSecrets>();
        services.AddSingleton<MailDispatcher>();
    }
}
