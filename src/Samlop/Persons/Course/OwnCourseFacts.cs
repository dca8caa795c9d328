using Samlop.Persons.Grounds;
using Samlop.Persons.Look;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;

namespace Samlop.Persons.Course;

/// <summary>What is recorded of the person's courses, among all that is recorded of them.</summary>
internal sealed class OwnCourseFacts : IOwnFacts
{
    public async Task<IReadOnlyList<(PersonCategory Category, CardFact Fact)>> Of(
        AppDb db, ReadingParty party, IQueryable<Person> self, GroundsOfRecord record, CancellationToken cancel)
    {
        var courses = await CourseReading.Courses(db, party, default, self, cancel);
        return [.. courses.All.SelectMany(course => Of(course, courses))];
    }

    private static IEnumerable<(PersonCategory, CardFact)> Of(ReadCourse course, ReadCourses all)
    {
        if (course.Course is { } begun)
        {
            yield return (
                CourseAccess.OfStages,
                new(CourseText.Course_Title, CourseWords.Begun(begun, all)) { Ended = begun.EndedOn, IsNotDeleted = true });
        }

        foreach (var stage in course.Stages)
            yield return (CourseAccess.OfStages, new(PersonWords.Of(stage.Kind), CourseWords.Told(stage, all)) { Ended = stage.To });
        foreach (var finding in course.Findings)
            yield return (CourseAccess.OfFindings, new(CourseWords.By(finding, all), finding.Words ?? "–") { Ended = finding.On });
        foreach (var goal in course.Goals) yield return (CourseAccess.OfPlan, new(CourseText.Goal_Title, CourseWords.Told(goal)));
        foreach (var step in course.Steps)
            yield return (CourseAccess.OfPlan, new(CourseText.Steps_Title, CourseWords.Told(step, all)) { Ended = step.ClosedOn });
        foreach (var member in course.Members)
            yield return (CourseAccess.OfPlan, new(CourseText.Team_Title, CourseWords.Told(member, all)) { Ended = member.Row.To });
    }
}
