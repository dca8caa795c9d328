using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Text;

namespace Samlop.Letters;

/// <summary>The addresses of letters and templates.</summary>
public static class LetterUrls
{
    public const string List = "/brev";
    public const string Table = "/brev/tabell";
    public const string Templates = "/brevmaler";
    public const string SentQuery = "sendt";

    /// <summary>Those that nobody of the receiver has opened.</summary>
    public const string Unread = $"{List}?{LetterTable.ReadFilter}={LetterTable.Unread}";

    public static string Letter(LetterId id) => $"{List}/{id.Value}";

    /// <summary>The letter, with the receipt for whoever dispatched it.</summary>
    public static string Sent(LetterId id) => $"{Letter(id)}?{SentQuery}=true";

    public static string Pdf(LetterId id) => $"{Letter(id)}/pdf";

    public static string Archive(LetterId id) => $"{Letter(id)}/arkivkopi";

    public static string Template(LetterKind kind) => $"{Templates}/{kind.Slug}";

    public static string Draft(LetterKind kind) => $"{Template(kind)}/utkast";

    public static string Preview(LetterKind kind, int number, NorwegianForm form) =>
        $"{Template(kind)}/versjon/{number}?malform={form.ToString().ToLowerInvariant()}";

    public static string Difference(LetterKind kind, int from, int to) => $"{Template(kind)}/forskjell/{from}/{to}";
}
