using System.Globalization;
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
/// is itself a look. Names of those who looked are not told: the organisation answers for them (Court of Justice C-154/21, C-579/21). Looks
/// of one user that follow on each other are one line (<see cref="FoldedLook"/>), with each within it.
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
        /// <summary>Of which looks are read; the newest that has some where it is none.</summary>
        public string? Year { get; set; }

        /// <summary>From 1, the newest; a page after the last is the last.</summary>
        public string? Page { get; set; }
    }

    /// <param name="IsKnown">False where nobody has said who the user is.</param>
    /// <param name="Years">From the newest that has looks to the oldest.</param>
    public sealed record Looks(bool IsKnown, Paged<FoldedLook> All, IReadOnlyList<int> Years, int Year);

    /// <param name="Number">Of the event: what a question about it asks of.</param>
    /// <param name="Role">Stable code of the role that gave the permission.</param>
    /// <param name="Categories">What was asked for and shown; where nothing was shown, empty.</param>
    /// <param name="GlassUntil">Until when the categories were opened by breaking the glass; null for what is none.</param>
    public sealed record Look(
        long Number, DateTimeOffset At, string Organisation, string Role, Phrase What, SharingPurpose Purpose,
        IReadOnlyList<PersonCategory> Categories, DateTimeOffset? GlassUntil = null)
    {
        /// <summary>The glass was broken, or somebody tried.</summary>
        public bool IsGlass { get; init; }
    }

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
        if (persons.Count == 0) return new Looks(false, new([], 0, 1, TableQuery.DefaultSize), [], 0);

        var (kind, ids) = (Subject.Of(persons[0]).Kind, persons.ConvertAll(p => p.Value));
        var of = db.Set<EventSubject>().Where(s => s.Kind == kind && ids.Contains(s.Subject)).Select(s => s.Event);
        var looks =
            from e in db.Set<ProcessEvent>()
            where of.Contains(e.Sequence) && Codes.Contains(e.Code)
            join p in db.Set<Process>() on e.Process equals p.Id
            join o in db.Set<Organisation>() on p.Organisation equals o.Id
            select new { e.Sequence, p.At, p.User, By = o.Id, p.Role, Organisation = o.Name, e.Code, e.Data };
        var span = await looks.GroupBy(_ => 1).Select(all => new { First = all.Min(l => l.At), Last = all.Max(l => l.At) })
            .SingleOrDefaultAsync(cancel);
        var (first, last) = span is null ? (clock.Today.Year, clock.Today.Year)
            : (OsloClock.DateIn(span.First).Year, OsloClock.DateIn(span.Last).Year);
        var year = int.TryParse(input.Year, CultureInfo.InvariantCulture, out var asked) && asked >= first && asked < last ? asked : last;
        // All of a year: which are one line is known from its first on, and the pages are of lines.
        var (from, until) = (OsloClock.EndOf(new DateOnly(year - 1, 12, 31)), OsloClock.EndOf(new DateOnly(year, 12, 31)));
        var rows = await looks.Where(l => l.At >= from && l.At < until).OrderBy(l => l.Sequence).ToListAsync(cancel);
        foreach (var person in persons) change.Record(new OwnLooksRead(person));
        var folded = FoldedLook.Fold(rows.Select(row => (
            (row.User, row.By),
            Told(row.Sequence, row.At, row.Organisation, row.Role, EventJson.Read(row.Code, row.Data)!))));
        var query = new TableQuery { Page = int.TryParse(input.Page, out var page) ? Math.Max(1, page) : 1 };
        return new Looks(true, folded.ToPaged(query), [.. Enumerable.Range(first, last - first + 1).Reverse()], year);
    }

    private static Look Told(long number, DateTimeOffset at, string organisation, string role, IEvent happened) => happened switch
    {
        CardLookedAt card => new(number, at, organisation, role, happened.Told, card.Purpose, card.Shown),
        ListLookedAt list => new(number, at, organisation, role, happened.Told, list.Purpose, [PersonCategory.Identity]),
        GlassOpened glass => new(number, at, organisation, role, happened.Told, glass.Purpose, glass.Categories, glass.Until)
        {
            IsGlass = true,
        },
        GlassAttempted attempt => new(number, at, organisation, role, happened.Told, attempt.Purpose, []) { IsGlass = true },
        _ => throw new InvalidOperationException($"{happened.GetType().Name} is no look."),
    };
}

/// <summary>
/// Looks of the same user, for the same organisation, role and purpose, the last not more than an hour after the first: one line, so that
/// the pages beside a card do not drown the rest. Those that were shown something and those that were not are two; a glass that was broken,
/// or tried, is always a line of its own. It is folded from the first look on: what comes later changes no earlier line.
/// </summary>
/// <param name="Each">From the first to the last; never empty.</param>
public sealed record FoldedLook(IReadOnlyList<ReadOwnLooks.Look> Each)
{
    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ReadOwnLooks.Look First => Each[0];

    public ReadOwnLooks.Look Last => Each[^1];

    /// <summary>What was shown, of all of them.</summary>
    public IReadOnlyList<PersonCategory> Categories => [.. Each.SelectMany(look => look.Categories).Distinct().Order()];

    /// <param name="looks">Whose each is, from the first to the last.</param>
    /// <returns>The newest line first, by its last look.</returns>
    public static IReadOnlyList<FoldedLook> Fold<TWho>(IEnumerable<(TWho Who, ReadOwnLooks.Look Look)> looks) where TWho : notnull
    {
        var (lines, open) = (new List<List<ReadOwnLooks.Look>>(), new Dictionary<object, List<ReadOwnLooks.Look>>());
        foreach (var (who, look) in looks)
        {
            var key = (who, look.Role, look.Purpose, look.Categories.Count > 0);
            if (!look.IsGlass && open.TryGetValue(key, out var line) && look.At - line[0].At <= Longest)
            {
                line.Add(look);
                continue;
            }

            lines.Add([look]);
            if (!look.IsGlass) open[key] = lines[^1];
        }

        return [.. lines.OrderByDescending(line => line[^1].Number).Select(line => new FoldedLook(line))];
    }
}
