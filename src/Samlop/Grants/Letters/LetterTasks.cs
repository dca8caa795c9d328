using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Letters;

/// <summary>
/// What waits on letters: to be dispatched, to be read, a template to be put in force or finished, the appeal clause of dismissals to be
/// settled.
/// </summary>
internal sealed class LetterTasks(AppDb db, LetterTemplates templates) : ITaskSource
{
    private static readonly Words<LettersText, DecisionKind> ToDispatchWords = new("Task_Dispatch");

    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(DispatchLetter.Needs)) tasks.AddRange(await ToDispatch(actor, most, cancel));
        if (actor.May(OpenLetter.Needs)) tasks.AddRange(await Unread(actor, most, cancel));
        if (actor.May(PutTemplateInForce.Needs)) tasks.AddRange(await Drafts(actor, cancel));
        if (actor.May(SettleAppealClause.Needs) && await Appeal(actor, cancel) is { } appeal) tasks.Add(appeal);

        return tasks;
    }

    /// <summary>
    /// An answer that waits is settled by another; one that came back, or that is missing, is written by an administrator.
    /// </summary>
    private async Task<WaitingTask?> Appeal(Actor actor, CancellationToken cancel)
    {
        var words = await templates.OpenRuling(DecisionKind.Dismissal, cancel) is var (_, check)
            ? check.Open is not null
                ? check.MayDecide(actor) is null ? nameof(LettersText.Task_AppealSettle) : null
                : check.Preparers.Contains(actor.User) ? nameof(LettersText.Task_AppealMend) : null
            : actor.May(ProposeAppealClause.Needs)
                && await templates.Appeal(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified
                ? nameof(LettersText.Task_Appeal) : null;
        return words is null
            ? null
            : Task("appeal-clause", words, nameof(LettersText.Task_Appeal_Action), LetterUrls.Template(DecisionKind.Dismissal));
    }

    private async Task<IEnumerable<WaitingTask>> ToDispatch(Actor actor, int most, CancellationToken cancel)
    {
        // A dismissal waits for those who settle whether it can be appealed.
        var open = await templates.Appeal(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified;
        var rows = await (
            from l in db.Rows<Decision>().ManageableBy(actor.ForCases()).WithLetters(db, open).Where(LetterStanding.At(Telling.Ready))
            let d = l.Decision
            join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby d.DecidedAt, d.Id
            select new { d.Id, d.Kind, o.Name }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new WaitingTask(
            $"letter-dispatch:{r.Id.Value}", ToDispatchWords.Of(r.Kind, r.Name), null, LetterUrls.Dispatch(r.Id),
            Phrase.In<LettersText>(nameof(LettersText.Task_Dispatch_Action))));
    }

    private async Task<IEnumerable<WaitingTask>> Unread(Actor actor, int most, CancellationToken cancel)
    {
        var rows = await db.Rows<DecisionLetter>()
            .ManageableBy(actor.ForCases())
            .Where(l => l.OpenedAt == null)
            .OrderBy(l => l.DispatchedAt)
            .ThenBy(l => l.Id)
            .Select(l => new { l.Id, l.CaseNumber })
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r =>
            Task(
                $"letter-read:{r.Id.Value}",
                nameof(LettersText.Task_Read),
                nameof(LettersText.Task_Read_Action),
                LetterUrls.Letter(r.Id),
                r.CaseNumber
            )
        );
    }

    private async Task<IEnumerable<WaitingTask>> Drafts(Actor actor, CancellationToken cancel)
    {
        var drafts = await db.Set<LetterTemplateVersion>()
            .Where(t => t.InForceAt == null && t.DiscardedAt == null)
            .OrderBy(t => t.BegunAt)
            .ToListAsync(cancel);
        var checks = await db.ChecksOf(drafts.Select(d => d.Id.Value), cancel);
        return
            from draft in drafts
            let check = checks[draft.Id.Value]
            let words = check.Open is not null
                ? (
                    check.MayDecide(actor) is null
                        ? (nameof(LettersText.Task_PutInForce), nameof(LettersText.Task_PutInForce_Action))
                        : default
                )
            : actor.May(BeginTemplate.Needs) && check.Preparers.Contains(actor.User)
                ? (nameof(LettersText.Task_Template), nameof(LettersText.Task_Template_Action))
            : default
            where words.Item1 is not null
            select Task(
                $"letter-template:{draft.Id.Value}",
                words.Item1,
                words.Item2,
                LetterUrls.Template(draft.Kind),
                LetterStructure.KindPhrase(draft.Kind),
                draft.Number
            );
    }

    private static WaitingTask Task(string key, string title, string action, string url, params object[] arguments) =>
        new(key, Phrase.In<LettersText>(title, arguments), null, url, Phrase.In<LettersText>(action));
}
