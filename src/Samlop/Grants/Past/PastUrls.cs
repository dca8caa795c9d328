namespace Samlop.Grants.Past;

/// <summary>The addresses of grants that were given before Samløp.</summary>
public static class PastUrls
{
    public const string List = "/tidligere-tilskudd";
    public const string Table = "/tidligere-tilskudd/tabell";
    public const string Imports = "/tidligere-tilskudd/import";

    public static string Grant(PastGrantId id) => $"{List}/{id.Value}";

    public static string Import(PastImportId id) => $"{Imports}/{id.Value}";

    public static string Rows(PastImportId id) => $"{Import(id)}/tabell";
}
