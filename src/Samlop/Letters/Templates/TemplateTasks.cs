using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Templates;

/// <summary>What waits on templates: to be put in force, or finished by those who wrote in them.</summary>
internal sealed class TemplateTasks(AppDb db, LetterKinds kinds) : ITaskSource
{
    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        if (!actor.May(PutTemplateInForce.Needs)) return [];
        var drafts = await db.Set<LetterTemplateVersion>()
            .Where(t => t.InForceAt == null && t.DiscardedAt == null)
            .OrderBy(t => t.BegunAt)
            .ToListAsync(cancel);
        var checks = await db.ChecksOf(drafts.Select(d => d.Id.Value), cancel);
        return
        [
            .. from draft in drafts
               let kind = kinds.Of(draft.Kind)
               let check = checks[draft.Id.Value]
               let words = check.Open is not null
                   ? kind.IsApprovedBy(actor) && check.MayDecide(actor) is null
                       ? (nameof(LettersText.Task_PutInForce), nameof(LettersText.Task_PutInForce_Action)) : default
                   : actor.May(BeginTemplate.Needs) && check.Preparers.Contains(actor.User)
                       ? (nameof(LettersText.Task_Template), nameof(LettersText.Task_Template_Action)) : default
               where words.Item1 is not null
               select new WaitingTask(
                   $"letter-template:{draft.Id.Value}",
                   Phrase.In<LettersText>(words.Item1, kind.Name, draft.Number),
                   null,
                   LetterUrls.Template(kind),
                   Phrase.In<LettersText>(words.Item2)),
        ];
    }
}
