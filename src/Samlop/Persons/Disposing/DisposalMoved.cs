using Microsoft.EntityFrameworkCore;
using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;
using Told = Samlop.Waiting.Told;

namespace Samlop.Persons.Disposing;

/// <summary>What happened to a disposal.</summary>
public enum DisposalStep
{
    Sent,
    Returned,
    TakenBack,
    Approved,
    Stopped,
    Replaced,
    Done,

    /// <summary>What is left could not be deleted, and is tried again.</summary>
    Failed,
}

/// <summary>A step on the way of a disposal.</summary>
[Event("persons.disposal.moved"), NoNews]
public sealed record DisposalMoved(DisposalId Disposal, PersonCategory Category, DisposalStep Step) : IEvent
{
    private static readonly Words<DisposingText, DisposalStep> ToldWords = new("Told");

    /// <summary>Of how many persons it could not be deleted; null of another step.</summary>
    public int? Persons { get; init; }

    /// <summary>
    /// Of how many persons it held something back when it was done, by reason; null where of nobody, and of another step.
    /// </summary>
    public int? HeldByOrder { get; init; }

    /// <inheritdoc cref="HeldByOrder" />
    public int? HeldByRight { get; init; }

    /// <inheritdoc cref="HeldByOrder" />
    public int? HeldByGlass { get; init; }

    /// <inheritdoc cref="HeldByOrder" />
    public int? HeldByChange { get; init; }

    Subjects IEvent.About => Subjects.Of(Disposal);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => ToldWords.Of(Step, PersonWords.Of(Category));

    internal static DisposalMoved Of(Disposal disposal, DisposalStep step) => new(disposal.Id, disposal.Category, step);
}

/// <summary>Facts of a person were deleted by a disposal: how many, and nothing of what they said.</summary>
/// <param name="User">Whom the person signs in as; null where as nobody.</param>
[Event("persons.facts.disposed"), NoNews]
public sealed record FactsDisposed(PersonId Person, DisposalId Disposal, PersonCategory Category, int Facts, UserId? User) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Person);

    Audience IEvent.For => LookAudience.Nobody;

    Phrase IEvent.Told => Phrase.In<DisposingText>(nameof(DisposingText.Told_Disposed), PersonWords.Of(Category));
}

/// <summary>Who is told of what happens to disposals.</summary>
internal static class DisposalNotices
{
    /// <summary>The two who decided it.</summary>
    public static async Task<Readers> TheTwo(this Occasion occasion, DisposalId disposal) =>
        await occasion.Db.Set<Disposal>().Where(d => d.Id == disposal).Select(d => new { d.ProposedBy, d.ApprovedBy })
            .SingleOrDefaultAsync(occasion.Cancel) is { } two
            ? Readers.Of(two.ProposedBy, two.ApprovedBy)
            : Readers.Nobody;

    public static async Task<Readers> Deciders(this Occasion occasion, DisposalId disposal) =>
        Readers.Of(await occasion.Holders([.. ApproveDisposal.Needs.Roles])).But(await occasion.PreparersOf(disposal.Value));

    public static Told Told(string line, DisposalMoved happened, Readers readers, params object?[] more) => new(
        Phrase.In<DisposingText>(line, [PersonWords.Of(happened.Category), .. more]), DisposalUrls.Disposal(happened.Disposal), readers);

    /// <summary>The person reads on their own page what kind went, and by which period.</summary>
    public static Told? ToPerson(FactsDisposed happened) => happened.User is not { } self
        ? null
        : new(Phrase.In<DisposingText>(nameof(DisposingText.Notice_Own)), PersonUrls.OwnRecord, Readers.Of(self))
        {
            About = new Subject(PersonNotices.Self, self.Value),
        };
}
