using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Write;

/// <summary>A draft waits for all who write in it: they are equals.</summary>
internal sealed class DraftTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(WriteAgreements.Needs)) yield break;
        yield return new(
            "agreement-draft",
            db.Rows<Agreement>().WrittenBy(actor.ForAgreements()).Where(Agreement.IsWritten).Select(a => new WaitingRow
            {
                Thing = (Guid)(object)a.Id,
                // Since it was begun, or its change was; where it was out for signing since, since it came back.
                Since = a.Versions.Where(v => v.EndedAt > (a.AmendingSince ?? a.BegunAt)).Max(v => v.EndedAt)
                    ?? a.AmendingSince ?? a.BegunAt,
                Year = a.Year,
                Serial = a.Serial,
                Name = (string)(object)a.Title,
            }),
            row => new(
                $"agreement-draft:{row.Thing}", Phrase.In<AgreementsText>(nameof(AgreementsText.Task_Draft), row.Name!), null,
                AgreementUrls.Content(new CaseNumber(row.Year!.Value, row.Serial!.Value)),
                Phrase.In<AgreementsText>(nameof(AgreementsText.Task_Draft_Action))))
        {
            IsAmongMany = true,
        };
    }
}
