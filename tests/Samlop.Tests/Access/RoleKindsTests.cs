using Samlop.Access;
using Samlop.Platform.Data;

namespace Samlop.Tests.Access;

/// <summary>Which roles there are in which organisations, and who leads each.</summary>
public sealed class RoleKindsTests
{
    public static TheoryData<OrganisationKind> Kinds => [.. Enum.GetValues<OrganisationKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void EveryKind_HasALeader_WhoseRoleFitsIt(OrganisationKind kind)
    {
        RoleKinds.Of(RoleKinds.LeaderOf(kind)).ShouldContain(kind);
        RoleKinds.Leaders.ShouldContain(RoleKinds.LeaderOf(kind));
    }

    [Theory]
    [InlineData(OrganisationKind.County, Role.ChiefExecutive)]
    [InlineData(OrganisationKind.Directorate, Role.DecisionMaker)]
    [InlineData(OrganisationKind.Company, Role.CompanyManager)]
    [InlineData(OrganisationKind.Municipality, Role.Leader)]
    [InlineData(OrganisationKind.SocialPartner, Role.Leader)]
    public void Leader_IsTheRoleThatSignsThere(OrganisationKind kind, Role leader) => RoleKinds.LeaderOf(kind).ShouldBe(leader);

    [Theory]
    [InlineData(Role.CountyCoordinator, "County CountyTrainingDepartment")]
    [InlineData(Role.CoordinatorMentor, "Directorate County CountyTrainingDepartment")]
    [InlineData(Role.PracticeCoordinator, "Municipality AdultEducationCentre School CountyTrainingDepartment")]
    [InlineData(Role.JobSpecialist, "NavOffice TrainingProvider NavMeasuresUnit")]
    [InlineData(Role.VolunteerMentor, "VoluntaryOrganisation")]
    [InlineData(Role.CareerGuide, "CareerCentre")]
    [InlineData(Role.TrainingConsultant, "County CountyTrainingDepartment")]
    [InlineData(Role.ProjectOwner, "County")]
    [InlineData(Role.HeadOfAdministration, "County")]
    [InlineData(Role.BudgetAuthority, "Directorate")]
    public void Role_IsHeldInTheseKindsAlone(Role role, string kinds) =>
        string.Join(' ', RoleKinds.Of(role).Order()).ShouldBe(kinds);

    [Theory]
    [InlineData("PaymentApprover", Role.Attestant)]
    [InlineData("Attestant", Role.Attestant)]
    [InlineData("attestant", null)]
    [InlineData("0", null)]
    [InlineData(null, null)]
    public void StoredName_IsReadAsTheRoleItIsNow(string? name, Role? role) => StoredNames<Role>.Find(name).ShouldBe(role);

    [Fact]
    public void EveryRole_IsStoredByItsNameOfToday() => Enum.GetValues<Role>().ShouldAllBe(role => StoredNames<Role>.Find(role.ToString()) == role);
}
