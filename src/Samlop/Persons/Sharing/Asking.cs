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
}

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
        },
        Person = Person,
        OwnerKind = OwnerKind,
        Owner = Owner,
        Dated = Dated,
        UnderHealthPersonnelAct = UnderHealthPersonnelAct,
        AboutAnother = AboutAnother,
        MentionsAnother = MentionsAnother,
        InThread = InThread,
    };
}

/// <summary>A tie of a person, together with who asks.</summary>
public sealed class ReadersTie
{
    public required Asking By { get; init; }

    public required Tie Tie { get; init; }
}
