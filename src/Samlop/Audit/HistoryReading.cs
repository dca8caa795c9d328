using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>One line of a history: who, when, what, and why where a reason was given.</summary>
/// <param name="Name">Null where the system did it.</param>
/// <param name="Reason">In the words of who did it, or that it was erased.</param>
public sealed record HistoryRow(DateTimeOffset At, string? Name, string Role, Phrase Told, string? Reason)
{
    /// <summary>The line as a sentence in the reader's language.</summary>
    public string Sentence => $"{Who} {Told}";

    private string Who => Name is null ? AuditText.History_System
        : Enum.TryParse<Role>(Role, out var role) ? $"{Name} ({AccessWords.Of(role)})" : Name;
}

/// <summary>
/// Reads the history of things from the event log: what is told there, of those events whose own subject the reader finds by a door and
/// whose audience the reader belongs to. It costs one statement, and one more where sentences name people.
/// </summary>
public sealed class HistoryReading(AppDb db, SubjectDoors doors, EventTelling telling)
{
    /// <summary>What happened to these things, the newest first.</summary>
    /// <param name="most">At most so many; null for all.</param>
    public async Task<List<HistoryRow>> Of(
        Reader reader, IReadOnlyCollection<Subject> subjects, int? most = null, CancellationToken cancel = default)
    {
        var ids = subjects.Select(s => s.Id).ToList();
        var told = db.Set<EventSubject>().Where(s => ids.Contains(s.Subject)).Select(s => s.Event);
        var query =
            from e in db.Set<ProcessEvent>().Where(e => told.Contains(e.Sequence)).Where(HeardBy(reader)).Where(FoundBy(reader))
            join p in db.Set<Process>() on e.Process equals p.Id
            join person in db.Set<User>() on p.User equals person.Id into people
            from who in people.DefaultIfEmpty()
            orderby e.Sequence descending
            select new Row(e.Sequence, p.At, who == null ? null : who.Name, p.Role, e.Code, e.Data, e.HasReason, e.Reason!.Text);
        var rows = await (most is { } limit ? query.Take(limit) : query).ToListAsync(cancel);
        return await Named([.. rows.Select(Line)], reader, cancel);
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

    private HistoryRow Line(Row row) =>
        new(row.At, row.Name, row.Role, telling.Tell(row.Sequence, row.Code, row.Data),
            row.HasReason ? row.Reason ?? AuditText.History_ReasonErased : null);

    /// <summary>Puts in the names of those whom the reader finds.</summary>
    private async Task<List<HistoryRow>> Named(List<HistoryRow> lines, Reader reader, CancellationToken cancel)
    {
        var named = lines.SelectMany(l => l.Told.Arguments).OfType<Named>().Select(n => n.Subject).Distinct().ToList();
        if (named.Count == 0) return lines;

        var names = await doors.NamesOf(named, reader, db, cancel);
        return [.. lines.Select(l => l with { Told = l.Told.With(NameOf) })];

        object NameOf(object argument) => argument is Named n && names.TryGetValue(n.Subject, out var name) ? name : argument;
    }

    private sealed record Row(
        long Sequence, DateTimeOffset At, string? Name, string Role, string Code, string Data, bool HasReason, string? Reason);

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
