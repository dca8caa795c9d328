using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Look;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Graded;

/// <summary>
/// Varsler om adressesperrer: that somebody waits for an act, or may find a person now. A notice says neither of whom it is nor which
/// organisation recorded it.
/// </summary>
internal static class GradedNotices
{
    public static readonly NoticeGroup Group = new(
        "persons.namings",
        Phrase.In<GradedText>(nameof(GradedText.Notices_Title)),
        Phrase.In<GradedText>(nameof(GradedText.Notices_Explained)),
        MayBeStopped: false,
        [.. ReadPersons.Needs.Roles.Union([Role.DataProtectionOfficer, Role.Administrator])]);

    /// <summary>That there is a grading is itself secret: no history tells it.</summary>
    public static Audience Nobody { get; } = Audience.Parties("persons.gradings");

    /// <summary>Those who may decide on a naming: all but the one who is named and those who prepared it.</summary>
    public static async Task<Readers> Deciders(this Occasion occasion, NamingSent happened) =>
        Readers.Of(await occasion.Holders([.. ApproveNaming.Needs.Roles]))
            .But([happened.User, .. await occasion.PreparersOf(happened.Naming.Value)]);

    /// <summary>Who asked for somebody to be named, or recorded the grading.</summary>
    public static async Task<Told> ToRecorder(this Occasion occasion, GradedReferenceId id)
    {
        var reference = await occasion.Db.Rows<GradedReference>().All(Because.RecorderIsTold)
            .SingleAsync(r => r.Id == id, occasion.Cancel);
        return new Told(
            Phrase.In<GradedText>(nameof(GradedText.Notice_Answered)), GradedUrls.Own,
            Readers.Of(reference.AskedBy ?? reference.Recorder))
        {
            About = Subject.Of(reference.AskedBy ?? reference.Recorder),
        };
    }
}
