using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;

namespace Samlop.Grants.Apply;

/// <summary>The addresses of applying.</summary>
public static class ApplyUrls
{
    public const string List = "/soknader";
    public const string Table = "/soknader/tabell";

    public static string Start(string number) => $"{CallUrls.Call(number)}/sok";

    public static string Application(GrantApplicationId id) => $"{List}/{id.Value}";

    /// <param name="part">The key of the part.</param>
    public static string Part(GrantApplicationId id, string part) => $"{Application(id)}/del/{ApplicationCatalogue.All.Part(part)?.Slug}";

    public static string Attachments(GrantApplicationId id) => $"{Application(id)}/vedlegg";

    /// <summary>The attachments, ready for the letter of intent of a partner.</summary>
    public static string LetterOf(GrantApplicationId id, string partner) => $"{Attachments(id)}?partner={Uri.EscapeDataString(partner)}";

    public static string Attachment(GrantApplicationId id, Guid attachment) => $"{Attachments(id)}/{attachment}";

    public static string Check(GrantApplicationId id) => $"{Application(id)}/kontroll";

    public static string Send(GrantApplicationId id) => $"{Application(id)}/send";

    /// <summary>The place on the page of <see cref="Send"/> where somebody is asked to confirm.</summary>
    public const string AskPlace = "be-om-bekreftelse";

    public static string Ask(GrantApplicationId id) => $"{Send(id)}#{AskPlace}";

    /// <summary>The place on the page of <see cref="Application"/> where what was sent in later stands.</summary>
    public const string SupplementsPlace = "ettersendt";

    public static string Supplements(GrantApplicationId id) => $"{Application(id)}#{SupplementsPlace}";

    public static string Supplement(GrantApplicationId id) => $"{Application(id)}/ettersend";

    public static string Version(GrantApplicationId id, int number) => $"{Application(id)}/versjon/{number}";

    public static string Pdf(GrantApplicationId id, int number) => $"{Version(id, number)}/pdf";
}
