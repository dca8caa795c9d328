using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Authority;

/// <summary>Who finds, gives and takes back delegations, and who may have a stand-in.</summary>
public abstract class AuthorityAccessTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Pages_AreForTheRolesThatNeedThem_AndHaveNothingOfOthers()
    {
        var county = await Given.ACounty();
        await As(county.Director).Submit(Give(county.Lead)).ShouldSucceed();
        foreach (var role in Enum.GetValues<Role>())
        {
            var client = As(await Given.AMember(role));
            foreach (var (url, needs) in new[] { (AuthorityUrls.Delegations, ReadDelegations.Needs), (AuthorityUrls.StandIns, AppointStandIn.Needs) })
            {
                var page = await client.Get(url);
                page.Status.ShouldBe(AllUseCases.RolesWith(needs).Contains(role) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, $"{url} as {role}");
                // As a whole: names of others begin alike.
                page.Text.ShouldNotMatch($@"{county.Lead.User.Name}\b");
            }
        }

        (await Anyone().Get(AuthorityUrls.Delegations)).Url.ShouldStartWith("/logg-inn");
    }

    [Fact]
    public async Task StandIns_AreReachedFromTheTasks_OfThoseWhoMayHaveOne()
    {
        (await As(await Given.AMember(Role.CaseOfficer)).Get("/oppgaver")).ShouldSay("Velg en vikar for deg");
        (await As(await Given.AMember(Role.ProjectLead)).Get("/oppgaver")).ShouldNotSay("Velg en vikar for deg");
    }

    [Fact, Requirement("C-05")]
    public async Task Delegation_IsGivenAndTakenBack_WithinTheOrganisationAlone()
    {
        var (county, other) = (await Given.ACounty(), await Given.ACounty());
        await As(other.Director).Submit(Give(county.Lead)).ShouldHaveError("To", nameof(AuthorityText.Error_DelegateTo));
        await As(county.Lead).Submit(Give(county.Other)).ShouldBeRefused(Refusal.NotAllowed);
        await As(county.Director).Submit(Give(county.Lead)).ShouldSucceed();
        var id = await Read(db => db.Set<Delegation>().Where(d => d.To == county.Lead.Id).Select(d => d.Id).SingleAsync());
        await As(other.Director).Submit(new RevokeDelegation.Input { Delegation = id.Value }).ShouldBeRefused(Refusal.NotFound);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(new RevokeStandIn.Input()).ShouldBeRefused(Refusal.NotFound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Both")]
    [InlineData("grants.decision.make")]
    [InlineData("grants.award.accept grants.decision.make")]
    public async Task Delegation_IsOfActsThatTheGiverHas_ByTheCodesOfToday(string acts)
    {
        var county = await Given.ACounty();
        var give = Give(county.Lead);
        give.Acts = [.. acts.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        await As(county.Director).Submit(give).ShouldHaveError("Acts", nameof(AuthorityText.Error_Acts));
    }

    [Fact, SentTwice, Requirement("C-05")]
    public async Task Delegation_OfOneCall_SaysWhich_AndCoversNoOther()
    {
        var (_, first) = await Given.AnOpenCall();
        var (_, second) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        var page = await As(county.Director).Post(
            AuthorityUrls.Delegations, "Gi fullmakten", ("Hvem får fullmakt?", county.Lead.User.Name), ("Hva gjelder fullmakten?", "Bekrefte søknader"),
            ("Fra og med", "08.03.2022"), ("Til og med", "31.03.2022"), ("Gjelder", $"Utlysning {first}"));
        page.ShouldSay("Bekrefte søknader").ShouldSay($"Fra 8. mars 2022 til og med 31. mars 2022. Utlysning {first}");

        var (one, other) = (await Given.ACompleteApplication(county.Lead, first), await Given.ACompleteApplication(county.Lead, second));
        await As(county.Lead).Submit(await Given.ConfirmInput(other)).ShouldBeRefused(ConfirmApplication.NoAuthorityToConfirm);
        await As(county.Lead).Submit(await Given.ConfirmInput(one)).ShouldSucceed();
    }

    [Fact]
    public async Task Delegation_OfAThingThatIsNotOnTheList_IsNotGiven()
    {
        var county = await Given.ACounty();
        var give = Give(county.Lead);
        give.Only = $"{Subject.Of(county.Lead.Id).Kind}:{county.Lead.Id.Value}";
        await As(county.Director).Submit(give).ShouldHaveError("Only", nameof(AuthorityText.Error_Only));
    }

    [Fact]
    public async Task ColleagueWhoMayHaveSomeOfTheActs_IsOffered_AndTheOthersAreNamed()
    {
        var county = await Given.ACounty();
        var acts = new AuthorityActs();
        acts.Add(ThingAct.Do);
        acts.Add(ThingAct.Signed with { HeldBy = Role.ChiefExecutive });
        var actor = new Actor(
            county.Director.Id, county.Director.Organisation.Id,
            new Rights([Role.ChiefExecutive], [ThingAct.Needs, ThingAct.Signed.Needs]));
        var give = Give(county.Lead);

        (await Read(db => GiveDelegation.Colleagues(db, actor, Today, acts.All).Select(p => p.Id).ToListAsync())).ShouldContain(county.Lead.Id);
        give.Acts = [ThingAct.Do.Code, ThingAct.Signed.Code];
        var not = await Handle(give);
        give.Acts = [ThingAct.Do.Code];
        var given = await Handle(give);

        var error = not.Errors.ShouldHaveSingleItem();
        (error.Field, error.Message.In(Languages.Bokmål.Culture)).ShouldBe(
            ("Acts", $"{county.Lead.User.Name} kan ikke få fullmakt til å signere tingen. Velg en annen eller fjern krysset."));
        given.Succeeded.ShouldBeTrue();

        Task<Outcome<Done>> Handle(GiveDelegation.Input input) => Read(db =>
            new GiveDelegation(db, Host.Services.GetRequiredService<OsloClock>(), acts).Handle(input, actor, new Change(Host.Time.Now), default));
    }

    [Fact]
    public async Task DelegationOfAThingOfAKindThatIsGone_IsSaidToBeLimited()
    {
        var county = await Given.ACounty();
        await Given.SavedAll(new Delegation(
            new(Guid.NewGuid()), county.Director.Organisation.Id, county.Director.Id, county.Lead.Id, Today, Today,
            new Subject("gone.thing", Guid.NewGuid()), [ConfirmApplication.Act.Code], Host.Time.Now));

        (await As(county.Director).Get(AuthorityUrls.Delegations)).ShouldSay("Begrenset");
    }

    private static GiveDelegation.Input Give(Member to) => new()
    {
        To = to.Id.Value.ToString(),
        Acts = [ConfirmApplication.Act.Code, AcceptAward.Act.Code],
        From = "08.03.2022",
        Until = "31.03.2022",
    };
}

public sealed class AuthorityAccessTests_OnSqlite(SqliteHost host) : AuthorityAccessTests(host), IClassFixture<SqliteHost>;

public sealed class AuthorityAccessTests_OnPostgres(PostgresHost host) : AuthorityAccessTests(host), IClassFixture<PostgresHost>;

/// <summary>What modules have registered goes with what the roles may.</summary>
public sealed class RegisteredActsTests
{
    private static readonly AuthorityActs Acts =
        AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<AuthorityActs>().Single();

    public static TheoryData<string> Codes => [.. Acts.All.Select(act => act.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void Act_IsHeldByOneWhoMayUseIt_AndCanGiveIt_ToThoseWhoReadOfIt(string code)
    {
        var act = Acts.ByCode(code)!;
        act.Needs.Roles.ShouldContain(act.HeldBy);
        if (act.CanBeDelegated) AllUseCases.RolesWith(GiveDelegation.Needs).ShouldContain(act.HeldBy);
        Enum.GetValues<Role>().Where(act.MayBeGivenTo).Except(AllUseCases.RolesWith(ReadDelegations.Needs))
            .ShouldBeEmpty("they read what they have been given");
        foreach (var language in Languages.OfPages)
        {
            var words = act.Words.In(language.Culture);
            char.IsLower(words[0]).ShouldBeTrue(words);
            words.ShouldNotEndWith(".");
        }
    }

    [Fact]
    public void EveryRoleThatMayHaveAStandIn_IsToldWhatTheStandInTakesOver()
    {
        var told = AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<StoodInFor>().SelectMany(s => s.Roles).Distinct();
        told.ShouldBe(AllUseCases.RolesWith(AppointStandIn.Needs), ignoreOrder: true);
    }

    [Fact]
    public void ActThatAnotherRoleHolds_IsGivenOutByThatRole_AndReadByThoseWhoMayBeGivenIt()
    {
        var setup = new ModuleSetup(new ServiceCollection(), new ConfigurationBuilder().Build());
        setup.Act(ThingAct.Signed).Act(ThingAct.Own).StandIn(Phrase.Verbatim("oppgavene"), Role.ProjectOwner);
        setup.Close();

        var roles = RolePermissions.In([typeof(ThingAct).Assembly], setup.Services.Select(s => s.ImplementationInstance).OfType<Permission>());

        roles.Holding(GiveDelegation.Needs).ShouldBe([Role.ProjectOwner]);
        roles.Holding(ReadDelegations.Needs).ShouldBe([.. ThingAct.Signed.Needs.Roles.Order()]);
        roles.Holding(AppointStandIn.Needs).ShouldBe([Role.ProjectOwner]);
    }

    [Fact]
    public void StoredCodes_OfEarlierPrograms_AreReadAsTheActsTheyMeant()
    {
        Words("ConfirmApplications").ShouldBe("bekrefte søknader");
        Words("AcceptAwards").ShouldBe("akseptere tilskudd");
        Words("Both").ShouldBe("bekrefte søknader og akseptere tilskudd");
    }

    private static string Words(string code)
    {
        var delegation = new Delegation(new(Guid.NewGuid()), default, default, default, Acting.Day, Acting.Day, null, [code], Acting.Noon);
        return string.Join(" og ", Acts.Of(delegation).Select(act => act.Words.In(Languages.Bokmål.Culture)));
    }
}
