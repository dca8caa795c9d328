using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>A step of a series.</summary>
public enum SeriesMove
{
    Saved,
    Published,
    Closed,

    /// <summary>Somebody took a seat.</summary>
    SignedUp,

    /// <summary>Somebody gave their seat back.</summary>
    Left,

    /// <summary>It was noted who was there.</summary>
    Noted,
}

/// <summary>A series went a step on; who signs up is told within its owner.</summary>
[Event("knowledge.gathering-series.moved"), NoNews]
public sealed record SeriesMoved(GatheringSeriesId Series, OrganisationId Owner, SeriesMove Move) : IEvent
{
    private static readonly Words<GatheringsText, SeriesMove> ToldWords = new("Told_Series");

    Subjects IEvent.About => Subjects.Of(Series);

    Audience IEvent.For => Move is SeriesMove.Published or SeriesMove.Closed ? Audience.Everyone : Audience.Within(Owner);

    Phrase IEvent.Told => ToldWords.Of(Move);

    internal static SeriesMoved Of(GatheringSeries series, SeriesMove move) => new(series.Id, series.Owner, move);
}

/// <summary>A date of a series was set, moved or called off.</summary>
[Event("knowledge.gathering.moved"), NoNews]
public sealed record GatheringMoved(GatheringSeriesId Series, GatheringId Gathering, DateOnly Day, bool IsNew, bool CalledOff) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Series);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<GatheringsText>(
        CalledOff ? nameof(GatheringsText.Told_CalledOff) : IsNew ? nameof(GatheringsText.Told_Set) : nameof(GatheringsText.Told_Changed),
        new DateArgument(Day));
}

/// <summary>Who is told of gatherings.</summary>
internal static class GatheringNotices
{
    public static readonly NoticeGroup Group = new(
        "knowledge.gatherings",
        Phrase.In<GatheringsText>(nameof(GatheringsText.Notices_Title)),
        Phrase.In<GatheringsText>(nameof(GatheringsText.Notices_Explained)),
        MayBeStopped: true,
        CourseAccess.Takers);

    /// <summary>A line with the day, to those who have a seat.</summary>
    public static async Task<Told> ToSeats(this Occasion occasion, GatheringSeriesId series, DateOnly day, string line)
    {
        var seated = await occasion.Db.Rows<SeriesSignUp>().All(Because.AskedAreReminded)
            .Where(s => s.Series == series && s.LeftAt == null).Select(s => s.User).ToListAsync(occasion.Cancel);
        return new(Phrase.In<GatheringsText>(line, new DateArgument(day)), GatheringUrls.Of(series), Readers.Of(seated));
    }
}
