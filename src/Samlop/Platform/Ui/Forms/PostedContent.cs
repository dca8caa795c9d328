using System.Collections.Frozen;
using System.Security.Cryptography;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// What a posted form holds: where it was sent, which the ids of the route are part of, what was typed, and the files. Its own fields
/// (tokens, the name of the form) begin with a line below and do not count.
/// </summary>
internal static class PostedContent
{
    /// <summary>Beside each field in which one chooses and does not write: the field's name.</summary>
    public const string ChosenField = "_chosen";

    // What pages write into their forms beside what people type: versions, codes, years, passages, which button was pressed.
    private static readonly FrozenSet<string> ByPage = new[]
    {
        "BasedOn", "Read", "Seen", "Key", "Criterion", "Code", "Codes", "List", "Year", "Years", "Cost", "Kind", "Id", "Group", "UpTo",
        "Field", "Before", "After", "Then", "Do",
    }.ToFrozenSet();

    public static bool IsContent(string field) => !field.StartsWith('_');

    /// <summary>
    /// The texts that a person wrote, where the form itself cannot be shown with them. What was chosen is a code without the form, and a
    /// tick is no text.
    /// </summary>
    public static IReadOnlyList<string> TypedIn(IFormCollection form) =>
        TypedIn([.. form.SelectMany(field => field.Value, (field, value) => new KeptField(field.Key, value ?? ""))]);

    public static IReadOnlyList<string> TypedIn(KeptForm form) => TypedIn(form.Fields);

    private static IReadOnlyList<string> TypedIn(IReadOnlyList<KeptField> fields)
    {
        var chosen = fields.Where(field => field.Name == ChosenField).Select(field => field.Value).ToHashSet(StringComparer.Ordinal);
        return [.. fields.Where(field => IsTyped(field) && !chosen.Contains(field.Name)).Select(field => field.Value)];
    }

    private static bool IsTyped(KeptField field) =>
        IsContent(field.Name)
        && !ByPage.Contains(field.Name[(field.Name.LastIndexOf('.') + 1)..].Split('[')[0])
        && !string.IsNullOrWhiteSpace(field.Value)
        // A number that names a person is typed once, and shown by no page again.
        && !NationalIdentityNumber.TryParse(field.Value, out _)
        && field.Value is not ("true" or "false")
        && !Guid.TryParse(field.Value.Split(':')[0], out _);

    public static async Task<string> HashOf(HttpContext http)
    {
        using var hash = new ContentHash();
        hash.Add(http.Request.Path.ToString() + http.Request.QueryString);
        foreach (var (field, values) in http.Request.Form.Where(f => IsContent(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            hash.Add(field);
            foreach (var value in values) hash.Add("=" + value);
        }

        foreach (var file in http.Request.Form.Files)
        {
            hash.Add(file.Name);
            hash.Add(file.FileName);
            await using var content = file.OpenReadStream();
            hash.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(content, http.RequestAborted)));
        }

        return hash.End();
    }
}
