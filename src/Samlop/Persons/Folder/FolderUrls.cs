using System.Globalization;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;

namespace Samlop.Persons.Folder;

/// <summary>The addresses of folders and documents: ids and codes, and nothing of what they hold.</summary>
public static class FolderUrls
{
    /// <summary>The person's own folder.</summary>
    public const string Own = "/min-side/dokumenter";

    /// <summary>Shown when a document is handed in by a link, to whoever did.</summary>
    internal const string HandedInByLink = "/lenke/dokument/takk";

    public static string Folder(PersonId id) => PersonUrls.Person(id) + "/dokumenter";

    public static string Folder(PersonId id, SharingPurpose purpose) => PersonUrls.For(Folder(id), purpose);

    internal static string Add(PersonId id, DocumentKind kind) => $"{Folder(id)}/legg-inn/{DocumentKinds.SlugOf(kind)}";

    internal static string Document(PersonId id, PersonDocumentId document, SharingPurpose purpose) =>
        string.Create(CultureInfo.InvariantCulture, $"{Folder(id)}/{document.Value}?{PersonUrls.PurposeKey}={purpose}");

    internal static string OwnDocument(PersonDocumentId document) => string.Create(CultureInfo.InvariantCulture, $"{Own}/{document.Value}");

    internal static string HandIn(DocumentKind kind) => $"{Own}/lever/{DocumentKinds.SlugOf(kind)}";
}
