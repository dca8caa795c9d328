using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

[SubjectKind("persons.pair")]
public readonly record struct PersonPairId(Guid Value) : IId<PersonPairId>
{
    public static PersonPairId From(Guid value) => new(value);
}

/// <summary>
/// Par: two records that may be of the same person, found when the later was registered, and what has become of it. What makes them alike
/// is told, and never what stands in them.
/// </summary>
public sealed class PersonPair : IVersioned
{
    public required PersonPairId Id { get; init; }

    /// <summary>The one that was registered first.</summary>
    public required PersonId Earlier { get; init; }

    public required PersonId Later { get; init; }

    public required DateTimeOffset FoundAt { get; init; }

    /// <summary>A number of the one is a number of the other.</summary>
    public required bool SameNumber { get; init; }

    /// <summary>Both have the same birth date; false where one has none.</summary>
    public required bool SameBirthDate { get; init; }

    public required bool LikeName { get; init; }

    /// <summary>The step that waits for a second person.</summary>
    public MergeStepId? Waiting { get; private set; }

    /// <summary>The step by which the two are merged; null where they are not.</summary>
    public MergeStepId? MergedBy { get; private set; }

    /// <summary>When somebody who knows the person last said that they are two.</summary>
    public DateTimeOffset? SaidTwoAt { get; private set; }

    public int Version { get; private set; }

    public bool IsMerged => MergedBy is not null;

    public void Asks(MergeStepId step)
    {
        Waiting = step;
        Version++;
    }

    /// <summary>The step that waited was taken back, and nobody has said anything.</summary>
    public void AsksNoMore()
    {
        Waiting = null;
        Version++;
    }

    /// <summary>A second person put the step that waited in force.</summary>
    public void Confirmed(MergeStepId step, MergeKind kind, DateTimeOffset at)
    {
        (Waiting, SaidTwoAt) = (null, kind is MergeKind.Part ? at : null);
        MergedBy = kind is MergeKind.Merge ? step : null;
        Version++;
    }

    /// <summary>A second person did not; of a merge that says that they are two.</summary>
    public void Denied(MergeKind kind, DateTimeOffset at)
    {
        Waiting = null;
        if (kind is MergeKind.Merge) SaidTwoAt = at;
        Version++;
    }
}

[SubjectKind("persons.merge-step")]
public readonly record struct MergeStepId(Guid Value) : IId<MergeStepId>
{
    public static MergeStepId From(Guid value) => new(value);
}

/// <summary>What is proposed of two records.</summary>
public enum MergeKind
{
    /// <summary>Slå sammen: they are of one person.</summary>
    Merge,

    /// <summary>Skille: they are not, and never were.</summary>
    Part,
}
