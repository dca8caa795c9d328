using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Register;
using Samlop.Waiting;

namespace Samlop.Persons.Enter;

/// <summary>
/// Registrere en person: the body that registers a candidate or participant owns what it recorded and gets a tie. Whoever registers is
/// always asked first to look through those they find already; of records that they do not find nothing is told, whether there are any or
/// not. A record that may be of the same person is noted for whoever merges the two.
/// </summary>
[Process("persons.registered"), TellsNobody(Untold.OwnWork)]
public sealed class RegisterPerson(AppDb db, SharingReaders readers, PersonNumbers numbers, RegisterData register, OsloClock clock)
    : IUseCase<RegisterPerson.Input, RegisterPerson.Registered>
{
    /// <summary>What the tie of whoever registered a person says of itself.</summary>
    public const string Capacity = "registered";

    public static readonly Refusal LookFirst = Refusal.In<EnterText>(nameof(LookFirst));
    public static readonly Refusal OutsideTheTable = Refusal.In<EnterText>(nameof(OutsideTheTable));

    public static Permission Needs { get; } = Permission.Of(
        "persons.person.register", Role.ProgrammeAdviser, Role.NavCounsellor, Role.MunicipalNavCounsellor, Role.NavContact,
        Role.NavCoordinator, Role.JobSpecialist, Role.CareerGuide, Role.ContactTeacher, Role.ProcessGuide, Role.PracticeCoordinator,
        Role.TrainingConsultant, Role.CountyCoordinator);

    public sealed class Input : IInput<RegisterPerson, Input, Registered>
    {
        public TypedPerson Person { get; set; } = new();

        /// <summary>Those found already are looked through, and the person is none of them.</summary>
        public bool IsLookedThrough { get; set; }
    }

    public sealed record Registered(PersonId Person);

    /// <summary>A body registered a person.</summary>
    /// <param name="Alike">Records that may be of the same person. They are told to nobody; who merges records asks for them.</param>
    [Event("persons.person.registered"), NoNews]
    public sealed record PersonRegistered(PersonId Person, OrganisationId By, IReadOnlyList<PersonId> Alike) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        Audience IEvent.For => Audience.Within(By);

        Phrase IEvent.Told => Phrase.In<EnterText>(nameof(EnterText.Told_Registered));
    }

    public async Task<Outcome<Registered>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var party = await readers.PartyOf(db, actor, cancel);
        if (party.IsOutside) return OutsideTheTable;
        var errors = new FieldErrors();
        var read = input.Person.Read(nameof(Input.Person), numbers, register, clock.Today, errors);
        if (errors.Any) return errors;
        if (!input.IsLookedThrough) return LookFirst;

        var alike = await AlikePersons.Among(db.Rows<Person>().All(Because.OnePersonHasOneRecord), db, read, numbers, cancel);
        var person = new Person(NewId.Of<PersonId>(change.At), party.Body, read.GivenName, read.FamilyName);
        person.Born(read.BirthDate, isKnown: !input.Person.BirthDateIsUnsure);
        person.Is(read.Gender);
        AddFacts(person, read, change.At);
        person.Ties.Add(new()
        {
            Id = NewId.Of<TieId>(change.At),
            Person = person.Id,
            BodyKind = party.Body.Kind,
            Body = party.Body.Organisation,
            Capacity = Capacity,
            RestsOn = Capacity,
            From = clock.Today,
        });
        db.Add(person);
        db.AddRange(alike.Select(other => new PersonPair
        {
            Id = NewId.Of<PersonPairId>(change.At),
            Earlier = other.Id,
            Later = person.Id,
            FoundAt = change.At,
            SameNumber = other.SameNumber,
            SameBirthDate = other.SameBirthDate,
            LikeName = other.LikeName,
        }));
        change.Record(new PersonRegistered(person.Id, actor.Organisation, alike.ConvertAll(other => other.Id)));
        return new Registered(person.Id);
    }

    private void AddFacts(Person person, ReadPerson read, DateTimeOffset at)
    {
        var today = clock.Today;
        FactId Id() => NewId.Of<FactId>(at);
        void Reach(ContactWay way, string? value)
        {
            if (value is not null)
                person.Contacts.Add(new() { Id = Id(), Person = person.Id, From = today, Way = way, Value = value });
        }

        if (read.Number is { } number) person.Numbers.Add(numbers.Hold(number, Id(), person.Id, today));
        Reach(ContactWay.Email, read.Email);
        Reach(ContactWay.Phone, read.Phone);
        foreach (var (language, dialect, interpreter) in read.Languages)
        {
            person.Languages.Add(new()
            {
                Id = Id(),
                Person = person.Id,
                From = today,
                Language = language,
                Dialect = dialect,
                Interpreter = interpreter,
            });
        }

        if (read.Municipality is { } home)
            person.Residences.Add(new() { Id = Id(), Person = person.Id, Municipality = home.Number, From = home.From });
    }
}
