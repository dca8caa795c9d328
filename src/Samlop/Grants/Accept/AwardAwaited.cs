using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>
/// After the letter of an award: the answer, for the officer who dispatched it; a second person for the account, for whoever entered it.
/// </summary>
internal sealed class AwardAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (actor.May(DispatchLetter.Needs)) yield return Answers(db, actor);
        if (actor.May(EnterAccount.Needs)) yield return Accounts(db, actor);
    }

    private WaitingKind<Awaited> Answers(AppDb db, Actor actor) => new(
        "award-answer",
        from a in db.Rows<Award>().FollowedBy(actor.ForCases()).Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today))
        join l in db.Rows<Letter>().VisibleTo(actor.ForCases()) on a.Letter equals l.Id
        join o in db.Set<Organisation>() on a.County equals o.Id
        where l.DispatchedBy == actor.User
        select new WaitingRow
        {
            Thing = (Guid)(object)a.Id,
            Due = a.AnswerBy,
            Since = l.DispatchedAt,
            Flag = l.OpenedAt != null,
            Name = (string)(object)o.Name,
            Code = (string)(object)l.CaseNumber,
        },
        row => new(
            $"award-answer:{row.Thing}",
            Phrase.In<AcceptText>(
                row.Flag ? nameof(AcceptText.Awaited_Answer) : nameof(AcceptText.Awaited_Opening), row.Name!, row.Code!),
            row.Since!.Value,
            row.Due,
            AwardUrls.Award(new(row.Thing!.Value))));

    private WaitingKind<Awaited> Accounts(AppDb db, Actor actor)
    {
        var open = db.Rows<CheckRound>().Open();
        return new(
            "award-account",
            from a in db.Rows<Award>().ManageableBy(actor.ForCases())
                .Where(AwardFacts.Standings(AwardStanding.WaitsForAccount, clock.Today))
            from k in a.Accounts
            where k.EnteredBy == actor.User && !a.Accounts.Any(later => later.EnteredAt > k.EnteredAt)
                && open.Any(r => (AwardAccountId)(object)r.Subject == k.Id)
            select new WaitingRow { Thing = (Guid)(object)a.Id, Since = k.EnteredAt, Year = a.Year },
            row => new(
                $"award-account:{row.Thing}",
                Phrase.In<AcceptText>(nameof(AcceptText.Awaited_Account), row.Year!.Value),
                row.Since!.Value,
                null,
                AwardUrls.Account(new(row.Thing!.Value))));
    }
}
