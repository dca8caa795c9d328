using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides.Rounds;

/// <summary>Which rounds and comments a reader may see, and which they answer.</summary>
public static class RoundAccess
{
    /// <summary>The owner's rounds, and those that the own organisation is asked in.</summary>
    public static IQueryable<GuideRound> VisibleTo(this Rows<GuideRound> rounds, Reader reader)
    {
        var (writes, comments, own) =
            (reader.Actor.May(WriteGuides.Needs), reader.Actor.May(CommentGuides.Needs), reader.Actor.Organisation);
        return rounds.Through(r => (writes && r.Owner == own) || (comments && r.Invitations.Any(i => i.Organisation == own)));
    }

    /// <summary>The owner's rounds.</summary>
    public static IQueryable<GuideRound> ManageableBy(this Rows<GuideRound> rounds, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return rounds.Through(r => writes && r.Owner == own);
    }

    /// <summary>Those that the own organisation is asked in.</summary>
    internal static IQueryable<GuideRound> AskedOf(this Rows<GuideRound> rounds, Actor actor)
    {
        var (comments, own) = (actor.May(CommentGuides.Needs), actor.Organisation);
        return rounds.Through(r => comments && r.Invitations.Any(i => i.Organisation == own));
    }

    /// <summary>To the owner all, to each party its own.</summary>
    public static IQueryable<GuideComment> VisibleTo(this Rows<GuideComment> comments, Reader reader)
    {
        var (writes, says, own) =
            (reader.Actor.May(WriteGuides.Needs), reader.Actor.May(CommentGuides.Needs), reader.Actor.Organisation);
        return comments.Through(c => (writes && c.Owner == own) || (says && c.Organisation == own));
    }

    /// <summary>Those of the owner's rounds.</summary>
    public static IQueryable<GuideComment> ManageableBy(this Rows<GuideComment> comments, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return comments.Through(c => writes && c.Owner == own);
    }

    /// <summary>A round that the actor keeps, with whom it asks.</summary>
    internal static Task<GuideRound?> KeptRound(this AppDb db, GuideRoundId id, Actor actor, CancellationToken cancel) =>
        db.Rows<GuideRound>().ManageableBy(actor.ForGuides()).Include(r => r.Invitations).SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>A round that the actor's organisation is asked in, with whom it asks.</summary>
    internal static Task<GuideRound?> AskedRound(this AppDb db, GuideRoundId id, Actor actor, CancellationToken cancel) =>
        db.Rows<GuideRound>().AskedOf(actor).Include(r => r.Invitations).SingleOrDefaultAsync(r => r.Id == id, cancel);

    /// <summary>
    /// The revisions that are commented on: those of the owner's rounds, and those that the own organisation is or was asked about, as long
    /// as their edition is not given up. What the owner writes afterwards is no part of it.
    /// </summary>
    internal static IQueryable<GuideRevision> CommentedOnBy(this Rows<GuideRevision> revisions, Reader reader)
    {
        var (writes, comments, own) =
            (reader.Actor.May(WriteGuides.Needs), reader.Actor.May(CommentGuides.Needs), reader.Actor.Organisation);
        var (rounds, asked) = (revisions.Asking<GuideRound>(), revisions.Asking<GuideInvitation>());
        var givenUp = revisions.Asking<GuideEdition>().Where(e => e.DiscardedAt != null);
        return revisions.Through(v => rounds.Any(r => r.Edition == v.Edition && r.Revision == v.Number
            && ((writes && r.Owner == own)
                || (comments && asked.Any(i => i.Round == r.Id && i.Organisation == own) && !givenUp.Any(e => e.Id == v.Edition)))));
    }

    /// <summary>The edition that a round, which a door gave, is of: its number and its counts, and nothing of what it says.</summary>
    internal static IQueryable<GuideEdition> OfRound(this Rows<GuideEdition> editions, GuideRound round)
    {
        var id = round.Edition;
        return editions.Bare(e => e.Id == id);
    }

    internal static Task<GuideEdition> EditionOf(this AppDb db, GuideRound round, CancellationToken cancel) =>
        db.Rows<GuideEdition>().OfRound(round).SingleAsync(cancel);

    /// <summary>What the round is about, as it was when it was opened; null to those who are asked, where it is given up.</summary>
    internal static async Task<GuideContent?> CommentedContent(this AppDb db, GuideRound round, Actor actor, CancellationToken cancel) =>
        await db.Rows<GuideRevision>().CommentedOnBy(actor.ForGuides())
            .SingleOrDefaultAsync(v => v.Edition == round.Edition && v.Number == round.Revision, cancel) is { } revision
            ? GuideContent.Read(revision.Content) : null;
}
