using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Overview;

/// <summary>
/// The calls that somebody of the directorate follows: those they have written in, and for those who decide also those with applications
/// that are not decided.
/// </summary>
internal sealed class FollowedCalls(AppDb db, OsloClock clock) : IFollowedSource
{
    public string AllUrl => CallUrls.List;

    public Phrase All => Phrase.In<GrantsText>(nameof(GrantsText.Calls_Title));

    /// <summary>Those that the reader has to do with; null where there can be none.</summary>
    public static IQueryable<Call>? Of(AppDb db, Reader reader)
    {
        if (!reader.Actor.May(ReadCallDrafts.Needs)) return null;
        var (user, decides) = (reader.Actor.User, reader.Actor.May(DecideApplication.Needs));
        var (waiting, decided) = (Waiting(db, reader), Decided(db));
        return db.Rows<Call>().ManageableBy(reader)
            .Where(c => c.Versions.Any(v => v.Parts.Any(p => p.SavedBy == user))
                || (decides && waiting.Any(a => a.Call == c.Id && !decided.Any(d => d.Application == a.Id))));
    }

    public IQueryable<Guid>? IdsOf(AppDb db, Actor actor) => Of(db, actor.ForCases())?.Select(c => (Guid)(object)c.Id);

    public async Task<IReadOnlyList<Followed>> FollowedBy(Actor actor, int most, CancellationToken cancel)
    {
        var reader = actor.ForCases();
        if (Of(db, reader) is not { } calls) return [];
        var (received, decided, now) = (Waiting(db, reader), Decided(db), clock.Now);
        var rows = await calls
            .OrderByDescending(c => c.Year * 1000 + c.Serial)
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Title,
                c.Deadline,
                c.ClosesAt,
                c.FirstPublishedAt,
                Received = received.Count(a => a.Call == c.Id),
                Decided = received.Count(a => a.Call == c.Id && decided.Any(d => d.Application == a.Id)),
            })
            .Take(most)
            .ToListAsync(cancel);
        return
        [
            .. rows.Select(r =>
            {
                var open = Call.StandingOf(r.FirstPublishedAt, r.ClosesAt, now) == CallStanding.Open;
                return new Followed(
                    $"call:{r.Number}",
                    Phrase.In<OverviewText>(nameof(OverviewText.Followed_Call), r.Number, r.Title),
                    r.FirstPublishedAt is null ? Phrase.In<OverviewText>(nameof(OverviewText.Followed_CallDraft))
                        : open ? Phrase.In<OverviewText>(nameof(OverviewText.Followed_CallOpen), r.Received)
                        : Phrase.In<OverviewText>(nameof(OverviewText.Followed_CallClosed), r.Decided, r.Received),
                    open ? r.Deadline : null,
                    r.FirstPublishedAt is null ? CallUrls.Work(r.Number) : open ? CallUrls.Call(r.Number) : DecideUrls.Portfolio(r.Number)
                )
                {
                    About = Subject.Of(r.Id),
                };
            }),
        ];
    }

    private static IQueryable<GrantApplication> Waiting(AppDb db, Reader reader) =>
        db.Rows<GrantApplication>().ComeInTo(reader).Where(GrantApplication.LiesWithDirectorate);

    private static IQueryable<Decision> Decided(AppDb db) =>
        db.Rows<Decision>().All(Because.StageFollowsFromAll).Where(Decision.Made);
}
