using System.Text;

namespace Samlop.Platform.Ui;

/// <summary>
/// Innholdet på en side: the sections of a long page, each by its heading, for a list of ways to them. What is drawn later than the list,
/// since it asks for something first, is put in its place of the page when it comes.
/// </summary>
public sealed class PageContents
{
    /// <summary>
    /// The name of the cascaded place of a registered section among the others of the page; the page's own come before them.
    /// </summary>
    public const string Place = "place";

    private readonly List<(int Place, string Id, string Title)> all = [];

    /// <summary>A section has come.</summary>
    public event Action? Changed;

    public IEnumerable<(string Id, string Title)> InOrder =>
        all.OrderBy(section => section.Place).Select(section => (section.Id, section.Title));

    /// <summary>The id of a section, for links to it: its own, or one of its title.</summary>
    public string Add(int place, string? id, string title)
    {
        var own = id ?? IdOf(title);
        if (all.Exists(section => section.Id == own)) return own;
        all.Add((place, own, title));
        Changed?.Invoke();
        return own;
    }

    private static string IdOf(string title)
    {
        var id = new StringBuilder();
        foreach (var sign in title.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(sign)) id.Append(sign);
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }

        return id.ToString().TrimEnd('-');
    }
}
