using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Persons.Reading;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Course;

/// <summary>A course as one reader may see it: what may not be seen is not loaded.</summary>
/// <param name="Course">Null where the reader may not see who began it and when.</param>
/// <param name="Stages">By their first day.</param>
/// <param name="Goals">The oldest first, wishes of the person among them.</param>
/// <param name="Steps">The open ones first, by their last day.</param>
/// <param name="Members">Those who are in the team today first.</param>
/// <param name="IsOver">It has ended: known of what is shown of it, also where the course itself is not.</param>
public sealed record ReadCourse(
    QualificationCourseId Id, QualificationCourse? Course, IReadOnlyList<CourseStage> Stages, IReadOnlyList<CourseGoal> Goals,
    IReadOnlyList<CourseStep> Steps, IReadOnlyList<ReadMember> Members, IReadOnlyList<CourseFinding> Findings, bool IsOver)
{
    public CourseStage? Now => Stages.FirstOrDefault(stage => stage.GoesOn);

    /// <summary>The goal that is agreed.</summary>
    public CourseGoal? Goal => Goals.LastOrDefault(goal => !goal.IsWish);

    /// <summary>What the person wished for last.</summary>
    public CourseGoal? Wish => Goals.LastOrDefault(goal => goal.IsWish);

    public CourseStep? Next => Steps.FirstOrDefault(step => step.IsOpen);
}

/// <param name="IsIn">In the team today: the days, the role in the organisation and the tie of the body are all in force.</param>
public sealed record ReadMember(CourseMember Row, bool IsIn);

/// <summary>The courses of a person, as one reader may see them, with the names of those who are in them.</summary>
/// <param name="Shown">The categories of what is shown.</param>
public sealed record ReadCourses(
    IReadOnlyList<ReadCourse> All, IReadOnlyList<PersonCategory> Shown, IReadOnlyDictionary<OrganisationId, string> Organisations,
    IReadOnlyDictionary<UserId, string> Users);

/// <summary>Loads what the door shows of the courses of a person, and nothing else.</summary>
internal static class CourseReading
{
    /// <param name="found">All records of the person, by a door.</param>
    public static async Task<ReadCourses> Courses(
        AppDb db, ReadingParty party, SharingPurpose purpose, IQueryable<Person> found, CancellationToken cancel)
    {
        var courses = await db.Rows<QualificationCourse>().ShownTo(
            db, party, purpose, CourseAccess.OfStages, found, course => course.EndedOn).ToListAsync(cancel);
        var stages = await Facts<CourseStage>(CourseAccess.OfStages, CourseAccess.StageEnded);
        var goals = await Facts<CourseGoal>(CourseAccess.OfPlan, CourseAccess.GoalEnded);
        var steps = await Facts<CourseStep>(CourseAccess.OfPlan, CourseAccess.StepEnded);
        var members = await Facts<CourseMember>(CourseAccess.OfPlan, CourseAccess.MemberEnded);
        var findings = await Facts<CourseFinding>(CourseAccess.OfFindings, CourseAccess.FindingEnded);
        PersonCategory[] shown =
        [
            .. courses.Count + stages.Count > 0 ? [CourseAccess.OfStages] : Array.Empty<PersonCategory>(),
            .. findings.Count > 0 ? [CourseAccess.OfFindings] : Array.Empty<PersonCategory>(),
            .. goals.Count + steps.Count + members.Count > 0 ? [CourseAccess.OfPlan] : Array.Empty<PersonCategory>(),
        ];
        var begun = courses.ToDictionary(course => course.Id);
        IEnumerable<CourseFact> facts = [.. stages, .. goals, .. steps, .. members, .. findings];
        var ids = courses.Select(course => course.Id).Concat(facts.Select(fact => fact.Course)).Distinct().ToList();
        if (ids.Count == 0) return new([], [], new Dictionary<OrganisationId, string>(), new Dictionary<UserId, string>());

        var users = members.Select(m => m.User).Concat(findings.Select(f => f.DoneBy).OfType<UserId>()).Distinct().ToList();
        var over = await db.Rows<QualificationCourse>().Of(found).Where(c => c.EndedOn != null).Select(c => c.Id).ToListAsync(cancel);
        var inTeam = await InTeam(db, party.Moment.Day, members, found, cancel);
        return new(
            [
                .. ids.Select(id => new ReadCourse(
                    id, begun.GetValueOrDefault(id), [.. Within(stages, id).OrderBy(s => s.From)],
                    [.. Within(goals, id).OrderBy(g => g.RecordedAt)],
                    [.. Within(steps, id).OrderBy(s => s.ClosedOn).ThenBy(s => s.Due ?? DateOnly.MaxValue).ThenBy(s => s.RecordedAt)],
                    [
                        .. Within(members, id).OrderBy(m => m.From).Select(m => new ReadMember(
                            m, !over.Contains(id) && inTeam.Contains(m.Id))).OrderByDescending(m => m.IsIn),
                    ],
                    [.. Within(findings, id).OrderBy(f => f.On)], over.Contains(id)))
                    // The one that goes on first, and of earlier ones the latest.
                    .OrderByDescending(course => course.Course?.EndedOn ?? DateOnly.MaxValue),
            ],
            shown,
            await Names(),
            await db.Set<User>().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, cancel));

        async Task<List<T>> Facts<T>(PersonCategory category, Expression<Func<T, DateOnly?>> ended) where T : CourseFact =>
            await db.Rows<T>().ShownTo(db, party, purpose, category, found, ended).Where(fact => fact.TakenBackAt == null)
                .ToListAsync(cancel);

        static IEnumerable<T> Within<T>(List<T> facts, QualificationCourseId id) where T : CourseFact =>
            facts.Where(fact => fact.Course == id);

        async Task<Dictionary<OrganisationId, string>> Names()
        {
            var named = courses.Select(c => c.Owner).Concat(stages.Select(s => s.Responsible)).Concat(members.Select(m => m.Body))
                .Concat(findings.Select(f => f.Body)).Concat(steps.Select(s => s.Responsible).OfType<OrganisationId>())
                .Concat(goals.Select(g => g.Owner)).Distinct().ToList();
            return await db.Set<Organisation>().Where(o => named.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
        }
    }

    /// <summary>Who of those that stand in the team are in it on a day: they act for the body, and it has to do with the person.</summary>
    private static async Task<HashSet<CourseFactId>> InTeam(
        AppDb db, DateOnly day, List<CourseMember> members, IQueryable<Person> found, CancellationToken cancel)
    {
        var users = members.Where(member => member.IsOn(day)).Select(member => member.User).Distinct().ToList();
        if (users.Count == 0) return [];
        var held = await db.HeldOn(day).Where(m => users.Contains(m.User)).Select(m => new { m.User, m.Organisation }).ToListAsync(cancel);
        var ties = await db.Rows<Tie>().Of(found).Where(t => t.From <= day && (t.To == null || t.To >= day))
            .Select(t => new { t.BodyKind, t.Body, t.User }).ToListAsync(cancel);
        return
        [
            .. members.Where(member => member.IsOn(day)
                && held.Exists(role => role.User == member.User && role.Organisation == member.Body)
                && ties.Exists(tie => tie.BodyKind == member.BodyKind && tie.Body == member.Body
                    && (tie.User is null || tie.User == member.User))).Select(member => member.Id),
        ];
    }
}
