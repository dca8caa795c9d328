using Samlop.Cases;

namespace Samlop.Agreements.Expect;

/// <summary>The addresses of what the parties expect.</summary>
public static class ExpectUrls
{
    /// <summary>All parties, side by side.</summary>
    public static string All(CaseNumber number) => AgreementUrls.Agreement(number) + "/forventninger";

    /// <summary>Where one's own party writes.</summary>
    public static string Write(CaseNumber number) => All(number) + "/skriv";
}
