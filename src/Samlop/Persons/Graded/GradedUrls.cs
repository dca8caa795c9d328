using System.Globalization;

namespace Samlop.Persons.Graded;

/// <summary>The addresses of graded addresses and of who is named: by ids of their own, and never by the person's.</summary>
public static class GradedUrls
{
    /// <summary>What a body has itself recorded.</summary>
    public const string Own = PersonUrls.List + "/adressesperrer";

    /// <summary>The key of a reference that was just made.</summary>
    public const string NewKey = "ny";

    /// <summary>The data protection officer's.</summary>
    public const string List = "/personvern/adressesperrer";

    public static string Made(GradedReferenceId id) => string.Create(CultureInfo.InvariantCulture, $"{Own}?{NewKey}={id.Value}");

    public static string Reference(GradedReferenceId id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id.Value}");

    public static string Naming(NamingId id) => string.Create(CultureInfo.InvariantCulture, $"/personvern/navngitte/{id.Value}");
}
