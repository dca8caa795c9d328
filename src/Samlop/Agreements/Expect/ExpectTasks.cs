using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Expect;

/// <summary>What a party expects waits for those who write for it, until they have shared it with the others.</summary>
internal sealed class ExpectTasks : ITaskSource
{
    public IEnumerable<WaitingKind<WaitingTask>> TasksOf(AppDb db, Actor actor)
    {
        if (!actor.May(GiveExpectations.Needs)) yield break;
        var own = actor.Organisation;
        yield return new(
            "agreement-expectations",
            Asking.Unanswered(db.Rows<Agreement>().WrittenBy(actor.ForAgreements()), db)
                .Where(x => x.Party.Organisation == own)
                .Select(x => new WaitingRow
                {
                    Thing = (Guid)(object)x.Agreement.Id,
                    Due = x.Party.JoinedOn.AddDays(Asking.Days),
                    Year = x.Agreement.Year,
                    Serial = x.Agreement.Serial,
                    Name = (string)(object)x.Agreement.Title,
                }),
            row => new(
                $"agreement-expectations:{row.Thing}", Phrase.In<ExpectText>(nameof(ExpectText.Task_Expect), row.Name!), row.Due,
                ExpectUrls.Write(new CaseNumber(row.Year!.Value, row.Serial!.Value)),
                Phrase.In<ExpectText>(nameof(ExpectText.Task_Expect_Action))));
    }
}
