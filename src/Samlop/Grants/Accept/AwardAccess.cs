using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Apply;
using Samlop.Grants.Auditing;
using Samlop.Grants.Decide;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Which awards a reader may see, and which they may work on.</summary>
public static class AwardAccess
{
    /// <summary>
    /// The county its own, from when somebody there has opened the letter that gives it: until then it knows that a letter waits. Those of
    /// the directorate who are impartial to the application; the auditors those of the calls that they may read now.
    /// </summary>
    public static IQueryable<Award> VisibleTo(this Rows<Award> awards, Reader reader)
    {
        var (reads, own, audited) = (reader.Actor.May(ReadAwards.Needs), reader.Actor.Organisation, awards.PeriodsOf(reader));
        var applications = awards.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return awards.Through(a => reads
            && (a.County == own
                ? a.LetterOpenedAt != null
                : audited.Any(p => p.Call == a.Call) || applications.Any(p => p.Id == a.Application)));
    }

    /// <summary>The county's own, when their letters are opened: theirs to answer.</summary>
    public static IQueryable<Award> ManageableBy(this Rows<Award> awards, Reader reader)
    {
        var (system, own) = (reader.Actor.IsSystem, reader.Actor.Organisation);
        return awards.Through(a => system || (a.County == own && a.LetterOpenedAt != null));
    }

    /// <summary>The letters of those of the county's own awards that nobody there has opened; of an award no more than this.</summary>
    internal static IQueryable<UnreadAward> UnreadBy(this Rows<Award> awards, Reader reader)
    {
        var (reads, own) = (reader.Actor.May(ReadAwards.Needs), reader.Actor.Organisation);
        return awards.Through(a => reads && a.County == own && a.LetterOpenedAt == null)
            .Select(a => new UnreadAward { Id = a.Id, Letter = a.Letter });
    }

    /// <summary>Why the county does not find an award: its letter is to be opened first, or there is none for it.</summary>
    internal static async Task<Refusal> NotFound(this AppDb db, AwardId award, Reader reader, CancellationToken cancel) =>
        await db.Rows<Award>().UnreadBy(reader).AnyAsync(a => a.Id == award, cancel) ? Award.LetterNotOpened : Refusal.NotFound;

    /// <summary>Those of the owning directorate's applications, for those who are impartial to them: theirs to follow up.</summary>
    public static IQueryable<Award> FollowedBy(this Rows<Award> awards, Reader reader)
    {
        var applications = awards.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return awards.Through(a => applications.Any(p => p.Id == a.Application));
    }

    /// <summary>The letter that gave the award: it is told with it.</summary>
    internal static IQueryable<Letter> Giving(this Rows<Letter> letters, Award award) =>
        letters.Through(l => l.Id == award.Letter);

    internal static IQueryable<Letter> Giving(this Rows<Letter> letters, IQueryable<Award> awards) =>
        letters.Bare(l => awards.Any(a => a.Letter == l.Id));

    /// <summary>The applications that found awards were given on: which case they are in, and nothing they say.</summary>
    internal static IQueryable<GrantApplication> Behind(this Rows<GrantApplication> applications, IQueryable<Award> awards) =>
        applications.Bare(x => awards.Any(a => a.Application == x.Id));

    /// <summary>That an award is answered, and when: for those who handle the application.</summary>
    internal static IQueryable<Award> HandledBy(this Rows<Award> awards, Reader reader)
    {
        var applications = awards.Db.Rows<GrantApplication>().ReceivedBy(reader);
        return awards.Bare(a => applications.Any(x => x.Id == a.Application));
    }

    internal static IQueryable<Award> WithAll(this IQueryable<Award> awards) =>
        awards
            .Include(a => a.Accounts.OrderBy(x => x.EnteredAt))
            .Include(a => a.Conditions.OrderBy(c => c.Number))
            .Include(a => a.Extensions.OrderBy(e => e.Number))
            .AsSplitQuery();

    /// <summary>The two-person check of the account that was given last; null where it needs none.</summary>
    internal static async Task<TwoPersonCheck?> AccountCheckOf(this AppDb db, Award award, CancellationToken cancel = default) =>
        award.Account is { Changed: true } account
            ? await db.Rows<TwoPersonCheck>().On(account.Id.Value).SingleOrDefaultAsync(cancel)
            : null;

    /// <summary>No decision has taken the place of the one that gives the award, its letter sent or not.</summary>
    internal static async Task<bool> IsInForce(this AppDb db, Award award, CancellationToken cancel = default) =>
        !await db.Rows<Decision>()
            .All(Because.AwardStandsUntilReplaced)
            .Where(Decision.Made)
            .AnyAsync(d => d.Replaces == award.Decision, cancel);
}

/// <summary>An award whose letter is to be opened first.</summary>
internal sealed class UnreadAward
{
    public AwardId Id { get; init; }

    public LetterId Letter { get; init; }
}
