using Microsoft.EntityFrameworkCore;
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
internal sealed class AwardAwaited(AppDb db, OsloClock clock) : IAwaitedSource
{
    public async Task<IReadOnlyList<Awaited>> AwaitedBy(Actor actor, int most, CancellationToken cancel)
    {
        var awaited = new List<Awaited>();
        if (actor.May(DispatchLetter.Needs)) awaited.AddRange(await Answers(actor, most, cancel));
        if (actor.May(EnterAccount.Needs)) awaited.AddRange(await Accounts(actor, most, cancel));
        return awaited;
    }

    private async Task<IEnumerable<Awaited>> Answers(Actor actor, int most, CancellationToken cancel)
    {
        var awards = db.Rows<Award>().FollowedBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAnswer, clock.Today));
        var rows = await (
            from a in awards
            join l in db.Rows<Letter>().VisibleTo(actor.ForCases()) on a.Letter equals l.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            where l.DispatchedBy == actor.User
            orderby l.DispatchedAt
            select new
            {
                a.Id,
                o.Name,
                l.CaseNumber,
                l.DispatchedAt,
                a.AnswerBy,
                Opened = l.OpenedAt != null,
            }
        )
            .Take(most)
            .ToListAsync(cancel);
        return rows.Select(r => new Awaited(
            $"award-answer:{r.Id.Value}",
            Phrase.In<AcceptText>(
                r.Opened ? nameof(AcceptText.Awaited_Answer) : nameof(AcceptText.Awaited_Opening), r.Name, r.CaseNumber),
            r.DispatchedAt,
            r.AnswerBy,
            AwardUrls.Award(r.Id)
        ));
    }

    private async Task<IEnumerable<Awaited>> Accounts(Actor actor, int most, CancellationToken cancel)
    {
        var awards = await db.Rows<Award>()
            .ManageableBy(actor.ForCases())
            .Where(AwardFacts.Standings(AwardStanding.WaitsForAccount, clock.Today))
            .Where(a => a.Accounts.OrderByDescending(k => k.EnteredAt).First().EnteredBy == actor.User)
            .OrderBy(a => a.AnsweredAt)
            .Take(most)
            .Include(a => a.Accounts)
            .ToListAsync(cancel);
        var checks = await db.ChecksOf(awards.Select(a => a.Account!.Id.Value), cancel);
        return
            from award in awards
            let account = award.Account!
            where checks[account.Id.Value].Open is not null
            select new Awaited(
                $"award-account:{award.Id.Value}",
                Phrase.In<AcceptText>(nameof(AcceptText.Awaited_Account), award.Year),
                account.EnteredAt,
                null,
                AwardUrls.Account(award.Id)
            );
    }
}
