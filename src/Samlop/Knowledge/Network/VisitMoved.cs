using Samlop.Knowledge.Courses;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Network;

/// <summary>An offer or a wish was written or withdrawn.</summary>
[Event("knowledge.visit-notice.moved"), NoNews]
public sealed record VisitNoticeMoved(VisitNoticeId Notice, bool Withdrawn) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Notice);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<VisitsText>(Withdrawn ? nameof(VisitsText.Told_Withdrawn) : nameof(VisitsText.Told_Written));
}

/// <summary>A visit went a step on; told to those of both organisations.</summary>
[Event("knowledge.visit.moved"), NoNews]
public sealed record VisitMoved(VisitId Visit, VisitState State) : IEvent
{
    private static readonly Words<VisitsText, VisitState> ToldWords = new("Told_Visit");

    Subjects IEvent.About => Subjects.Of(Visit);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(State);
}

/// <summary>Who is told of visits.</summary>
internal static class VisitNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.visits",
        Phrase.In<VisitsText>(nameof(VisitsText.Notices_Title)),
        Phrase.In<VisitsText>(nameof(VisitsText.Notices_Explained)),
        MayBeStopped: true,
        CourseAccess.Takers);

    /// <summary>
    /// A line to the one of the other organisation who asked, or who is asked; to all who take part there where they are gone.
    /// </summary>
    public static async Task<Told> ToOther(this Occasion occasion, VisitId id, string line)
    {
        var visit = (await occasion.Db.VisitOf(id, occasion.Actor, occasion.Cancel))!;
        var (other, there) = occasion.Actor.Organisation == visit.To ? (visit.FromUser, visit.From) : (visit.ToUser, visit.To);
        return new(Phrase.In<VisitsText>(line), VisitUrls.Visit(id), await occasion.OneOrAll(other, there, VisitOthers.Needs.Roles));
    }
}
