using Samlop.Persons.Terms;

namespace Samlop.Persons.Protocol;

/// <summary>The addresses of the texts that are made of the table of sharing.</summary>
public static class ProtocolUrls
{
    public const string List = "/personvern/protokoll";
    public const string OfRoute = List + "/{Kind}";
    public const string PdfRoute = OfRoute + "/pdf";
    public const string Assessment = "/personvern/vurdering";
    public const string AssessmentPdf = Assessment + "/pdf";

    public static string Of(PartyKind kind) => $"{List}/{kind}";

    public static string Pdf(PartyKind kind) => $"{Of(kind)}/pdf";
}
