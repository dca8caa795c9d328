using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Glass;

/// <summary>The addresses of broken glasses.</summary>
internal static class GlassUrls
{
    public const string Overseen = "/personvern/nodapninger";

    /// <summary>The key that says that an attempt opened nothing.</summary>
    public const string ClosedKey = "lukket";

    public static string Break(PersonId person, SharingPurpose purpose) =>
        $"{PersonUrls.Person(person)}/nodapning?{PersonUrls.PurposeKey}={purpose}";

    public static string StaysClosed(PersonId person, SharingPurpose purpose) => $"{Break(person, purpose)}&{ClosedKey}=1";

    public static string One(Guid id) => $"{Overseen}/{id}";
}
