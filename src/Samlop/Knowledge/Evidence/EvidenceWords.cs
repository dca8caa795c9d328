namespace Samlop.Knowledge.Evidence;

/// <summary>How the evidence is referred to.</summary>
internal static class EvidenceWords
{
    /// <summary>Pages of the summary, as one writes them: «s. 13–14».</summary>
    public static string Pages(string pages) => Say(
        pages.Contains('-', StringComparison.Ordinal) || pages.Contains(',', StringComparison.Ordinal)
            ? EvidenceText.Pages_Many : EvidenceText.Pages_One,
        pages.Replace('-', '–'));
}
