using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Look;

/// <summary>What a card was open for, carried by the addresses of the pages beside it and back to it.</summary>
internal static class CardPurposes
{
    /// <summary>Null where the address has none; then the card asks for it.</summary>
    public static SharingPurpose? CardPurpose(this HttpContext http) =>
        TypedField.Choice<SharingPurpose>(http.Request.Query[PersonUrls.PurposeKey].ToString());

    /// <summary>The card that the page was opened from.</summary>
    public static string CardOf(this HttpContext http, PersonId person) => http.Beside(PersonUrls.Person(person));

    /// <summary>The same, for a page that is opened from elsewhere too, and knows what for.</summary>
    public static string CardOf(this HttpContext http, PersonId person, SharingPurpose? otherwise) =>
        (http.CardPurpose() ?? otherwise) is { } purpose ? PersonUrls.Card(person, purpose) : PersonUrls.Person(person);

    /// <summary>Another page about the person, which knows the same.</summary>
    public static string Beside(this HttpContext http, string address) =>
        http.CardPurpose() is { } purpose ? PersonUrls.For(address, purpose) : address;
}
