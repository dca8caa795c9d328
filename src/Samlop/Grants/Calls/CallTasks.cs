using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Calls;

/// <summary>What waits on calls: a draft to finish or mend, one to publish.</summary>
internal sealed class CallTasks : ITaskSource
{
    private const string Publish = "call-publish";
    private const string Mend = "call-mend";
    private const string Finish = "call-finish";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ReadCallDrafts.Needs)) yield break;
        var (publishes, writes) = (actor.May(PublishCall.Needs), actor.May(StartCall.Needs));
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        var (open, returned) = (db.Rows<CheckRound>().Open(), db.Rows<CheckRound>().LastReturned());
        yield return new(
            [Publish, Mend, Finish],
            from c in db.Rows<Call>().ManageableBy(actor.ForCases())
            from v in c.Versions
            where v.PublishedAt == null && v.DiscardedAt == null && waiting.Any(k => (CallVersionId)(object)k.Subject == v.Id)
                && (open.Any(r => (CallVersionId)(object)r.Subject == v.Id) ? publishes : writes)
            select new WaitingRow
            {
                Kind = open.Any(r => (CallVersionId)(object)r.Subject == v.Id) ? Publish
                    : returned.Any(r => (CallVersionId)(object)r.Subject == v.Id) ? Mend
                    : Finish,
                Thing = (Guid)(object)v.Id,
                Since = v.BegunAt,
                Number = v.Ordinal,
                Code = (string)(object)c.Number,
            },
            Task);
    }

    private static WaitingTask Task(WaitingRow row)
    {
        var (title, action) = row.Kind switch
        {
            Publish => (nameof(GrantsText.Task_Publish), nameof(GrantsText.Task_Publish_Action)),
            Mend => (nameof(GrantsText.Task_Mend), nameof(GrantsText.Task_Mend_Action)),
            _ => (nameof(GrantsText.Task_Finish), nameof(GrantsText.Task_Finish_Action)),
        };
        return new(
            $"{row.Kind}:{row.Code}", Phrase.In<GrantsText>(title, row.Code!, row.Number!.Value), null, CallUrls.Work(row.Code!),
            Phrase.In<GrantsText>(action));
    }
}
