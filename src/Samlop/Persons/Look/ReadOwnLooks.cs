using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Persons.Look;

/// <summary>
/// Hvem har sett: the person reads which organisations have looked at what of them, when and why, also where nothing was shown. To read it
/// is itself a look. Names of those who looked are not told: the organisation answers for them (Court of Justice C-154/21, C-579/21).
/// </summary>
[Process("persons.own-looks-read"), TellsNobody(Untold.Noted)]
public sealed class ReadOwnLooks(AppDb db, OsloClock clock) : IUseCase<ReadOwnLooks.Input, ReadOwnLooks.Looks>
{
    /// <summary>The codes of the events that are looks.</summary>
    internal static readonly string[] Codes =
    [
        EventJson.CodeOf(typeof(CardLookedAt)), EventJson.CodeOf(typeof(ListLookedAt)), EventJson.CodeOf(typeof(GlassOpened)),
        EventJson.CodeOf(typeof(GlassAttempted)),
    ];

    public static Permission Needs { get; } = Permission.Of("persons.own.read", Role.Participant);

    public sealed class Input : IInput<ReadOwnLooks, Input, Looks>
    {
        /// <summary>From 1, the newest; a page after the last is the last.</summary>
        public string? Page { get; set; }
    }

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    public sealed record Looks(bool IsKnown, Paged<Look> All);

    /// <param name="Number">Of the event: what a question about it asks of.</param>
    /// <param name="Role">Stable code of the role that gave the permission.</param>
    /// <param name="Categories">What was asked for and shown; where nothing was shown, empty.</param>
    /// <param name="GlassUntil">Until when the categories were opened by breaking the glass; null for what is none.</param>
    public sealed record Look(
        long Number, DateTimeOffset At, string Organisation, string Role, Phrase What, SharingPurpose Purpose,
        IReadOnlyList<PersonCategory> Categories, DateTimeOffset? GlassUntil = null);

    /// <summary>The person read who has looked.</summary>
    [Event("persons.own-looks.read"), NoNews]
    public sealed record OwnLooksRead(PersonId Person) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => LookAudience.Nobody;

        Phrase IEvent.Told => Phrase.In<LookText>(nameof(LookText.Told_OwnLooksRead));
    }

    public async Task<Outcome<Looks>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var persons = await db.Rows<Person>().Being(actor.User, clock.Today).Select(p => p.Id).ToListAsync(cancel);
        if (persons.Count == 0) return new Looks(false, new([], 0, 1, TableQuery.DefaultSize));

        var (kind, ids) = (Subject.Of(persons[0]).Kind, persons.ConvertAll(p => p.Value));
        var of = db.Set<EventSubject>().Where(s => s.Kind == kind && ids.Contains(s.Subject)).Select(s => s.Event);
        var rows = await (
            from e in db.Set<ProcessEvent>()
            where of.Contains(e.Sequence) && Codes.Contains(e.Code)
            join p in db.Set<Process>() on e.Process equals p.Id
            join o in db.Set<Organisation>() on p.Organisation equals o.Id
            orderby e.Sequence descending
            select new { e.Sequence, p.At, p.Role, Organisation = o.Name, e.Code, e.Data })
            .ToPaged(new TableQuery { Page = int.TryParse(input.Page, out var page) ? Math.Max(1, page) : 1 }, cancel);
        foreach (var person in persons) change.Record(new OwnLooksRead(person));
        return new Looks(
            true,
            new(
                [.. rows.Items.Select(row =>
                    Told(row.Sequence, row.At, row.Organisation, row.Role, EventJson.Read(row.Code, row.Data)!))],
                rows.Count, rows.Page, rows.Size));
    }

    private static Look Told(long number, DateTimeOffset at, string organisation, string role, IEvent happened) => happened switch
    {
        CardLookedAt card => new(number, at, organisation, role, happened.Told, card.Purpose, card.Shown),
        ListLookedAt list => new(number, at, organisation, role, happened.Told, list.Purpose, [PersonCategory.Identity]),
        GlassOpened glass => new(number, at, organisation, role, happened.Told, glass.Purpose, glass.Categories, glass.Until),
        GlassAttempted attempt => new(number, at, organisation, role, happened.Told, attempt.Purpose, []),
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no look."),
    };
}
