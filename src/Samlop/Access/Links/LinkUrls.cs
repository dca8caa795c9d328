namespace Samlop.Access.Links;

public static class LinkUrls
{
    /// <summary>Where a one-time link leads.</summary>
    /// <param name="token">The key; it stands in no log.</param>
    public static string Link(string token) => $"/lenke/{token}";
}
