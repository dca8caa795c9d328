namespace Samlop.Livelihood.Calculator;

/// <summary>The addresses of the calculators. What is typed is never in one of them.</summary>
public static class CalculatorUrls
{
    public const string All = "/kalkulator";

    public const string Livelihood = "/kalkulator/livsopphold";

    /// <summary>Another module's page; only its address is known here.</summary>
    public const string AdultRight = "/kalkulator/voksenrett";

    public const string Print = "/kalkulator/livsopphold/utskrift/{language}";

    /// <summary>The typed case as a file for whoever typed it.</summary>
    public const string Save = "/kalkulator/livsopphold/fil";

    public static string PrintIn(string language) => Print.Replace("{language}", language, StringComparison.Ordinal);
}
