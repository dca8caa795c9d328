using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access.Authority;

/// <summary>
/// Who may do an act: whoever has it by the role, and those who have been given it, as far as that goes.
/// </summary>
public abstract class AuthorityRuleTests(LooseRows rows)
{
    private static readonly OrganisationId Thing = new(Guid.NewGuid());

    public enum For
    {
        All,
        ThisThing,
        AnotherThing,
        AnotherKindOfThing,
    }

    public enum Given
    {
        ToThem,
        ToAnother,
        ByAnotherOrganisation,
        Revoked,
    }

    [Theory, Requirement("C-05")]
    [InlineData(Role.ChiefExecutive, true)]
    [InlineData(Role.ProjectLead, false)]
    [InlineData(Role.CaseOfficer, false)]
    public async Task WithoutADelegation_OnlyTheRoleThatHoldsItHasIt(Role role, bool has)
    {
        var actor = ThingAct.Needs.Roles.Contains(role) ? Acting.Of(role, ThingAct.Needs) : Acting.Of(role);
        foreach (var act in new[] { ThingAct.Do, ThingAct.Own })
            (await Of(actor, act)).ShouldBe(new Authorisation(null, has ? null : ThingAct.None));
    }

    [Fact, Requirement("C-05")]
    public async Task TheRoleThatHoldsIt_HasNothing_WithoutThePermission() =>
        (await Of(Acting.Of(Role.ChiefExecutive), ThingAct.Do)).No.ShouldBe(ThingAct.None);

    // What was stored of one act, or of both together, before they had codes of their own.
    [Theory, Requirement("C-05", "C-11")]
    [InlineData("test.thing.do", true, false)]
    [InlineData("test.thing.undo", false, true)]
    [InlineData("test.thing.do test.thing.undo", true, true)]
    [InlineData("Thing", true, false)]
    [InlineData("Both", true, true)]
    [InlineData("test.thing.own", false, false)]
    [InlineData("test.thing", false, false)]
    public async Task ADelegation_CoversTheActsItSays_AndNoMore(string acts, bool does, bool undoes)
    {
        var actor = Acting.Of(Role.ProjectLead, ThingAct.Needs);
        var given = await Delegated(actor, acts, For.All, Given.ToThem);
        Authorisation Expected(bool has) => has ? new(given, null) : new(null, ThingAct.None);
        (await Of(actor, ThingAct.Do)).ShouldBe(Expected(does));
        (await Of(actor, ThingAct.Undo)).ShouldBe(Expected(undoes));
        (await Of(actor, ThingAct.Own)).ShouldBe(Expected(false), "it cannot be delegated");
    }

    [Theory, Requirement("C-05")]
    [InlineData(For.All, Given.ToThem, true)]
    [InlineData(For.ThisThing, Given.ToThem, true)]
    [InlineData(For.AnotherThing, Given.ToThem, false)]
    [InlineData(For.AnotherKindOfThing, Given.ToThem, false)]
    [InlineData(For.All, Given.ToAnother, false)]
    [InlineData(For.All, Given.ByAnotherOrganisation, false)]
    [InlineData(For.All, Given.Revoked, false)]
    public async Task ADelegation_IsForItsThingAndItsPerson_OfItsOwnOrganisation(For thing, Given how, bool has)
    {
        var actor = Acting.Of(Role.ProjectLead, ThingAct.Needs);
        var given = await Delegated(actor, "test.thing.do", thing, how);
        (await Of(actor, ThingAct.Do)).Under.ShouldBe(has ? given : null);
    }

    /// <summary>From today to tomorrow.</summary>
    [Theory, Requirement("C-05")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task ADelegation_HoldsOnItsDays(int day, bool has)
    {
        var actor = Acting.Of(Role.ProjectLead, ThingAct.Needs);
        await Delegated(actor, "test.thing.do", For.ThisThing, Given.ToThem);
        ((await Of(actor, ThingAct.Do, day)).No is null).ShouldBe(has);
    }

    [Fact]
    public async Task ADelegation_GivesNothingToOneWhoseRoleMayNot()
    {
        var actor = Acting.Of(Role.Auditor);
        await Delegated(actor, "test.thing.do", For.All, Given.ToThem);
        (await Of(actor, ThingAct.Do)).No.ShouldBe(ThingAct.None);
    }

    [Fact]
    public async Task OfSeveral_TheFirstThatWasGivenCounts()
    {
        var actor = Acting.Of(Role.ProjectLead, ThingAct.Needs);
        await Delegated(actor, "test.thing.do", For.AnotherThing, Given.ToThem, hours: -3);
        var first = await Delegated(actor, "test.thing.do", For.ThisThing, Given.ToThem, hours: -2);
        await Delegated(actor, "Both", For.All, Given.ToThem, hours: -1);
        (await Of(actor, ThingAct.Do)).Under.ShouldBe(first);
    }

    [Fact]
    public void Codes_AreOneActsEach_AndEarlierOnesGiveAllThatTheyMeant()
    {
        var acts = new AuthorityActs();
        foreach (var act in new[] { ThingAct.Do, ThingAct.Undo, ThingAct.Own }) acts.Add(act);
        Should.Throw<InvalidOperationException>(() => acts.Add(ThingAct.Do));
        acts.ByCode("Both").ShouldBeNull("what is chosen now is chosen by the code of now");
        acts.Of(Row(Acting.User(), "Both", null)).ShouldBe([ThingAct.Do, ThingAct.Undo]);
        acts.ThatMayBeGivenBy(Acting.Of(Role.ChiefExecutive, ThingAct.Needs)).ShouldBe([ThingAct.Do, ThingAct.Undo]);
        acts.ThatMayBeGivenBy(Acting.Of(Role.ProjectLead, ThingAct.Needs)).ShouldBeEmpty("a delegate gives nothing on");
    }

    private async Task<Authorisation> Of(Actor actor, AuthorityAct act, int day = 0)
    {
        await using var db = await rows.Open();
        var clock = new OsloClock(new TestTime { Now = Acting.Noon.AddDays(day) });
        return (await Authorities.Of(db, actor, act, clock)).For(Subject.Of(Thing));
    }

    private async Task<DelegationId> Delegated(Actor actor, string acts, For thing, Given how, int hours = 0)
    {
        Subject? only = thing switch
        {
            For.All => null,
            For.ThisThing => Subject.Of(Thing),
            For.AnotherThing => Subject.Of(new OrganisationId(Guid.NewGuid())),
            _ => Subject.Of(new UserId(Thing.Value)),
        };
        var delegation = Row(actor, acts, only, how, hours);
        if (how == Given.Revoked) delegation.Revoke(delegation.GivenBy, Acting.Day, Acting.Noon).ShouldBeNull();
        await rows.Save(delegation);
        return delegation.Id;
    }

    private static Delegation Row(Actor actor, string acts, Subject? only, Given how = Given.ToThem, int hours = 0) => new(
        new(Guid.NewGuid()), how == Given.ByAnotherOrganisation ? Acting.User().Organisation : actor.Organisation, Acting.User().User,
        how == Given.ToAnother ? Acting.User().User : actor.User, Acting.Day, Acting.Day.AddDays(1), only, acts.Split(' '),
        Acting.Noon.AddHours(hours));
}

public sealed class AuthorityRuleTests_OnSqlite(LooseRowsOnSqlite rows) : AuthorityRuleTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AuthorityRuleTests_OnPostgres(LooseRowsOnPostgres rows) : AuthorityRuleTests(rows), IClassFixture<LooseRowsOnPostgres>;
