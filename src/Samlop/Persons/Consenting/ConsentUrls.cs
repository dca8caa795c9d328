using System.Globalization;
using Samlop.Persons.Record;

namespace Samlop.Persons.Consenting;

/// <summary>The addresses of consents.</summary>
public static class ConsentUrls
{
    /// <summary>The person's own page.</summary>
    public const string Own = "/min-side/samtykker";

    public static string Ask(PersonId id) => PersonUrls.Person(id) + "/be-om-samtykke";

    /// <summary>The paper of a consent, for the body that recorded it.</summary>
    public static string Scan(PersonId id, ConsentScanId scan) =>
        string.Create(CultureInfo.InvariantCulture, $"{PersonUrls.NewConsent(id)}/skann/{scan.Value}");

    /// <summary>The same, for the person.</summary>
    public static string OwnScan(ConsentScanId scan) => string.Create(CultureInfo.InvariantCulture, $"{Own}/skann/{scan.Value}");

    public static string Asked(AskedConsentId id) => string.Create(CultureInfo.InvariantCulture, $"{Own}/{id.Value}");
}
