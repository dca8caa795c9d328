using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Meet;

/// <summary>What is agreed of bodies, and how parties take part in them.</summary>
public class BodyRuleTests
{
    private static readonly OrganisationId County = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId Nav = NewId.Of<OrganisationId>(TestTime.Start);
    private static readonly OrganisationId School = NewId.Of<OrganisationId>(TestTime.Start);

    [Theory, Requirement("K-05")]
    [InlineData("2022-01-10", 2, "2022-07-10")]
    [InlineData("2022-08-31", 2, "2023-02-28")]
    [InlineData("2022-01-31", 12, "2022-02-28")]
    [InlineData("2022-01-10", 1, "2023-01-10")]
    [InlineData("2022-01-10", 4, "2022-04-10")]
    [InlineData("2022-01-10", 5, "2022-03-24")]
    [InlineData("2022-01-10", 52, "2022-01-17")]
    public void NextMeeting_IsWithinItsShareOfTheYear(string last, int times, string by) =>
        Body.NextBy(DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture), times).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(by);

    [Theory, Requirement("K-05")]
    [InlineData(AgreementKinds.RegionalCode, "", 0, true)]
    [InlineData(AgreementKinds.RegionalCode, "leaders", 1, true)]
    [InlineData(AgreementKinds.RegionalCode, "leaders", 2, false)]
    [InlineData(AgreementKinds.RegionalCode, "leaders", 4, false)]
    [InlineData(AgreementKinds.RegionalCode, "steering-group", 4, true)]
    [InlineData(AgreementKinds.LocalCode, "", 0, false)]
    [InlineData(AgreementKinds.NationalCode, "", 0, false)]
    public void RegionalAgreement_LacksHalfYearlyMeetingsOfItsLeaders(string kind, string body, int times, bool lacks)
    {
        var agreement = AgreementData.Draft(AgreementKinds.Of(kind));
        IReadOnlyCollection<Body> bodies = body.Length == 0 ? [] : [MeetData.ABody(agreement, body, times)];
        BodiesPart.Missing(agreement, bodies).Any().ShouldBe(lacks);
    }

    [Fact]
    public void Body_WithoutMandateOrMembers_IsMissing()
    {
        var agreement = Agreed();
        var body = MeetData.ABody(agreement);
        body.Write(new(body.KindCode, body.Name, "", 2, [Nav], []), amends: false);
        BodiesPart.Missing(agreement, [body]).Count().ShouldBe(1);
        agreement.Remove(agreement.PartyOf(Nav)!, TestData.Before).ShouldBeNull();
        BodiesPart.Missing(agreement, [body]).Count().ShouldBe(2);
    }

    [Theory, Requirement("K-38")]
    [InlineData("leaders", "member", Taking.Member, false)]
    [InlineData("leaders", "observer", Taking.Observer, true)]
    [InlineData("leaders", "outside", Taking.Outside, true)]
    [InlineData("leaders", "absent", Taking.Absent, true)]
    [InlineData("steering-group", "observer", Taking.Observer, true)]
    [InlineData("class-team", "observer", Taking.Observer, false)]
    [InlineData("class-team", "outside", Taking.Outside, false)]
    [InlineData("class-team", "absent", Taking.Absent, true)]
    public void CentralParty_ThatIsNotAMemberWhoComes_IsMissed(string kind, string how, Taking taking, bool missed)
    {
        var agreement = Agreed();
        var body = MeetData.ABody(agreement, kind);
        body.Write(new(
            body.KindCode, body.Name, "", 2, how is "member" or "absent" ? [County, Nav] : [County], how == "observer" ? [Nav] : []), amends: false);
        if (how == "absent") body.Seat(Sitting(body, null, absent: true, 3));
        var place = BodyPlace.Of(agreement, body, Names(agreement), []).Single(p => p.Party.Organisation == Nav);
        (place.Taking, place.IsMissed).ShouldBe((taking, missed));
        if (missed) place.MissedTold.ToString().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void PartyThatTheSourceDoesNotName_IsNotMissed()
    {
        var agreement = Agreed();
        var body = MeetData.ABody(agreement, without: School);
        BodyPlace.Of(agreement, body, Names(agreement), []).Single(p => p.Party.Organisation == School).IsMissed.ShouldBeFalse();
    }

    [Fact, Requirement("K-38")]
    public void AbsentSince_IsTheDayItBegan_AndWhoSatBeforeIsKept()
    {
        var (agreement, user) = (Agreed(), NewId.Of<UserId>(TestTime.Start));
        var body = MeetData.ABody(agreement);
        body.Seat(Sitting(body, user, absent: false, 1));
        body.Seat(Sitting(body, user, absent: true, 11));
        body.SittingOf(Nav)!.From.ShouldBe(TestData.Before.AddDays(11));
        body.SittingOf(Nav)!.User.ShouldBeNull();
        body.Sittings.Select(s => (s.From.DayNumber, s.To?.DayNumber, s.User)).ShouldBe(
        [
            (TestData.Before.DayNumber + 1, TestData.Before.DayNumber + 10, user),
            (TestData.Before.DayNumber + 11, null, null),
        ]);
        body.Seat(Sitting(body, user, absent: false, 11));
        body.Sittings.Count.ShouldBe(2, "What is written of the same day is written over");
    }

    [Fact]
    public void NamedPerson_WhoHasNoRoleAnyMore_IsNobody()
    {
        var (agreement, user) = (Agreed(), NewId.Of<UserId>(TestTime.Start));
        var body = MeetData.ABody(agreement);
        body.Seat(Sitting(body, user, absent: false, 1));
        var here = new PartyPerson(Nav, user, "Kari");
        BodyPlace.Of(agreement, body, Names(agreement), [here]).Single(p => p.Party.Organisation == Nav).Person.ShouldBe(here);
        BodyPlace.Of(agreement, body, Names(agreement), [here with { Organisation = County }])
            .Single(p => p.Party.Organisation == Nav).Person.ShouldBeNull();
    }

    [Fact]
    public void WhatIsSigned_IsTheSame_WhoeverSitsThereAndWheneverItMeets()
    {
        var agreement = Agreed();
        var body = MeetData.ABody(agreement);
        var before = BodiesPart.Write(agreement, [body]);
        body.Seat(Sitting(body, NewId.Of<UserId>(TestTime.Start), absent: true, 5));
        BodiesPart.Write(agreement, [body]).ShouldBe(before);
        body.Write(new(body.KindCode, body.Name, body.Mandate, 3, [School, Nav, County], []), amends: false);
        var changed = BodiesPart.Write(agreement, [body]);
        changed.ShouldNotBe(before);
        body.Write(new(body.KindCode, body.Name, body.Mandate, 3, [County, School, Nav], [Nav]), amends: false);
        BodiesPart.Write(agreement, [body]).ShouldBe(changed, "A member is no observer, and the order does not count");
    }

    [Fact]
    public void EveryKind_HasItsNameAndItsSource()
    {
        BodyKinds.All.Select(kind => kind.Name.ToString()).ShouldBeUnique();
        foreach (var kind in BodyKinds.All) kind.Source.ToString().ShouldContain("Kilde: kunnskapsoppsummeringen 2022, s. ");
    }

    private static Agreement Agreed() => AgreementData.Draft(
        null, (County, OrganisationKind.County), (Nav, OrganisationKind.NavRegion), (School, OrganisationKind.School));

    private static Dictionary<OrganisationId, string> Names(Agreement agreement) =>
        agreement.Parties.ToDictionary(p => p.Organisation, p => p.As.ToString());

    private static Sitting Sitting(Body body, UserId? user, bool absent, int day) =>
        new(NewId.Of<SittingId>(TestTime.Start), body.Id, Nav, user, absent, TestData.Before.AddDays(day));
}
