using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Consenting;

/// <summary>The addresses of consents.</summary>
public static class ConsentUrls
{
    /// <summary>The person's own page.</summary>
    public const string Own = "/min-side/samtykker";

    public static string Ask(PersonId id) => PersonUrls.Person(id) + "/be-om-samtykke";

    public static string Asked(AskedConsentId id) => string.Create(CultureInfo.InvariantCulture, $"{Own}/{id.Value}");

    public static string Asked(AskedConsentId id, string language) => $"{Asked(id)}?{OwnLanguage.Key}={language}";
}
