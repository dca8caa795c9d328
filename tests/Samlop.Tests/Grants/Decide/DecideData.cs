using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Grants;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Catalogue;
using Samlop.Grants.Decide;
using Samlop.Platform.Time;
using Samlop.Questionnaires;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Decide;

/// <summary>What comes before deciding, as tests are given it: a call with a frame, and applications that are assessed, written as rows.</summary>
internal static class DecideData
{
    /// <summary>A published call with a frame for its year, and a directorate with one who assessed all and two who decide.</summary>
    public static async Task<Deciding> ACallToDecide(this TestData given, string frame = "2 000 000", int projects = 2)
    {
        var imdi = await given.ADirectorate();
        var number = await given.ACompleteCall(imdi.Officer, given.Host.Today.AddDays(2));
        var input = await given.PartInput(number, CallStructure.Form.Part("frame")!);
        foreach (var field in input.Fields) field.Value = field.Key switch { "amount" => frame, "projects" => $"{projects}", "maxYears" => "4", _ => field.Value };
        await given.Host.As(imdi.Officer).Submit(input).ShouldSucceed();
        await given.Host.As(imdi.Officer).Submit(new SendCall.Input { Call = await given.IdOf(number) }).ShouldSucceed();
        await given.Host.As(imdi.Other).Submit(await given.Publishing(await given.IdOf(number))).ShouldSucceed();
        var assessor = await given.AMember(Role.CaseOfficer, imdi.Officer.Organisation);
        return new Deciding(imdi.Officer, imdi.Other, assessor, imdi.Decider, await given.AMember(Role.DecisionMaker, imdi.Officer.Organisation), number, await given.IdOf(number));
    }

    public static async Task<GrantApplicationId> ACheckedApplication(this TestData given, Deciding at, FormalResult result,
        params Member[] impartial) =>
        await given.ACheckedApplication(at, result, await given.ACounty(), impartial);

    /// <summary>Sent, checked by the assessor with what the check came to; nothing is assessed.</summary>
    public static async Task<GrantApplicationId> ACheckedApplication(this TestData given, Deciding at, FormalResult result,
        CountyPeople county, params Member[] impartial)
    {
        var (application, check) = await given.SentRows(at, 800_000, 500_000, county);
        check.Record(result, result == FormalResult.ToBeDismissed ? DismissalGround.Late : null, null, 1, at.Assessor.Id, given.Host.Time.Now);
        await given.SavedAll(application, check);
        await given.Impartial(application.Id, impartial);
        return application.Id;
    }

    /// <summary>Assessed by one, with this grade on everything, and the common assessment complete. The county applied for 800 000 kr for the year, and 500 000 kr for the next.</summary>
    public static async Task<GrantApplicationId> AnAssessedApplication(this TestData given, Deciding at, Grade grade,
        IEnumerable<Member> impartial, decimal amount = 800_000, CountyPeople? county = null)
    {
        var (application, check) = await given.SentRows(at, amount, 500_000, county ?? await given.ACounty());
        var now = given.Host.Time.Now;
        check.Record(FormalResult.Stands, null, null, 1, at.Assessor.Id, now);

        await using var db = given.Host.OpenDb();
        var criteria = AssessmentCriteria.Of(await db.ContentInForce(at.Call)).Select(c => c.Code).Append(Assessment.Overall).ToList();
        var assessment = new Assessment(given.Id<AssessmentId>(), application.Id, at.Assessor.Id, given.Host.Today, null, at.Assessor.Id, now);
        assessment.Save(criteria.Select(c => (c, (Grade?)grade, (string?)$"Begrunnelse for {c}.")), now);
        assessment.HandIn(await given.Host.ActorOf(at.Assessor), criteria, 1, now).ShouldBeNull();
        var note = new ConsensusNote(application.Id);
        note.Save(criteria.Select(c => (c, (Grade?)grade, (string?)$"Felles begrunnelse for {c}.")), at.Assessor.Id, now);
        note.Present(at.Assessor.Id, [at.Assessor.Id], criteria, now).ShouldBeNull();

        await given.SavedAll(application, check, assessment, note);
        await given.Impartial(application.Id, [.. impartial]);
        return application.Id;
    }

    /// <summary>Four assessed applications, from the best to the weakest; these people are impartial to all.</summary>
    public static async Task<List<GrantApplicationId>> FourAssessed(this TestData given, Deciding at, params Member[] impartial)
    {
        var ids = new List<GrantApplicationId>();
        foreach (var grade in new[] { Grade.VeryGood, Grade.Good, Grade.Satisfactory, Grade.Weak }) ids.Add(await given.AnAssessedApplication(at, grade, impartial));
        return ids;
    }

    /// <summary>Chosen by the officer, with all that must be said; an award of what was applied for where no amount is given.</summary>
    public static async Task Chosen(this TestData given, Deciding at, GrantApplicationId id, DecisionKind kind, string? amount = "800 000", Member? by = null)
    {
        by ??= at.Officer;
        await given.Host.As(by).Submit(new ChooseApplication.Input { Application = id, Kind = kind.ToString() }).ShouldSucceed();
        await given.Host.As(by).Submit(await given.Recommendation(id, amount)).ShouldSucceed();
    }

    /// <summary>A recommendation as typed, over what is saved.</summary>
    public static async Task<SaveRecommendation.Input> Recommendation(this TestData given, GrantApplicationId id, string? amount = "800 000", string? later = "500 000")
    {
        var year = (await given.Application(id)).Year;
        var draft = await given.DecisionOf(id);
        return new SaveRecommendation.Input
        {
            Application = id,
            BasedOn = draft.Version,
            Amounts = [new() { Year = year, Cost = ApplicationOptions.OtherCost, Amount = amount }, new() { Year = year + 1, Cost = ApplicationOptions.OtherCost, Amount = later }],
            AnswerBy = given.Host.Today.AddDays(30).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
            LetterText = "Begrunnelsen til fylkeskommunen.",
            InternalNote = "Notat for dem som avgjør.",
            PassedOver = "De andre dekker fag vi mangler.",
            Conditions = [new() { Text = "Send den signerte avtalen.", Due = given.Host.Today.AddDays(60).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) }],
        };
    }

    public static async Task Recommended(this TestData given, Deciding at, Member? by = null)
    {
        by ??= at.Officer;
        await given.TotalWritten(at, by);
        await given.Host.As(by).Submit(await given.Recommending(at.Call, by)).ShouldSucceed();
    }

    /// <summary>What the page sends along when all that it shows, or one of it, is recommended.</summary>
    public static async Task<RecommendDecisions.Input> Recommending(this TestData given, CallId call, Member by,
        GrantApplicationId? only = null)
    {
        var actor = await given.Host.ActorOf(by);
        await using var db = given.Host.OpenDb();
        var portfolios = new Portfolios(db, given.Host.Services.GetRequiredService<IMemoryCache>(),
            given.Host.Services.GetRequiredService<OsloClock>());
        var seen = await db.PortfolioFor(actor, call) is { Refusal: null } access
            ? RecommendDecisions.SealOf(await portfolios.Read(access), only)
            : null;
        return new RecommendDecisions.Input { Call = call, Only = only, Seen = seen };
    }

    public static async Task TotalWritten(this TestData given, Deciding at, Member? by = null) =>
        await given.Host.As(by ?? at.Officer).Submit(new SavePortfolioAssessment.Input
        {
            Call = at.Call,
            BasedOn = await given.PortfolioVersion(at.Call),
            Text = "Til sammen dekker de to fag.",
        }).ShouldSucceed();

    /// <summary>Something fell: the rest is taken back, the total assessment gone through, and the rest sent anew.</summary>
    public static async Task TotalReturnedAndWritten(this TestData given, Deciding at, GrantApplicationId rest)
    {
        var decision = (await given.DecisionOf(rest)).Id;
        await given.Host.As(at.Officer).Submit(new TakeBackRecommendation.Input { Decision = decision }).ShouldSucceed();
        await given.TotalWritten(at);
        await given.Host.As(at.Officer).Submit(await given.Recommending(at.Call, at.Officer, rest)).ShouldSucceed();
    }

    /// <summary>The two best are chosen for an award and the others declined, and it is with those who decide.</summary>
    public static async Task<List<GrantApplicationId>> ARecommendedPortfolio(this TestData given, Deciding at)
    {
        var ids = await given.FourAssessed(at, at.Officer, at.Other, at.Decider, at.OtherDecider);
        for (var i = 0; i < ids.Count; i++) await given.Chosen(at, ids[i], i < 2 ? DecisionKind.Award : DecisionKind.Rejection);
        await given.Recommended(at);
        return ids;
    }

    public static async Task<Decision> DecisionOf(this TestData given, GrantApplicationId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Decision>().Include(d => d.Proposals).Where(d => d.Application == id && d.DiscardedAt == null).OrderByDescending(d => d.Number).FirstAsync();
    }

    public static async Task<DecideApplication.Input> DecideInput(this TestData given, GrantApplicationId id)
    {
        var decision = await given.DecisionOf(id);
        return new DecideApplication.Input { Decision = decision.Id, Seen = await given.MarkOf(decision.Id.Value) };
    }

    public static async Task<int> PortfolioVersion(this TestData given, CallId call)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<PortfolioAssessment>().Where(p => p.Call == call).Select(p => p.Version).SingleOrDefaultAsync();
    }

    /// <summary>Sent, and a check that nobody has recorded; nothing is saved.</summary>
    public static async Task<(GrantApplication Application, FormalCheck Check)> SentRows(this TestData given, Deciding at, decimal amount,
        decimal later, CountyPeople county)
    {
        await using var db = given.Host.OpenDb();
        var call = await db.Set<Call>().Where(c => c.Id == at.Call).Select(c => new { c.Year, c.ClosesAt }).SingleAsync();
        var version = await db.VersionInForce(at.Call);
        var (by, now) = (county.Director.Id, given.Host.Time.Now);
        var application = new GrantApplication(given.Id<GrantApplicationId>(), at.Call, ApplicationCatalogue.All, county.Lead.Organisation.Id, call.Year, by, now);
        foreach (var part in new[] { "reason", "methods" }) application.Save(part, Texts(("text", "Om dette.")), 0, by, now);
        application.Save("cooperation", Texts(("structures", "Samarbeid.")), 0, by, now);
        var trade = Texts(("gender", "Halvparten av plassene er for kvinner."));
        trade.Lists["demand"] = [new AnswerRow("demand-1", new Dictionary<string, string> { ["trade"] = "HSHEA3", ["source"] = "Undersøkelse", ["figure"] = "340" })];
        application.Save("trade", trade, 0, by, now);
        application.Save("class", Texts(("size", "18")), 0, by, now);
        var budget = Answers.Empty;
        budget.Lists["lines"] = [Line("lines-1", call.Year, "grant", amount), Line("lines-2", call.Year + 1, "grant", later), Line("lines-3", call.Year, "own", 100_000)];
        application.Save("budget", budget, 0, by, now);
        application.Confirm(given.Id<ConfirmationId>(), by, null, now).ShouldBeNull();
        application.Send(version, call.ClosesAt, by, now).ShouldBeNull();
        return (application, new FormalCheck(application.Id));
    }

    private static Answers Texts(params (string Key, string Text)[] fields)
    {
        var content = Answers.Empty;
        foreach (var (key, text) in fields) content.Fields[key] = text;
        return content;
    }

    private static AnswerRow Line(string code, int year, string source, decimal amount) => new(code, new Dictionary<string, string>
    {
        ["year"] = year.ToString(CultureInfo.InvariantCulture),
        ["cost"] = ApplicationOptions.OtherCost,
        ["what"] = "Prosjektleder",
        ["source"] = source,
        ["amount"] = ((long)(amount * 100)).ToString(CultureInfo.InvariantCulture),
    });
}

/// <summary>The people who decide on a call: two officers, one who has assessed all, two decision makers.</summary>
internal sealed record Deciding(Member Officer, Member Other, Member Assessor, Member Decider, Member OtherDecider, string Number, CallId Call);
