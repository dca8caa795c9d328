using System.Linq.Expressions;
using Samlop.Persons.Grounds;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>
/// Who finds what of a course. Each row is a fact of the body that recorded it, in a category of the table, and is shown by the one door.
/// Stages and who is responsible, and the course itself, are «right and target group», as the stage in the person's record is; the goal,
/// the steps and who is in the team to follow them are «training progress», which is what the table's rows share to plan and follow
/// training; mapping and guidance are «school and prior learning», which §§ 10 and 11 of integreringsloven are about.
/// </summary>
internal static class CourseAccess
{
    public const PersonCategory OfStages = PersonCategory.RightAndTargetGroup;
    public const PersonCategory OfPlan = PersonCategory.TrainingProgress;
    public const PersonCategory OfFindings = PersonCategory.SchoolAndPriorLearning;

    // The last day that each is of; of a goal none is known.
    internal static readonly Expression<Func<CourseStage, DateOnly?>> StageEnded = stage => stage.To;
    internal static readonly Expression<Func<CourseGoal, DateOnly?>> GoalEnded = _ => null;
    internal static readonly Expression<Func<CourseStep, DateOnly?>> StepEnded = step => step.ClosedOn;
    internal static readonly Expression<Func<CourseMember, DateOnly?>> MemberEnded = member => member.To;
    internal static readonly Expression<Func<CourseFinding, DateOnly?>> FindingEnded = finding => finding.On;

    public static readonly IReadOnlyList<PersonCategory> Categories = [OfStages, OfFindings, OfPlan];

    /// <summary>
    /// The records of one person of whom the reader may see what their own body records: whoever is out of sight or close to the reader is
    /// not among them.
    /// </summary>
    internal static IQueryable<Person> RecordableBy(this Rows<Person> persons, AppDb db, ReadingParty party, PersonId id)
    {
        // A person may come back when what was recorded is blocked: then another course is begun.
        var reader = party.Recording.For(default, OfStages);
        var (kind, own) = (party.Body.Kind, party.Body.Organisation);
        return PersonsApi.Readable(db, reader, persons.Reached(reader).OfPerson(db, id), p => new PersonFact
        {
            Person = p.Id,
            OwnerKind = kind,
            Owner = own,
            Dated = null,
            UnderHealthPersonnelAct = false,
            AboutAnother = false,
            InThread = false,
        });
    }

    /// <summary>Those of some persons that the reader may see for a purpose.</summary>
    /// <param name="found">By a door.</param>
    /// <param name="ended">The last day that a row is of.</param>
    internal static IQueryable<T> ShownTo<T>(
        this Rows<T> rows, AppDb db, ReadingParty party, SharingPurpose purpose, PersonCategory category, IQueryable<Person> found,
        Expression<Func<T, DateOnly?>> ended)
        where T : CourseRow =>
        PersonsApi.Readable(db, party.For(purpose, category), rows.Of(found), PersonFact.Ending(FactOf<T>(), ended));

    /// <summary>A row as the fact that it is.</summary>
    internal static Expression<Func<T, PersonFact>> FactOf<T>() where T : CourseRow => row => new PersonFact
    {
        Person = row.Person,
        OwnerKind = row.OwnerKind,
        Owner = row.Owner,
        Dated = null,
        UnderHealthPersonnelAct = false,
        AboutAnother = false,
        InThread = false,
    };

    /// <summary>
    /// Stages that others have made the actor's organisation responsible for, which waits to say that it knows; for lists of what waits.
    /// </summary>
    internal static IQueryable<CourseStage> AwaitingReceiptAt(this Rows<CourseStage> stages, AppDb db, Actor actor, Moment moment)
    {
        var (own, kinds) = (actor.Organisation, Parties.MayActAs(actor));
        return stages.Of(db.Rows<Person>().TiedAt(actor, moment)).Where(s =>
            s.Responsible == own && kinds.Contains(s.ResponsibleKind) && s.To == null && s.TakenBackAt == null && s.ReceivedAt == null
            && (s.Owner != own || s.OwnerKind != s.ResponsibleKind));
    }
}
