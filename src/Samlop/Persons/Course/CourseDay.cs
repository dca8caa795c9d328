using Samlop.Access;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>The day of something that has happened.</summary>
internal static class CourseDay
{
    /// <summary>What is recorded of a course has begun or been done: what is to come is a step of the plan.</summary>
    public static DateOnly UntilToday(string? typed, string field, DateOnly today, FieldErrors errors)
    {
        var day = TypedLine.ReadDay(typed, field, errors);
        if (day > today) errors.Add(field, Phrase.In<CourseText>(nameof(CourseText.Error_ToCome)));
        return day;
    }
}
