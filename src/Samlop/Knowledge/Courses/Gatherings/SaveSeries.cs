using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Courses.Gatherings;

/// <summary>Lagre samlingsrekken: a new series as a draft, or what one says of itself.</summary>
[Process("knowledge.gathering-series.saved"), TellsNobody(Untold.Register)]
public sealed class SaveSeries(AppDb db) : IUseCase<SaveSeries.Input, GatheringSeriesId>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<SaveSeries, Input, GatheringSeriesId>
    {
        /// <summary>Empty for a new one.</summary>
        public GatheringSeriesId Series { get; set; }

        /// <summary>The fingerprint of what it said when the page was made; empty for a new one.</summary>
        public string? BasedOn { get; set; }

        public string? Title { get; set; }

        public string? About { get; set; }

        public string? Cohort { get; set; }

        public string? Seats { get; set; }

        public List<string> Roles { get; set => field = value ?? []; } = [];

        internal void Fill(GatheringSeries series)
        {
            (BasedOn, Title, About, Cohort) = (series.Content.Hash(), series.Title, series.About, series.Cohort);
            Seats = series.Seats.ToString(CultureInfo.InvariantCulture);
            Roles = [.. series.Roles.Select(role => role.ToString())];
        }
    }

    public async Task<Outcome<GatheringSeriesId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var before = input.Series == default ? null : await db.OwnSeries(input.Series, actor, cancel);
        if (before is null && input.Series != default) return Refusal.NotFound;
        var errors = new FieldErrors();
        var content = Read(input, before?.Taken ?? 0, errors);
        if (errors.Any) return errors;
        if (before is null)
        {
            before = new(NewId.Of<GatheringSeriesId>(change.At), actor.Organisation, content, change.At);
            db.Add(before);
        }
        else if (before.Content.Hash() != input.BasedOn) return Refusal.ChangedByOther;
        else before.Write(content);
        change.Record(SeriesMoved.Of(before, SeriesMove.Saved));
        return before.Id;
    }

    internal static SeriesContent Read(Input input, int taken, FieldErrors errors)
    {
        var title = TypedField.NeededLine(
            input.Title, GatheringSeries.TitleLimit, nameof(Input.Title), Phrase.In<GatheringsText>(nameof(GatheringsText.Error_Name)),
                errors);
        var about = TypedField.NeededText(
            input.About, GatheringSeries.AboutLimit, nameof(Input.About), Phrase.In<GatheringsText>(nameof(GatheringsText.Error_About)),
                errors);
        var cohort = TypedField.Line(input.Cohort, GatheringSeries.CohortLimit, nameof(Input.Cohort), errors) ?? "";
        TypedReading.RefuseNumbers(title, nameof(Input.Title), errors);
        TypedReading.RefuseNumbers(about, nameof(Input.About), errors);
        TypedReading.RefuseNumbers(cohort, nameof(Input.Cohort), errors);
        var least = Math.Max(1, taken);
        if (!int.TryParse(input.Seats?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var seats)
            || seats < least || seats > GatheringSeries.MostSeats)
            errors.Add(nameof(Input.Seats), Phrase.In<GatheringsText>(nameof(GatheringsText.Error_Seats), least,
                GatheringSeries.MostSeats));
        var roles = input.Roles.Select(TypedField.Choice<Role>).OfType<Role>().Where(CourseAccess.Takers.Contains).Distinct().Order()
            .ToList();
        return new(title, about, cohort, roles, seats);
    }
}

/// <summary>Publiser samlingsrekken: all may read of it, and those it is for may sign up.</summary>
[Process("knowledge.gathering-series.published"), TellsNobody(Untold.Register)]
public sealed class PublishSeries(AppDb db) : IUseCase<PublishSeries.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<PublishSeries, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        if (series.MayPublish() is { } no) return no;
        if (series.Version != input.Seen) return Refusal.ChangedSinceOpened;
        series.Publish(change.At);
        change.Record(SeriesMoved.Of(series, SeriesMove.Published));
        return new Done();
    }
}

/// <summary>Avslutt påmeldingen: nobody signs up any more; those who have a seat keep it.</summary>
[Process("knowledge.gathering-series.closed"), TellsNobody(Untold.Register)]
public sealed class CloseSeries(AppDb db) : IUseCase<CloseSeries.Input, Done>
{
    public static Permission Needs => HoldGatherings.Needs;

    public sealed class Input : IInput<CloseSeries, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnSeries(input.Series, actor, cancel) is not { } series) return Refusal.NotFound;
        if (series.MayClose() is { } no) return no;
        series.Close(change.At);
        change.Record(SeriesMoved.Of(series, SeriesMove.Closed));
        return new Done();
    }
}

/// <summary>Meld deg på: whoever holds a role that the series is for takes a seat in all of it.</summary>
[Process("knowledge.gathering-series.signed-up"), TellsNobody(Untold.Register)]
public sealed class SignUp(AppDb db, OsloClock clock) : IUseCase<SignUp.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("knowledge.gathering.attend", CourseAccess.Takers);

    public sealed class Input : IInput<SignUp, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var reader = actor.ForCourses();
        var series = await db.Rows<GatheringSeries>().VisibleTo(reader).SingleOrDefaultAsync(s => s.Id == input.Series, cancel);
        if (series is null) return Refusal.NotFound;
        if (await db.Rows<SeriesSignUp>().OwnSeats(reader).AnyAsync(s => s.Series == series.Id,
            cancel)) return GatheringSeries.SignedUpAlready;
        if (series.MaySignUp(actor, clock.Today) is { } no) return no;
        series.Take(1);
        db.Add(new SeriesSignUp(NewId.Of<SeriesSignUpId>(change.At), series, actor, change.At));
        change.Record(SeriesMoved.Of(series, SeriesMove.SignedUp));
        return new Done();
    }
}

/// <summary>Meld deg av: the seat is another's to take.</summary>
[Process("knowledge.gathering-series.left"), TellsNobody(Untold.Register)]
public sealed class GiveSeatBack(AppDb db) : IUseCase<GiveSeatBack.Input, Done>
{
    public static Permission Needs => SignUp.Needs;

    public sealed class Input : IInput<GiveSeatBack, Input, Done>
    {
        public GatheringSeriesId Series { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var reader = actor.ForCourses();
        var seat = await db.Rows<SeriesSignUp>().OwnSeats(reader).SingleOrDefaultAsync(s => s.Series == input.Series, cancel);
        if (seat is null) return Refusal.NotFound;
        var series = await db.Rows<GatheringSeries>().VisibleTo(reader).SingleAsync(s => s.Id == seat.Series, cancel);
        seat.Leave(change.At);
        series.Take(-1);
        change.Record(SeriesMoved.Of(series, SeriesMove.Left));
        return new Done();
    }
}
