using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Write;
using Samlop.Cases;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Bench;

/// <summary>
/// Agreements of one county: one with forty parties, ten of whom contribute to every topic and task and ten are told of it, and a list of
/// many.
/// </summary>
internal static class ManyAgreements
{
    /// <summary>The one with many parties.</summary>
    public static readonly CaseNumber Large = new(2019, 1);

    private const int Parties = 40;
    private const int Named = 10;

    private static readonly DateTimeOffset Start = OsloClock.Instant(new DateOnly(2021, 2, 1), new TimeOnly(9, 0));

    /// <param name="lead">Who begins them, for their county.</param>
    public static async Task Add(IAppDbSource source, OrganisationId county, UserId lead, int many)
    {
        await using var db = source.Open();
        var today = OsloClock.DateIn(Start);
        List<OrganisationId> others = [];
        for (var n = 1; n < Parties; n++)
        {
            var company = new Organisation(
                NewId.Of<OrganisationId>(Start), $"Målebedrift {n:000}", [OrganisationKind.Company], new DateOnly(2020, 1, 1))
            { Fictitious = true };
            others.Add(company.Id);
            db.Add(company);
        }

        var large = Begin("Regional avtale med mange parter", Large, others);
        var some = string.Join(' ', others.Take(Named).Select(id => id.Value));
        var responsible = others[0].Value.ToString();
        foreach (var topic in AgreementKinds.Regional.Topics)
        {
            Write(topic.Code,
            [
                (AgreementForm.Agreed, "Dette gjør vi sammen."), (AgreementForm.Responsible, responsible),
                (AgreementForm.Contributes, some), (AgreementForm.Informed, some),
            ]);
        }

        Write(AgreementForm.Tasks,
        [
            .. AgreementKinds.Regional.Tasks.SelectMany(task => new[]
            {
                (AgreementForm.Of(task, AgreementForm.Responsible), responsible), (AgreementForm.Of(task, AgreementForm.Contributes), some),
            }),
        ]);
        for (var n = 1; n < many; n++)
            Begin($"Avtale nummer {n}", new CaseNumber(2019, n + 1), [others[n % others.Count], others[(n + 7) % others.Count]]);
        db.AllowChanges();
        await db.SaveChangesAsync();

        Agreement Begin(string title, CaseNumber number, IEnumerable<OrganisationId> parties)
        {
            var agreement = new Agreement(
                NewId.Of<AgreementId>(Start), AgreementKinds.Regional, new(title, NorwegianForm.Nb, null, null),
                (county, OrganisationKind.County), lead, today, Start);
            agreement.NumberAs(number);
            foreach (var party in parties)
            {
                var no = agreement.Add(new AgreementParty(
                    NewId.Of<AgreementPartyId>(Start), agreement.Id, party, OrganisationKind.Company, AgreementParty.FirstPlace, today));
                if (no is not null) throw new InvalidOperationException(no.Code);
            }

            db.Add(agreement);
            return agreement;
        }

        void Write(string part, (string Key, string Value)[] fields)
        {
            var (text, answers) = (new AgreementTopicText(large.Id, part), Answers.Empty);
            foreach (var (key, value) in fields) answers.Fields[key] = value;
            text.Save(answers, 0, lead, Start);
            db.Add(text);
        }
    }

    /// <summary>The floors of the two pages: their queries and their bytes.</summary>
    public static void MapFloors(IApplicationBuilder app, Dictionary<string, byte[]> bytes)
    {
        app.Map("/floor/agreement", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var actor = await PagesFloor.Viewer(http, db, Role.ProjectLead, PagesBench.LeadsCounty);
            var agreement = await db.Rows<Agreement>().VisibleTo(actor.ForAgreements()).Numbered(Large).WithAll().SingleAsync();
            var names = await db.NamesOf(agreement);
            await http.RequestServices.GetRequiredService<AgreementContents>().Read(agreement, names, http.RequestAborted);
            await PagesFloor.Send(http, bytes["/floor/agreement"]);
        }));
        app.Map("/floor/agreements", floor => floor.Run(async http =>
        {
            await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
            var actor = await PagesFloor.Viewer(http, db, Role.ProjectLead, PagesBench.LeadsCounty);
            var today = http.RequestServices.GetRequiredService<OsloClock>().Today;
            await AgreementTable.Matching(db, actor, TableQuery.Empty, today).Project(db, today)
                .ToPaged(TableQuery.Empty, http.RequestAborted);
            await PagesFloor.Send(http, bytes["/floor/agreements"]);
        }));
    }
}
