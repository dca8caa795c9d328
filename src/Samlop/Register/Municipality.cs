using Samlop.Platform.Identifiers;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Kommune: a municipality while it has one number; whether it is in the administrative area for Sami language (sameloven § 3-1), where
/// people may use Sami with it.
/// </summary>
public sealed record Municipality(
    MunicipalityNumber Number,
    PlaceName Name,
    bool InSamiAdministrativeArea,
    OrganisationNumber? Organisation,
    Validity Validity,
    IReadOnlyList<MunicipalityNumber> Successors) : IDated<MunicipalityNumber>
{
    internal static readonly string[] Columns =
    [
        "number",
        "name",
        "official_name",
        "name_se",
        "name_sma",
        "name_smj",
        "name_fkv",
        "sami_administrative_area",
        "organisation_number",
        "valid_from",
        "valid_to",
        "successors",
    ];

    internal static Municipality Read(RegisterRow row) => new(
        row.Identifier<MunicipalityNumber>("number"),
        row.PlaceName("se", "sma", "smj", "fkv"),
        row.YesOrNo("sami_administrative_area"),
        row.IdentifierOrNone<OrganisationNumber>("organisation_number"),
        row.Validity(),
        row.Identifiers<MunicipalityNumber>("successors"));
}
