using Samlop.Persons.Versions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Matrix;

/// <summary>What happened to a version of the table.</summary>
public enum MatrixStep
{
    Begun,
    Sent,
    Returned,
    TakenBack,
    InForce,
    Discarded,
}

/// <summary>A step on the way of a version of the table of sharing.</summary>
[Event("persons.sharing-version.moved"), NoNews]
public sealed record SharingMoved(SharingVersionId Sharing, int Number, MatrixStep Step) : IEvent
{
    private static readonly Words<MatrixText, MatrixStep> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(Sharing);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, Number);

    internal static SharingMoved Of(SharingVersion version, MatrixStep step) => new(version.Id, version.Number, step);
}

/// <summary>A row was changed in a draft, or the change was taken back.</summary>
/// <param name="Line">The number of the row.</param>
[Event("persons.sharing-version.row-changed"), NoNews]
public sealed record SharingRowChanged(SharingVersionId Sharing, int Number, int Line) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Sharing);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<MatrixText>(nameof(MatrixText.Told_Row), Line, Number);
}

/// <summary>Who is told of what happens to the table.</summary>
internal static class MatrixNotices
{
    public static readonly NoticeGroup Group = new(
        "persons.sharing-table",
        Phrase.In<MatrixText>(nameof(MatrixText.Notices_Title)),
        Phrase.In<MatrixText>(nameof(MatrixText.Notices_Explained)),
        MayBeStopped: false,
        [.. PutSharingInForce.Needs.Roles]);

    /// <summary>All who may put the draft in force, but those who wrote in it.</summary>
    public static async Task<Readers> Deciders(this Occasion occasion, SharingVersionId draft) =>
        Readers.Of(await occasion.Holders([.. PutSharingInForce.Needs.Roles])).But(await occasion.PreparersOf(draft.Value));
}
