using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>A thread as the page of its case lists it.</summary>
/// <param name="LastAt">When the newest message came.</param>
/// <param name="Unread">How many messages are new to the reader.</param>
public sealed record ThreadRow(
    CaseThreadId Id, int Number, string Topic, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset LastAt, int Unread)
{
    /// <summary>Those of the parties who take part.</summary>
    public IReadOnlyList<OrganisationId> Parties { get; init; } = [];

    /// <summary>What is waited for in it, the oldest first.</summary>
    public IReadOnlyList<AskingRow> Open { get; init; } = [];

    /// <summary>The threads of a case that the reader sees: those where somebody waits first, then the newest.</summary>
    internal static async Task<IReadOnlyList<ThreadRow>> Of(
        AppDb db, Reader reader, CaseFileId caseFile, CancellationToken cancel = default)
    {
        var (messages, fresh) = (db.Rows<CaseMessage>().VisibleTo(reader), db.Rows<CaseMessage>().NewTo(reader));
        var rows = await db.Rows<CaseThread>().VisibleTo(reader)
            .Where(t => t.Case == caseFile)
            .OrderBy(t => t.Number)
            .Select(t => new
            {
                t.Id,
                t.Number,
                t.Topic,
                t.OpenedAt,
                t.ClosedAt,
                LastAt = messages.Where(m => m.Thread == t.Id).Max(m => (DateTimeOffset?)m.At),
                Unread = fresh.Count(m => m.Thread == t.Id),
                Parties = t.Parties.Select(p => p.Organisation).ToList(),
            })
            .ToListAsync(cancel);
        var open = (await AskingRow.Of(db, reader, caseFile).ToListAsync(cancel)).ToLookup(a => a.Thread);
        return
        [
            .. rows.Select(r => new ThreadRow(r.Id, r.Number, r.Topic, r.OpenedAt, r.ClosedAt, r.LastAt ?? r.OpenedAt, r.Unread)
            {
                Parties = r.Parties,
                Open = [.. open[r.Id]],
            }).OrderByDescending(r => r.Open.Count > 0).ThenByDescending(r => r.LastAt).ThenByDescending(r => r.Number),
        ];
    }
}

/// <summary>An answer that is waited for, as pages show it.</summary>
public sealed record AskingRow(
    CaseThreadId Thread, int Message, OrganisationId From, OrganisationId By, DateTimeOffset Since, DateOnly? AnswerBy)
{
    /// <summary>In the threads of a case that the reader sees, the oldest first.</summary>
    internal static IQueryable<AskingRow> Of(AppDb db, Reader reader, CaseFileId caseFile) =>
        db.Rows<CaseAsking>().OpenTo(reader)
            .Where(a => a.Case == caseFile)
            .OrderBy(a => a.At).ThenBy(a => a.Message)
            .Select(a => new AskingRow(a.Thread, a.Message, a.Of, a.By, a.At, a.AnswerBy));
}
