using System.Globalization;

namespace Samlop.Persons.Disposing;

/// <summary>The addresses of disposals.</summary>
public static class DisposalUrls
{
    public static string Disposal(DisposalId id) => string.Create(CultureInfo.InvariantCulture, $"/personvern/kassasjon/{id.Value}");
}
