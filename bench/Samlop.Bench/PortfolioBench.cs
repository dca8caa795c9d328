using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Bench;

/// <summary>
/// The portfolio of one who takes part in it, with many assessed applications; half of them are chosen.
/// </summary>
internal static partial class PagesBench
{
    private const string CallWithMany = "17-2022";

    /// <summary>The same queries, and what is kept of the contents.</summary>
    internal static void MapPortfolioFloor(IApplicationBuilder app, Dictionary<string, byte[]> bytes) =>
        app.Map("/floor/portfolio", floor => floor.Run(async http =>
    {
        await using var db = http.RequestServices.GetRequiredService<IAppDbSource>().Open();
        var member = await db.Set<Membership>()
            .Where(m => m.Role == Role.CaseOfficer && db.Set<User>().Any(p => p.Id == m.User && p.Name == Officer))
            .FirstAsync();
        var actor = new Actor(member.User, member.Organisation,
            http.RequestServices.GetRequiredService<RolePermissions>().Of(Role.CaseOfficer));
        var access = await db.PortfolioFor(actor, CallWithMany);
        await http.RequestServices.GetRequiredService<Portfolios>().Read(access!, http.RequestAborted);
        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.Body.WriteAsync(bytes["/floor/portfolio"]);
    }));

    private static async Task AddAssessed(IAppDbSource source, int many)
    {
        await using var db = source.Open();
        var call = await db.Rows<Call>().Published().Where(c => c.Number == CallWithMany)
            .Select(c => new { c.Id, c.Year, c.ClosesAt }).SingleAsync();
        var version = await db.VersionInForce(call.Id);
        var criteria = AssessmentCriteria.Of(await db.ContentOf(version)).Select(c => c.Code).Append(Assessment.Overall).ToList();
        // The first is the one who is signed in.
        var officers = await db.Set<Membership>().Where(m => m.Role == Role.CaseOfficer)
            .Join(db.Set<User>(), m => m.User, p => p.Id, (m, p) => p)
            .OrderByDescending(p => p.Name == Officer).Select(p => p.Id).ToListAsync();
        var at = new DateTimeOffset(2022, 3, 7, 11, 0, 0, TimeSpan.Zero);
        var grades = Enum.GetValues<Grade>();

        for (var n = 0; n < many; n++)
        {
            var county = new Organisation(
                NewId.Of<OrganisationId>(at),
                string.Create(CultureInfo.InvariantCulture, $"Prøvefylke {n:0000}"),
                [OrganisationKind.County], new DateOnly(2020, 1, 1))
            { Fictitious = true };
            var application = Sent(call.Id, version, call.Year, call.ClosesAt, county.Id, officers[1], at, n);
            var check = new FormalCheck(application.Id);
            check.Record(FormalResult.Stands, null, null, 1, officers[1], at);
            var assessment = new Assessment(NewId.Of<AssessmentId>(at), application.Id, officers[1],
                new DateOnly(2022, 4, 1), null, officers[2], at);
            assessment.Save(
                criteria.Select(c =>
                    (c, (Grade?)grades[n % grades.Length], (string?)"En begrunnelse på noen få setninger, slik de gjerne er.")),
                at);
            assessment.HandIn(Actor.Nobody with { User = officers[1] }, criteria, 1, at);
            var note = new ConsensusNote(application.Id);
            note.Save(
                criteria.Select(c => (c, (Grade?)grades[n % grades.Length], (string?)"En felles begrunnelse på noen få setninger.")),
                officers[1], at);
            note.Answer(officers[1], null, [officers[1]], criteria, at);
            db.AddRange(county, application, check, assessment, note);
            db.Add(new ImpartialityDeclaration(NewId.Of<ImpartialityDeclarationId>(at), Subject.Of(application.Id),
                officers[0], ImpartialityAnswer.NoGround, null, null, at));
            if (n % 2 == 0) continue;

            var decision = new Decision(
                NewId.Of<DecisionId>(at), application.Id, call.Id, 1, null,
                DecisionContent.Empty(DecisionKind.Rejection, call.Year) with { LetterText = "Begrunnelsen til fylkeskommunen." },
                officers[0], at);
            var rounds = new TwoPersonCheck(decision.Id.Value);
            rounds.PreparedBy(officers[0]);
            db.AddRange(decision, rounds);
        }

        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    private static GrantApplication Sent(
        CallId call, CallVersionId version, int year, DateTimeOffset? closesAt, OrganisationId county, UserId by, DateTimeOffset at, int n)
    {
        var application = new GrantApplication(NewId.Of<GrantApplicationId>(at), call, ApplicationCatalogue.All, county, year, by, at);
        void Save(string part, Action<Answers> fill)
        {
            var content = Answers.Empty;
            fill(content);
            application.Save(part, content, 0, by, at);
        }

        foreach (var part in new[] { "reason", "methods" })
        {
            Save(part, c => c.Fields["text"] =
                string.Join(' ', Enumerable.Repeat("Vi trenger fagfolk, og voksne innvandrere trenger en vei til fagbrev.", 20)));
        }
        Save("cooperation", c => c.Fields["structures"] = "Fylkeskommunen, Nav og fire kommuner møtes hver måned.");
        Save("class", c => c.Fields["size"] = "18");
        Save("trade", c =>
        {
            c.Fields["gender"] = "Halvparten av plassene er for det kjønnet som er underrepresentert.";
            c.Lists["demand"] = [
                new AnswerRow("demand-1", new Dictionary<string, string>
                    { ["trade"] = n % 3 == 0 ? "BAANL2" : "HSHEA3", ["source"] = "Undersøkelse", ["figure"] = "210" })];
        });
        Save("budget", c => c.Lists["lines"] = [.. Enumerable.Range(0, 3)
            .Select(i => new AnswerRow($"lines-{i + 1}", new Dictionary<string, string>
        {
            ["year"] = (year + i).ToString(CultureInfo.InvariantCulture),
            ["cost"] = "teachers",
            ["source"] = "grant",
            ["amount"] = (100_000_000 + n * 100).ToString(CultureInfo.InvariantCulture),
        }))]);
        application.Confirm(NewId.Of<ConfirmationId>(at), by, null, at);
        application.Send(version, closesAt, by, at);
        return application;
    }
}
