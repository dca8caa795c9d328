using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.News;

/// <summary>
/// Merk som sett: somebody has seen the news that stood on their screen. It is a note of their own, no process. What came after, or did not
/// stand there, is still new.
/// </summary>
public sealed class MarkSeen(AppDb db) : IUseCase<MarkSeen.Input, Done>, ISavesDraft
{
    public static Permission Needs { get; } = Permission.OfSignedIn("audit.news.mark-seen");

    public sealed class Input : IInput<MarkSeen, Input, Done>
    {
        /// <summary>The newest that was shown (<see cref="ProcessEvent.Sequence"/>), as the page says.</summary>
        public string? UpTo { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (!long.TryParse(input.UpTo, NumberStyles.None, CultureInfo.InvariantCulture, out var shown)) return Refusal.NotFound;
        var (user, own) = (actor.User, actor.Organisation);
        var mark = await db.Set<SeenMark>().SingleOrDefaultAsync(m => m.User == user && m.Organisation == own, cancel);
        if (mark is null) db.Add(mark = new SeenMark(actor));
        // What has not happened yet cannot have been seen.
        var last = await db.Set<ProcessEvent>().MaxAsync(e => (long?)e.Sequence, cancel) ?? 0;
        mark.MoveTo(Math.Min(shown, last), change.At);
        return new Done();
    }
}
