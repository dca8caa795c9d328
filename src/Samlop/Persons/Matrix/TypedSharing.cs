using Samlop.Persons.Sharing;
using Samlop.Persons.Versions;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Matrix;

/// <summary>What is the same for every change of the table.</summary>
internal static class TypedSharing
{
    public static string Reason(string? typed, string field, FieldErrors errors) => TypedField.NeededText(
        typed, SharingChange.ReasonLimit, field, Phrase.In<MatrixText>(nameof(MatrixText.Error_Reason)), errors);

    /// <summary>What is said where another row says the same on one of its days; null where none does.</summary>
    public static Phrase? Meets(SharingLine line, IEnumerable<SharingLine> lines) =>
        SharingFile.Meeting(line.Row(), lines.Where(other => other.Number != line.Number).Select(other => other.Row())) is { } same
            ? Phrase.In<MatrixText>(nameof(MatrixText.Error_Same), same.Line)
            : null;
}
