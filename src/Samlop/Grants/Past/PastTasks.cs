using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Past;

/// <summary>What waits of imports of past grants: for another person to confirm one, or its withdrawal.</summary>
internal sealed class PastTasks : ITaskSource
{
    private const string Confirm = "past-import-confirm";
    private const string Withdraw = "past-import-withdraw";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ConfirmPastImport.Needs)) yield break;
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        yield return new(
            Confirm,
            from i in db.Rows<PastImport>().VisibleTo(actor.ForCases())
            where i.TakenAt == null && i.DiscardedAt == null && waiting.Any(k => (PastImportId)(object)k.Subject == i.Id)
            select new WaitingRow { Thing = (Guid)(object)i.Id, Since = i.ReadAt, Name = (string)(object)i.File },
            row => Told(Confirm, row, nameof(PastText.Task_Confirm)));
        yield return new(
            Withdraw,
            from w in db.Rows<PastWithdrawal>().VisibleTo(actor.ForCases())
            join i in db.Rows<PastImport>().VisibleTo(actor.ForCases()) on w.Import equals i.Id
            where w.DoneAt == null && w.DroppedAt == null && waiting.Any(k => (PastWithdrawalId)(object)k.Subject == w.Id)
            select new WaitingRow { Thing = (Guid)(object)i.Id, Since = w.ProposedAt, Name = (string)(object)i.File },
            row => Told(Withdraw, row, nameof(PastText.Task_Withdraw)));
    }

    private static WaitingTask Told(string code, WaitingRow row, string words) => new(
        $"{code}:{row.Thing}",
        Phrase.In<PastText>(words, row.Name!),
        null,
        PastUrls.Import(new(row.Thing!.Value)),
        Phrase.In<PastText>(nameof(PastText.Task_Action)));
}
