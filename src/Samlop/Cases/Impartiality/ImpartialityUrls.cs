using System.Globalization;

namespace Samlop.Cases.Impartiality;

/// <summary>The addresses of impartiality. Without a kind they are of the first that the reader has to do with.</summary>
public static class ImpartialityUrls
{
    public const string Page = "/habilitet";

    internal const string KindKey = "slag";
    internal const string ViewKey = "vis";
    internal const string MineView = "mine";
    internal const string DoubtView = "tvil";
    internal const string AnsweredKey = "svart";

    /// <summary>What waits for the reader's own declaration.</summary>
    public static string Waiting(string? slug = null) => slug is null ? Page : $"{Page}?{KindKey}={slug}";

    /// <summary>What waits for it in one group.</summary>
    internal static string Waiting(string? slug, ImpartialityGroups? groups, string? group) =>
        groups is null || group is null ? Waiting(slug) : With(Waiting(slug), groups.Key, group);

    /// <summary>What the reader has answered.</summary>
    public static string Mine(string? slug = null) => With(Waiting(slug), ViewKey, MineView);

    /// <summary>The doubts of others.</summary>
    public static string Doubts(string? slug = null) => With(Waiting(slug), ViewKey, DoubtView);

    /// <summary>What waits, after some were answered for at once.</summary>
    internal static string Answered(string? slug, int count) =>
        With(Waiting(slug), AnsweredKey, count.ToString(CultureInfo.InvariantCulture));

    public static string Rule(ImpartialityDeclarationId declaration) => $"{Page}/{declaration.Value}";

    private static string With(string url, string key, string value) =>
        $"{url}{(url.Contains('?') ? '&' : '?')}{key}={Uri.EscapeDataString(value)}";
}
