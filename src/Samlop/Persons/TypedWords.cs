using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Persons;

/// <summary>
/// Free text about a person, as typed. What looks like a fødselsnummer or d-nummer is not taken: text is shared, searched and printed in
/// more places than the number may be (personopplysningsloven § 12).
/// </summary>
internal static class TypedWords
{
    /// <summary>Trimmed; null where nothing is typed.</summary>
    public static string? Text(string? typed, int limit, string field, FieldErrors errors, string? where = null)
    {
        var text = TypedField.Text(typed, limit, field, errors, where);
        if (SearchWords.HasElevenDigits(text)) errors.Add(field, Phrase.In<PersonsText>(nameof(PersonsText.Error_NumberInText)), where);
        return text;
    }

    /// <summary>A text that must be there.</summary>
    /// <param name="missing">What to do where it says nothing.</param>
    public static string Needed(string? typed, int limit, string field, Phrase missing, FieldErrors errors)
    {
        var text = TypedField.NeededText(typed, limit, field, missing, errors);
        if (SearchWords.HasElevenDigits(text)) errors.Add(field, Phrase.In<PersonsText>(nameof(PersonsText.Error_NumberInText)));
        return text;
    }
}
