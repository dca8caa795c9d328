using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>A sent application with those who handle it: two impartial officers and the one who decides.</summary>
internal sealed record GivenHandling(GrantApplicationId Id, string Number, Directorate Imdi, CountyPeople County)
{
    public string Url => AssessUrls.Handling(Id);
}

/// <summary>The assessment of applications as tests are given it, made by the use cases themselves.</summary>
internal static class AssessData
{
    /// <summary>Both officers are impartial; nothing else is done.</summary>
    public static async Task<GivenHandling> AReceived(this TestData given)
    {
        var (imdi, number) = await given.AnOpenCall();
        var county = await given.ACounty();
        return new GivenHandling(await given.ASentApplication(county, number, imdi.Officer, imdi.Other), number, imdi, county);
    }

    /// <summary>The version of the formal check; 0 where there is none.</summary>
    public static async Task<int> CheckVersion(this TestData given, GrantApplicationId application)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<FormalCheck>().Where(c => c.Application == application).Select(c => c.Version).SingleOrDefaultAsync();
    }

    /// <summary>Found to stand, and assigned to both officers.</summary>
    public static async Task<GivenHandling> AnAssigned(this TestData given)
    {
        var the = await given.AReceived();
        await given.Host.As(the.Imdi.Officer).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
        foreach (var assessor in new[] { the.Imdi.Officer, the.Imdi.Other }) await given.Host.As(the.Imdi.Officer).Submit(given.Assign(the, assessor)).ShouldSucceed();
        return the;
    }

    /// <summary>Handed in by both, who differ on the whole.</summary>
    public static async Task<GivenHandling> AnAssessed(this TestData given)
    {
        var the = await given.AnAssigned();
        await given.HandsIn(the, the.Imdi.Officer, Grade.Good).ShouldSucceed();
        await given.HandsIn(the, the.Imdi.Other, Grade.Weak).ShouldSucceed();
        return the;
    }

    /// <summary>The common assessment is laid before the other, who agrees as well.</summary>
    public static async Task<GivenHandling> AnAgreed(this TestData given)
    {
        var the = await given.AnAssessed();
        await given.Host.As(the.Imdi.Officer).Submit(await given.Consensus(the, Grade.Good)).ShouldSucceed();
        await given.Host.As(the.Imdi.Other).Submit(await given.Agrees(the)).ShouldSucceed();
        return the;
    }

    public static AssignAssessor.Input Assign(this TestData given, GivenHandling the, Member assessor, int days = 7) =>
        new() { Application = the.Id, Assessor = assessor.Id.Value.ToString(), DueOn = Written.ShortDate(given.Host.Today.AddDays(days)) };

    /// <summary>Writes the same of every criterion and hands in.</summary>
    public static async Task<Outcome<Done>> HandsIn(this TestData given, GivenHandling the, Member assessor, Grade grade, string reason = "Godt begrunnet.")
    {
        var saved = await given.Host.As(assessor).Submit(await given.AssessmentInput(the, assessor, grade, reason));
        return saved.Succeeded ? await given.Host.As(assessor).Submit(await given.HandIn(the, assessor)) : saved.Refusal!;
    }

    /// <summary>From criterion to criterion through the pages, the same of each, to the check and in.</summary>
    public static async Task<Page> WritesAndHandsIn(this Client who, GrantApplicationId id, string grade, string reason)
    {
        var page = await who.Get(AssessUrls.Criterion(id, "purpose"));
        while (page.HasForm("assessment"))
        {
            var on = page.Document.QuerySelectorAll("form button").Select(b => b.TextContent.Trim()).FirstOrDefault(b => b.StartsWith("Lagre og gå videre", StringComparison.Ordinal));
            page = await page.Post(on ?? "Lagre og se over alt", ("Karakter", grade), ("Begrunnelse", reason));
        }

        return await page.Post("hand-in");
    }

    public static async Task<HandInAssessment.Input> HandIn(this TestData given, GivenHandling the, Member assessor) => new()
    {
        Application = the.Id,
        BasedOn = (await given.AssessmentOf(the, assessor)).Version,
        Read = (await given.Application(the.Id)).Sent.Count,
    };

    public static async Task<SaveAssessment.Input> AssessmentInput(this TestData given, GivenHandling the, Member assessor, Grade? grade, string? reason) => new()
    {
        Application = the.Id,
        BasedOn = (await given.AssessmentOf(the, assessor)).Version,
        Grades = [.. (await given.Codes(the)).Select(code => new TypedGrade { Criterion = code, Grade = grade?.ToString(), Reason = reason })],
    };

    public static async Task<SaveConsensus.Input> Consensus(this TestData given, GivenHandling the, Grade grade, string reason = "Dette er vi enige om.", string then = SaveConsensus.Present) => new()
    {
        Application = the.Id,
        BasedOn = (await given.Note(the))?.Version ?? 0,
        Grades = [.. (await given.Codes(the)).Select(code => new TypedGrade { Criterion = code, Grade = grade.ToString(), Reason = reason })],
        Then = then,
    };

    public static async Task<AnswerConsensus.Input> Agrees(this TestData given, GivenHandling the) =>
        new() { Application = the.Id, Read = (await given.Note(the))!.Version, Standpoint = nameof(AnswerConsensus.Standpoint.Agree) };

    public static async Task<Assessment> AssessmentOf(this TestData given, GivenHandling the, Member assessor)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Assessment>().Include(a => a.Grades).Where(a => a.Application == the.Id && a.Assessor == assessor.Id).OrderByDescending(a => a.AssignedAt).FirstAsync();
    }

    public static async Task<ConsensusNote?> Note(this TestData given, GivenHandling the)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<ConsensusNote>().Include(n => n.Answers).Include(n => n.Grades).SingleOrDefaultAsync(n => n.Application == the.Id);
    }

    public static async Task<CaseNumber> CaseOf(this TestData given, GivenHandling the)
    {
        await using var db = given.Host.OpenDb();
        var found = await db.Set<CaseFile>().Where(c => c.Subject == the.Id.Value).Select(c => new { c.Year, c.Serial }).SingleAsync();
        return new CaseNumber(found.Year, found.Serial);
    }

    /// <summary>A decision that is with the one who decides.</summary>
    public static async Task ADecisionIsProposed(this TestData given, GivenHandling the)
    {
        var decision = new Decision(given.Id<DecisionId>(), the.Id, await given.IdOf(the.Number), 1, null, DecisionContent.Empty(DecisionKind.Award, 2022), the.Imdi.Officer.Id, given.Host.Time.Now);
        var check = new TwoPersonCheck(decision.Id.Value);
        decision.Propose(check, await given.Host.ActorOf(the.Imdi.Officer), 1, given.Host.Time.Now).ShouldBeNull();
        await given.SavedAll(decision, check);
    }

    public static async Task<IReadOnlyList<string>> Codes(this TestData given, GivenHandling the)
    {
        await using var db = given.Host.OpenDb();
        return TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(await given.IdOf(the.Number))));
    }
}
