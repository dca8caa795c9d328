using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Samlop.Waiting.Reminding;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>Sett datoen for en samling: a new one in the series, or one that is moved; those who have a seat are told.</summary>
[Process("knowledge.gathering.set")]
public sealed class SaveGathering(AppDb db, OsloClock clock) : IUseCase<SaveGathering.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<SaveGathering, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }

        /// <summary>Empty for a new one.</summary>
        public GatheringId Gathering { get; set; }

        /// <summary>The version that the page was made from.</summary>
        public int BasedOn { get; set; }

        public string? Day { get; set; }

        public string? Time { get; set; }

        public string? Length { get; set; }

        public string? Place { get; set; }

        public string? Link { get; set; }

        public string? Topic { get; set; }

        internal void Fill(Gathering gathering)
        {
            (BasedOn, Place, Link, Topic) = (gathering.Version, gathering.Place, gathering.Link, gathering.Topic);
            (Day, Time) = (Written.ShortDate(gathering.Day), Written.TimeOf(gathering.At));
            Length = gathering.Length.ToString(CultureInfo.InvariantCulture);
        }
    }

    public static NoticeKind TellsSeats { get; } = NoticeKind.Of<GatheringMoved>(
        "knowledge.gathering.set", GatheringNotices.Group, "those who have a seat",
        async (happened, occasion) => happened.CalledOff ? null : await occasion.ToSeats(
            happened.Series, happened.Day, happened.IsNew ? nameof(GatheringsText.Notice_Set) : nameof(GatheringsText.Notice_Changed)))
        .OnlyOf<SaveGathering>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        var isNew = input.Gathering == default;
        var gathering = series.Gatherings.SingleOrDefault(g => g.Id == input.Gathering);
        if (!isNew && gathering is null) return Refusal.NotFound;
        if ((isNew ? series.MayAdd() : gathering!.MayChange(clock.Now)) is { } no) return no;
        var errors = new FieldErrors();
        var facts = Read(input, clock.Now, errors);
        if (errors.Any) return errors;
        if (gathering is null)
        {
            gathering = new(NewId.Of<GatheringId>(change.At), series.Id, facts!, change.At);
            series.Add(gathering);
        }
        else if (gathering.Version != input.BasedOn) return Refusal.ChangedByOther;
        else if (gathering.Facts == facts) return new Done();
        else
        {
            gathering.Change(facts!, change.At);
            series.Dated();
        }

        change.Record(new GatheringMoved(series.Id, gathering.Id, gathering.Day, isNew, CalledOff: false));
        return new Done();
    }

    internal static GatheringFacts? Read(Input input, DateTimeOffset now, FieldErrors errors)
    {
        var day = TypedLine.ReadDay(input.Day, nameof(Input.Day), errors);
        if (!NorwegianTime.TryParse(input.Time, out var time))
            errors.Add(nameof(Input.Time), Phrase.In<CommonText>(nameof(CommonText.Error_Time)));
        if (!int.TryParse(input.Length?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length is < Gathering.Shortest or > Gathering.Longest)
            errors.Add(nameof(Input.Length), Say(nameof(GatheringsText.Error_Length), Gathering.Shortest, Gathering.Longest));
        var place = TypedField.Line(input.Place, Gathering.PlaceLimit, nameof(Input.Place), errors) ?? "";
        var link = TypedField.Line(input.Link, Gathering.LinkLimit, nameof(Input.Link), errors) ?? "";
        var topic = TypedField.NeededLine(input.Topic, Gathering.TopicLimit, nameof(Input.Topic), Say(nameof(GatheringsText.Error_Topic)),
            errors);
        TypedReading.RefuseNumbers(place, nameof(Input.Place), errors);
        TypedReading.RefuseNumbers(topic, nameof(Input.Topic), errors);
        if (place.Length == 0 && link.Length == 0) errors.Add(nameof(Input.Place), Say(nameof(GatheringsText.Error_Place)));
        if (link.Length > 0 && !(Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps
            && url.UserInfo.Length == 0))
            errors.Add(nameof(Input.Link), Say(nameof(GatheringsText.Error_WebAddress)));
        if (errors.Any) return null;
        if (!OsloClock.Exists(day, time) || OsloClock.ComesTwice(day, time))
            errors.Add(nameof(Input.Time), Say(nameof(GatheringsText.Error_NoHour)));
        var at = OsloClock.Instant(day, time);
        if (at <= now) errors.Add(nameof(Input.Day), Say(nameof(GatheringsText.Error_Past)));
        return new(day, at, length, place, link, topic);
    }

    private static Phrase Say(string key, params object?[] arguments) => Phrase.In<GatheringsText>(key, arguments);
}

/// <summary>Avlys samlingen: it is not held, and those who have a seat are told.</summary>
[Process("knowledge.gathering.called-off")]
public sealed class CallOffGathering(AppDb db, OsloClock clock) : IUseCase<CallOffGathering.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<CallOffGathering, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }

        public GatheringId Gathering { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsSeats { get; } = NoticeKind.Of<GatheringMoved>(
        "knowledge.gathering.called-off", GatheringNotices.Group, "those who have a seat",
        async (happened, occasion) => happened.CalledOff
            ? await occasion.ToSeats(happened.Series, happened.Day, nameof(GatheringsText.Notice_CalledOff)) : null)
        .OnlyOf<CallOffGathering>();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        if (series.Gatherings.SingleOrDefault(g => g.Id == input.Gathering) is not { } gathering) return Refusal.NotFound;
        if (gathering.MayChange(clock.Now) is { } no) return no;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, Gathering.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
                errors);
        TypedReading.RefuseNumbers(reason, nameof(Input.Reason), errors);
        if (errors.Any) return errors;
        gathering.CallOff(reason, change.At);
        series.Dated();
        change.Record(new GatheringMoved(series.Id, gathering.Id, gathering.Day, IsNew: false, CalledOff: true));
        return new Done();
    }
}

/// <summary>Noter oppmøte: who of those with a seat was there, once it has begun.</summary>
[Process("knowledge.gathering.noted"), TellsNobody(Untold.Noted)]
public sealed class NotePresence(AppDb db, OsloClock clock) : IUseCase<NotePresence.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<NotePresence, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }

        public GatheringId Gathering { get; set; }

        /// <summary>The version of the gathering that the page showed.</summary>
        public int Seen { get; set; }

        /// <summary>Ids of the seats whose owners were there.</summary>
        public List<string> Present { get; set => field = value ?? []; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        if (series.Gatherings.SingleOrDefault(g => g.Id == input.Gathering) is not { } gathering) return Refusal.NotFound;
        if (gathering.MayNote(clock.Now) is { } no) return no;
        if (gathering.Version != input.Seen) return Refusal.ChangedSinceOpened;
        var seats = await db.Rows<SeriesSignUp>().VisibleTo(actor.ForCourses()).Where(s => s.Series == series.Id && s.LeftAt == null)
            .ToListAsync(cancel);
        foreach (var seat in seats) seat.Note(gathering.Id, input.Present.Contains(seat.Id.Value.ToString()));
        gathering.Note(change.At);
        change.Record(SeriesMoved.Of(series, SeriesMove.Noted));
        return new Done();
    }
}

/// <summary>Påminnelse: those who have a seat, the day before a gathering.</summary>
public sealed class GatheringReminder(AppDb db, OsloClock clock) : IReminder
{
    public static ReminderKind Reminds { get; } = new(
        "knowledge.gathering", "those who have a seat, of a gathering", ReminderStep.DaysBefore(1));

    ReminderKind IReminder.Kind => Reminds;

    /// <summary>Those who have a seat were reminded of a gathering.</summary>
    [Event("knowledge.gathering.reminded"), NoNews]
    public sealed record GatheringReminded(GatheringSeriesId Series, DateOnly Day) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Series);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<GatheringsText>(nameof(GatheringsText.Told_Reminded), new DateArgument(Day));

        bool IEvent.ByProgram => true;
    }

    public static NoticeKind TellsSeats { get; } = NoticeKind.Of<GatheringReminded>(
        "knowledge.gathering.reminded", GatheringNotices.Group, "those who have a seat",
        async (happened, occasion) => await occasion.ToSeats(happened.Series, happened.Day, nameof(GatheringsText.Notice_Reminded)));

    public async Task<IReadOnlyList<Dated>> Waiting(Actor actor, DateOnly last, CancellationToken cancel)
    {
        var today = clock.Today;
        var seats = db.Rows<SeriesSignUp>().All(Because.AskedAreReminded).Where(s => s.LeftAt == null);
        var coming = await db.Rows<Gathering>().Of(db.Rows<GatheringSeries>().All(Because.AskedAreReminded))
            .Where(g => g.CalledOffAt == null && g.Day >= today && g.Day <= last && seats.Any(s => s.Series == g.Series))
            .OrderBy(g => g.Id).ToListAsync(cancel);
        return [.. coming.Select(g => new Dated(g.Id.Value, 0, g.Day, OsloClock.DateIn(g.SetAt), _ =>
            new GatheringReminded(g.Series, g.Day)))];
    }
}
