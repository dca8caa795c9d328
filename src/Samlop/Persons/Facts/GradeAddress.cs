using Samlop.Access;
using Samlop.Persons.Graded;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Facts;

/// <summary>
/// Registrere adressesperre: police or child welfare have graded an address, changed the grading or lifted it (beskyttelsesinstruksen), and
/// the body that recorded the person has been told. From then on the person is there for nobody but those who are named for it, the
/// recorder not excepted. The recorder gets a reference instead, and the data protection officer is told that it waits for who may be
/// named. How it is graded stands in the row alone: the event does not say.
/// </summary>
[Process("persons.address-graded"), FreshSignIn]
public sealed class GradeAddress(AppDb db, SharingReaders readers, OsloClock clock) : IUseCase<GradeAddress.Input, GradeAddress.Graded>
{
    /// <summary>What is chosen where a grading is lifted.</summary>
    public const string Lifted = "Lifted";

    public static readonly Refusal NotGraded = Refusal.In<FactsText>(nameof(NotGraded));

    public static Permission Needs { get; } = RecordFact.Needs;

    public sealed class Input : IInput<GradeAddress, Input, Graded>
    {
        public PersonId Person { get; set; }

        /// <summary>An <see cref="AddressProtection"/>, by its name, or <see cref="Lifted"/>.</summary>
        public string? Grade { get; set; }

        /// <summary>The first day on which it is so.</summary>
        public string? From { get; set; }

        /// <summary>The recorder knows that the person is then out of sight.</summary>
        public bool Understood { get; set; }

        /// <summary>The address that whoever should be named signs in with; empty where the officer is to find out.</summary>
        public string? Wanted { get; set; }
    }

    /// <param name="Reference">What the person is called from now on; null where the grading is lifted.</param>
    public sealed record Graded(GradedReferenceId? Reference);

    /// <summary>A grading of an address was recorded, changed or lifted.</summary>
    [Event("persons.address.graded"), NoNews]
    public sealed record AddressGraded(PersonId Person, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Person);

        // That there is a grading is itself secret: no history tells it.
        Audience IEvent.For => Audience.Parties("persons.gradings");

        Phrase IEvent.Told => Phrase.In<FactsText>(nameof(FactsText.Told_Graded));
    }

    public async Task<Outcome<Graded>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await readers.OwnPerson(db, actor, input.Person, cancel) is not { } own) return Refusal.NotFound;

        var errors = new FieldErrors();
        var grade = TypedField.Choice<AddressProtection>(input.Grade);
        if (grade is null && input.Grade != Lifted) errors.Add(nameof(Input.Grade), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        var from = TypedLine.ReadDay(input.From, nameof(Input.From), errors);
        if (from > clock.Today) errors.Add(nameof(Input.From), Phrase.In<FactsText>(nameof(FactsText.Error_ToCome)));
        if (grade is not null && !input.Understood)
            errors.Add(nameof(Input.Understood), Phrase.In<FactsText>(nameof(FactsText.Error_Understood)));
        var wanted = grade is null
            ? null : await db.ReadWanted(input.Wanted, nameof(Input.Wanted), clock.Today, errors, cancel);
        if (errors.Any) return errors;

        var former = (await FactRows.Of(db, FactKind.AddressGrading, own.Row, cancel)).Find(g => g.To is null);
        if (grade is null && former is null) return NotGraded;
        if (from <= former?.From) return new FieldError(nameof(Input.From), Phrase.In<FactsText>(nameof(FactsText.Error_GradeFrom)));
        former?.To = from.AddDays(-1);
        change.Record(new AddressGraded(input.Person, actor.Organisation));
        if (grade is not { } given)
        {
            await db.Lift(input.Person, actor, change, cancel);
            return new Graded(null);
        }

        db.Add(new AddressGrading { Id = NewId.Of<FactId>(change.At), Person = input.Person, From = from, Grade = given });
        return new Graded(await db.Refer(own, input.Person, wanted, actor, change, cancel));
    }
}
