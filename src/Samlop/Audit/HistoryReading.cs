using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.News;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>One line of a history: who, when, what, and why where a reason was given.</summary>
/// <param name="Name">Null where the reader is not told it (see <see cref="ActorNames"/>), and where the system did it.</param>
/// <param name="Organisation">For whom; null where the system did it, or somebody who is not signed in.</param>
/// <param name="Reason">In the words of who did it, or that it was erased.</param>
public sealed record HistoryRow(DateTimeOffset At, string? Name, string Role, string? Organisation, Phrase Told, string? Reason)
{
    /// <summary>The line as a sentence in the reader's language.</summary>
    public string Sentence => $"{Who} {Told}";

    private string Who => (Name, Organisation, RoleName) switch
    {
        ({ } name, _, { } role) => $"{name} ({role})",
        ({ } name, _, null) => name,
        (null, { } organisation, { } role) => $"{role} ({organisation})",
        _ => Role == Actor.LinkCode ? AuditText.History_ByLink : AuditText.History_System,
    };

    private string? RoleName => StoredNames<Role>.Find(Role) is { } role ? AccessWords.Of(role) : null;
}

/// <summary>
/// Whether a history tells who did it by name. Those who have a case together know each other's people, as letters and receipts name them.
/// But what is told to everybody, of a thing that everybody finds, is told by role and organisation, except to colleagues and to those who
/// read all people: the rule of <see cref="AccessRows"/> for the others that a sentence names.
/// </summary>
public static class ActorNames
{
    /// <param name="of">The organisation that the actor acted for.</param>
    /// <param name="isPublic">It is told to everyone, and somebody who is not signed in finds what it happened to.</param>
    public static bool AreToldTo(Reader reader, OrganisationId? of, bool isPublic) =>
        !isPublic || of == reader.Actor.Organisation || reader.Actor.May(ReadAllAccess.Needs);
}

/// <summary>
/// Reads the history of things from the event log: what is told there, of those events whose own subject the reader finds by a door and
/// whose audience the reader belongs to. It costs one statement, and one more for each kind of thing that
/// sentences name.
/// </summary>
public sealed class HistoryReading(AppDb db, SubjectDoors doors, EventTelling telling, OsloClock clock)
{
    /// <summary>
    /// What is older is history: without a limit all that ever happened would be new to whoever has never marked anything as seen, and
    /// would be read each time. It is about as long as one lets a case lie between two looks.
    /// </summary>
    public const int DaysOfNews = 90;

    /// <summary>What happened to these things, the newest first.</summary>
    /// <param name="most">At most so many; null for all.</param>
    public async Task<List<HistoryRow>> Of(
        Reader reader, IReadOnlyCollection<Subject> subjects, int? most = null, CancellationToken cancel = default)
    {
        var ids = subjects.Select(s => s.Id).ToList();
        var told = db.Set<EventSubject>().Where(s => ids.Contains(s.Subject)).Select(s => s.Event);
        var query = Rows(reader, db.Set<ProcessEvent>().Where(e => told.Contains(e.Sequence))).OrderByDescending(row => row.Sequence);
        var rows = await (most is { } limit ? query.Take(limit) : query).ToListAsync(cancel);
        return await Named([.. rows.Select(row => Line(row, reader))], reader, cancel);
    }

    /// <summary>
    /// Nytt siden sist: what others have done with what the actor has to do with, after the last that was marked as seen and in the last
    /// <see cref="DaysOfNews"/> days; what they have chosen to follow before the rest, and the newest first. What nobody signed in has done
    /// is not told, nor what is no news (<see cref="NoNewsAttribute"/>), nor what is so no longer (<see cref="NewsUntilAttribute"/>). It
    /// costs one statement for each module that has something to tell.
    /// </summary>
    /// <param name="oldest">
    /// Where there is more than <paramref name="most"/>, the oldest of it: what is marked as seen then leaves nothing behind it.
    /// </param>
    /// <param name="chosenAlone">Only of what the actor has chosen to follow.</param>
    public async Task<List<NewsRow>> News(
        Actor actor, FollowedKinds kinds, Purposes purposes, int most, bool oldest, bool chosenAlone = false,
        CancellationToken cancel = default)
    {
        var news = new List<NewsRow>();
        foreach (var module in kinds.All.GroupBy(kind => purposes.Of(kind.Owner)))
        {
            var reader = module.Key.Reader(actor);
            var query = NewsOf(reader, module, chosenAlone);
            var ordered = oldest
                ? query.OrderBy(n => n.Row.Sequence)
                : query.OrderByDescending(n => n.IsChosen).ThenByDescending(n => n.Row.Sequence);
            var rows = await ordered.Take(most).ToListAsync(cancel);
            var lines = await Named([.. rows.Select(n => Line(n.Row, reader))], reader, cancel);
            news.AddRange(rows.Zip(lines, (row, line) => new NewsRow(
                row.Row.Sequence, line, module.Single(kind => kind.Code == row.Row.Kind).Told(row.Row.Subject, row.Name ?? ""),
                row.IsChosen)));
        }

        var all = oldest ? news.OrderBy(n => n.Sequence).Take(most) : news;
        return [.. all.OrderByDescending(n => n.IsChosen).ThenByDescending(n => n.Sequence).Take(most)];
    }

    /// <summary>What the actor has chosen to follow, the newest choice first; without its name where it is no longer found.</summary>
    internal async Task<List<(Follow Follow, FollowedThing? Thing)>> Chosen(
        Actor actor, FollowedKinds kinds, Purposes purposes, CancellationToken cancel = default)
    {
        var own = db.Set<Follow>().Of(actor);
        var things = new Dictionary<(string, Guid), FollowedThing>();
        var all = await own.OrderByDescending(f => f.At).ThenBy(f => f.Thing).ToListAsync(cancel);
        foreach (var kind in kinds.All.Where(kind => all.Any(f => f.Kind == kind.Code)))
        {
            var (code, name) = (kind.Code, kind.Name(db));
            var follow = Expression.Parameter(typeof(Follow), "follow");
            var thing = Expression.Property(follow, nameof(Follow.Thing));
            var named = await own.Where(f => f.Kind == code)
                .Where(f => f.Thing, doors.FoundBy(purposes.Of(kind.Owner).Reader(actor), code, db))
                .Select(Expression.Lambda<Func<Follow, ThingRow>>(
                    Expression.MemberInit(
                        Expression.New(typeof(ThingRow)),
                        Expression.Bind(typeof(ThingRow).GetProperty(nameof(ThingRow.Thing))!, thing),
                        Expression.Bind(
                            typeof(ThingRow).GetProperty(nameof(ThingRow.Name))!,
                            new Replacing(name.Parameters[0], thing).Visit(name.Body))),
                    follow))
                .ToListAsync(cancel);
            foreach (var row in named) things[(code, row.Thing)] = kind.Told(row.Thing, row.Name ?? "");
        }

        return [.. all.Select(f => (f, things.GetValueOrDefault((f.Kind, f.Thing))))];
    }

    private IQueryable<NamedRow> NewsOf(Reader reader, IEnumerable<FollowedKinds.Kind> kinds, bool chosenAlone)
    {
        var row = Expression.Parameter(typeof(Row), "row");
        var (kindOfRow, subject) = (Expression.Property(row, nameof(Row.Kind)), Expression.Property(row, nameof(Row.Subject)));
        Expression mine = Expression.Constant(false), name = Expression.Constant(null, typeof(string));
        var chosen = db.Set<Follow>().Of(reader.Actor);
        foreach (var kind in kinds)
        {
            var (code, isOfKind) = (kind.Code, Expression.Equal(kindOfRow, Expression.Constant(kind.Code)));
            var naming = kind.Name(db);
            Expression<Func<Guid, bool>> followed = thing => chosen.Any(f => f.Kind == code && f.Thing == thing);
            var having = !chosenAlone && kind.Mine(db, reader) is { } theirs ? theirs.Or(followed) : followed;
            mine = Expression.OrElse(mine, Expression.AndAlso(isOfKind, new Replacing(having.Parameters[0], subject).Visit(having.Body)));
            name = Expression.Condition(isOfKind, new Replacing(naming.Parameters[0], subject).Visit(naming.Body), name);
        }

        Expression<Func<Row, bool>> isChosen = r => chosen.Any(f => f.Kind == r.Kind && f.Thing == r.Subject);
        var (user, own) = (reader.Actor.User, reader.Actor.Organisation);
        var seen = db.Set<SeenMark>().Where(m => m.User == user && m.Organisation == own).Select(m => (long?)m.Sequence);
        var quiet = EventJson.NoNews;
        var events = db.Set<ProcessEvent>().Where(e => e.Sequence > (seen.FirstOrDefault() ?? 0) && !quiet.Contains(e.Code));
        foreach (var (code, until) in EventJson.NewsUntil)
        {
            var later = db.Set<ProcessEvent>().Where(l => until.Contains(l.Code));
            events = events.Where(e => e.Code != code
                || !later.Any(l => l.SubjectKind == e.SubjectKind && l.Subject == e.Subject && l.Sequence > e.Sequence));
        }

        var named = Expression.Lambda<Func<Row, NamedRow>>(
            Expression.MemberInit(
                Expression.New(typeof(NamedRow)),
                Expression.Bind(typeof(NamedRow).GetProperty(nameof(NamedRow.Row))!, row),
                Expression.Bind(
                    typeof(NamedRow).GetProperty(nameof(NamedRow.IsChosen))!,
                    new Replacing(isChosen.Parameters[0], row).Visit(isChosen.Body)),
                Expression.Bind(typeof(NamedRow).GetProperty(nameof(NamedRow.Name))!, name)),
            row);
        var since = clock.Now.AddDays(-DaysOfNews);
        return Rows(reader, events)
            .Where(r => r.At >= since && r.By != null && r.By != user)
            .Where(Expression.Lambda<Func<Row, bool>>(mine, row))
            .Select(named);
    }

    /// <summary>Those of the events whose own subject the reader finds and whose audience the reader belongs to.</summary>
    private IQueryable<Row> Rows(Reader reader, IQueryable<ProcessEvent> events)
    {
        var open = db.Set<ProcessEvent>().Where(FoundBy(reader with { Actor = Actor.Nobody }));
        return
            from e in events.Where(HeardBy(reader)).Where(FoundBy(reader))
            join p in db.Set<Process>() on e.Process equals p.Id
            join person in db.Set<User>() on p.User equals person.Id into people
            from who in people.DefaultIfEmpty()
            join o in db.Set<Organisation>() on p.Organisation equals o.Id into organisations
            from house in organisations.DefaultIfEmpty()
            select new Row
            {
                Sequence = e.Sequence,
                Kind = e.SubjectKind,
                Subject = e.Subject,
                By = p.User,
                At = p.At,
                Name = who == null ? null : who.Name,
                Role = p.Role,
                Of = p.Organisation,
                Organisation = house == null ? null : house.Name,
                IsPublic = e.Audience == AudienceKind.Everyone && open.Any(o => o.Sequence == e.Sequence),
                Code = e.Code,
                Data = e.Data,
                HasReason = e.HasReason,
                Reason = e.Reason!.Text,
            };
    }

    private static Expression<Func<ProcessEvent, bool>> HeardBy(Reader reader)
    {
        var (own, categories) = (reader.Actor.Organisation, reader.Categories.Order(StringComparer.Ordinal).ToList());
        return e => e.Audience == AudienceKind.Everyone
            || (e.Audience == AudienceKind.Within && e.AudienceOrganisation == own)
            || (e.Audience == AudienceKind.Parties && categories.Contains(e.AudienceCategory!));
    }

    /// <summary>The event's own subject is found by the door of its kind; a kind without a door is found by nobody.</summary>
    private Expression<Func<ProcessEvent, bool>> FoundBy(Reader reader)
    {
        var e = Expression.Parameter(typeof(ProcessEvent), "e");
        var kind = Expression.Property(e, nameof(ProcessEvent.SubjectKind));
        var subject = Expression.Property(e, nameof(ProcessEvent.Subject));
        Expression found = Expression.Constant(false);
        foreach (var each in doors.Kinds)
        {
            var door = doors.FoundBy(reader, each, db);
            var through = new Replacing(door.Parameters[0], subject).Visit(door.Body);
            found = Expression.OrElse(found, Expression.AndAlso(Expression.Equal(kind, Expression.Constant(each)), through));
        }

        return Expression.Lambda<Func<ProcessEvent, bool>>(found, e);
    }

    private HistoryRow Line(Row row, Reader reader)
    {
        var (told, byProgram) = telling.Tell(row.Sequence, row.Code, row.Data);
        var reason = row.HasReason ? row.Reason ?? AuditText.History_ReasonErased : null;
        return byProgram
            ? new(row.At, null, "", null, told, reason)
            : new(row.At, ActorNames.AreToldTo(reader, row.Of, row.IsPublic) ? row.Name : null, row.Role, row.Organisation, told, reason);
    }

    /// <summary>Puts in the names of those whom the reader finds.</summary>
    private async Task<List<HistoryRow>> Named(List<HistoryRow> lines, Reader reader, CancellationToken cancel)
    {
        var named = lines.SelectMany(l => l.Told.Arguments).OfType<Named>().Select(n => n.Subject).Distinct().ToList();
        if (named.Count == 0) return lines;

        var names = await doors.NamesOf(named, reader, db, cancel);
        return [.. lines.Select(l => l with { Told = l.Told.With(NameOf) })];

        object NameOf(object argument) => argument is Named n && names.TryGetValue(n.Subject, out var name) ? name : argument;
    }

    private sealed class Row
    {
        public required long Sequence { get; init; }

        public required string Kind { get; init; }

        public required Guid Subject { get; init; }

        public required UserId? By { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string? Name { get; init; }

        public required string Role { get; init; }

        public required OrganisationId? Of { get; init; }

        public required string? Organisation { get; init; }

        public required bool IsPublic { get; init; }

        public required string Code { get; init; }

        public required string Data { get; init; }

        public required bool HasReason { get; init; }

        public required string? Reason { get; init; }
    }

    private sealed class ThingRow
    {
        public Guid Thing { get; set; }

        public string? Name { get; set; }
    }

    private sealed class NamedRow
    {
        public Row Row { get; set; } = null!;

        public bool IsChosen { get; set; }

        public string? Name { get; set; }
    }

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
