using System.Linq.Expressions;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Record;

[SubjectKind("persons.person")]
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);
}

/// <summary>Which law of integration a person is under; it follows the person, not the class.</summary>
public enum IntegrationLaw
{
    None,

    /// <summary>Introduksjonsloven of 4 July 2003 nr. 80.</summary>
    Introduction2003,

    /// <summary>Integreringsloven of 6 November 2020 nr. 127.</summary>
    Integration2020,
}

/// <summary>Fase: where a person is on the way from settlement to lasting work.</summary>
public enum PersonStage
{
    AsylumSeeker,
    Settled,
    Mapped,
    Guided,
    IntroductionProgramme,
    Candidate,
    InClass,
    Apprenticeship,
    Work,
    FollowUp,
}

/// <summary>Kjønn, as the person or the register says it. It is never read from a number.</summary>
public enum PersonGender
{
    Woman,
    Man,
    Other,
}

/// <summary>
/// Person: a candidate or participant, and all that the law lets sharing depend on. Who signs in is an <see cref="Access.User"/>; which
/// of them the person is, is a dated fact of its own (<see cref="PersonUser"/>).
/// </summary>
public sealed class Person : IVersioned
{
    public const int NameLimit = 200;

    private Person()
    {
    }

    /// <param name="by">The body that recorded who the person is.</param>
    /// <param name="givenName">Null for a person of one name.</param>
    /// <param name="familyName">The only name of a person of one name.</param>
    public Person(PersonId id, Body by, string? givenName, string familyName)
    {
        Id = id;
        (OwnerKind, Owner) = (by.Kind, by.Organisation);
        Name(givenName, familyName);
    }

    public PersonId Id { get; private set; }

    /// <summary>The organisation that recorded who the person is.</summary>
    public OrganisationId Owner { get; private set; }

    public PartyKind OwnerKind { get; private set; }

    public string? GivenName { get; private set; }

    public string FamilyName { get; private set; } = "";

    /// <summary>The name folded for search.</summary>
    public string Search { get; private set; } = "";

    /// <summary>
    /// The place in a list by name (<see cref="NameOrder"/>): by the code of each sign, so that an index by it is the same everywhere.
    /// </summary>
    [CodeOrder]
    public string ListedAs { get; private set; } = "";

    /// <summary>Null where nothing is known of it.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>False where the date stands for a year or a guess, as for many who fled.</summary>
    public bool BirthDateIsKnown { get; private set; }

    public PersonGender? Gender { get; private set; }

    public IntegrationLaw Law { get; private set; }

    public PersonStage Stage { get; private set; } = PersonStage.Settled;

    public List<PersonUser> Users { get; } = [];

    public List<NameKey> NameKeys { get; } = [];

    public List<NamedViewer> NamedViewers { get; } = [];

    public List<Relation> Relations { get; } = [];

    public List<Permit> Permits { get; } = [];

    public List<ProgrammePeriod> Programmes { get; } = [];

    public List<Residence> Residences { get; } = [];

    public List<SpokenLanguage> Languages { get; } = [];

    public List<ContactDetail> Contacts { get; } = [];

    public List<Schooling> Schoolings { get; } = [];

    public List<NorwegianResult> NorwegianResults { get; } = [];

    public List<HeldNumber> Numbers { get; } = [];

    public List<WorkPeriod> Work { get; } = [];

    public List<LivelihoodFact> Livelihoods { get; } = [];

    public List<HealthMatter> HealthMatters { get; } = [];

    public List<AddressGrading> Gradings { get; } = [];

    public List<Tie> Ties { get; } = [];

    public List<ConfidentialityStatement> Statements { get; } = [];

    public List<Consent> Consents { get; } = [];

    public List<Told> Told { get; } = [];

    public List<Order> Orders { get; } = [];

    public List<Placement> Placements { get; } = [];

    public List<TrainingContract> Contracts { get; } = [];

    public List<OpenedGlass> Glasses { get; } = [];

    public List<QualificationCourse> Courses { get; } = [];

    /// <summary>The address is graded on the day, in this record or in another of the person's.</summary>
    internal static Expression<Func<Person, bool>> IsGraded(DateOnly day) => p =>
        p.Gradings.Any(g => g.From <= day && (g.To == null || g.To >= day))
        || (p.Whole != null && p.Stays!.Records.Any(r => r.Gradings.Any(g => g.From <= day && (g.To == null || g.To >= day))));

    /// <summary>
    /// Of several records that are merged into one person: the one that stays, which says so of itself too. Null where the person has one.
    /// </summary>
    public PersonId? Whole { get; private set; }

    /// <summary>Its number among those, 1 for the one that stays; null where the person has one record.</summary>
    public int? RecordNumber { get; private set; }

    /// <summary>The record that stays, for conditions in the database; it is never loaded.</summary>
    public Person? Stays { get; private set; }

    /// <summary>Of the record that stays, all that are merged, for conditions in the database.</summary>
    public List<Person> Records { get; } = [];

    public int Version { get; private set; }

    /// <summary>Whoever names a person anew has read its <see cref="NameKeys"/>.</summary>
    public void Name(string? givenName, string familyName)
    {
        (GivenName, FamilyName) = (givenName, familyName);
        Search = SearchText.Fold($"{givenName} {familyName}");
        ListedAs = NameOrder.Of($"{familyName} {givenName}");
        var keys = NameLikeness.KeysOf(Search);
        NameKeys.RemoveAll(known => !keys.Contains(known.Key));
        NameKeys.AddRange(keys.Except(NameKeys.Select(known => known.Key)).Select(key => new NameKey { Person = Id, Key = key }));
        Version++;
    }

    /// <param name="date">Null where nothing is known of it.</param>
    /// <param name="isKnown">False where the date stands for a year or a guess.</param>
    public void Born(DateOnly? date, bool isKnown)
    {
        (BirthDate, BirthDateIsKnown) = (date, date is not null && isKnown);
        Version++;
    }

    public void Is(PersonGender? gender)
    {
        Gender = gender;
        Version++;
    }

    public void Place(IntegrationLaw law, PersonStage stage)
    {
        (Law, Stage) = (law, stage);
        Version++;
    }

    /// <summary>It is one of several records of a person, from now on.</summary>
    /// <param name="stays">The record that stays.</param>
    /// <param name="number">1 for that.</param>
    public void MergeInto(PersonId stays, int number)
    {
        (Whole, RecordNumber) = (stays, number);
        Version++;
    }

    /// <summary>
    /// The record as it is asked of where several are merged: with what all of them hold, and the law and stage of the one that stays. It
    /// is
    /// never saved.
    /// </summary>
    /// <param name="records">All of them, in memory, the one that stays first.</param>
    public Person With(IReadOnlyList<Person> records)
    {
        var whole = new Person(Id, new Body(OwnerKind, Owner), GivenName, FamilyName);
        whole.Place(records[0].Law, records[0].Stage);
        foreach (var record in records)
        {
            whole.Users.AddRange(record.Users);
            whole.NamedViewers.AddRange(record.NamedViewers);
            whole.Relations.AddRange(record.Relations);
            whole.Permits.AddRange(record.Permits);
            whole.Programmes.AddRange(record.Programmes);
            whole.Gradings.AddRange(record.Gradings);
            whole.Ties.AddRange(record.Ties);
            whole.Statements.AddRange(record.Statements);
            whole.Consents.AddRange(record.Consents);
            whole.Told.AddRange(record.Told);
            whole.Orders.AddRange(record.Orders);
            whole.Placements.AddRange(record.Placements);
            whole.Contracts.AddRange(record.Contracts);
            whole.Glasses.AddRange(record.Glasses);
            whole.Courses.AddRange(record.Courses);
        }

        return whole;
    }

    /// <summary>It is the only record of a person again.</summary>
    public void StandAlone()
    {
        (Whole, RecordNumber) = (null, null);
        Version++;
    }
}

/// <summary>A number as it is stored: what only the key opens, and the keyed hash by which it is found.</summary>
/// <param name="Hash">64 hexadecimal digits.</param>
public sealed record EncryptedNumber(byte[] Content, string Hash);
