using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Because = Samlop.Grants.Because;

namespace Samlop.Bench;

/// <summary>
/// Applications that have been received, from every county to every call, and a draft with as long a budget as there can be.
/// </summary>
internal static class ManyApplications
{
    private static readonly DateTimeOffset Start = OsloClock.Instant(new DateOnly(2021, 2, 1), new TimeOnly(9, 0));

    private const string County = "Målefylke";

    public static async Task<bool> AreThere(IAppDbSource source)
    {
        await using var db = source.Open();
        return await db.Set<Organisation>().AnyAsync(o => o.Name.StartsWith(County));
    }

    public static async Task Add(IAppDbSource source, PagesBench.Extent extent)
    {
        OrganisationId owner;
        UserId person, officer;
        List<OrganisationId> counties = [];
        await using (var db = source.Open())
        {
            owner = await db.Rows<Call>().All(Because.StoryIsTold).Select(c => c.Owner).FirstAsync();
            person = await db.Set<User>().Select(p => p.Id).FirstAsync();
            officer = await db.Set<User>().Where(p => p.Name == PagesBench.Officer).Select(p => p.Id).SingleAsync();
            for (var n = 1; n <= extent.Counties; n++)
            {
                var county = new Organisation(
                    NewId.Of<OrganisationId>(Start), $"{County} {n:000} fylkeskommune",
                    [OrganisationKind.County],
                    new DateOnly(2020, 1, 1))
                { Fictitious = true };
                counties.Add(county.Id);
                db.Add(county);
            }

            await Save(db);
        }

        for (var n = 1; n <= extent.Calls; n++)
        {
            await using var db = source.Open();
            var (call, version) = ACall(n, owner);
            db.Add(call);
            foreach (var (county, order) in counties.Select((c, i) => (c, i)))
            {
                var application = AnApplication(call, version.Id, county, person, Start.AddDays(n).AddMinutes(order));
                db.Add(application);
                // Of one in ten the officer has said to be impartial: then each is a task of its own, to note that it has come.
                if (n % 10 == 1)
                {
                    db.Add(new ImpartialityDeclaration(
                        NewId.Of<ImpartialityDeclarationId>(Start), Subject.Of(application.Id), officer, ImpartialityAnswer.NoGround, null,
                        null, Start));
                }
            }
            await Save(db);
        }
    }

    /// <summary>Fills the budget of an application that is still a draft to the last row, and answers with the application.</summary>
    public static async Task<GrantApplicationId> FillTheBudget(IAppDbSource source, OrganisationId county)
    {
        await using var db = source.Open();
        var application = await db.Rows<GrantApplication>().All(Because.StoryIsTold).Include(a => a.Parts)
            .AsTracking().SingleAsync(a => a.County == county);
        var year = application.Year.ToString(CultureInfo.InvariantCulture);
        var budget = Answers.Empty;
        budget.Lists["lines"] = [.. Enumerable.Range(1, ApplicationCatalogue.RowLimit)
            .Select(n => new AnswerRow($"lines-{n}", new Dictionary<string, string>
        {
            ["year"] = year, ["cost"] = "teachers", ["what"] = $"Utgift nummer {n}",
            ["source"] = ApplicationOptions.Grant, ["amount"] = "10000000",
        }))];
        var part = application.Parts.Single(p => p.Part == "budget");
        application.Save("budget", budget, part.Version, application.BegunBy, Start);
        await Save(db);
        return application.Id;
    }

    private static (Call Call, CallVersion Version) ACall(int n, OrganisationId owner)
    {
        if (!CallNumber.TryParse($"{n}-2021", out var number)) throw new InvalidOperationException($"{n}-2021");
        var call = new Call(NewId.Of<CallId>(Start), number, owner);
        var version = call.Begin($"Tilskudd til måling nummer {n}", Start);
        foreach (var (part, key, value) in new[] { ("identity", "title", $"Tilskudd til måling nummer {n}"),
            ("applying", "deadline", Start.AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) })
        {
            var content = Answers.Empty;
            content.Fields[key] = value;
            version.Save(part, content, 0, null, Start);
        }

        // Nobody has sent it and nobody approved it, as with a circular that was published elsewhere.
        version.MarkImported();
        call.Publish(version, null, Start);
        return (call, version);
    }

    private static GrantApplication AnApplication(
        Call call, CallVersionId version, OrganisationId county, UserId person, DateTimeOffset receivedAt)
    {
        var application = new GrantApplication(
            NewId.Of<GrantApplicationId>(receivedAt), call.Id, ApplicationCatalogue.All, county, call.Year, person, Start);
        foreach (var (part, field) in application.ReadContent().Missing().ToList())
        {
            var content = Answers.Empty;
            if (field.Kind == QuestionKind.Rows)
            {
                content.Lists[field.Key] =
                    [new AnswerRow($"{field.Key}-1", field.Columns.ToDictionary(c => c.Key, c => "1", StringComparer.Ordinal))];
            }
            else content.Fields[field.Key] = "Et svar på spørsmålet.";
            application.Save(part.Key, content, 0, person, Start);
        }

        Must(application.Confirm(NewId.Of<ConfirmationId>(receivedAt), person, null, Start));
        Must(application.Send(version, call.ClosesAt, person, receivedAt));
        return application;
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.Code);
    }

    private static async Task Save(AppDb db)
    {
        db.AllowChanges();
        await db.SaveChangesAsync();
    }
}
