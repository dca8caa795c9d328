using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Tests.Support;

/// <summary>A person for one organisation, as tests act: with all that they hold there, of which one role is what the test is about.</summary>
public sealed record Member(User User, Organisation Organisation, Membership Membership)
{
    public UserId Id => User.Id;

    public Role Role => Membership.Role;

    /// <summary>The claims of a session in which the person chose the organisation of this membership.</summary>
    internal ClaimsPrincipal Principal => new(new ClaimsIdentity(
        ViewerLookup.ClaimsOf(User.Id, new HeldAt(Organisation.Id, Organisation.Name, [Role])),
        CookieAuthenticationDefaults.AuthenticationScheme));
}

/// <summary>
/// What a test is given: rows written straight to the database, with the least that must be said. Modules add their nouns as
/// extension methods in their own test folders, built on <see cref="Saved{T}"/>.
/// </summary>
public sealed class TestData(SamlopHost host)
{
    // As long as the next, so that no name begins another.
    private static int last = 1000;

    /// <summary>The day from which everything that is given holds, unless a test says otherwise.</summary>
    public static readonly DateOnly Before = new(2020, 1, 1);

    public SamlopHost Host { get; } = host;

    /// <summary>A new id at the test's time.</summary>
    public TId Id<TId>() where TId : struct, IId<TId> => NewId.Of<TId>(Host.Time.Now);

    /// <summary>A number that is not used before in this run, for names that must differ.</summary>
    public static int Next() => Interlocked.Increment(ref last);

    public Task<Organisation> AnOrganisation(params OrganisationKind[] kinds) => AnOrganisation(null, kinds);

    public Task<Organisation> AnOrganisation(string? name, params OrganisationKind[] kinds) =>
        Saved(new Organisation(Id<OrganisationId>(), name ?? $"Prøveby {Next()}", kinds.Length == 0 ? [OrganisationKind.County] : kinds, Before) { Fictitious = true });

    public Task<User> AUser(string? name = null)
    {
        var number = Next();
        return Saved(new User(Id<UserId>(), name ?? $"Prøve Person {number}", $"person{number}@example.test") { Persona = true });
    }

    /// <summary>A person with a membership in a role; a new person and organisation where none is given.</summary>
    public async Task<Member> AMember(Role role, Organisation? organisation = null, User? person = null, DateOnly? from = null)
    {
        organisation ??= await AnOrganisation(KindOf(role));
        person ??= await AUser();
        return new Member(person, organisation, await Saved(new Membership(Id<MembershipId>(), person.Id, organisation.Id, role, from ?? Before)));
    }

    /// <summary>Saves a row past the rules of runs; for what was there before the test begins.</summary>
    public async Task<T> Saved<T>(T row) where T : class
    {
        await SavedAll(row);
        return row;
    }

    public async Task SavedAll(params object[] rows)
    {
        await using var db = Host.OpenDb();
        await db.SaveAll(rows);
    }

    /// <summary>Saves changes to rows that are there already.</summary>
    public async Task Changed(params object[] rows)
    {
        await using var db = Host.OpenDb();
        foreach (var row in rows)
        {
            var entry = db.Entry(row);
            entry.State = EntityState.Modified;
            entry.OriginalValues.SetValues((await entry.GetDatabaseValuesAsync())!);
        }

        db.AllowChanges();
        await db.SaveChangesAsync();
    }

    /// <summary>The kind of organisation where a role is usually held.</summary>
    public static OrganisationKind KindOf(Role role) => role switch
    {
        Role.CaseOfficer or Role.DecisionMaker or Role.Attestant or Role.BudgetAuthority or Role.Administrator or Role.DataProtectionOfficer => OrganisationKind.Directorate,
        Role.NavCounsellor or Role.MunicipalNavCounsellor or Role.NavContact or Role.NavCoordinator or Role.JobSpecialist => OrganisationKind.NavOffice,
        Role.ProgrammeAdviser => OrganisationKind.RefugeeService,
        Role.CommonCoreTeacher or Role.NorwegianTeacher or Role.ContactTeacher or Role.Participant => OrganisationKind.AdultEducationCentre,
        Role.TradeTeacher or Role.PracticeCoordinator => OrganisationKind.School,
        Role.CareerGuide => OrganisationKind.CareerCentre,
        Role.VolunteerMentor => OrganisationKind.VoluntaryOrganisation,
        Role.Leader => OrganisationKind.Municipality,
        Role.CompanyManager or Role.Supervisor => OrganisationKind.Company,
        Role.TrainingOfficeAdviser => OrganisationKind.TrainingOffice,
        Role.Evaluator => OrganisationKind.ResearchInstitute,
        Role.Auditor => OrganisationKind.AuditOffice,
        _ => OrganisationKind.County,
    };
}
