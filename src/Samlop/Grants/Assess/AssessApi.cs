using System.Linq.Expressions;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>Somebody of the directorate said whether they are impartial.</summary>
[Event("grants.impartiality.declared"), Was("ImpartialityDeclared"), NoNews]
public sealed record ImpartialityDeclared(
    GrantApplicationId Application,
    ImpartialityDeclarationId Declaration,
    ImpartialityAnswer Answer,
    ImpartialityGround? Ground
) : IEvent
{
    private static readonly Words<AssessText, ImpartialityAnswer> ToldWords = new("Told_ImpartialityDeclared");

    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told => ToldWords.Of(Answer);
}

/// <summary>A superior decided on a doubt.</summary>
[Event("grants.impartiality.ruled"), Was("ImpartialityRuled")]
public sealed record ImpartialityRuled(GrantApplicationId Application, ImpartialityDeclarationId Declaration, bool Impartial) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Application);

    Audience IEvent.For => Audience.WithinOwn;

    Phrase IEvent.Told =>
        Phrase.In<AssessText>(
            Impartial ? nameof(AssessText.Told_ImpartialityRuled_Impartial) : nameof(AssessText.Told_ImpartialityRuled_Barred),
            Named.Colleague(Declaration)
        );
}

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

/// <summary>The place on the directorate's page of an application for what comes after the assessment.</summary>
public sealed record HandledApplication(GrantApplicationId Application);
