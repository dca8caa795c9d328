using System.Globalization;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Keeping;

/// <summary>The addresses of how long each category is kept.</summary>
public static class KeepingUrls
{
    public const string List = "/personvern/lagringstid";

    public static string Category(PersonCategory category) => $"{List}/{category}";

    public static string Period(KeepingPeriodId id) => string.Create(CultureInfo.InvariantCulture, $"{List}/forslag/{id.Value}");
}
