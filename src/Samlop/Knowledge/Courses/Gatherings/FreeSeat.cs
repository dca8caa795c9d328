using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>Gi fri plassen: who holds a series takes a seat back from somebody who does not come, so that another may have it.</summary>
[Process("knowledge.gathering-seat.freed")]
public sealed class FreeSeat(AppDb db) : IUseCase<FreeSeat.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<FreeSeat, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }

        /// <summary>The id of the seat, as chosen.</summary>
        public string? Seat { get; set; }
    }

    /// <summary>Somebody has their seat in a series no more; told within its owner.</summary>
    [Event("knowledge.gathering-seat.freed"), NoNews]
    public sealed record SeatFreed(GatheringSeriesId Series, SeriesSignUpId Seat, OrganisationId Owner) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Series);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<GatheringsText>(nameof(GatheringsText.Told_SeatFreed));
    }

    public static NoticeKind TellsSeated { get; } = NoticeKind.Of<SeatFreed>(
        "knowledge.gathering-seat.freed", GatheringNotices.Group, "the one who had the seat",
        async (happened, occasion) => new Told(
            Phrase.In<GatheringsText>(nameof(GatheringsText.Notice_SeatFreed)), GatheringUrls.Of(happened.Series),
            Readers.Of(await occasion.Db.Rows<SeriesSignUp>().All(Because.AskedAreReminded)
                .Where(s => s.Id == happened.Seat).Select(s => s.User).SingleAsync(occasion.Cancel))));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        var id = Guid.TryParse(input.Seat, out var chosen) ? new SeriesSignUpId(chosen) : default;
        var seat = await db.Rows<SeriesSignUp>().VisibleTo(actor.ForCourses())
            .SingleOrDefaultAsync(s => s.Id == id && s.Series == series.Id && s.LeftAt == null, cancel);
        if (seat is null) return new FieldError(nameof(Input.Seat), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        seat.Leave(change.At);
        series.Take(-1);
        change.Record(new SeatFreed(series.Id, seat.Id, series.Owner));
        return new Done();
    }
}
