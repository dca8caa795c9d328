using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Grants.Renew;

/// <summary>
/// Søk om videreføring: a county with an accepted award begins the application for a later year, made ready from what it has. Years move;
/// amounts are marked as carried; attachments, confirmations and the reasons of one year are not; a partner that has ended is asked about.
/// </summary>
[Process("grants.award-continued"), TellsNobody(Untold.OwnWork)]
public sealed class ContinueAward(AppDb db, OsloClock clock, RegisterData register)
    : IUseCase<ContinueAward.Input, StartApplication.Started>
{
    public static Permission Needs => StartApplication.Needs;

    public static readonly Refusal NoCallToContinue = Refusal.In<RenewText>(nameof(NoCallToContinue));
    public static readonly Refusal YearsAreOver = Refusal.In<RenewText>(nameof(YearsAreOver));

    public sealed class Input : IInput<ContinueAward, Input, StartApplication.Started>
    {
        public AwardId Award { get; set; }

        /// <summary>The id of the call, as chosen.</summary>
        public string? Call { get; set; }
    }

    /// <summary>An application was made ready from an award.</summary>
    [Event("grants.award.continued")]
    public sealed record AwardContinued(GrantApplicationId Application, AwardId Award, int FromYear, int Year) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<RenewText>(nameof(RenewText.Told_Continued), FromYear, Year);
    }

    public async Task<Outcome<StartApplication.Started>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return await db.NotFound(input.Award, actor.ForCases(), cancel);
        if (award.MayFollowUp() is { } no) return no;
        var offered = await db.CallsToContinueIn(award, actor, clock.Now, cancel);
        if (offered.Count == 0) return NoCallToContinue;
        if (offered.FirstOrDefault(c => c.Id.Value.ToString() == input.Call) is not { } chosen)
            return new FieldError(nameof(Input.Call), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (await StartApplication.MayStart(db, actor, chosen.Id, chosen.PublishedAt, clock, cancel) is { } not) return not;

        var first = await db.FirstYearOf(award, actor, cancel);
        var content = await db.ContentInForce(chosen.Id, cancel);
        if (ContinuedYears.Of(first, chosen.Year, content.MaxYears) == YearStanding.Past) return YearsAreOver;

        var earlier = await db.Rows<GrantApplication>().ManageableBy(actor.ForCases())
            .Include(a => a.Sent.OrderBy(s => s.Number)).ThenInclude(s => s.Content).SingleAsync(a => a.Id == award.Application, cancel);
        var sent = earlier.Sent[^1];
        var application = Carry(
            new(award, chosen, first, sent.Number, ApplicationContent.Read(sent.Content.Json)), new(content, chosen.Year, register),
            await Ended(clock.Today, cancel), actor, change);
        return new StartApplication.Started(application.Id);
    }

    private GrantApplication Carry(
        Carried from, ApplicationOptions options, IReadOnlyCollection<Organisation> gone, Actor actor, Change change)
    {
        var (award, moves) = (from.Award, from.Call.Year - from.Award.Year);
        var application = new GrantApplication(
            NewId.Of<GrantApplicationId>(change.At), from.Call.Id, options.Form, actor.Organisation, from.Call.Year, actor.User, change.At)
        {
            CopiedFrom = award.Application,
            Continues = award.Year,
        };
        var ended = CarriedContent.Ended(from.Content.Partners, gone);
        var codes = ended.Select(e => e.Row.Code).ToHashSet();
        // A year beyond the most is not assumed: the county writes it itself where it is answered that it may.
        var last = from.First + (options.MaxYears ?? ContinuedYears.Most) - 1;
        foreach (var part in options.Form.Parts)
        {
            var carried = CarriedContent.Of(part, from.Content.Part(part.Key), options, moves, last, codes);
            application.Save(part.Key, carried, 0, actor.User, change.At);
        }

        var id = application.Id;
        db.Add(application);
        db.Add(new Continuation(id, award, from.Version, from.First, actor.User, change.At));
        db.AddRange(new ApplicationBudget(application.ReadContent().BudgetLines).Lines
            .Select(line => new CarriedAmount(id, line, line.Year - moves)));
        db.AddRange(ended.Select(e => new EndedPartner(
            id, e.Row.Code, e.Row.Cell("organisation"), e.Row.Cell("kind"), e.Organisation.Id, e.Organisation.ValidTo!.Value)));
        change.Record(new StartApplication.ApplicationStarted(id, from.Call.Id));
        change.Record(new AwardContinued(id, award.Id, award.Year, from.Call.Year));
        return application;
    }

    private Task<List<Organisation>> Ended(DateOnly today, CancellationToken cancel) =>
        db.Set<Organisation>().Where(o => o.ValidTo < today).ToListAsync(cancel);

    /// <param name="First">The year of the first award.</param>
    /// <param name="Version">The number of the version that was sent last.</param>
    private sealed record Carried(Award Award, CallToContinueIn Call, int First, int Version, ApplicationContent Content);
}

/// <summary>A call of a later year that an award can be continued in.</summary>
public sealed record CallToContinueIn(CallId Id, string Number, string Title, int Year, DateTimeOffset? PublishedAt, DateOnly? Deadline);

internal static class Continuing
{
    /// <summary>
    /// The published calls of the same directorate for later years, that have not closed and that the county has not applied to; those of
    /// the next year first.
    /// </summary>
    public static async Task<List<CallToContinueIn>> CallsToContinueIn(
        this AppDb db, Award award, Actor actor, DateTimeOffset now, CancellationToken cancel = default)
    {
        var calls = db.Rows<Call>().Published();
        var mine = db.Rows<GrantApplication>().ManageableBy(actor.ForCases());
        return await (
            from c in calls
            where calls.Any(own => own.Id == award.Call && own.Owner == c.Owner)
                && c.Year > award.Year && c.FirstPublishedAt <= now && (c.ClosesAt == null || c.ClosesAt > now)
                && !mine.Any(a => a.Call == c.Id && a.County == award.County)
            orderby c.Year, c.Serial
            select new CallToContinueIn(c.Id, c.Number, c.Title, c.Year, c.FirstPublishedAt, c.Deadline)).ToListAsync(cancel);
    }

    /// <summary>The year of the first award that this one continues.</summary>
    public static async Task<int> FirstYearOf(this AppDb db, Award award, Actor actor, CancellationToken cancel = default)
    {
        var application = db.Rows<GrantApplication>().ManageableBy(actor.ForCases()).Where(a => a.Id == award.Application);
        return await db.Rows<Continuation>().Of(application).Select(c => (int?)c.FirstYear).SingleOrDefaultAsync(cancel) ?? award.Year;
    }
}
