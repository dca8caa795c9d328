using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Cases;
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

    /// <summary>The common assessment is written and both agree.</summary>
    public static async Task<GivenHandling> AnAgreed(this TestData given)
    {
        var the = await given.AnAssessed();
        await given.Host.As(the.Imdi.Officer).Submit(await given.Consensus(the, Grade.Good)).ShouldSucceed();
        foreach (var assessor in new[] { the.Imdi.Officer, the.Imdi.Other }) await given.Host.As(assessor).Submit(await given.Agrees(the)).ShouldSucceed();
        return the;
    }

    public static AssignAssessor.Input Assign(this TestData given, GivenHandling the, Member assessor, int days = 7) =>
        new() { Application = the.Id, Assessor = assessor.Id.Value.ToString(), DueOn = Written.ShortDate(given.Host.Today.AddDays(days)) };

    public static async Task<Outcome<SaveAssessment.Saved>> HandsIn(this TestData given, GivenHandling the, Member assessor, Grade grade, string reason = "Godt begrunnet.") =>
        await given.Host.As(assessor).Submit(await given.AssessmentInput(the, assessor, grade, reason, SaveAssessment.HandIn));

    public static async Task<SaveAssessment.Input> AssessmentInput(this TestData given, GivenHandling the, Member assessor, Grade? grade, string? reason, string then) => new()
    {
        Application = the.Id,
        BasedOn = (await given.AssessmentOf(the, assessor)).Version,
        Read = (await given.Application(the.Id)).Sent.Count,
        Grades = [.. (await given.Codes(the)).Select(code => new TypedGrade { Criterion = code, Grade = grade?.ToString(), Reason = reason })],
        Then = then,
    };

    public static async Task<SaveConsensus.Input> Consensus(this TestData given, GivenHandling the, Grade grade, string reason = "Dette er vi enige om.") => new()
    {
        Application = the.Id,
        BasedOn = (await given.Note(the))?.Version ?? 0,
        Grades = [.. (await given.Codes(the)).Select(code => new TypedGrade { Criterion = code, Grade = grade.ToString(), Reason = reason })],
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
        var found = await db.Set<CaseFile>().Where(c => c.Application == the.Id).Select(c => new { c.Year, c.Serial }).SingleAsync();
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

    private static async Task<IReadOnlyList<string>> Codes(this TestData given, GivenHandling the)
    {
        await using var db = given.Host.OpenDb();
        return TypedGrades.CodesOf(AssessmentCriteria.Of(await db.ContentInForce(await given.IdOf(the.Number))));
    }
}
