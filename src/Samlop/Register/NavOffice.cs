using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Nav-kontor: an office or unit of Nav, with its unit number of four digits. The list has closed offices in it and no map to
/// municipalities: an office that bears the name form of 2024 was open then, of the others nothing is known. The region is the unit number
/// of its Nav region; null where the register does not know.
/// </summary>
public sealed record NavOffice(string Number, string Name, bool OpenIn2024, string? Region)
{
    internal static readonly string[] Columns = ["number", "name", "renamed_2024", "region"];

    internal static NavOffice Read(RegisterRow row) => new(
        row.Code("number", 4, 4, char.IsAsciiDigit),
        row.Text("name"),
        row.YesOrNo("renamed_2024"),
        row.TextOrNone("region") is null ? null : row.Code("region", 4, 4, char.IsAsciiDigit));
}
