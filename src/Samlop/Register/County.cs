using Samlop.Platform.Identifiers;
using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Fylke, med fylkeskommune: a county and the authority that runs it, while it has one number. Oslo is a municipality as well, under the
/// same organisation number.
/// </summary>
public sealed record County(
    CountyNumber Number,
    PlaceName Name,
    OrganisationNumber? Organisation,
    Validity Validity,
    IReadOnlyList<CountyNumber> Successors
) : IDated<CountyNumber>
{
    internal static readonly string[] Columns =
    [
        "number",
        "name",
        "official_name",
        "name_smi",
        "name_fkv",
        "organisation_number",
        "valid_from",
        "valid_to",
        "successors",
    ];

    internal static County Read(RegisterRow row) => new(
        row.Identifier<CountyNumber>("number"),
        row.PlaceName("smi", "fkv"),
        row.IdentifierOrNone<OrganisationNumber>("organisation_number"),
        row.Validity(),
        row.Identifiers<CountyNumber>("successors"));
}
