using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Principles;

/// <summary>What happened to a version of the principles.</summary>
public enum PrincipleStep
{
    Begun,
    Sent,
    Returned,
    TakenBack,
    Published,
    Discarded,
}

/// <summary>A step on the way of a version of the principles.</summary>
[Event("agreements.principles.moved"), NoNews]
public sealed record PrinciplesMoved(PrincipleSetId Principles, int Number, PrincipleStep Step) : IEvent
{
    private static readonly Words<PrinciplesText, PrincipleStep> ToldWords = new("Told");

    Subjects IEvent.About => Subjects.Of(Principles);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, Number);

    internal static PrinciplesMoved Of(PrincipleSet set, PrincipleStep step) => new(set.Id, set.Number, step);
}

/// <summary>Who writes and who publishes the principles: the directorate, two persons.</summary>
internal static class PrincipleRoles
{
    public static readonly Role[] Writers = [Role.CaseOfficer];
    public static readonly Role[] Publishers = [Role.CaseOfficer, Role.DecisionMaker];
}

/// <summary>Finds versions of the principles.</summary>
internal static class PrincipleReading
{
    /// <summary>The newest that is published, with its principles; null where none is.</summary>
    public static Task<PrincipleSet?> PrinciplesInForce(this AppDb db, CancellationToken cancel = default) =>
        db.Published().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);

    public static IQueryable<PrincipleSet> Published(this AppDb db) =>
        db.Set<PrincipleSet>().Where(s => s.PublishedAt != null).Include(s => s.Principles.OrderBy(p => p.Place));

    /// <summary>The draft with its two-person check; null where there is none.</summary>
    public static async Task<(PrincipleSet Draft, TwoPersonCheck Check)?> PrinciplesDraft(
        this AppDb db, CancellationToken cancel = default) =>
        await db.Set<PrincipleSet>().SingleOrDefaultAsync(s => s.PublishedAt == null && s.DiscardedAt == null, cancel) is { } draft
            ? (draft, await db.CheckOf(draft, cancel))
            : null;

    /// <summary>What is published is for all who sign in; a draft for those who write and publish.</summary>
    public static IQueryable<PrincipleSet> SeenBy(this AppDb db, Actor actor)
    {
        var drafts = actor.May(PublishPrinciples.Needs);
        return db.Set<PrincipleSet>().Where(s => drafts || s.PublishedAt != null);
    }
}
