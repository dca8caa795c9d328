using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons;

/// <summary>
/// The addresses of persons. An address says whom it is about by an id, and what is asked for by a code, and nothing more.
/// </summary>
public static class PersonUrls
{
    public const string List = "/deltakere";
    public const string New = List + "/ny";

    /// <summary>The person's own page: who has looked.</summary>
    public const string OwnLooks = "/min-side/hvem-har-sett";

    /// <summary>The key of the purpose in an address.</summary>
    public const string PurposeKey = "formal";

    /// <summary>The person's own page: what is shared, with whom and by what law.</summary>
    public const string OwnSharing = "/min-side/hva-deles";

    /// <summary>The person's own page: all that is recorded, and the same to take along.</summary>
    public const string OwnRecord = "/min-side/alt-om-meg";
    public const string OwnRecordPdf = OwnRecord + "/pdf";
    public const string OwnRecordJson = OwnRecord + "/json";

    /// <summary>Pairs of records that may be of the same person.</summary>
    public const string Pairs = List + "/samme-person";

    public static string Pair(PersonPairId id) => string.Create(CultureInfo.InvariantCulture, $"{Pairs}/{id.Value}");

    /// <summary>What a person asks for of what is recorded: their own pages, and those of whoever is asked.</summary>
    public const string OwnRights = "/min-side/krav";
    public const string NewRight = OwnRights + "/ny";
    public const string AskedRights = List + "/krav";
    public const string RightsCounts = AskedRights + "/antall";

    /// <summary>The key of a look in an address: the number of its event.</summary>
    public const string LookKey = "oppslag";

    public static string NewLookQuestion(long look) => string.Create(CultureInfo.InvariantCulture, $"{NewRight}?{LookKey}={look}");

    public static string OwnRight(Rights.RightsRequestId id) => string.Create(CultureInfo.InvariantCulture, $"{OwnRights}/{id.Value}");

    public static string AskedRight(Rights.RightsRequestId id) => string.Create(CultureInfo.InvariantCulture, $"{AskedRights}/{id.Value}");

    public static string ListFor(SharingPurpose purpose) => $"{List}?{PurposeKey}={purpose}";

    public static string Person(PersonId id) => string.Create(CultureInfo.InvariantCulture, $"{List}/{id.Value}");

    public static string Card(PersonId id, SharingPurpose purpose) => For(Person(id), purpose);

    /// <summary>A page about a person that was opened from the card: it knows what that was open for.</summary>
    public static string For(string address, SharingPurpose purpose) => $"{address}?{PurposeKey}={purpose}";

    public static string NewTie(PersonId id) => Person(id) + "/tilknytning";

    public static string NewConsent(PersonId id) => Person(id) + "/samtykke";

    public static string NewInformed(PersonId id) => Person(id) + "/informert";

    /// <summary>Where the paper of a consent is put in.</summary>
    public static string ConsentScans(PersonId id, ConsentId consent) =>
        string.Create(CultureInfo.InvariantCulture, $"{NewConsent(id)}/{consent.Value}/skann");

    /// <param name="slug">The kind of fact, as addresses name it.</param>
    public static string NewFact(PersonId id, string slug) => $"{Person(id)}/opplysning/{slug}";

    public static string Grading(PersonId id) => Person(id) + "/adressesperre";
}
