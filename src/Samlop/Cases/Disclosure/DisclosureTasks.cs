using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Disclosure;

/// <summary>What waits on requests for documents: to be answered for, to be decided, and complaints.</summary>
internal sealed class DisclosureTasks : ITaskSource
{
    private const string Answer = "disclosure-answer";
    private const string Decide = "disclosure-decide";
    private const string Complaint = "disclosure-complaint";

    private static readonly Words<DisclosureText> TaskWords = new("Task", [Answer, Decide, Complaint]);

    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (actor.May(AnswerDisclosure.Needs)) yield return Of(db, actor, Answer, DisclosureStanding.Handling);
        if (!actor.May(DecideDisclosure.Needs)) yield break;
        yield return Of(db, actor, Decide, DisclosureStanding.Presented);
        yield return Of(db, actor, Complaint, DisclosureStanding.Complained);
    }

    private static WaitingKind<WaitingTask> Of(AppDb db, Actor actor, string code, DisclosureStanding standing)
    {
        var answers = standing != DisclosureStanding.Complained;
        return new(
            code,
            db.Rows<DisclosureRequest>().VisibleTo(actor.ForCaseFiles()).Where(DisclosureRequest.At(standing)).Select(r => new WaitingRow
            {
                Thing = (Guid)(object)r.Id,
                Due = answers ? r.DueOn : Nothing.Day(),
                Since = answers ? r.AskedAt : r.ComplainedAt,
                Count = r.Documents.Count,
            }),
            row => new WaitingTask(
                $"{code}:{row.Thing}",
                TaskWords.Of(code, row.Count!.Value),
                row.Due,
                DisclosureUrls.Request(new(row.Thing!.Value)),
                Phrase.In<DisclosureText>(nameof(DisclosureText.Task_Action))));
    }
}
