using Samlop.Platform.UseCases;

namespace Samlop.Grants.GrantYear;

/// <summary>The addresses of the grant years.</summary>
public static class YearUrls
{
    public const string List = "/tilskuddsar";

    public static string Of(int year) => $"{List}?ar={year}";

    public static string Table(int year) => $"{List}/{year}/tabell";

    public static string County(int year, OrganisationId county) => $"{List}/{year}/{county.Value}";

    public static string CountyTable(int year, OrganisationId county) => $"{County(year, county)}/tabell";
}
