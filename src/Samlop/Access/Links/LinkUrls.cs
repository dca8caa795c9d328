using Samlop.Platform.Text;

namespace Samlop.Access.Links;

public static class LinkUrls
{
    /// <summary>Where a one-time link leads.</summary>
    /// <param name="token">The key; it stands in no log.</param>
    public static string Link(string token) => $"/lenke/{token}";

    /// <summary>The same, to be read in the language of the letter that it stands in, whatever the browser was used in before.</summary>
    internal static string Link(string token, PageLanguage language) => OwnLanguage.In(Link(token), language);
}
