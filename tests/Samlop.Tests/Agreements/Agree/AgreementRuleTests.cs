using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Agree;

/// <summary>Who may be party to what, and what the source says must be there.</summary>
public class AgreementRuleTests
{
    [Theory, Requirement("C-15")]
    [InlineData(AgreementKinds.RegionalCode, "County", 3)]
    [InlineData(AgreementKinds.RegionalCode, "County NavRegion", 2)]
    [InlineData(AgreementKinds.RegionalCode, "County NavOffice Municipality", 1)]
    [InlineData(AgreementKinds.RegionalCode, "County NavRegion Municipality TrainingOffice", 0)]
    [InlineData(AgreementKinds.RegionalCode, "County NavRegion Municipality Company School", 0)]
    [InlineData(AgreementKinds.NationalCode, "Directorate SocialPartner", 1)]
    [InlineData(AgreementKinds.NationalCode, "Directorate Directorate SocialPartner", 0)]
    [InlineData(AgreementKinds.LocalCode, "NavOffice AdultEducationCentre", 1)]
    [InlineData(AgreementKinds.LocalCode, "NavOffice AdultEducationCentre RefugeeService", 0)]
    [InlineData(AgreementKinds.LocalCode, "NavOffice AdultEducationCentre Municipality", 0)]
    [InlineData(AgreementKinds.SectorCode, "County", 1)]
    [InlineData(AgreementKinds.SectorCode, "County SocialPartner", 0)]
    [InlineData(AgreementKinds.CompanyCode, "School", 1)]
    [InlineData(AgreementKinds.CompanyCode, "School Company", 0)]
    public void Parties_ThatTheSourceNames_AreMissingUntilTheyAreThere(string kind, string parties, int missing)
    {
        var agreement = AgreementData.Draft(
            AgreementKinds.Of(kind),
            [.. parties.Split(' ').Select(p => (NewId.Of<OrganisationId>(TestTime.Start), Enum.Parse<OrganisationKind>(p)))]);
        agreement.MissingParties.Count().ShouldBe(missing);
    }

    [Fact]
    public void EveryKind_CanBeMadeOfWhatItNeeds()
    {
        foreach (var kind in AgreementKinds.All)
        {
            kind.Needed.SelectMany(needed => needed.Of).ShouldAllBe(of => kind.Fitting(new[] { of }).Count == 1, kind.Code);
            kind.Beginners.ShouldAllBe(role => RoleKinds.Of(role).Intersect(kind.Keepers).Any(), kind.Code);
            foreach (var text in new[] { kind.Name, kind.Lead, kind.Source }) text.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Organisation_IsPartyOnce_AndAgainAfterItWasRemoved()
    {
        var agreement = AgreementData.Draft();
        var party = AgreementData.Party(agreement, OrganisationKind.NavRegion);
        agreement.Add(party).ShouldBeNull();
        agreement.Add(AgreementData.Party(agreement, OrganisationKind.NavRegion, party.Organisation)).ShouldBe(Agreement.IsParty);
        agreement.Remove(party, TestData.Before).ShouldBeNull();
        agreement.Remove(party, TestData.Before).ShouldBe(Agreement.NotParty);
        agreement.Add(AgreementData.Party(agreement, OrganisationKind.NavRegion, party.Organisation)).ShouldBeNull();
        agreement.Parties.Count.ShouldBe(3);
        agreement.Current.Count().ShouldBe(2);
    }

    [Fact]
    public void Keeper_IsNotRemoved()
    {
        var agreement = AgreementData.Draft();
        agreement.Remove(agreement.Current.Single(), TestData.Before).ShouldBe(Agreement.KeeperStays);
    }

    [Fact]
    public void Parties_StandInTheOrderOfTheirPlaces()
    {
        var agreement = AgreementData.Draft();
        var late = AgreementData.Party(agreement, OrganisationKind.NavRegion, place: 3);
        var early = AgreementData.Party(agreement, OrganisationKind.Company, place: 2);
        agreement.Add(late).ShouldBeNull();
        agreement.Add(early).ShouldBeNull();
        agreement.Current.Skip(1).ShouldBe([early, late]);
        agreement.Place(early, 4).ShouldBeNull();
        agreement.Current.Skip(1).ShouldBe([late, early]);
    }
}
