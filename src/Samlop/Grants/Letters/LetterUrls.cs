using Samlop.Grants.Decide;
namespace Samlop.Grants.Letters;

/// <summary>The addresses of letters and templates.</summary>
public static class LetterUrls
{
    public const string List = "/brev";
    public const string Table = "/brev/tabell";
    public const string Templates = "/brevmaler";
    public const string SentQuery = "sendt";

    public static string Letter(DecisionLetterId id) => $"{List}/{id.Value}";

    /// <summary>The letter, with the receipt for whoever dispatched it.</summary>
    public static string Sent(DecisionLetterId id) => $"{Letter(id)}?{SentQuery}=true";

    public static string Pdf(DecisionLetterId id) => $"{Letter(id)}/pdf";

    public static string Archive(DecisionLetterId id) => $"{Letter(id)}/arkivkopi";

    /// <summary>The preview of a decision's letter, and where it is dispatched.</summary>
    public static string Dispatch(DecisionId decision) => $"/vedtak/{decision.Value}/brev";

    public static string Template(DecisionKind kind) => $"{Templates}/{Code(kind)}";

    public static string Draft(DecisionKind kind) => $"{Template(kind)}/utkast";

    public static string Preview(DecisionKind kind, int number, Platform.Text.NorwegianForm form) =>
        $"{Template(kind)}/versjon/{number}?malform={form.ToString().ToLowerInvariant()}";

    public static string Difference(DecisionKind kind, int from, int to) => $"{Template(kind)}/forskjell/{from}/{to}";

    /// <summary>The kind as it stands in an address.</summary>
    public static string Code(DecisionKind kind) => kind switch
    {
        DecisionKind.Award => "tilskuddsbrev",
        DecisionKind.Rejection => "avslag",
        _ => "avvisning",
    };

    public static DecisionKind? Kind(string code) =>
        LetterStructure.Kinds.Where(kind => Code(kind) == code).Select(kind => (DecisionKind?)kind).FirstOrDefault();
}
