using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Calls;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Apply;

/// <summary>The case of an application, as it is told beside it.</summary>
internal sealed class ApplicationCase
{
    public CaseFileId Id { get; init; }

    public GrantApplicationId Application { get; init; }

    public int Year { get; init; }

    public int Serial { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }
}

/// <summary>
/// Cases about applications: between the directorate that owns the call and the county. Those of the directorate see it when they are
/// impartial to the application.
/// </summary>
internal static class ApplicationCases
{
    public const string Code = "grant-application";
    public const string County = "county";

    /// <summary>Who sees the cases there, and declares of applications before.</summary>
    public static readonly IReadOnlyCollection<Role> OfTheDirectorate =
        [Role.CaseOfficer, Role.DecisionMaker, Role.Attestant, Role.BudgetAuthority];

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("directorate", Phrase.In<ApplyText>(nameof(ApplyText.Case_Directorate)))
        {
            Readers = OfTheDirectorate,
            Writers = [Role.CaseOfficer],
            Registrars = [Role.CaseOfficer],
        },
        new CaseRole(County, Phrase.In<ApplyText>(nameof(ApplyText.Case_County)))
        {
            Readers = GrantNotices.OfTheCounty,
            Writers = GrantNotices.OfTheCounty,
        })
    {
        OpenTo = ImpartialityAccess.ClearedFor(ApplicationImpartiality.Kind),
        AuditedBy = SubjectDoors.Through<GrantApplication, GrantApplicationId>(
            a => a.Id, (db, reader) => db.Rows<GrantApplication>().AuditedBy(reader)),
        Deadline = async (db, subject, cancel) => await (
            from a in db.Rows<GrantApplication>().OfCase(subject)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            select c.ClosesAt).SingleOrDefaultAsync(cancel),
        SaysWhatHappensNow = true,
        IsInPublicJournal = true,
    };

    /// <summary>Cases that were found, as those of applications; others are left out.</summary>
    public static IQueryable<ApplicationCase> OfApplications(this IQueryable<CaseFile> cases) =>
        cases.Where(c => c.KindCode == Code).Select(c => new ApplicationCase
        {
            Id = c.Id,
            // The database compares them by their value.
            Application = (GrantApplicationId)(object)c.Subject,
            Year = c.Year,
            Serial = c.Serial,
            ClosedAt = c.ClosedAt,
        });
}
