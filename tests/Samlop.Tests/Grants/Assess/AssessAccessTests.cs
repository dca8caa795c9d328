using System.Net;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>Every role that must be refused, and the right role in the wrong organisation.</summary>
public abstract class AssessAccessTests(SamlopHost host) : HostTests(host)
{
    public static TheoryData<string> UseCases => [.. Needs.Select(n => n.Name)];

    private static readonly (string Name, Permission Needs)[] Needs =
    [
        .. AllUseCases.In(typeof(IModule).Assembly).Where(type => type.Namespace == typeof(AssessUrls).Namespace).Select(type => (type.Name, AllUseCases.NeedsOf(type))),
    ];

    [Theory, MemberData(nameof(UseCases)), Requirement("C-07")]
    public async Task AUseCase_ByEachRoleThatMayNot_IsRefused(string useCase)
    {
        foreach (var role in AllUseCases.RolesWithout(Needs.Single(n => n.Name == useCase).Needs))
        {
            (await Run(useCase, As(await Given.AMember(role)), new GivenHandling(default, "", null!, null!))).ShouldBe(Refusal.NotAllowed, role.ToString());
        }
    }

    [Fact, Requirement("C-07")]
    public async Task UseCases_ByTheRightRoleOfAnotherOrganisation_FindNothing()
    {
        var the = await Given.AnAssessed();
        var (officer, decider) = (await Given.AMember(Role.CaseOfficer), await Given.AMember(Role.DecisionMaker));
        foreach (var (name, needs) in Needs.Where(n => n.Name is not nameof(DeclareManyImpartial)))
        {
            var who = needs == RuleOnImpartiality.Needs ? decider : officer;
            (await Run(name, As(who), the)).ShouldBe(Refusal.NotFound, name);
        }

        foreach (var url in new[] { the.Url, AssessUrls.Assessment(the.Id), AssessUrls.Criterion(the.Id, "plan"), AssessUrls.Consensus(the.Id), ApplyUrls.Application(the.Id) }) (await As(officer).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        foreach (var url in new[] { AssessUrls.Assessment(the.Id), AssessUrls.Criterion(the.Id, "plan"), AssessUrls.Consensus(the.Id) }) (await As(the.County.Lead).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        (await As(the.County.Lead).Get(ImpartialityUrls.Page)).ShouldBe(HttpStatusCode.Forbidden);
        (await Anyone().Get(the.Url)).Url.ShouldStartWith("/logg-inn");
    }

    [Fact]
    public async Task Pages_AskAsOftenWithManyAsWithFew()
    {
        var (imdi, number) = await Given.AnOpenCall();
        await Add(4);
        (Client, string)[] pages = [(As(imdi.Officer), ApplyUrls.List), (As(imdi.Officer), ImpartialityUrls.Page), (As(imdi.Other), ImpartialityUrls.Mine()), (As(imdi.Officer), "/oppgaver"), (As(imdi.Other), "/oppgaver"), (As(imdi.Decider), "/oppgaver")];
        var few = await Count(pages);
        await Add(8);
        (await Count(pages)).ShouldBe(few);

        async Task Add(int count)
        {
            for (var i = 0; i < count; i++)
            {
                var county = await Given.ACounty();
                var the = new GivenHandling(await Given.ASentApplication(county, number, imdi.Other), number, imdi, county);
                if (i % 2 == 0) continue;
                await As(imdi.Other).Submit(new RecordFormalCheck.Input { Application = the.Id, Read = 1, Result = nameof(FormalResult.Stands) }).ShouldSucceed();
                await As(imdi.Other).Submit(Given.Assign(the, imdi.Other)).ShouldSucceed();
                await As(imdi.Other).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Hva?", DueOn = Written.ShortDate(Today) }).ShouldSucceed();
            }
        }
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Pages_AreWholeInEveryLanguage(string language)
    {
        var the = await Given.AnAgreed();
        await As(the.Imdi.Officer).Submit(new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = "Kva?", DueOn = Written.ShortDate(Today) }).ShouldSucceed();
        var undeclared = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        foreach (var (who, url) in new[] { (the.Imdi.Officer, the.Url), (undeclared, the.Url), (the.Imdi.Officer, AssessUrls.Assessment(the.Id)), (the.Imdi.Other, AssessUrls.Consensus(the.Id)), (the.County.Lead, AssessUrls.Information(the.Id)), (the.Imdi.Officer, "/oppgaver") })
        {
            var client = As(who);
            await client.SignIn();
            var page = await (await client.In(language)).Get(url);
            page.ShouldBe(HttpStatusCode.OK);
            System.Text.RegularExpressions.Regex.Match(page.Text, @"\b[A-Z][A-Za-z]*_[A-Za-z]\w*|\{\d").Value.ShouldBeEmpty(url);
        }
    }

    private async Task<List<string>> Count((Client Who, string Url)[] pages)
    {
        var counts = new List<string>();
        foreach (var (who, url) in pages)
        {
            await who.SignIn();
            var address = new Uri(url, UriKind.Relative);
            (await who.Direct.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, url);
            counts.Add($"{url}: {await Host.CostOf(() => who.Direct.GetAsync(address))}");
        }

        return counts;
    }

    private static async Task<Refusal?> Run(string useCase, Client who, GivenHandling the) => useCase switch
    {
        nameof(DeclareImpartiality) => (await who.Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Id), Answer = nameof(ImpartialityAnswer.NoGround) })).Refusal,
        nameof(DeclareManyImpartial) => (await who.Submit(new DeclareManyImpartial.Input())).Refusal,
        nameof(WithdrawDeclaration) => (await who.Submit(new WithdrawDeclaration.Input { About = Subject.Of(the.Id), Reason = "x" })).Refusal,
        nameof(RuleOnImpartiality) => (await who.Submit(new RuleOnImpartiality.Input())).Refusal,
        nameof(RecordFormalCheck) => (await who.Submit(new RecordFormalCheck.Input { Application = the.Id })).Refusal,
        nameof(AssignAssessor) => (await who.Submit(new AssignAssessor.Input { Application = the.Id })).Refusal,
        nameof(EndAssignment) => (await who.Submit(new EndAssignment.Input { Application = the.Id })).Refusal,
        nameof(MoveAssessmentDue) => (await who.Submit(new MoveAssessmentDue.Input { Application = the.Id })).Refusal,
        nameof(TakeOverAssessment) => (await who.Submit(new TakeOverAssessment.Input { Application = the.Id })).Refusal,
        nameof(SaveAssessment) => (await who.Submit(new SaveAssessment.Input { Application = the.Id })).Refusal,
        nameof(HandInAssessment) => (await who.Submit(new HandInAssessment.Input { Application = the.Id })).Refusal,
        nameof(WriteNote) => (await who.Submit(new WriteNote.Input { Application = the.Id })).Refusal,
        nameof(ChangeNote) => (await who.Submit(new ChangeNote.Input { Application = the.Id })).Refusal,
        nameof(RemoveNote) => (await who.Submit(new RemoveNote.Input { Application = the.Id })).Refusal,
        nameof(TakeBackAssessment) => (await who.Submit(new TakeBackAssessment.Input { Application = the.Id })).Refusal,
        nameof(SaveConsensus) => (await who.Submit(new SaveConsensus.Input { Application = the.Id })).Refusal,
        nameof(AnswerConsensus) => (await who.Submit(new AnswerConsensus.Input { Application = the.Id })).Refusal,
        _ => throw new ArgumentOutOfRangeException(nameof(useCase), useCase, "Say how it is tried."),
    };
}

public sealed class AssessAccessTests_OnSqlite(SqliteHost host) : AssessAccessTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class AssessAccessTests_OnPostgres(PostgresHost host) : AssessAccessTests(host), IClassFixture<PostgresHost>;
