using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Calls;

/// <summary>The number and title of a call that is begun, or what is wrong with them.</summary>
internal sealed record TypedNewCall(CallNumber Number, string Title, FieldErrors Errors)
{
    /// <summary>Errors stand at the fields <c>Number</c> and <c>Title</c>.</summary>
    public static async Task<TypedNewCall> Read(AppDb db, string? typedNumber, string? typedTitle, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        if (!CallNumber.TryParse(typedNumber, out var number))
            errors.Add(nameof(Number), Phrase.In<GrantsText>(nameof(GrantsText.Error_CallNumber)));
        else if (await db.Rows<Call>().All(Because.NumberIsUsedOnce).AnyAsync(c => c.Number == number.ToString(), cancel))
            errors.Add(nameof(Number), Phrase.In<GrantsText>(nameof(GrantsText.Error_CallNumberTaken), number));

        var title = typedTitle?.Trim() ?? "";
        if (!TypedText.HasLettersOrFigures(title))
            errors.Add(nameof(Title), Phrase.In<GrantsText>(nameof(GrantsText.Error_CallTitleMissing)));
        else if (title.Length > Question.LineLimit)
            errors.Add(nameof(Title), Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), Question.LineLimit, title.Length));
        return new TypedNewCall(number, title, errors);
    }
}
