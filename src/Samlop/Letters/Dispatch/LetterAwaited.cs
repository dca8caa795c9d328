using Samlop.Access;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Dispatch;

/// <summary>
/// The letters that somebody has dispatched and nobody of the receiver has opened, but those that more is waited for of.
/// </summary>
internal sealed class LetterAwaited(LetterKinds kinds) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(DispatchLetter.Needs)) yield break;
        var more = kinds.All.Where(kind => kind.AsksForMore).Select(kind => kind.Code).ToList();
        yield return new(
            "letter",
            from l in db.Rows<Letter>().VisibleTo(actor.ForLetters())
            join o in db.Set<Organisation>() on l.Receiver equals o.Id
            where l.DispatchedBy == actor.User && l.OpenedAt == null && !more.Contains(l.Kind)
            select new WaitingRow
            {
                Thing = (Guid)(object)l.Id,
                Since = l.DispatchedAt,
                Name = (string)(object)o.Name,
                Code = (string)(object)l.CaseNumber,
            },
            row => new(
                $"letter:{row.Thing}",
                Phrase.In<LettersText>(nameof(LettersText.Awaited_Opening), row.Name!, row.Code!),
                row.Since!.Value,
                null,
                LetterUrls.Letter(new(row.Thing!.Value))));
    }
}
