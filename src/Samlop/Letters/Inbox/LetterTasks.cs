using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters.Inbox;

/// <summary>The letters to one's own organisation that nobody has opened. Those to be sent are what the modules have to tell.</summary>
internal sealed class LetterTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(OpenLetter.Needs)) yield break;
        yield return new(
            "letter-read",
            from l in db.Rows<Letter>().ManageableBy(actor.ForLetters())
            where l.OpenedAt == null
            select new WaitingRow { Thing = (Guid)(object)l.Id, Since = l.DispatchedAt, Code = (string)(object)l.CaseNumber },
            row => new(
                $"letter-read:{row.Thing}",
                Phrase.In<LettersText>(nameof(LettersText.Task_Read), row.Code!),
                null,
                LetterUrls.Letter(new(row.Thing!.Value)),
                Phrase.In<LettersText>(nameof(LettersText.Task_Read_Action))));
    }
}
