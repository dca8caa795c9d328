using System.Linq.Expressions;

namespace Samlop.Grants.Assess;

/// <summary>What a row of a later step says of an application, as far as the stage of its handling follows from it.</summary>
public sealed class DecisionState
{
    public required GrantApplicationId Application { get; init; }

    /// <summary>From 1 for an application: the newest that is decided is in force.</summary>
    public int Number { get; init; }

    /// <summary>It is a draft: neither decided, given up nor with the one who decides.</summary>
    public bool Drafted { get; init; }

    /// <summary>It is with the one who decides.</summary>
    public bool Proposed { get; init; }

    public bool Decided { get; init; }

    /// <summary>An award or a rejection is decided.</summary>
    public bool DecidedOnMerits { get; init; }
}

/// <summary>
/// The rows of the later step that decides on applications: the step says what of them counts here, and the database reads it within the
/// one condition of <see cref="Standing"/>.
/// </summary>
public interface IDecidesOn<T>
    where T : class, IDecidesOn<T>
{
    static abstract Expression<Func<T, DecisionState>> State { get; }
}

/// <summary>The place beside the assessment of an application, for what belongs to the version that is assessed.</summary>
public sealed record AssessedVersion(GrantApplicationId Application, int Version);

/// <summary>The place on the directorate's page of an application for what comes after the assessment.</summary>
public sealed record HandledApplication(GrantApplicationId Application);
