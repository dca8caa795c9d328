using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Register;

namespace Samlop.Access.Organisations;

/// <summary>The fields of an organisation as they are typed, for the one who adds it and the one who corrects it.</summary>
public abstract class TypedOrganisation
{
    public string? Name { get; set; }

    /// <summary>Codes of <see cref="OrganisationKind"/>.</summary>
    public List<string> Kinds { get; set => field = value ?? []; } = [];

    public string? Number { get; set; }

    /// <summary>County number or municipality number, where it is a county or a municipality.</summary>
    public string? RegionNumber { get; set; }

    /// <summary>A <see cref="NorwegianForm"/> by name; empty for neutral.</summary>
    public string? Form { get; set; }
}

/// <summary>The same, read. What is wrong lies in the errors.</summary>
internal sealed record ReadOrganisation(
    string Name,
    IReadOnlyList<OrganisationKind> Kinds,
    string? Number,
    string? RegionNumber,
    NorwegianForm? Form
)
{
    /// <param name="own">The organisation itself, which may keep its number; null for a new one.</param>
    public static async Task<ReadOrganisation> From(
        TypedOrganisation typed,
        OrganisationId? own,
        AppDb db,
        RegisterData register,
        FieldErrors errors,
        CancellationToken cancel
    )
    {
        var name = TypedLine.ReadName(typed.Name, Organisation.NameLimit, nameof(typed.Name), errors);
        var kinds = typed
            .Kinds.Distinct()
            .Select(code =>
                Enum.TryParse<OrganisationKind>(code, out var kind) && Enum.GetName(kind) == code ? (OrganisationKind?)kind : null
            )
            .ToList();
        if (kinds.Count == 0 || kinds.Contains(null))
            errors.Add(nameof(typed.Kinds), Phrase.In<AccessText>(nameof(AccessText.Error_Kinds)));
        List<OrganisationKind> known = [.. kinds.OfType<OrganisationKind>()];

        var number = await ReadNumber(typed, own, db, errors, cancel);
        var form = NorwegianForms.Read(typed.Form);
        if (form is null && !string.IsNullOrEmpty(typed.Form))
            errors.Add(nameof(typed.Form), Phrase.In<CommonText>(nameof(CommonText.Error_Form)));
        return new ReadOrganisation(name, known, number, ReadRegion(typed, known, register, errors), form);
    }

    private static async Task<string?> ReadNumber(
        TypedOrganisation typed,
        OrganisationId? own,
        AppDb db,
        FieldErrors errors,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(typed.Number)) return null;
        if (!OrganisationNumber.TryParse(typed.Number, out var number))
        {
            errors.Add(nameof(typed.Number), Phrase.In<AccessText>(nameof(AccessText.Error_OrganisationNumber)));
            return null;
        }

        // One that has ended may have left its number to another.
        var taken = await db.Set<Organisation>()
            .AnyAsync(o => o.Number == number.Value && o.ValidTo == null && (own == null || o.Id != own), cancel);
        if (taken)
            errors.Add(nameof(typed.Number), Phrase.In<AccessText>(nameof(AccessText.Error_OrganisationNumberTaken)));
        return number.Value;
    }

    private static string? ReadRegion(TypedOrganisation typed, List<OrganisationKind> kinds, RegisterData register, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed.RegionNumber))
            return null;
        if (
            kinds.Contains(OrganisationKind.County)
            && CountyNumber.TryParse(typed.RegionNumber, out var county)
            && register.Counties.All.Any(c => c.Number == county)
        )
            return county.Value;
        if (
            kinds.Contains(OrganisationKind.Municipality)
            && MunicipalityNumber.TryParse(typed.RegionNumber, out var municipality)
            && register.Municipalities.All.Any(m => m.Number == municipality)
        )
            return municipality.Value;
        errors.Add(nameof(typed.RegionNumber), Phrase.In<AccessText>(nameof(AccessText.Error_RegionNumber)));
        return null;
    }
}
