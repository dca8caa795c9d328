using Samlop.Platform.Ui.Forms;

namespace Samlop.Grants.Apply;

/// <summary>
/// Vedleggstype: what an attachment is, by its stored code, and of a letter of intent whose, by the code of the partner's row.
/// </summary>
public sealed record AttachmentKind(string Code, string? Partner = null)
{
    private const string LetterPrefix = ApplicationOptions.Letter + "/";

    /// <summary>As it is chosen in the form: <c>demand</c>, <c>letter/partners-2</c>.</summary>
    public string Typed => Partner is null ? Code : LetterPrefix + Partner;

    public static AttachmentKind LetterFrom(string partner) => new(ApplicationOptions.Letter, partner);

    /// <summary>Null where it is none of what the application can have now.</summary>
    public static AttachmentKind? Of(string? typed, ApplicationContent content) => Of(typed, ApplicationOptions.Attachable(content));

    /// <summary>Null where it is none of what can be sent in later.</summary>
    public static AttachmentKind? OfSupplement(string? typed, ApplicationContent content) =>
        Of(typed, ApplicationOptions.Supplements(content));

    private static AttachmentKind? Of(string? typed, IReadOnlyList<Option> options) =>
        !options.Any(option => option.Value == typed) ? null
        : typed!.StartsWith(LetterPrefix, StringComparison.Ordinal) ? LetterFrom(typed[LetterPrefix.Length..])
        : new AttachmentKind(typed);
}
