using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>What waits on controls and draws: to draw, to open what was drawn, to answer findings, to conclude and to approve.</summary>
internal sealed class ControlTasks(OsloClock clock) : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(FixSeed.Needs)) yield return ToDraw(db, actor);
        if (actor.May(OpenControl.Needs)) yield return ToOpen(db, actor);
        if (actor.May(AnswerFindings.Needs)) yield return ToAnswer(db, actor);
        if (actor.May(ApproveConclusion.Needs)) yield return ToConclude(db, actor);
    }

    private static WaitingKind<WaitingTask> ToDraw(AppDb db, Actor actor)
    {
        var user = actor.User;
        return new(
            "control-draw",
            from d in db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Where(ControlDraw.IsOpen)
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            where d.FixedBy != user
            select new WaitingRow { Thing = (Guid)(object)d.Id, Since = d.FixedAt, Code = (string)(object)c.Number },
            row => OfDraw(row, Phrase.In<ControlText>(nameof(ControlText.Task_Draw), row.Code!), nameof(ControlText.Task_Draw_Action)));
    }

    /// <summary>Drawn cases that nobody has opened, of applications that the officer has not handled.</summary>
    private static WaitingKind<WaitingTask> ToOpen(AppDb db, Actor actor)
    {
        var opened = db.Rows<ControlCase>().All(Because.ControlListIsWhole);
        var handled = db.HandledBy(actor.User).Of((DrawnCase c) => c.Application).Not();
        var drawn = db.Rows<DrawnCase>().Of(db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Where(ControlDraw.IsDrawn))
            .Where(c => c.Why != DrawReason.NotDrawn && !opened.Any(k => k.Draw == c.Draw && k.Application == c.Application))
            .Where(handled);
        return new(
            "control-open",
            from d in db.Rows<ControlDraw>().ManageableBy(actor.ForCases()).Where(ControlDraw.IsDrawn)
            join c in db.Rows<Call>().Published() on d.Call equals c.Id
            where drawn.Any(one => one.Draw == d.Id)
            select new WaitingRow
            {
                Thing = (Guid)(object)d.Id,
                Since = d.DrawnAt,
                Code = (string)(object)c.Number,
                Count = drawn.Count(one => one.Draw == d.Id),
            },
            row => OfDraw(
                row, Phrase.In<ControlText>(nameof(ControlText.Task_Open), row.Code!, row.Count!.Value),
                nameof(ControlText.Task_Open_Action)));
    }

    private static WaitingKind<WaitingTask> ToAnswer(AppDb db, Actor actor)
    {
        var own = db.Rows<ControlCase>().ManageableBy(actor.ForCases()).Where(ControlCase.WaitsForAnswer);
        var cases = db.Rows<CaseFile>().OfControls(own);
        return new(
            "control-answer",
            from k in own
            from c in cases
            where (ControlCaseId)(object)c.Subject == k.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)k.Id,
                Due = k.AnswerBy,
                Since = k.FindingsSentAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => OfControl(row, nameof(ControlText.Task_Answer), nameof(ControlText.Task_Answer_Action)));
    }

    /// <summary>
    /// What the county has answered, or let pass, is the controllers' to conclude; what they have concluded waits for somebody else, who
    /// has not handled the application.
    /// </summary>
    private WaitingKind<WaitingTask> ToConclude(AppDb db, Actor actor)
    {
        var (today, works) = (clock.Today, actor.May(OpenControl.Needs));
        var waiting = db.Rows<TwoPersonCheck>().WaitingFor(actor.User);
        var controls = db.Rows<ControlCase>().FollowedBy(actor.ForCases()).Where(ControlCase.IsOpen)
            .Where(db.HandledBy(actor.User).Of((ControlCase c) => c.Application).Not())
            .Where(k => waiting.Any(w => (ControlCaseId)(object)w.Subject == k.Id)
                && (k.ProposedAt != null
                    || (works && (k.AnsweredAt != null || k.FindingsSentAt == null || k.AnswerBy < today))));
        var cases = db.Rows<CaseFile>().OfControls(controls);
        return new(
            ["control-approve", "control-work"],
            from k in controls
            from c in cases
            where (ControlCaseId)(object)c.Subject == k.Id
            select new WaitingRow
            {
                Kind = k.ProposedAt != null ? "control-approve" : "control-work",
                Thing = (Guid)(object)k.Id,
                Since = k.ProposedAt ?? k.AnsweredAt ?? k.OpenedAt,
                Year = c.Year,
                Serial = c.Serial,
            },
            row => row.Kind == "control-approve"
                ? OfControl(row, nameof(ControlText.Task_Approve), nameof(ControlText.Task_Approve_Action))
                : OfControl(row, nameof(ControlText.Task_Work), nameof(ControlText.Task_Work_Action)));
    }

    private static WaitingTask OfControl(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}",
        Phrase.In<ControlText>(title, new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString()),
        row.Due,
        ControlUrls.Control(new(row.Thing!.Value)),
        Phrase.In<ControlText>(action));

    private static WaitingTask OfDraw(WaitingRow row, Phrase title, string action) => new(
        $"{row.Kind}:{row.Thing}", title, null, ControlUrls.Draw(new(row.Thing!.Value)), Phrase.In<ControlText>(action));
}
