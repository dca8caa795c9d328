using Samlop.Audit.TwoPerson;
using Samlop.Persons.Versions;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Matrix;

/// <summary>What waits on the table of sharing: to be decided, or gone on with by those who wrote in it.</summary>
internal sealed class MatrixTasks : ITaskSource
{
    private const string Decide = "sharing-decide";
    private const string Write = "sharing-write";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(PutSharingInForce.Needs)) yield break;
        var writes = actor.May(BeginSharing.Needs);
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Decide, Write],
            from v in db.Set<SharingVersion>()
            where v.PublishedAt == null && v.DiscardedAt == null && waiting.Any(k => (SharingVersionId)(object)k.Subject == v.Id)
                && (writes || open.Any(r => (SharingVersionId)(object)r.Subject == v.Id))
            select new WaitingRow
            {
                Kind = open.Any(r => (SharingVersionId)(object)r.Subject == v.Id) ? Decide : Write,
                Thing = (Guid)(object)v.Id,
                Since = v.BegunAt,
                Number = v.Number,
            },
            row => new(
                $"{row.Kind}:{row.Thing}",
                Phrase.In<MatrixText>(
                    row.Kind == Decide ? nameof(MatrixText.Task_Decide) : nameof(MatrixText.Task_Write), row.Number!.Value),
                null, MatrixUrls.Draft,
                Phrase.In<MatrixText>(
                    row.Kind == Decide ? nameof(MatrixText.Task_Decide_Action) : nameof(MatrixText.Task_Write_Action))));
    }
}
