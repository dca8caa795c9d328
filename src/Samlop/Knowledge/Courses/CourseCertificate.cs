using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Courses;

/// <summary>Kursbevis: who has passed which version of a course, when and by what; on the page and as a document.</summary>
/// <param name="Number">Of the version.</param>
/// <param name="PublishedOn">When the version was published.</param>
/// <param name="Right">How many questions were right.</param>
public sealed record CourseCertificate(
    CourseTakingId Taking, ShortCourseId Course, string Person, string Owner, CourseContent Content, int Number, DateOnly PublishedOn,
    DateOnly On, int Right)
{
    /// <summary>The actor's own; null where it is another's, or not passed.</summary>
    public static async Task<CourseCertificate?> Find(AppDb db, Actor actor, CourseTakingId id, CancellationToken cancel)
    {
        var reader = actor.ForCourses();
        var found = await (
            from t in db.Rows<CourseTaking>().VisibleTo(reader)
            where t.Id == id && t.PassedAt != null
            join e in db.Rows<CourseEdition>().VisibleTo(reader) on t.Edition equals e.Id
            join u in db.Set<User>() on t.User equals u.Id
            join o in db.Set<Organisation>() on e.Owner equals o.Id
            select new { Taking = t, Edition = e, Person = u.Name, Owner = o.Name }).SingleOrDefaultAsync(cancel);
        return found is null ? null : new(
            id, found.Taking.Course, found.Person, found.Owner, found.Edition.Content, found.Edition.Number,
            OsloClock.DateIn(found.Edition.PublishedAt!.Value), OsloClock.DateIn(found.Taking.PassedAt!.Value), found.Taking.Right ?? 0);
    }
}
