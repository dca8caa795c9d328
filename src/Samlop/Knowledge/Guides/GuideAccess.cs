using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>Which guides and editions a reader may see, and which they keep.</summary>
public static class GuideAccess
{
    /// <summary>
    /// What has been approved is everybody's, also when it is withdrawn; a draft is for those of the owner who write. That it is there, and
    /// what it is called, is for those who are asked to comment on it too, while they are.
    /// </summary>
    public static IQueryable<Guide> VisibleTo(this Rows<Guide> guides, Reader reader)
    {
        var (writes, comments, own) =
            (reader.Actor.May(WriteGuides.Needs), reader.Actor.May(CommentGuides.Needs), reader.Actor.Organisation);
        var (rounds, asked) = (guides.Asking<GuideRound>(), guides.Asking<GuideInvitation>());
        return guides.Through(g => g.ApprovedAt != null || (writes && g.Owner == own)
            || (comments && rounds.Any(
                r => r.Guide == g.Id && r.ClosedAt == null && asked.Any(i => i.Round == r.Id && i.Organisation == own))));
    }

    /// <summary>The owner's own: theirs to write and to keep.</summary>
    public static IQueryable<Guide> ManageableBy(this Rows<Guide> guides, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return guides.Through(g => writes && g.Owner == own);
    }

    /// <summary>What lists and the search give: those in force.</summary>
    internal static IQueryable<Guide> InForce(this Rows<Guide> guides) => guides.Through(Guide.InForce);

    /// <summary>
    /// Approved editions are everybody's, also those that are overtaken; the others are the owner's alone. Whoever is asked to comment
    /// reads the revision that the round is about, and no other (<see cref="RoundAccess.CommentedOnBy"/>).
    /// </summary>
    public static IQueryable<GuideEdition> VisibleTo(this Rows<GuideEdition> editions, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return editions.Through(e => e.ApprovedAt != null || (writes && e.Owner == own));
    }

    /// <summary>The owner's own.</summary>
    public static IQueryable<GuideEdition> ManageableBy(this Rows<GuideEdition> editions, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteGuides.Needs), reader.Actor.Organisation);
        return editions.Through(e => writes && e.Owner == own);
    }

    /// <summary>Who reads guides; for no purpose of law, since what is approved is everybody's.</summary>
    internal static Reader ForGuides(this Actor actor) => Purpose.None.Reader(actor);

    /// <summary>A guide that the actor keeps.</summary>
    internal static Task<Guide?> Kept(this AppDb db, GuideId id, Actor actor, CancellationToken cancel) =>
        db.Rows<Guide>().ManageableBy(actor.ForGuides()).SingleOrDefaultAsync(g => g.Id == id, cancel);

    /// <summary>With what its newest revision says, and no other.</summary>
    internal static IQueryable<GuideEdition> WithContent(this IQueryable<GuideEdition> editions) =>
        editions.Include(e => e.Revisions.OrderByDescending(r => r.Number).Take(1));

    /// <summary>What an edition that a door gave says.</summary>
    internal static async Task<GuideContent> ContentOf(this AppDb db, GuideEdition edition, CancellationToken cancel) =>
        GuideContent.Read((await db.Rows<GuideRevision>().Of(edition).SingleAsync(r => r.Number == edition.Revision, cancel)).Content);

    /// <summary>The edition of a guide that can be written, with what it says and its check; null where there is none.</summary>
    internal static async Task<WrittenGuide?> Written(this AppDb db, GuideId id, Actor actor, CancellationToken cancel)
    {
        if (await db.Kept(id, actor, cancel) is not { } guide) return null;
        var edition = await db.Rows<GuideEdition>().ManageableBy(actor.ForGuides()).Where(GuideEdition.IsOpen)
            .WithContent().SingleOrDefaultAsync(e => e.Guide == id, cancel);
        return edition is null ? null : new(guide, edition, await db.CheckOf(edition, cancel));
    }
}

/// <summary>A guide with the edition that can be written.</summary>
public sealed record WrittenGuide(Guide Guide, GuideEdition Edition, TwoPersonCheck Check);

/// <summary>Veiledere og maler: to write, send, approve and keep those of one's own organisation.</summary>
public abstract class WriteGuides : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.guide.write",
        Role.CaseOfficer, Role.DecisionMaker, Role.ProjectLead, Role.CountyCoordinator, Role.TrainingConsultant, Role.NavContact,
        Role.NavCoordinator, Role.ProgrammeAdviser, Role.PracticeCoordinator, Role.Leader);
}

/// <summary>Veiledere og maler: to comment on one for an organisation that is asked to.</summary>
public abstract class CommentGuides : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.guide.comment",
        [
            .. Enum.GetValues<Role>().Except(
                [
                    Role.Participant, Role.Evaluator, Role.Auditor, Role.Administrator, Role.OrganisationAdministrator,
                    Role.DataProtectionOfficer,
                ]),
        ]);
}
