using Samlop.Access;
using Samlop.Audit.TwoPerson;
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
internal sealed class TellTasks : ITaskSource
{
    private const string Settle = "appeal-settle";
    private const string Mend = "appeal-mend";

    private static readonly Words<TellText, DecisionKind> ToDispatchWords = new("Task_Dispatch");

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(DispatchLetter.Needs)) yield return ToDispatch(db, actor);
        if (actor.May(SettleAppealClause.Needs)) yield return ToSettle(db, actor);
        if (actor.May(SettleAppealClause.Needs) && actor.May(ProposeAppealClause.Needs)) yield return ToAnswer(db, actor);
    }

    /// <summary>An answer that waits is settled by another; one that came back is mended by those who wrote it.</summary>
    private static WaitingKind<WaitingTask> ToSettle(AppDb db, Actor actor)
    {
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        return new(
            [Settle, Mend],
            from r in AppealRulings.NotSettled(db, DecisionKind.Dismissal)
            where waiting.Any(k => (AppealRulingId)(object)k.Subject == r.Id)
            select new WaitingRow
            {
                Kind = open.Any(k => (AppealRulingId)(object)k.Subject == r.Id) ? Settle : Mend,
                Thing = (Guid)(object)r.Id,
                Since = r.WrittenAt,
            },
            row => Appeal(row, Phrase.In<TellText>(
                row.Kind == Settle ? nameof(TellText.Task_AppealSettle) : nameof(TellText.Task_AppealMend))));
    }

    /// <summary>Where there is no answer, an administrator writes one; dismissals that are decided cannot be told before.</summary>
    private static WaitingKind<WaitingTask> ToAnswer(AppDb db, Actor actor)
    {
        var own = actor.Organisation;
        var (settled, begun) = (
            AppealRulings.AllSettled(db, DecisionKind.Dismissal), AppealRulings.NotSettled(db, DecisionKind.Dismissal));
        var held = db.Rows<Decision>().All(Because.WhoWaitsIsTold).WithLetters(db).Where(LetterStanding.At(Telling.AppealOpen));
        return new(
            "appeal-answer",
            from o in db.Set<Organisation>()
            where o.Id == own && !settled.Any() && !begun.Any()
            select new WaitingRow { Thing = (Guid)(object)o.Id, Count = held.Count() },
            row => Appeal(row, row.Count > 0
                ? Phrase.In<TellText>(nameof(TellText.Task_AppealHeld), row.Count.Value)
                : Phrase.In<TellText>(nameof(TellText.Task_Appeal))));
    }

    private static WaitingTask Appeal(WaitingRow row, Phrase title) => new(
        $"{row.Kind}:{row.Thing}", title, null, LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Dismissal)),
        Phrase.In<TellText>(nameof(TellText.Task_Appeal_Action)));

    private static WaitingKind<WaitingTask> ToDispatch(AppDb db, Actor actor) => new(
        "letter-dispatch",
        // A dismissal waits for those who settle whether it can be appealed.
        from l in db.Rows<Decision>().ManageableBy(actor.ForCases()).WithLetters(db).Where(LetterStanding.At(Telling.Ready))
        let d = l.Decision
        join a in db.Rows<GrantApplication>().ReceivedBy(actor.ForCases()) on d.Application equals a.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        select new WaitingRow
        {
            Thing = (Guid)(object)d.Id,
            Since = d.DecidedAt,
            Name = (string)(object)o.Name,
            Code = (string)(object)d.Kind,
        },
        row => new(
            $"letter-dispatch:{row.Thing}", ToDispatchWords.Of(StoredNames<DecisionKind>.Find(row.Code)!.Value, row.Name!), null,
            TellUrls.Letter(new(row.Thing!.Value)), Phrase.In<TellText>(nameof(TellText.Task_Dispatch_Action))));
}
