namespace Samlop.Knowledge.Evidence;

/// <summary>The addresses of the evidence.</summary>
public static class EvidenceUrls
{
    public const string Tree = "/kunnskap";
    public const string Table = Tree + "/tabell";
    public const string Sources = Tree + "/kilder";

    /// <summary>In the address of the tree: the category whose findings are drawn.</summary>
    public const string BranchKey = "gren";

    public static string Of(Finding finding) => $"{Tree}/{finding.Slug}";

    public static string Branch(EvidenceCategory category) => $"{Tree}?{BranchKey}={category.Slug}#tre";

    public static string Source(int number) => $"{Sources}#kilde-{number}";
}
