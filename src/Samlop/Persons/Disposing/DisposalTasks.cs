using Samlop.Audit.TwoPerson;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Disposing;

/// <summary>A disposal waits for a second person.</summary>
internal sealed class DisposalTasks : ITaskSource
{
    private const string Kind = "disposal-decide";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ApproveDisposal.Needs)) yield break;
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            Kind,
            from d in db.Set<Disposal>().Where(Disposal.Open)
            where waiting.Any(k => (DisposalId)(object)k.Subject == d.Id) && open.Any(r => (DisposalId)(object)r.Subject == d.Id)
            select new WaitingRow { Thing = (Guid)(object)d.Id, Since = d.ProposedAt, Code = (string)(object)d.Category },
            row => new(
                $"{Kind}:{row.Thing}",
                Phrase.In<DisposingText>(nameof(DisposingText.Task_Decide), PersonWords.Of(Enum.Parse<PersonCategory>(row.Code!))), null,
                DisposalUrls.Disposal(new(row.Thing!.Value)), Phrase.In<DisposingText>(nameof(DisposingText.Task_Decide_Action))));
    }
}
