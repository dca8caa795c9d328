using Samlop.Register.Files;

namespace Samlop.Register;

/// <summary>
/// Yrke: a class of STYRK-08, SSB's standard classification of occupations. The length of the code is its level, 1 (widest) to 4.
/// </summary>
public sealed record Occupation(string Code, string Name)
{
    internal static readonly string[] Columns = ["code", "name"];

    public int Level => Code.Length;

    /// <summary>The code of the class it belongs to; null on level 1.</summary>
    public string? Parent => Level == 1 ? null : Code[..^1];

    internal static Occupation Read(RegisterRow row) => new(row.Code("code", 1, 4, char.IsAsciiDigit), row.Text("name"));
}
