using System.Globalization;

namespace Samlop.Platform;

/// <summary>How this instance is set up, read once when it starts.</summary>
/// <param name="DataFolder">Database, files, keys and outgoing mail; the folder that a backup covers.</param>
/// <param name="PublicUrl">Where people reach this instance, without a slash at the end; links in mails begin with it.</param>
public sealed record SamlopSettings(string DataFolder, string PublicUrl, Demonstration Demonstration)
{
    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string MailFolder => Path.Combine(DataFolder, "mail");

    /// <summary>Files and mail while they are being written; on the same disk as where they go, and never in a backup.</summary>
    public string ArrivingFolder => Path.Combine(DataFolder, "arriving");

    /// <exception cref="StartRefused">A setting is wrong or missing.</exception>
    public static SamlopSettings Read(IConfiguration configuration)
    {
        var demonstration = configuration.GetValue("Samlop:Demonstration", false);
        if (!demonstration && !configuration.GetSection("Samlop:SignIn").Exists())
        {
            throw new StartRefused("No sign-in is configured (Samlop:SignIn). For a demonstration, where all may sign in as anybody, set Samlop:Demonstration.");
        }

        var today = configuration["Samlop:Today"];
        DateOnly? start = string.IsNullOrEmpty(today) ? null
            : DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : throw new StartRefused($"--today must be a date as 2022-03-08, not {today}.");
        if (start is not null && !demonstration) throw new StartRefused("Only a demonstration can start on another day than the real one.");
        return new SamlopSettings(Path.GetFullPath(configuration["Samlop:DataFolder"] ?? "data"), (configuration["Samlop:PublicUrl"] ?? "http://127.0.0.1:5080").TrimEnd('/'), new Demonstration(demonstration, start, configuration.GetValue("Samlop:EmptyDemonstration", false)));
    }
}
