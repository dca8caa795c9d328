using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// The applications that somebody follows: the county its own, with what became of them; a case officer those that they assess or have
/// checked.
/// </summary>
internal sealed class FollowedApplications(AppDb db, OsloClock clock) : IFollowedSource
{
    public string AllUrl => ApplyUrls.List;

    public Phrase All => Phrase.In<ApplyText>(nameof(ApplyText.Applications_Title));

    /// <summary>Those that the reader has to do with; null where there can be none.</summary>
    public static IQueryable<GrantApplication>? Of(AppDb db, Reader reader)
    {
        if (reader.Actor.May(StartApplication.Needs) || reader.Actor.May(ConfirmApplication.Needs))
            return db.Rows<GrantApplication>().ManageableBy(reader);
        if (!reader.Actor.May(SaveAssessment.Needs)) return null;

        var user = reader.Actor.User;
        // Found from the few that are the reader's, and not by asking of each that ever came in whether it is one of them.
        var own = db.Rows<Assessment>().HeldBy(reader).Select(x => x.Application)
            .Union(db.Rows<FormalCheck>().VisibleTo(reader).Where(k => k.By == user).Select(k => k.Application));
        return db.Rows<GrantApplication>().ReceivedBy(reader).Where(a => own.Contains(a.Id));
    }

    public IQueryable<Guid>? IdsOf(AppDb db, Actor actor) => Of(db, actor.ForCases())?.Select(a => (Guid)(object)a.Id);

    public async Task<IReadOnlyList<Followed>> FollowedBy(Actor actor, int most, CancellationToken cancel)
    {
        if (Of(db, actor.ForCases()) is not { } applications) return [];
        var rows = await db.NowFacts(applications, actor, clock.Today)
            .OrderBy(f => f.Standing.Decided)
            .ThenByDescending(f => f.BegunAt)
            .Take(most)
            .ToListAsync(cancel);
        await db.ReadAccounts(rows, cancel);
        return [.. rows.Select(facts => Told(facts, actor.SideOf(facts)))];
    }

    private Followed Told(NowFacts facts, NowSide side)
    {
        var now = Now.Of(facts, side, clock.Today);
        return new Followed(
            $"application:{facts.Id.Value}",
            side == NowSide.County
                ? Phrase.Verbatim(facts.CallTitle)
                : Phrase.In<OverviewText>(nameof(OverviewText.Followed_Application), facts.CallNumber, facts.County),
            now.What,
            now.By,
            side != NowSide.County ? AssessUrls.Handling(facts.Id)
                : facts.Award is { } award ? AwardUrls.Award(award.Id)
                : ApplyUrls.Application(facts.Id)
        )
        {
            About = Subject.Of(facts.Id),
            Has = now.Has,
            Waits = now.Also,
        };
    }
}
