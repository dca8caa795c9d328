namespace Samlop.Platform.Text;

/// <summary>The beginning of a text that somebody wrote, to know it by.</summary>
public static class Excerpt
{
    /// <summary>Signs of an excerpt where nothing else is said.</summary>
    public const int Usual = 160;

    /// <summary>On one line and in quotation marks: <c>«Kan vi ettersende …»</c>. It is cut between words where it can be.</summary>
    public static string Quoted(string text, int most = Usual)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return $"«{line}»";
        var cut = line.LastIndexOf(' ', most);
        if (cut < most / 2) cut = char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return $"«{line[..cut]} …»";
    }
}
