using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Examples.Agreed;

/// <summary>Which examples from agreements a reader may see, which they write and which they publish.</summary>
public static class AgreedAccess
{
    /// <summary>What was published is everybody's, also when it holds no more; the rest is for its owner and for who publishes.</summary>
    public static IQueryable<AgreedExample> VisibleTo(this Rows<AgreedExample> examples, Reader reader)
    {
        var (writes, publishes, own) =
            (reader.Actor.May(WriteExamples.Needs), reader.Actor.May(PublishExamples.Needs), reader.Actor.Organisation);
        return examples.Through(e => e.PublishedAt != null || (writes && e.Owner == own)
            || (publishes && e.Publisher == own && e.SentAt != null));
    }

    /// <summary>The owner's own: theirs to write, send and withdraw.</summary>
    public static IQueryable<AgreedExample> ManageableBy(this Rows<AgreedExample> examples, Reader reader)
    {
        var (writes, own) = (reader.Actor.May(WriteExamples.Needs), reader.Actor.Organisation);
        return examples.Through(e => writes && e.Owner == own);
    }

    /// <summary>Those that wait for somebody of the directorate.</summary>
    internal static IQueryable<AgreedExample> PublishedFrom(this Rows<AgreedExample> examples, Actor actor)
    {
        var (publishes, own) = (actor.May(PublishExamples.Needs), actor.Organisation);
        return examples.Through(e => publishes && e.Publisher == own && e.SentAt != null);
    }

    /// <summary>
    /// All read the figures of what is published now. Two versions beside each other would tell how many came between, so those of earlier
    /// ones are read by its owner and by who publishes it alone.
    /// </summary>
    internal static bool ShowsFiguresTo(this AgreedExample example, Actor actor) =>
        example.State is AgreedExampleState.Published
        || (actor.May(WriteExamples.Needs) && example.Owner == actor.Organisation)
        || (actor.May(PublishExamples.Needs) && example.Publisher == actor.Organisation);

    /// <summary>What all find.</summary>
    internal static IQueryable<AgreedExample> Found(this Rows<AgreedExample> examples) => examples.Through(AgreedExample.IsFound);

    internal static Reader ForExamples(this Actor actor) => Purpose.None.Reader(actor);

    /// <summary>A version that the actor writes, with its check.</summary>
    internal static async Task<CheckedExample?> Written(this AppDb db, AgreedExampleId id, Actor actor, CancellationToken cancel) =>
        await db.Rows<AgreedExample>().ManageableBy(actor.ForExamples()).SingleOrDefaultAsync(e => e.Id == id, cancel) is { } example
            ? new(example, await db.CheckOf(example, cancel)) : null;

    /// <summary>A version that waits for the actor's directorate, with its check.</summary>
    internal static async Task<CheckedExample?> Waiting(this AppDb db, AgreedExampleId id, Actor actor, CancellationToken cancel) =>
        await db.Rows<AgreedExample>().PublishedFrom(actor).SingleOrDefaultAsync(e => e.Id == id, cancel) is { } example
            ? new(example, await db.CheckOf(example, cancel)) : null;
}

/// <summary>A version of an example with its check.</summary>
public sealed record CheckedExample(AgreedExample Example, TwoPersonCheck Check);

/// <summary>Praksiseksempler: to write one from an agreement that one's organisation may read, and to withdraw it.</summary>
public abstract class WriteExamples : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "knowledge.agreed-example.write", Role.CountyCoordinator, Role.ProjectLead, Role.TrainingConsultant);
}

/// <summary>Praksiseksempler: to publish those that others have sent, as the second person.</summary>
public abstract class PublishExamples : INeeds
{
    public static Permission Needs { get; } = Permission.Of("knowledge.agreed-example.publish", Role.CaseOfficer, Role.DecisionMaker);
}
