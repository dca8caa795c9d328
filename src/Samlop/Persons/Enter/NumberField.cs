using Samlop.Persons.Record;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons.Enter;

/// <summary>
/// A field for a number: what was typed is carried on sealed (<see cref="PersonNumbers.Seal"/>), since no page shows it again.
/// </summary>
internal static class NumberField
{
    /// <summary>What the field and its seal hold when the page is shown anew. A number that is none stays, to be corrected.</summary>
    public static (string? Typed, string? Sealed) Carry(string? typed, string? seal, PersonNumbers numbers) =>
        NationalIdentityNumber.TryParse(typed, out var number) ? (null, numbers.Seal(number)) : (typed, seal);

    /// <summary>Null where none is typed, or an error is told.</summary>
    public static NationalIdentityNumber? Read(string? typed, string? seal, string field, PersonNumbers numbers, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(typed)) return numbers.Open(seal);
        if (!NationalIdentityNumber.TryParse(typed, out var number))
            errors.Add(field, Phrase.In<EnterText>(nameof(EnterText.Error_Number)));
        return number;
    }
}
