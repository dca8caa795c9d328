using Samlop.Persons.Look;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Folder;

/// <summary>Varsler om dokumenter: somebody is asked for a document, or has handed one in. No notice says of whom, nor which.</summary>
internal static class FolderNotices
{
    /// <summary>A user who is asked for a document, and finds what they are asked for themselves.</summary>
    public const string Asked = "persons.asked-user";

    public static SubjectDoors.Finding IsAsked { get; } = (_, reader) =>
    {
        var user = reader.Actor.User.Value;
        return asked => asked == user;
    };

    public static readonly NoticeGroup Group = new(
        "persons.folder",
        Phrase.In<FolderText>(nameof(FolderText.Notices_Title)),
        Phrase.In<FolderText>(nameof(FolderText.Notices_Explained)),
        MayBeStopped: false,
        [.. ReadPersons.Needs.Roles, .. ReadOwnLooks.Needs.Roles]);
}
