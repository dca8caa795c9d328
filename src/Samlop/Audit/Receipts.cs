using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Audit;

/// <summary>
/// Kvittering: what a form did, told on the page that it led to, in the words of the event log. The address names the sending and no words,
/// so that a page says nothing was done but what was, and only to who did it.
/// </summary>
public sealed class Receipts(AppDb db, EventTelling telling, OsloClock clock)
{
    /// <summary>The key of a sending in an address.</summary>
    public const string Key = "gjort";

    /// <summary>An address that lies in a history, or is opened the next day, is about something else than what was just done.</summary>
    public static readonly TimeSpan Told = TimeSpan.FromMinutes(10);

    /// <summary>The address of a page that tells what was done.</summary>
    /// <param name="token">The once-token of the form (<see cref="Submission.TokenOf"/>).</param>
    public static string At(string address, string token) => QueryHelpers.AddQueryString(address, Key, token);

    /// <summary>The query of a page, without what it tells once.</summary>
    public static QueryString Without(QueryString query) => query.Value?.Contains(Key + '=', StringComparison.Ordinal) is not true ? query
        : QueryString.Create(QueryHelpers.ParseQuery(query.Value).Where(pair => pair.Key != Key));

    /// <summary>
    /// What the actor did with the sending, as the end of a sentence; null where it is somebody else's, of long ago, or did nothing that is
    /// told.
    /// </summary>
    public async Task<Phrase?> Of(Actor actor, string token, CancellationToken cancel)
    {
        if (!actor.IsUser || token.Length > Submission.LongestToken) return null;
        var (user, since) = (actor.User, clock.Now - Told);
        var done = await db.Set<Submission>().Where(s => s.Token == token && s.User == user && s.At >= since)
            .Join(db.Set<ProcessEvent>(), s => s.Process, e => e.Process, (s, e) => new { s.Number, e.Sequence, e.Index, e.Code, e.Data })
            .OrderByDescending(row => row.Number).ThenBy(row => row.Index).FirstOrDefaultAsync(cancel);
        return done is not null && telling.Tell(done.Sequence, done.Code, done.Data) is { ByProgram: false, Told: var told }
            ? told : null;
    }
}
