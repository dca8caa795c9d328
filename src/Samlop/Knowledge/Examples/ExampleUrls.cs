namespace Samlop.Knowledge.Examples;

/// <summary>The addresses of practice examples.</summary>
public static class ExampleUrls
{
    public const string List = "/praksiseksempler";
    public const string Table = List + "/tabell";
    public const string Profile = List + "/profil";

    public const string Contacts = List + "/henvendelser";
    public const string ContactsTable = Contacts + "/tabell";

    public static string ContactOf(ExampleContactId id) => $"{Contacts}/{id.Value}";

    public static string Of(string slug) => $"{List}/{slug}";

    public static string Transfer(string slug) => Of(slug) + "/overforing";

    public static string Ask(string slug) => Of(slug) + "/kontakt";
}
