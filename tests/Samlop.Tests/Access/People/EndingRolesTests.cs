using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Organisations;
using Samlop.Access.People;
using Samlop.Platform.Mail;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.People;

/// <summary>A role of weight does not end without a word, and not so that nobody can give one.</summary>
public abstract class EndingRolesTests(SamlopHost host) : HostTests(host)
{
    private const string TheDay = "8.3.2022";
    private const string TheDayBefore = "7.3.2022";

    [Theory]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.DecisionMaker, true)]
    [InlineData(Role.Attestant, true)]
    [InlineData(Role.ChiefExecutive, true)]
    [InlineData(Role.CaseOfficer, false)]
    [InlineData(Role.ProjectLead, false)]
    public async Task Ending_IsToldToThePerson_AndOfARoleOfWeightToTheLeader(Role role, bool told)
    {
        var (by, ending) = (await AnAdministratorOfThree(), await Given.AMember(role));
        var leader = await Given.AMember(TestData.KindOf(role) == OrganisationKind.County ? Role.ChiefExecutive : Role.DecisionMaker, ending.Organisation);
        await As(by).Submit(End(ending, TheDay)).ShouldSucceed();
        (await MailTo(ending)).Select(m => m.Subject).ShouldBe(["Rollen din i Samløp avsluttes"]);
        (await MailTo(leader)).Select(m => m.Subject).ShouldBe(told ? [$"En rolle avsluttes i {ending.Organisation.Name}"] : []);
        foreach (var mail in (await MailTo(ending)).Concat(await MailTo(leader))) mail.Body.ShouldContain($"8. mars 2022. {by.User.Name} avsluttet den.");
    }

    [Fact]
    public async Task OtherDays_AreToldOnce_AndWhatIsOnlyProposedIsNot()
    {
        var (by, decider) = (await AnAdministratorOfThree(), await Given.AMember(Role.DecisionMaker));
        await As(by).Submit(Period(decider, "31.12.2022", 0)).ShouldSucceed();
        (await MailTo(decider)).ShouldHaveSingleItem().Subject.ShouldBe("Perioden for rollen din i Samløp er endret");
        await As(by).Submit(Period(decider, "30.6.2022", 1)).ShouldSucceed();
        await As(by).Submit(Period(decider, "31.7.2022", 2)).ShouldSucceed();
        (await MailTo(decider)).Count.ShouldBe(2);
        (await MailTo(decider)).ShouldAllBe(m => m.Body.Contains(by.User.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task EndOfTheOrganisation_IsToldToThoseWhoLoseARoleOfWeight()
    {
        var (by, chief) = (await AnAdministratorOfThree(), await Given.AMember(Role.ChiefExecutive));
        await As(by).Submit(new EndOrganisation.Input { Organisation = chief.Organisation.Id, LastDay = TheDay }).ShouldSucceed();
        (await MailTo(chief)).ShouldHaveSingleItem().Subject.ShouldBe("Rollen din i Samløp avsluttes");
    }

    [Theory]
    [InlineData(Role.Administrator, false)]
    [InlineData(Role.DecisionMaker, true)]
    public async Task AnotherAdministrator_HasTheDayItIsEndedOn(Role role, bool atOnce)
    {
        var (by, ending) = (await AnAdministratorOfThree(), await Given.AMember(role));
        var run = As(by).Submit(End(ending, TheDayBefore));
        if (atOnce) await run.ShouldSucceed();
        else await run.ShouldHaveError("LastDay", "Error_TooEarly");
        if (!atOnce) await As(by).Submit(Period(ending, TheDayBefore, 0)).ShouldHaveError("To", "Error_TooEarly");
    }

    [Fact]
    [OnBothDatabases]
    public async Task OwnRole_OfSeveral_MayEndAtOnce()
    {
        var by = await AnAdministratorOfThree();
        await Given.AMember(Role.Administrator, person: by.User);
        await As(by).Submit(End(by, TheDayBefore)).ShouldSucceed();
    }

    [Fact]
    public async Task SecondLastAdministrator_IsNotEnded_BeforeItIsReadWhatThenCannotBeDone()
    {
        var (by, other) = await TheLastTwo();
        await As(by).Submit(End(other, TheDay)).ShouldHaveError("Understood", "Error_TooFewAdministrators");
        await As(by).Submit(Period(other, "31.12.2022", 0)).ShouldHaveError("Understood", "Error_TooFewAdministrators");
        await As(by).Submit(End(by, TheDay)).ShouldBeRefused(Administrators.OwnLastAdministrator);

        var page = (await As(by).Get(AccessUrls.Membership(other.Id, other.Membership.Id)))
            .ShouldSay("Da kan ingen gi disse rollene, eller flere dager i dem: Beslutter,").ShouldSay("føre opp administratorer i innstillingene");
        var asked = await page.Post("end", ("LastDay", TheDay));
        asked.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Kryss av for at du vet hva som ikke kan gjøres etterpå.");
        (await asked.Post("end", ("EndInput.Understood", "true"))).ShouldBe(HttpStatusCode.OK);
        (await MailTo(other)).ShouldHaveSingleItem();
        await As(other).Submit(End(by, TheDay)).ShouldBeRefused(Administrators.LastAdministrator);
    }

    [Fact]
    public async Task Proposal_ThatNobodyCanApprove_SaysSo()
    {
        var (by, other) = await TheLastTwo();
        var decider = await Given.AMember(Role.CaseOfficer);
        var add = AccessUrls.NewMembership(decider.Id, decider.Organisation.Id);
        var proposed = await (await As(by).Get(add)).ShouldNotSay("Ingen annen administrator kan godkjenne nå")
            .Post("add", ("Role", nameof(Role.DecisionMaker)), ("From", TheDay));
        proposed.ShouldNotSay("Ingen annen administrator kan godkjenne nå");
        await As(by).Submit(End(other, TheDay)).ShouldHaveError("Understood", "Error_TooFewAdministrators");
        await using (var db = Host.OpenDb())
            await db.Set<Membership>().Where(m => m.Id == other.Membership.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.To, new DateOnly(2022, 3, 7)));
        (await As(by).Get(proposed.Url)).ShouldSay("Ingen annen administrator kan godkjenne nå");
        (await As(by).Get(add)).ShouldSay("Ingen annen administrator kan godkjenne nå");
    }

    private static EndMembership.Input End(Member of, string lastDay) => new() { Membership = of.Membership.Id, LastDay = lastDay };

    private static ChangeMembershipPeriod.Input Period(Member of, string to, int basedOn) =>
        new() { Membership = of.Membership.Id, From = "1.1.2020", To = to, BasedOn = basedOn };

    private async Task<Member> AnAdministratorOfThree()
    {
        await Given.AMember(Role.Administrator);
        await Given.AMember(Role.Administrator);
        return await Given.AMember(Role.Administrator);
    }

    /// <summary>Nobody else of those whom other tests have left is an administrator.</summary>
    private async Task<(Member By, Member Other)> TheLastTwo()
    {
        await using (var db = Host.OpenDb())
        {
            await db.Set<Membership>().Where(m => m.Role == Role.Administrator)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.To, new DateOnly(2022, 3, 7)));
        }

        return (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
    }

    private Task<List<OutgoingMail>> MailTo(Member member) => ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == member.User.Email).ToListAsync());
}

public sealed class EndingRolesTests_OnSqlite(SqliteHost host) : EndingRolesTests(host), IClassFixture<SqliteHost>;

public sealed class EndingRolesTests_OnPostgres(PostgresHost host) : EndingRolesTests(host), IClassFixture<PostgresHost>;
