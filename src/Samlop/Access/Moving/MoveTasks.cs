using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Access.Moving;

/// <summary>A sign-in that is to be found by a new number, and waits for another administrator.</summary>
internal sealed class MoveTasks : ITaskSource
{
    private const string Code = "sign-in-move";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(ApproveSignInMove.Needs)) yield break;
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        yield return new(
            Code,
            from m in db.Rows<SignInMove>().ManageableBy(actor.ForAdministration()).Where(SignInMove.Open)
            join u in db.Set<User>() on m.User equals u.Id
            where m.User != actor.User && waiting.Any(k => (SignInMoveId)(object)k.Subject == m.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)m.Id,
                Other = (Guid)(object)m.User,
                Since = m.ProposedAt,
                Name = (string)(object)u.Name,
            },
            row => new(
                $"{Code}:{row.Thing}", Phrase.In<MovingText>(nameof(MovingText.Task_Approve), row.Name), null,
                MovingUrls.Of(new(row.Other!.Value), new(row.Thing!.Value)),
                Phrase.In<MovingText>(nameof(MovingText.Task_Approve_Action))));
    }
}
