using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>Studieretningens art: what an education programme leads to.</summary>
public enum ProgrammeGroup
{
    /// <summary>Yrkesfaglig.</summary>
    Vocational,

    /// <summary>Studieforberedende.</summary>
    General,

    /// <summary>Påbygging til generell studiekompetanse.</summary>
    Supplementary,
}

/// <summary>Utdanningsprogram: of upper secondary school, with Udir's two-letter Grep code.</summary>
public sealed record EducationProgramme(string Code, string Name, ProgrammeGroup Group)
{
    internal static readonly string[] Columns = ["code", "name", "group"];

    internal static EducationProgramme Read(RegisterRow row) =>
        new(
            row.Code("code", 2, 2, char.IsAsciiLetterUpper),
            row.Text("name"),
            row.OneOf(
                "group",
                ("vocational", ProgrammeGroup.Vocational),
                ("general", ProgrammeGroup.General),
                ("supplementary", ProgrammeGroup.Supplementary)
            )
        );
}
