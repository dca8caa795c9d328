using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Dispatch;

/// <summary>
/// The letters that somebody has dispatched and nobody of the receiver has opened, but those that more is waited for of.
/// </summary>
internal sealed class LetterAwaited(AppDb db, LetterKinds kinds) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(DispatchLetter.Needs)) return [];
        var more = kinds.All.Where(kind => kind.AsksForMore).Select(kind => kind.Code).ToList();
        var rows = await (
            from l in db.Rows<Letter>().VisibleTo(actor.ForLetters())
            join o in db.Set<Organisation>() on l.Receiver equals o.Id
            where l.DispatchedBy == actor.User && l.OpenedAt == null && !more.Contains(l.Kind)
            orderby l.DispatchedAt
            select new { l.Id, o.Name, l.CaseNumber, l.DispatchedAt }).Take(most).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new Awaited(
                $"letter:{r.Id.Value}",
                Phrase.In<LettersText>(nameof(LettersText.Awaited_Opening), r.Name, r.CaseNumber),
                r.DispatchedAt,
                null,
                LetterUrls.Letter(r.Id)
            )),
        ];
    }
}
