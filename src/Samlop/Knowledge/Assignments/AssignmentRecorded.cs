using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Assignments;

/// <summary>Something was recorded of an assignment.</summary>
/// <param name="Serial">Of the record.</param>
/// <param name="Day">The day it stood so, of the delivery, or the new deadline.</param>
[Event("knowledge.assignment.recorded")]
public sealed record AssignmentRecorded(string AssignmentCode, int Serial, AssignmentRecordKind Kind, DateOnly Day) : IEvent
{
    private static readonly Words<AssignmentsText, AssignmentRecordKind> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(AssignmentWords.SubjectOf(AssignmentCode));

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Kind, AssignmentCode, new DateArgument(Day));
}

/// <summary>Who is told of what is recorded, and how what is recorded gets its number.</summary>
internal static class AssignmentNotices
{
    private static readonly Words<AssignmentsText, AssignmentRecordKind> Lines = new("Notice");

    public static readonly NoticeGroup Group = new(
        "knowledge.assignments",
        Phrase.In<AssignmentsText>(nameof(AssignmentsText.Notices_Title)),
        Phrase.In<AssignmentsText>(nameof(AssignmentsText.Notices_Explained)),
        MayBeStopped: true,
        AssignmentAccess.Recorders);

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<AssignmentRecorded>(
        "knowledge.assignment.recorded", Group, "those at the ministries and directorates who record how assignments stand",
        async (happened, occasion) => new Told(
            Lines.Of(happened.Kind, happened.AssignmentCode), AssignmentUrls.Of(happened.AssignmentCode),
            await occasion.GiversAndReceivers()));

    /// <summary>Ministries and directorates see the same list, and are told the same.</summary>
    public static async Task<Readers> GiversAndReceivers(this Occasion occasion) =>
        (await occasion.Db.GiversAndReceivers(occasion.Today, occasion.Cancel))
            .Aggregate(Readers.Nobody, (all, one) => all.And(Readers.In(one, AssignmentAccess.Recorders)));

    /// <summary>The number of the next record of an assignment; a refusal where the actor has not seen the newest.</summary>
    public static async Task<(int Serial, Refusal? No)> NextRecord(
        this AppDb db, string number, int seen, Actor actor, CancellationToken cancel)
    {
        var last = await db.Rows<AssignmentRecord>().VisibleTo(actor.ForAssignments()).Where(r => r.Assignment == number)
            .MaxAsync(r => (int?)r.Serial, cancel) ?? 0;
        return (last + 1, last == seen ? null : Refusal.ChangedSinceOpened);
    }

    /// <summary>Assignments are read for no purpose that the law asks for: they are published.</summary>
    public static Reader ForAssignments(this Actor actor) => Purpose.None.Reader(actor);
}
