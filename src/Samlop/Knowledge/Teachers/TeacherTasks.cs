using Samlop.Access;
using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Teachers;

/// <summary>What waits in the pool: competence to check, and requests to answer.</summary>
internal sealed class TeacherTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        var user = actor.User;
        if (actor.May(CheckTeachers.Needs))
        {
            yield return new(
                "teacher-check",
                db.Rows<HourlyTeacher>().CheckableBy(actor.ForOffers())
                    .Where(t => t.CheckedAt == null && t.WithdrawnAt == null && t.Teacher != user && t.WrittenBy != user
                        && !t.Writers.Contains(user))
                    .Select(t => new WaitingRow { Thing = (Guid)(object)t.Id, Since = t.WrittenAt }),
                row => new(
                    $"teacher-check:{row.Thing}", Phrase.In<TeachersText>(nameof(TeachersText.Task_Check)), row.Due,
                    TeacherUrls.Of(new(row.Thing!.Value)), Phrase.In<TeachersText>(nameof(TeachersText.Check_Button))));
        }

        if (!actor.May(KeepTeachers.Needs)) yield break;
        yield return new(
            "teacher-request",
            db.Rows<TeacherRequest>().AnswerableBy(actor.ForOffers()).Where(TeacherRequest.Waits)
                .Select(r => new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.AskedAt }),
            row => new(
                $"teacher-request:{row.Thing}", Phrase.In<TeachersText>(nameof(TeachersText.Task_Answer)), row.Due,
                TeacherUrls.Request(new(row.Thing!.Value)), Phrase.In<TeachersText>(nameof(TeachersText.Task_Answer_Action))));
    }
}

/// <summary>The answers that somebody waits for to what they asked; also to what a colleague asked who is there no more.</summary>
internal sealed class TeachersAwaited(OsloClock clock) : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskForTeachers.Needs)) yield break;
        var (user, own, roles) = (actor.User, actor.Organisation, AskForTeachers.Needs.Roles.ToList());
        var there = db.HeldOn(clock.Today).Where(m => m.Organisation == own && roles.Contains(m.Role)).Select(m => m.User);
        yield return new(
            "teacher-request",
            from r in db.Rows<TeacherRequest>().AskedFrom(actor.ForOffers()).Where(TeacherRequest.Waits)
            where r.AskedBy == user || !there.Contains(r.AskedBy)
            join o in db.Set<Organisation>() on r.Owner equals o.Id
            select new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.AskedAt, Name = o.Name },
            row => new(
                $"teacher-request:{row.Thing}", Phrase.In<TeachersText>(nameof(TeachersText.Awaited), row.Name!), row.Since!.Value, null,
                TeacherUrls.Request(new(row.Thing!.Value))));
    }
}
