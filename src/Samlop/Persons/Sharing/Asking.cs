using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Sharing;

/// <summary>
/// Who asks, for whom, for which facts, what for and when: all of a question that does not depend on the person. Made once for a request.
/// </summary>
public sealed class Asking
{
    public required UserId User { get; init; }

    /// <summary>Whom the user acts for.</summary>
    public required Body For { get; init; }

    /// <summary>
    /// As which kind the table knows the reader: that of the body, but for who guides a person in a company.
    /// </summary>
    public required PartyKind ReaderKind { get; init; }

    public required PersonCategory Category { get; init; }

    public required SharingPurpose Purpose { get; init; }

    public required Moment Moment { get; init; }

    /// <summary>The membership of the user in the organisation is in force.</summary>
    public bool IsMember { get; init; } = true;

    /// <summary>What is asked for is a number of persons, and no record.</summary>
    public bool Counts { get; init; }

    /// <summary>What of the category has outlived its period of keeping.</summary>
    public Outlived Outlived { get; init; }

    /// <summary>Of some category, the period is counted from the course.</summary>
    public bool AsksCourses { get; init; }

    // What the conditions ask, by itself, so that a database gets each as a parameter.
    public PartyKind Kind => For.Kind;

    public OrganisationId Organisation => For.Organisation;

    public DateOnly Day => Moment.Day;

    public DateTimeOffset Start => Moment.Start;

    public DateTimeOffset Last => Moment.Last;

    public bool IsSelf => For.Kind is PartyKind.Self;

    /// <summary>Whoever reads for a company, a training office or as a volunteer.</summary>
    public bool IsPrivate => PartyKinds.Private.Contains(ReaderKind);

    /// <summary>The table knows the kind.</summary>
    public bool IsKnown => PartyKinds.Readers.Contains(ReaderKind);

    /// <summary>The category is kept so and so long after the course.</summary>
    public bool BlocksByCourse => Outlived.Courses is not null;

    public DateOnly OutlivedCourses => Outlived.Courses ?? DateOnly.MinValue;

    /// <summary>The category is kept so and so long after each fact's own last day.</summary>
    public bool BlocksByFact => Outlived.Facts is not null;

    public DateOnly OutlivedFacts => Outlived.Facts ?? DateOnly.MinValue;

    /// <summary>The category is kept so and so long after the last tie.</summary>
    public bool EndsWithTies => Outlived.Ties is not null;

    public DateOnly OutlivedTies => Outlived.Ties ?? DateOnly.MinValue;
}

/// <summary>
/// What of a category has outlived its period of keeping: that of which the months are counted ended on this day or before. No reader is
/// told anything of a category that is counted from the last tie: whoever finds a person has a tie in force, and then the last one is not
/// over.
/// </summary>
/// <param name="Courses">Null where the category is not counted from the course.</param>
/// <param name="Facts">Null where the category is not counted from the fact's own last day.</param>
/// <param name="Ties">Null where the category is not counted from the last tie, and for readers.</param>
public readonly record struct Outlived(DateOnly? Courses, DateOnly? Facts, DateOnly? Ties = null);

/// <summary>
/// A fact about a person, asked for: the person, the body that recorded it, and what the law asks about the fact itself. Rows of any module
/// are made one of these in a projection, and the conditions are then asked of them in the database.
/// </summary>
public sealed class Question
{
    public required Asking By { get; init; }

    public required Person Person { get; init; }

    /// <summary>The body that recorded the fact; a copy at another body gives no new rows.</summary>
    public required PartyKind OwnerKind { get; init; }

    public required OrganisationId Owner { get; init; }

    /// <summary>Which day the fact is of; null where it is of the moment.</summary>
    public required DateOnly? Dated { get; init; }

    /// <summary>Health personnel recorded it in their own record (helsepersonelloven).</summary>
    public required bool UnderHealthPersonnelAct { get; init; }

    /// <summary>The fact is about another than the person: a child, say.</summary>
    public required bool AboutAnother { get; init; }

    /// <summary>The text mentions somebody else.</summary>
    public required bool MentionsAnother { get; init; }

    /// <summary>The reader is in the thread of the message.</summary>
    public required bool InThread { get; init; }

    /// <summary>The last day that the fact is of; null where none is known.</summary>
    public DateOnly? Ended { get; init; }

    /// <summary>The same, asked at another moment.</summary>
    public Question At(Moment moment) => new()
    {
        By = new Asking
        {
            User = By.User,
            For = By.For,
            ReaderKind = By.ReaderKind,
            Category = By.Category,
            Purpose = By.Purpose,
            Moment = moment,
            IsMember = By.IsMember,
            Counts = By.Counts,
            Outlived = By.Outlived,
            AsksCourses = By.AsksCourses,
        },
        Person = Person,
        OwnerKind = OwnerKind,
        Owner = Owner,
        Dated = Dated,
        UnderHealthPersonnelAct = UnderHealthPersonnelAct,
        AboutAnother = AboutAnother,
        MentionsAnother = MentionsAnother,
        InThread = InThread,
        Ended = Ended,
    };
}

/// <summary>A tie of a person, together with who asks.</summary>
public sealed class ReadersTie
{
    public required Asking By { get; init; }

    public required Tie Tie { get; init; }
}

/// <summary>A tie of a person, together with a body and a user that rows of the database name.</summary>
public sealed class BodysTie
{
    public required PartyKind Kind { get; init; }

    public required OrganisationId Organisation { get; init; }

    public required UserId User { get; init; }

    public required DateOnly Day { get; init; }

    public required Tie Tie { get; init; }
}
