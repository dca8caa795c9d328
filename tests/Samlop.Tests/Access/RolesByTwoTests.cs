using Samlop.Access;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access;

/// <summary>Which roles are one administrator's to give, and why the others are not.</summary>
public sealed class RolesByTwoTests
{
    [Theory]
    [InlineData(Role.DecisionMaker, RoleWeight.Decides)]
    [InlineData(Role.Attestant, RoleWeight.Pays)]
    [InlineData(Role.BudgetAuthority, RoleWeight.Pays)]
    [InlineData(Role.ChiefExecutive, RoleWeight.Signs)]
    [InlineData(Role.Leader, RoleWeight.Signs)]
    [InlineData(Role.ProjectOwner, RoleWeight.Signs)]
    [InlineData(Role.HeadOfAdministration, RoleWeight.Signs)]
    [InlineData(Role.Administrator, RoleWeight.GivesRoles)]
    [InlineData(Role.OrganisationAdministrator, RoleWeight.GivesRoles)]
    [InlineData(Role.DataProtectionOfficer, RoleWeight.Oversees)]
    [InlineData(Role.Auditor, RoleWeight.ReadsAll)]
    public void RoleOfWeight_IsGivenByTwo(Role role, RoleWeight weight)
    {
        RolesByTwo.WeightOf(role).ShouldBe(weight);
        role.IsGivenByTwo().ShouldBeTrue();
    }

    [Fact]
    public void OtherRoles_AreGivenByOne() => Enum.GetValues<Role>().Where(role => !role.IsGivenByTwo()).ShouldBe(
    [
        Role.CaseOfficer, Role.ProjectLead, Role.CountyCoordinator, Role.CoordinatorMentor, Role.TrainingConsultant, Role.NavCounsellor,
        Role.MunicipalNavCounsellor, Role.NavContact, Role.NavCoordinator, Role.JobSpecialist, Role.ProgrammeAdviser, Role.TradeTeacher, Role.CommonCoreTeacher,
        Role.NorwegianTeacher, Role.ContactTeacher, Role.ProcessGuide, Role.PracticeCoordinator, Role.CareerGuide, Role.VolunteerMentor,
        Role.CompanyManager, Role.Supervisor, Role.TrainingOfficeAdviser, Role.Participant, Role.Evaluator,
    ]);

    /// <summary>What a role of the directorate or a county alone may do, and no other, is done by a role of weight: a new act that binds is noticed here.</summary>
    [Theory]
    [InlineData("grants.decision.make")]
    [InlineData("access.people.manage")]
    public void RightThatDecidesAlone_IsHeldByRolesOfWeightOnly(string code) =>
        AllUseCases.Permissions.All.Single(p => p.Code == code).Roles.ShouldAllBe(role => role.IsGivenByTwo());

    [Fact]
    public void EveryWeight_HasItsWords() => Enum.GetValues<RoleWeight>().ShouldAllBe(weight => AccessWords.Of(weight).Length > 0);

    [Theory]
    [InlineData("1.1.2022", "31.12.2022", "1.1.2022", "31.12.2022", false)]
    [InlineData("1.1.2022", "31.12.2022", "1.2.2022", "30.11.2022", false)]
    [InlineData("1.1.2022", "31.12.2022", "31.12.2021", "31.12.2022", true)]
    [InlineData("1.1.2022", "31.12.2022", "1.1.2022", "1.1.2023", true)]
    [InlineData("1.1.2022", "31.12.2022", "1.6.2022", "", true)]
    [InlineData("1.1.2022", "", "1.1.2022", "31.12.2030", false)]
    [InlineData("1.1.2022", "", "1.1.2022", "", false)]
    public void MoreDays_AreThoseThatItDoesNotHave(string from, string to, string wantedFrom, string wantedTo, bool more)
    {
        var membership = new Membership(default, default, default, Role.DecisionMaker, Day(from)!.Value, Day(to));
        membership.IsMore(Day(wantedFrom)!.Value, Day(wantedTo)).ShouldBe(more);
    }

    private static DateOnly? Day(string typed) =>
        typed.Length == 0 ? null : DateOnly.ParseExact(typed, "d.M.yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
