using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Assess;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>The demonstration's messages: in one case the directorate waits for the county, in another the county waits for the directorate.</summary>
internal sealed class DemonstrationMessages(IAppDbSource source, DemonstrationActors actors) : IDemonstrationData
{
    public int Order => 30;

    public async Task Add(Runner runner, CancellationToken cancel)
    {
        await using var db = source.Open();
        var officer = await actors.Of(AddDemonstrationPeople.Directorate, Role.CaseOfficer, cancel);
        var cases = await db.Set<CaseFile>().RowsChecked().OrderBy(c => c.Year).ThenBy(c => c.Serial).Take(2).Select(c => new { c.Id, c.Application, County = db.Set<Organisation>().Where(o => o.Id == c.Party).Select(o => o.Name).Single() }).ToListAsync(cancel);
        if (officer is null || cases.Count < 2) return;

        var first = await actors.Of(cases[0].County, Role.ProjectLead, cancel);
        var second = await actors.Of(cases[1].County, Role.ProjectLead, cancel);
        if (first is null || second is null) return;

        foreach (var application in cases.Select(c => c.Application).OfType<GrantApplicationId>())
        {
            _ = (await runner.Run(new DeclareImpartiality.Input { Application = application, Answer = nameof(ImpartialityAnswer.NoGround) }, officer, cancel: cancel)).Value;
        }

        await Write(runner, first, cases[0].Id, "Bedriftsnettverket underskriver intensjonsavtalen i neste uke. Kan vi sende den hit når den er klar?", cancel);
        await Write(runner, officer, cases[0].Id, "Ja, send den her i saken. Vi lurer også på hvor mange av de fire kommunene som har sagt ja til å være med. Kan dere svare på det?", cancel);
        await Write(runner, second, cases[1].Id, "Vi har fått en femte kommune med etter at søknaden ble sendt. Holder det at vi opplyser om det her?", cancel);
    }

    private static async Task Write(Runner runner, Actor by, CaseFileId caseFile, string text, CancellationToken cancel) =>
        _ = (await runner.Run(new SendCaseMessage.Input { Case = caseFile, Text = text, WantsAnswer = true }, by, cancel: cancel)).Value;
}
