using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Notes;

/// <summary>The addresses of notes: whom they are about by an id, and which page of them.</summary>
public static class NoteUrls
{
    /// <summary>The key of the page of notes in the address of a card.</summary>
    internal const string PageKey = "notater";

    public static string Write(PersonId id) => PersonUrls.Person(id) + "/notater/nytt";

    internal static string Page(PersonId id, SharingPurpose purpose, int page) => $"{PersonUrls.Card(id, purpose)}&{PageKey}={page}";
}
