namespace Samlop.Access.Sessions;

/// <summary>
/// Which family of browsers one is of, by what it says of itself: enough to know one's own sessions apart, and too little to know anybody
/// again by.
/// </summary>
internal static class BrowserFamily
{
    // Most say that they are several: the first that fits is what it is.
    private static readonly (string Sign, string Family)[] Known =
    [
        ("Edg/", "Microsoft Edge"), ("EdgA/", "Microsoft Edge"), ("EdgiOS/", "Microsoft Edge"), ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    /// <summary>Null where it is of none that is known.</summary>
    public static string? Of(string? userAgent) => userAgent is null
        ? null : Array.Find(Known, known => userAgent.Contains(known.Sign, StringComparison.Ordinal)).Family;
}
