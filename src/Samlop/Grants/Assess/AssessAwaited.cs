using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>The answers that an officer who asked a county for information waits for.</summary>
internal sealed class AssessAwaited : IAwaitedSource
{
    public IEnumerable<WaitingKind<Awaited>> AwaitedBy(AppDb db, Actor actor)
    {
        if (!actor.May(AskInformation.Needs)) yield break;
        var asked = AssessTasks.WaitedFor(db, actor).Where(x => x.Request.AskedBy == actor.User);
        var cases = db.Rows<CaseFile>().About(asked.Select(x => x.Application)).OfApplications();
        yield return new(
            "information",
            from x in asked
            join o in db.Set<Organisation>() on x.Application.County equals o.Id
            from c in cases
            where c.Application == x.Application.Id
            select new WaitingRow
            {
                Thing = (Guid)(object)x.Request.Id,
                Other = (Guid)(object)x.Application.Id,
                Due = x.Request.DueOn,
                Since = x.Request.AskedAt,
                Year = c.Year,
                Serial = c.Serial,
                Name = (string)(object)o.Name,
            },
            row => new(
                $"information:{row.Thing}",
                Phrase.In<AssessText>(
                    nameof(AssessText.Awaited_Information), row.Name!, new CaseNumber(row.Year!.Value, row.Serial!.Value).ToString()),
                row.Since!.Value,
                row.Due,
                AssessUrls.InformationOn(new(row.Other!.Value))));
    }
}
