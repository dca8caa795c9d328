using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Access;

/// <summary>Whoever holds several roles at an organisation acts with all of them together; what must be apart is.</summary>
public sealed class RightsTests
{
    private static readonly Gen<Role[]> SomeRoles = Gen.Elements(Enum.GetValues<Role>()).Several(6);

    [Fact]
    public void Permissions_OfRolesTogether_AreThoseOfEach_AndOfEverybody() => SomeRoles.Holds(roles =>
        AllUseCases.Permissions.Of(roles).All.ToHashSet()
            .SetEquals([.. roles.SelectMany(role => AllUseCases.Permissions.Of(role).All), .. AllUseCases.Permissions.Of().All])
            .ShouldBeTrue());

    [Fact]
    public void RoleOfAPermission_IsHeld_AndGivesIt_WhateverTheOrderTheyWereGivenIn() => SomeRoles.Holds(roles =>
    {
        var actor = new Actor(new UserId(Guid.NewGuid()), default, AllUseCases.Permissions.Of(roles));
        var other = new Actor(actor.User, default, AllUseCases.Permissions.Of(roles.Reverse()));
        foreach (var permission in actor.Rights.All)
        {
            var role = actor.RoleFor(permission);
            other.RoleFor(permission).ShouldBe(role);
            if (roles.Length == 0) role.ShouldBeEmpty();
            else
            {
                roles.Select(r => r.ToString()).ShouldContain(role);
                AllUseCases.Permissions.Of(Enum.Parse<Role>(role)).Give(permission).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void RoleOfAPermission_IsTheFirstOfItsOwnList()
    {
        var needs = Permission.Of("test.needs", Role.Supervisor, Role.CaseOfficer);
        new Actor(new UserId(Guid.NewGuid()), default, new Rights([Role.CaseOfficer, Role.Supervisor], [needs])).RoleFor(needs)
            .ShouldBe(nameof(Role.Supervisor));
        Actor.System.RoleFor(needs).ShouldBe("System");
        Actor.Nobody.RoleFor(needs).ShouldBeEmpty();
    }

    [Fact]
    public void Act_IsNotedAsDoneInTheRoleThatHasIt_ByWhoeverHoldsOthersToo()
    {
        var acts = AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<AuthorityActs>().Single().All;
        acts.ShouldNotBeEmpty();
        acts.ShouldAllBe(act => act.Needs.Roles[0] == act.HeldBy);
    }

    [Fact]
    public void RolesApart_AreApartFromEitherSide()
    {
        foreach (var role in Enum.GetValues<Role>())
            RolesApart.From(role).ShouldAllBe(other => other != role && RolesApart.From(other).Contains(role));
        RolesApart.From(Role.Auditor).ShouldContain(Role.CaseOfficer);
        RolesApart.From(Role.NavContact).ShouldBe([Role.MunicipalNavCounsellor]);
        RolesApart.From(Role.DataProtectionOfficer).ShouldContain(Role.Administrator);
        foreach (var role in new[] { Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority })
            RolesApart.From(role).ShouldContain(Role.DataProtectionOfficer);
    }

    [Fact]
    public void Auditor_WhoHandlesWhatIsAudited_AuditsNothing()
    {
        Of(Role.Auditor).Audits().ShouldBeTrue();
        Of(Role.Auditor, Role.OrganisationAdministrator).Audits().ShouldBeTrue();
        Of(Role.Auditor, Role.CaseOfficer).Audits().ShouldBeFalse();
        Of(Role.CaseOfficer).Audits().ShouldBeFalse();
    }

    private static Actor Of(params Role[] roles) => new(new UserId(Guid.NewGuid()), default, AllUseCases.Permissions.Of(roles));
}
