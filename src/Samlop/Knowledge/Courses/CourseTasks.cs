using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>What waits of courses: to take one that is asked of one's role, to go on with a draft and to publish it.</summary>
internal sealed class CourseTasks : ITaskSource
{
    private const string Write = "course-write";
    private const string Publish = "course-publish";

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        var reader = actor.ForCourses();
        if (actor.HoldsAny(CourseAccess.Takers))
        {
            yield return new(
                "course-asked",
                from a in db.Rows<CourseAssignment>().AskedOf(reader)
                join c in db.Rows<ShortCourse>().VisibleTo(reader) on a.Course equals c.Id
                select new WaitingRow
                {
                    Thing = (Guid)(object)a.Id,
                    Other = (Guid)(object)c.Id,
                    Due = a.Due,
                    Since = a.At,
                    Name = (string)(object)c.Title,
                },
                row => new(
                    $"course-asked:{row.Thing}", Phrase.In<CoursesText>(nameof(CoursesText.Task_Asked), row.Name!), row.Due,
                    CourseUrls.Of(new(row.Other!.Value)), Phrase.In<CoursesText>(nameof(CoursesText.Begin_Button))));
        }

        if (!actor.May(WriteCourses.Needs)) yield break;
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Publish, Write],
            from e in db.Rows<CourseEdition>().ManageableBy(reader).Where(CourseEdition.IsDraft)
            join c in db.Rows<ShortCourse>().ManageableBy(reader) on e.Course equals c.Id
            where waiting.Any(k => (CourseEditionId)(object)k.Subject == e.Id)
            select new WaitingRow
            {
                Kind = open.Any(k => (CourseEditionId)(object)k.Subject == e.Id) ? Publish : Write,
                Thing = (Guid)(object)c.Id,
                Since = e.SavedAt,
                Name = (string)(object)c.Title,
            },
            row => new(
                $"{row.Kind}:{row.Thing}",
                Phrase.In<CoursesText>(row.Kind == Publish ? nameof(CoursesText.Task_Publish) : nameof(CoursesText.Task_Write), row.Name!),
                null, CourseUrls.Write(new(row.Thing!.Value)),
                Phrase.In<CoursesText>(row.Kind == Publish ? nameof(CoursesText.Publish_Button) : nameof(CoursesText.Send_Button))));
    }
}
