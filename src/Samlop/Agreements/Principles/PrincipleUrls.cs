using System.Globalization;
using Samlop.Cases;

namespace Samlop.Agreements.Principles;

/// <summary>The addresses of the principles, and of what an agreement answers to them.</summary>
public static class PrincipleUrls
{
    public const string List = AgreementUrls.List + "/prinsipper";
    public const string Draft = List + "/utkast";

    /// <summary>The place on the page of an agreement where its answers stand.</summary>
    public const string Place = "prinsipper";

    public static string Version(int number) => string.Create(CultureInfo.InvariantCulture, $"{List}/{number}");

    public static string Answers(CaseNumber number) => $"{AgreementUrls.Agreement(number)}#{Place}";

    /// <param name="code">Of the principle.</param>
    public static string Answer(CaseNumber number, string code) => $"{AgreementUrls.Agreement(number)}/prinsipper/{code}";
}
