using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell;

/// <summary>What waits on telling decisions: letters to be dispatched, the appeal clause of dismissals to be settled.</summary>
internal sealed class TellTasks(AppDb db, AppealRulings appeals) : ITaskSource
{
    private static readonly Words<TellText, DecisionKind> ToDispatchWords = new("Task_Dispatch");

    public async Task<IReadOnlyList<WaitingTask>> WaitingFor(Actor actor, int most, CancellationToken cancel)
    {
        var tasks = new List<WaitingTask>();
        if (actor.May(DispatchLetter.Needs)) tasks.AddRange(await ToDispatch(actor, most, cancel));
        if (actor.May(SettleAppealClause.Needs) && await Appeal(actor, cancel) is { } appeal) tasks.Add(appeal);
        return tasks;
    }

    /// <summary>
    /// An answer that waits is settled by another; one that came back, or that is missing, is written by an administrator.
    /// </summary>
    private async Task<WaitingTask?> Appeal(Actor actor, CancellationToken cancel)
    {
        var words = await appeals.Open(DecisionKind.Dismissal, cancel) is var (_, check)
            ? check.Open is not null
                ? check.MayDecide(actor) is null ? nameof(TellText.Task_AppealSettle) : null
                : check.Preparers.Contains(actor.User) ? nameof(TellText.Task_AppealMend) : null
            : actor.May(ProposeAppealClause.Needs)
                && await appeals.Standing(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified
                ? nameof(TellText.Task_Appeal) : null;
        if (words is null) return null;
        var held = words == nameof(TellText.Task_Appeal) ? await HeldLetters(cancel) : 0;
        return new WaitingTask(
            "appeal-clause",
            held > 0 ? Phrase.In<TellText>(nameof(TellText.Task_AppealHeld), held) : Phrase.In<TellText>(words),
            null, LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Dismissal)),
            Phrase.In<TellText>(nameof(TellText.Task_Appeal_Action)));
    }

    /// <summary>How many dismissals are decided and cannot be told before it is settled.</summary>
    private Task<int> HeldLetters(CancellationToken cancel) =>
        db.Rows<Decision>().All(Because.WhoWaitsIsTold).WithLetters(db, dismissalAppealOpen: true)
            .Where(LetterStanding.At(Telling.AppealOpen)).CountAsync(cancel);

    private async Task<IEnumerable<WaitingTask>> ToDispatch(Actor actor, int most, CancellationToken cancel)
    {
        // A dismissal waits for those who settle whether it can be appealed.
        var open = await appeals.Standing(DecisionKind.Dismissal, cancel) == AppealStanding.ToBeClarified;
        var rows = await (
            from l in db.Rows<Decision>().ManageableBy(actor.ForCases()).WithLetters(db, open).Where(LetterStanding.At(Telling.Ready))
            let d = l.Decision
            join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            orderby d.DecidedAt, d.Id
            select new { d.Id, d.Kind, o.Name }).Take(most).ToListAsync(cancel);
        return rows.Select(r => new WaitingTask(
            $"letter-dispatch:{r.Id.Value}", ToDispatchWords.Of(r.Kind, r.Name), null, TellUrls.Letter(r.Id),
            Phrase.In<TellText>(nameof(TellText.Task_Dispatch_Action))));
    }
}
