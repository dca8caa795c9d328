using System.Linq.Expressions;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>
/// What is recorded within a course and goes when its time of keeping is over. The course itself stays: its last day is what the months are
/// counted from, of all that is kept so, and it says nothing but days.
/// </summary>
internal static class KeptOfCourse
{
    public static void Add(ModuleSetup setup)
    {
        Kept(CourseAccess.OfStages, CourseAccess.StageEnded);
        Kept(CourseAccess.OfPlan, CourseAccess.GoalEnded);
        Kept(CourseAccess.OfPlan, CourseAccess.StepEnded);
        Kept(CourseAccess.OfPlan, CourseAccess.MemberEnded);
        Kept(CourseAccess.OfFindings, CourseAccess.FindingEnded);

        void Kept<T>(PersonCategory category, Expression<Func<T, DateOnly?>> ended) where T : CourseFact =>
            setup.Services.AddSingleton<IKeptFacts>(new KeptFacts<T>([category], _ => _ => true, PersonFact.Ending(
                row => new PersonFact
                {
                    Person = row.Person,
                    OwnerKind = row.OwnerKind,
                    Owner = row.Owner,
                    Dated = null,
                    UnderHealthPersonnelAct = false,
                    AboutAnother = false,
                    InThread = false,
                },
                ended)));
    }
}
