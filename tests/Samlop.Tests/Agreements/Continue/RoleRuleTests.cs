using Samlop.Access;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Continue;

/// <summary>Who holds a role, and what a role without anybody, or an agreement without a role, lacks.</summary>
public class RoleRuleTests
{
    private static readonly DateTimeOffset At = TestTime.Start;
    private static readonly UserId One = NewId.Of<UserId>(At);
    private static readonly UserId Other = NewId.Of<UserId>(At);

    [Fact, Requirement("K-06")]
    public void Role_IsTheHoldersUntilTheNextAccepts()
    {
        var role = Held(One);
        role.Offer(RoleData.AnOffer(role, Other)).ShouldBeNull();
        role.Held!.User.ShouldBe(One);
        role.Accept(Other, At.AddDays(3)).ShouldBeNull();
        role.Held!.User.ShouldBe(Other);
        role.Holdings[0].EndedAt.ShouldBe(At.AddDays(3), "Nobody is without it in between");
        role.Holdings[1].AcceptedAt.ShouldBe(At.AddDays(3));
    }

    [Fact]
    public void Role_IsAnsweredByWhoeverWasAskedAlone_AndOnce()
    {
        var role = RoleData.ARole();
        role.Accept(One, At).ShouldBe(AgreedRole.RoleNotOffered);
        role.Offer(RoleData.AnOffer(role, One)).ShouldBeNull();
        role.Accept(Other, At).ShouldBe(AgreedRole.RoleNotOffered);
        role.Decline(Other, At).ShouldBe(AgreedRole.RoleNotOffered);
        role.Accept(One, At).ShouldBeNull();
        role.Accept(One, At).ShouldBe(AgreedRole.RoleNotOffered);
        role.Offer(RoleData.AnOffer(role, One)).ShouldBe(AgreedRole.RoleIsHeldByThem);
    }

    [Fact]
    public void NewOffer_ReplacesOneThatWaits_AndADeclinedOneChangesNothing()
    {
        var role = Held(One);
        var third = NewId.Of<UserId>(At);
        role.Offer(RoleData.AnOffer(role, Other)).ShouldBeNull();
        role.Offer(RoleData.AnOffer(role, third)).ShouldBeNull();
        role.Accept(Other, At).ShouldBe(AgreedRole.RoleNotOffered);
        role.Decline(third, At).ShouldBeNull();
        (role.Held!.User, role.Offered).ShouldBe((One, null));
    }

    [Theory]
    [InlineData("here", true)]
    [InlineData("elsewhere", false)]
    [InlineData("gone", false)]
    public void Holder_IsWhoeverStillWorksThereForTheParty(string where, bool holds)
    {
        var party = NewId.Of<OrganisationId>(At);
        var role = RoleData.ARole(party: party);
        role.Offer(RoleData.AnOffer(role, One)).ShouldBeNull();
        role.Accept(One, At).ShouldBeNull();
        PartyPerson[] people = where == "gone" ? [] : [new(where == "here" ? party : NewId.Of<OrganisationId>(At), One, "Kari")];
        (role.HolderAmong(people) is not null).ShouldBe(holds);
    }

    [Fact, Requirement("K-06")]
    public void Promise_IsTheRoles_AndIsKeptOnce()
    {
        var role = Held(One);
        var promise = new RolePromise(NewId.Of<RolePromiseId>(At), role.Id, "Kalle inn", TestData.Before, One, At);
        role.Promise(promise);
        role.Offer(RoleData.AnOffer(role, Other)).ShouldBeNull();
        role.Accept(Other, At).ShouldBeNull();
        role.Promises.ShouldBe([promise]);
        promise.Keep(Other, At).ShouldBeNull();
        promise.Keep(Other, At).ShouldBe(AgreedRole.PromiseIsClosed);
        promise.ClosedBy.ShouldBe(Other);
    }

    [Fact]
    public void Mentor_IsTheHolders_AndNotTheNexts()
    {
        var role = RoleData.ARole();
        role.Mentor(role.Id).ShouldBe(AgreedRole.RoleHasNobody);
        role = Held(One);
        var mentor = NewId.Of<AgreedRoleId>(At);
        role.Mentor(mentor).ShouldBeNull();
        role.Held!.Mentor.ShouldBe(mentor);
        role.Offer(RoleData.AnOffer(role, Other)).ShouldBeNull();
        role.Accept(Other, At).ShouldBeNull();
        role.Held!.Mentor.ShouldBeNull();
    }

    [Theory, Requirement("K-06")]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice School", "", 3)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice School", "overall-coordinator:0", 2)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice School", "overall-coordinator:0 overall-coordinator:1", 3)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice School", "overall-coordinator:0 nav-contact:1", 1)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice School", "overall-coordinator:0 nav-contact:0 institution-contact:2", 1)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice AdultEducationCentre", "overall-coordinator:0 nav-contact:1 institution-contact:2", 0)]
    [InlineData(AgreementKinds.RegionalCode, "County NavRegion", "overall-coordinator:0", 0)]
    [InlineData(AgreementKinds.LocalCode, "NavOffice AdultEducationCentre", "", 0)]
    public void RegionalAgreement_LacksItsCoordinatorAndContacts(string kind, string parties, string roles, int missing)
    {
        var agreement = AgreementData.Draft(
            AgreementKinds.Of(kind),
            [.. parties.Split(' ').Select(p => (NewId.Of<OrganisationId>(At), Enum.Parse<OrganisationKind>(p)))]);
        var current = agreement.Parties.Select(p => p.Organisation).ToList();
        var made = roles.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split(':'))
            .Select(r => RoleData.ARole(r[0], current[int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture)])).ToList();
        RolesPart.Missing(agreement, made).Count().ShouldBe(missing);
    }

    [Fact]
    public void TwoOverallCoordinators_AreToldThatThereMustBeOne()
    {
        var agreement = AgreementData.Draft(AgreementKinds.Regional, [(NewId.Of<OrganisationId>(At), OrganisationKind.County)]);
        var county = agreement.Parties[0].Organisation;
        RolesPart.Missing(agreement, [RoleData.ARole(party: county), RoleData.ARole(party: county)]).ShouldHaveSingleItem()
            .What.ToString().ShouldStartWith("Det skal bare være én hovedkoordinator");
    }

    [Theory]
    [InlineData(OrganisationKind.NavOffice, true)]
    [InlineData(OrganisationKind.NavRegion, false)]
    [InlineData(OrganisationKind.Municipality, false)]
    public void ContactAtTheNavOffice_IsAtANavOffice(OrganisationKind party, bool may) =>
        AgreedRoleKinds.Find(AgreedRoleKinds.NavContactCode)!.IsFor(party).ShouldBe(may);

    [Fact]
    public void WhatIsSigned_IsTheSame_WhoeverHoldsTheRole()
    {
        var role = RoleData.ARole();
        var before = RolesPart.Write([role]);
        role.Offer(RoleData.AnOffer(role, One)).ShouldBeNull();
        role.Accept(One, At).ShouldBeNull();
        RolesPart.Write([role]).ShouldBe(before);
        role.Write(role.Facts with { Share = 60, PresenceOn = DayOfWeek.Tuesday, PresenceAt = "Senteret" }, amends: false);
        RolesPart.Write([role]).ShouldNotBe(before);
        role.Write(role.Facts with { Share = 50, PresenceOn = null, PresenceAt = "Senteret" }, amends: false);
        RolesPart.Write([role]).ShouldBe(before, "A place without a day is none");
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, "mandag")]
    [InlineData(DayOfWeek.Friday, "fredag")]
    [InlineData(DayOfWeek.Sunday, "søndag")]
    public void Weekday_IsSaidInTheReadersLanguage(DayOfWeek day, string said) =>
        RoleWords.Weekday(day, Samlop.Platform.Text.Languages.Bokmål.Culture).ShouldBe(said);

    [Fact]
    public void EveryKind_HasItsNameAndItsSource()
    {
        AgreedRoleKinds.All.Select(kind => kind.Name.ToString()).ShouldBeUnique();
        foreach (var kind in AgreedRoleKinds.All) kind.Source.ToString().ShouldContain("Kilde: kunnskapsoppsummeringen 2022, s. ");
    }

    private static AgreedRole Held(UserId by)
    {
        var role = RoleData.ARole();
        role.Offer(RoleData.AnOffer(role, by)).ShouldBeNull();
        role.Accept(by, At).ShouldBeNull();
        return role;
    }
}
