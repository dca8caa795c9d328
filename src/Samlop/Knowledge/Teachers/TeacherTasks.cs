using Samlop.Knowledge.Offers;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
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
                    .Where(t => t.CheckedAt == null && t.WithdrawnAt == null && t.Teacher != user && t.WrittenBy != user)
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
