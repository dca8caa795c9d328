using Samlop.Audit.TwoPerson;
using Samlop.Knowledge.Guides.Feedback;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Knowledge.Guides;

/// <summary>
/// What waits on guides: to go on with and to approve, to look at again, comments and feedback to answer, rounds to close whose last day is
/// past, and for those who are asked, to comment.
/// </summary>
internal sealed class GuideTasks(OsloClock clock) : ITaskSource
{
    private const string Approve = "guide-approve";
    private const string Write = "guide-write";

    /// <summary>So many days before its day a guide waits to be looked at.</summary>
    public const int DaysToLook = 30;

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(CommentGuides.Needs))
        {
            var own = actor.Organisation;
            yield return new(
                "guide-comment",
                from r in db.Rows<GuideRound>().AskedOf(actor).Where(GuideRound.IsOpen)
                where r.Invitations.Any(i => i.Organisation == own && i.FinishedAt == null)
                join g in db.Rows<Guide>().VisibleTo(actor.ForGuides()) on r.Guide equals g.Id
                select new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.OpenedAt, Due = r.Due, Name = (string)(object)g.Title },
                row => new(
                    $"guide-comment:{row.Thing}", Phrase.In<RoundsText>(nameof(RoundsText.Task_Comment), row.Name!), row.Due,
                    GuideUrls.Round(new(row.Thing!.Value)), Phrase.In<RoundsText>(nameof(RoundsText.Comment_Button))));
        }

        if (!actor.May(WriteGuides.Needs)) yield break;
        var reader = actor.ForGuides();
        var guides = db.Rows<Guide>().ManageableBy(reader);
        var unanswered = db.Rows<GuideComment>().ManageableBy(reader).Where(GuideComment.IsUnanswered);
        var (waiting, open) = (db.Rows<TwoPersonCheck>().WaitingFor(actor.User), db.Rows<CheckRound>().Open());
        yield return new(
            [Approve, Write],
            from e in db.Rows<GuideEdition>().ManageableBy(reader).Where(GuideEdition.IsOpen)
            where e.RoundSince == null && waiting.Any(k => (GuideEditionId)(object)k.Subject == e.Id)
            join g in guides on e.Guide equals g.Id
            select new WaitingRow
            {
                Kind = open.Any(k => (GuideEditionId)(object)k.Subject == e.Id) ? Approve : Write,
                Thing = (Guid)(object)g.Id,
                Since = e.SavedAt,
                Name = (string)(object)g.Title,
            },
            row => Told(
                row, row.Kind == Approve ? nameof(GuidesText.Task_Approve) : nameof(GuidesText.Task_Write),
                row.Kind == Approve ? nameof(GuidesText.Approve_Button) : nameof(GuidesText.Send_Button)));
        yield return new(
            "guide-look",
            from g in guides.Where(Guide.ToLookAt(clock.Today.AddDays(DaysToLook)))
            select new WaitingRow
            {
                Thing = (Guid)(object)g.Id,
                Since = g.LookedAt,
                Due = g.LookAgainOn,
                Name = (string)(object)g.Title,
            },
            row => Told(row, nameof(GuidesText.Task_Look), nameof(GuidesText.LookAgain_Button)));
        var today = clock.Today;
        yield return new(
            "guide-close",
            from r in db.Rows<GuideRound>().ManageableBy(reader).Where(GuideRound.IsOpen)
            where r.Due < today
            join g in guides on r.Guide equals g.Id
            select new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.OpenedAt, Due = r.Due, Name = (string)(object)g.Title },
            row => new(
                $"guide-close:{row.Thing}", Phrase.In<RoundsText>(nameof(RoundsText.Task_Close), row.Name!), null,
                GuideUrls.Round(new(row.Thing!.Value)), Phrase.In<RoundsText>(nameof(RoundsText.Close_Button))));
        yield return new(
            "guide-answer",
            from r in db.Rows<GuideRound>().ManageableBy(reader)
            where unanswered.Any(c => c.Round == r.Id)
            join g in guides on r.Guide equals g.Id
            select new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.OpenedAt, Name = (string)(object)g.Title },
            row => new(
                $"guide-answer:{row.Thing}", Phrase.In<RoundsText>(nameof(RoundsText.Task_Answer), row.Name!), null,
                GuideUrls.Round(new(row.Thing!.Value)), Phrase.In<RoundsText>(nameof(RoundsText.Answer_Button))));
        yield return new(
            "guide-feedback",
            from f in db.Rows<GuideFeedback>().ManageableBy(reader).Where(GuideFeedback.Waits)
            join g in guides on f.Guide equals g.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)g.Id,
                Other = (Guid)(object)f.Id,
                Since = f.At,
                Name = (string)(object)g.Title,
            },
            row => new(
                $"guide-feedback:{row.Other}", Phrase.In<GuidesText>(nameof(GuidesText.Task_Feedback), row.Name!), null,
                GuideUrls.Feedback(new(row.Thing!.Value)), Phrase.In<GuidesText>(nameof(GuidesText.Answer_Button))));
    }

    private static WaitingTask Told(WaitingRow row, string title, string action) => new(
        $"{row.Kind}:{row.Thing}", Phrase.In<GuidesText>(title, row.Name!), row.Due, GuideUrls.Work(new(row.Thing!.Value)),
        Phrase.In<GuidesText>(action));
}

/// <summary>What one waits for: those who are asked to comment, and the owner's answer to what one has said.</summary>
internal sealed class GuidesAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.IsUser) yield break;
        yield return new(
            "guide-feedback",
            from f in db.Rows<GuideFeedback>().SaidBy(actor).Where(GuideFeedback.Waits)
            join g in db.Rows<Guide>().VisibleTo(actor.ForGuides()) on f.Guide equals g.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)g.Id,
                Other = (Guid)(object)f.Id,
                Since = f.At,
                Name = (string)(object)g.Title,
            },
            row => new(
                $"guide-feedback:{row.Other}", Phrase.In<GuidesText>(nameof(GuidesText.Awaited), row.Name!),
                row.Since!.Value, null, GuideUrls.Of(new(row.Thing!.Value))));
        if (!actor.May(WriteGuides.Needs)) yield break;
        yield return new(
            "guide-round",
            from r in db.Rows<GuideRound>().ManageableBy(actor.ForGuides()).Where(GuideRound.IsOpen)
            join g in db.Rows<Guide>().ManageableBy(actor.ForGuides()) on r.Guide equals g.Id
            select new WaitingRow { Thing = (Guid)(object)r.Id, Since = r.OpenedAt, Due = r.Due, Name = (string)(object)g.Title },
            row => new(
                $"guide-round:{row.Thing}", Phrase.In<RoundsText>(nameof(RoundsText.Awaited), row.Name!), row.Since!.Value, row.Due,
                GuideUrls.Round(new(row.Thing!.Value))));
    }
}
