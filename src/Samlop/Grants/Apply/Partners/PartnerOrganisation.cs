using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Catalogue;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply.Partners;

/// <summary>An organisation of the register that the row of a partner may name, by its name or its number.</summary>
/// <param name="Number">Organisasjonsnummer; null where the register lacks it.</param>
/// <param name="Exists">On the day it was read.</param>
public sealed record PartnerOrganisation(OrganisationId Id, string Name, string? Number, bool Exists)
{
    /// <summary>
    /// What an organisation must be one of, to stand as a type of partner; one of the type that is not here may be anything.
    /// </summary>
    private static readonly Dictionary<string, OrganisationKind[]> Types = new(StringComparer.Ordinal)
    {
        ["nav"] = [OrganisationKind.NavOffice, OrganisationKind.NavRegion, OrganisationKind.NavMeasuresUnit],
        ["municipality"] = [OrganisationKind.Municipality, OrganisationKind.RefugeeService, OrganisationKind.AdultEducationCentre],
        ["education"] =
        [
            OrganisationKind.School, OrganisationKind.AdultEducationCentre, OrganisationKind.TrainingProvider,
            OrganisationKind.CareerCentre, OrganisationKind.CountyTrainingDepartment,
        ],
        ["training-office"] = [OrganisationKind.TrainingOffice],
        ["employer"] =
        [
            OrganisationKind.Company, OrganisationKind.Municipality, OrganisationKind.SocialPartner, OrganisationKind.VoluntaryOrganisation,
        ],
    };

    /// <summary>The register of these, as questions name it.</summary>
    public const string Register = "organisation";

    /// <summary>They handle, audit or study the application: no partners of it.</summary>
    private static readonly OrganisationKind[] Outside =
        [OrganisationKind.Directorate, OrganisationKind.Ministry, OrganisationKind.AuditOffice, OrganisationKind.ResearchInstitute];

    /// <summary>What it is; empty where that is not known.</summary>
    public IReadOnlyCollection<OrganisationKind> Kinds { get; init; } = [];

    /// <summary>It is the county that applies.</summary>
    public bool Applies { get; init; }

    /// <summary>It may stand in an application as a partner.</summary>
    public bool MayBePartner => !Applies && (Kinds.Count == 0 || Kinds.Except(Outside).Any());

    /// <summary>As it stands in a field, and is found again by.</summary>
    public string Told => Number is null ? Name : $"{Name} ({Number})";

    /// <summary>The organisation that a row names; null where it names none of the register.</summary>
    public static OrganisationId? Of(AnswerRow row) =>
        Guid.TryParse(row.Cell(ApplicationCatalogue.PartnerRegister), out var id) ? new OrganisationId(id) : null;

    /// <summary>Why it cannot stand in a row of the type of partner; null where it can.</summary>
    /// <param name="type">The code of the type.</param>
    public Phrase? CannotStandAs(string type, Func<string, string> typeName) =>
        Applies ? Phrase.In<PartnersText>(nameof(PartnersText.Error_Own))
        : !MayBePartner ? Phrase.In<PartnersText>(nameof(PartnersText.Error_NoPartner), Name)
        : Kinds.Count > 0 && Types.TryGetValue(type, out var kinds) && !Kinds.Any(kinds.Contains)
            ? Phrase.In<PartnersText>(nameof(PartnersText.Error_Type), Name, Sentence.Inside(typeName(type)))
        : null;

    /// <summary>The row names none of the register by its id, but calls its partner as one of them.</summary>
    public static bool IsUnlinked(AnswerRow row, IReadOnlyList<PartnerOrganisation> among) =>
        Of(row) is null && Find(among, row.Cell("organisation")) is { Exists: true, MayBePartner: true };

    /// <summary>By its number or its whole name, in any case; null where none has it, or more than one.</summary>
    public static PartnerOrganisation? Find(IReadOnlyList<PartnerOrganisation> among, string typed)
    {
        var folded = SearchText.Fold(typed).Trim();
        var digits = typed.Replace(" ", "", StringComparison.Ordinal);
        return among.FirstOrDefault(o => o.Number == digits)
            ?? Only(among.Where(o => SearchText.Fold(o.Told) == folded))
            ?? Only(among.Where(o => SearchText.Fold(o.Name) == folded));
    }

    /// <summary>One that has ended is found no more where another of the name exists.</summary>
    private static PartnerOrganisation? Only(IEnumerable<PartnerOrganisation> found)
    {
        var all = found.ToList();
        var existing = all.Where(o => o.Exists).ToList();
        return existing is [var one] ? one : existing.Count == 0 && all is [var ended] ? ended : null;
    }

    /// <summary>All that a row can name by its name, with what makes those partners or not of an application of the county.</summary>
    internal static async Task<IReadOnlyList<PartnerOrganisation>> For(
        AppDb db, OrganisationId county, DateOnly today, CancellationToken cancel = default) =>
        await db.Set<Organisation>().OrderBy(o => o.Name).ThenBy(o => o.Id)
            .Select(o => new PartnerOrganisation(
                o.Id, o.Name, o.Number, o.ValidFrom <= today && (o.ValidTo == null || o.ValidTo >= today))
            {
                Kinds = o.Kinds,
                Applies = o.Id == county,
            })
            .ToListAsync(cancel);
}

internal static class PartnerOptions
{
    /// <summary>The part about the partners is answered with the organisations of the register.</summary>
    public static async Task WithOrganisations(
        this ApplicationOptions options, AppDb db, string part, OrganisationId county, DateOnly today, CancellationToken cancel = default)
    {
        if (part == ApplicationCatalogue.PartnersPart) options.Organisations = await PartnerOrganisation.For(db, county, today, cancel);
    }
}
