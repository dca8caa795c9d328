using Microsoft.EntityFrameworkCore;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>The letters to one's own organisation that nobody has opened. Those to be sent are what the modules have to tell.</summary>
internal sealed class LetterTasks(AppDb db) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(OpenLetter.Needs)) return [];
        var rows = await db.Rows<Letter>()
            .ManageableBy(actor.ForLetters())
            .Where(l => l.OpenedAt == null)
            .OrderBy(l => l.DispatchedAt)
            .ThenBy(l => l.Id)
            .Select(l => new { l.Id, l.CaseNumber })
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new WaitingTask(
                $"letter-read:{r.Id.Value}",
                Phrase.In<LettersText>(nameof(LettersText.Task_Read), r.CaseNumber),
                null,
                LetterUrls.Letter(r.Id),
                Phrase.In<LettersText>(nameof(LettersText.Task_Read_Action)))),
        ];
    }
}
