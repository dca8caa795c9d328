using Samlop.Persons.Record;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Persons.Course;

/// <summary>What is recorded of a course, in the reader's language: on the card, on the person's own pages, and to take along.</summary>
internal static class CourseWords
{
    private static readonly Words<CourseText, CourseEnd> Ends = new("End");
    private static readonly Words<CourseText, StepOutcome> Outcomes = new("Outcome");
    private static readonly Words<CourseText, TeamRole> Roles = new("Role");
    private static readonly Words<CourseText, FindingKind> Findings = new("Finding");

    public static string Of(CourseEnd why) => Ends.Of(why).ToString();

    public static string Of(StepOutcome outcome) => Outcomes.Of(outcome).ToString();

    public static string Of(TeamRole role) => Roles.Of(role).ToString();

    public static string Of(FindingKind kind) => Findings.Of(kind).ToString();

    public static string Begun(QualificationCourse course, ReadCourses of) =>
        course is { EndedOn: { } last, Why: { } why }
            ? Sentence.Say(
                CourseText.Course_Ended, Written.Date(course.BegunOn), of.Organisations[course.Owner], Written.Date(last),
                Sentence.Inside(Of(why)))
            : Sentence.Say(CourseText.Course_Begun, Written.Date(course.BegunOn), of.Organisations[course.Owner]);

    /// <summary>Its days, who is responsible, and until when follow-up is promised.</summary>
    public static string Told(CourseStage stage, ReadCourses of)
    {
        var days = stage.To is { } last
            ? Sentence.Say(CourseText.Stage_FromTo, Written.Date(stage.From), Written.Date(last), of.Organisations[stage.Responsible])
            : Sentence.Say(CourseText.Stage_Since, Written.Date(stage.From), of.Organisations[stage.Responsible]);
        return stage.FollowUpUntil is { } until ? $"{days} {Sentence.Say(CourseText.Stage_FollowUp, Written.Date(until))}" : days;
    }

    public static string Told(CourseGoal goal) =>
        Sentence.Say(goal.IsWish ? CourseText.Wish_Told : CourseText.Goal_Told, goal.Words ?? "–", Day(goal.RecordedAt));

    /// <summary>What is to be done, by whom and by when, and what became of it.</summary>
    /// <param name="isOwn">The person reads it.</param>
    public static string Told(CourseStep step, ReadCourses of, bool isOwn = false)
    {
        var who = step.Responsible is { } body ? of.Organisations[body] : isOwn ? CourseText.You : CommonText.ThePerson;
        var told = step.Due is { } due
            ? Sentence.Say(CourseText.Step_ToldDue, step.Words ?? "–", who, Written.Date(due))
            : Sentence.Say(CourseText.Step_Told, step.Words ?? "–", who);
        return step is { ClosedOn: { } on, Outcome: { } outcome } ? $"{told} {Of(outcome)} {Written.Date(on)}." : told;
    }

    public static string Told(ReadMember member, ReadCourses of)
    {
        var (row, name) = (member.Row, of.Users[member.Row.User]);
        var role = Sentence.Inside(Of(row.Role));
        return row.To is { } last
            ? Sentence.Say(
                CourseText.Member_ToldTo, name, role, of.Organisations[row.Body], Written.Date(row.From), Written.Date(last))
            : Sentence.Say(CourseText.Member_Told, name, role, of.Organisations[row.Body], Written.Date(row.From));
    }

    /// <summary>Who did it and when.</summary>
    public static string By(CourseFinding finding, ReadCourses of) => finding.DoneBy is { } user
        ? Sentence.Say(
            CourseText.Finding_ByUser, Of(finding.Kind), Written.Date(finding.On), of.Users[user], of.Organisations[finding.Body])
        : Sentence.Say(CourseText.Finding_By, Of(finding.Kind), Written.Date(finding.On), of.Organisations[finding.Body]);

    private static string Day(DateTimeOffset at) => Written.Date(OsloClock.DateIn(at));
}
