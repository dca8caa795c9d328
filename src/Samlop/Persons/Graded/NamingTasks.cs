using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Graded;

/// <summary>
/// What waits on graded addresses: for the data protection officer to say who may be named, for a second person to decide, and for those
/// who proposed to go on with what came back. A task says neither of whom nor by whom.
/// </summary>
internal sealed class NamingTasks : ITaskSource
{
    private const string Decide = "naming-decide";
    private const string Name = "naming-waits";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ApproveNaming.Needs)) yield break;
        if (actor.May(ProposeNaming.Needs))
        {
            yield return new(
                Name,
                db.Rows<GradedReference>().Overseen(actor).Where(r => r.WaitsSince != null).Select(r => new WaitingRow
                {
                    Thing = (Guid)(object)r.Id,
                    Since = r.WaitsSince,
                    Name = r.Code,
                }),
                row => new(
                    $"{Name}:{row.Thing}", Phrase.In<GradedText>(nameof(GradedText.Task_Waits), row.Name!), null,
                    GradedUrls.Reference(new(row.Thing!.Value)), Phrase.In<GradedText>(nameof(GradedText.Task_Waits_Action))));
        }

        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Decide, "naming"],
            from n in db.Rows<Naming>().Overseen(actor).Where(Naming.Open)
            join r in db.Rows<GradedReference>().Overseen(actor) on n.Reference equals r.Id
            where n.User != actor.User && waiting.Any(k => (NamingId)(object)k.Subject == n.Id)
            select new WaitingRow
            {
                Kind = open.Any(o => (NamingId)(object)o.Subject == n.Id) ? Decide : "naming",
                Thing = (Guid)(object)n.Id,
                Since = n.ProposedAt,
                Name = r.Code,
            },
            row => new(
                $"{row.Kind}:{row.Thing}",
                Phrase.In<GradedText>(
                    row.Kind == Decide ? nameof(GradedText.Task_Decide) : nameof(GradedText.Task_Again), row.Name!),
                null, GradedUrls.Naming(new(row.Thing!.Value)),
                Phrase.In<GradedText>(
                    row.Kind == Decide ? nameof(GradedText.Task_Decide_Action) : nameof(GradedText.Task_Again_Action))));
    }
}
