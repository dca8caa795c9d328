using System.Collections.Frozen;
using System.Security.Cryptography;
using Samlop.Platform.Ui.Forms.Kept;
using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// What a posted form holds: where it was sent, which the ids of the route are part of, what was typed, and the files. Its own fields
/// (tokens, the name of the form) begin with a line below and do not count.
/// </summary>
internal static class PostedContent
{
    // What pages write into their forms beside what people type: versions, codes, which button was pressed.
    private static readonly FrozenSet<string> ByPage =
        new[] { "BasedOn", "Read", "Seen", "Key", "Criterion", "Code", "List", "Cost", "Then", "Do" }.ToFrozenSet();

    public static bool IsContent(string field) => !field.StartsWith('_');

    /// <summary>The texts that a person typed or chose, where the form itself cannot be shown with them.</summary>
    public static IReadOnlyList<string> TypedIn(IFormCollection form) =>
        [.. form.SelectMany(field => field.Value, (field, value) => (field.Key, value)).Where(IsTyped).Select(field => field.value!)];

    public static IReadOnlyList<string> TypedIn(KeptForm form) =>
        [.. form.Fields.Where(field => IsTyped((field.Name, field.Value))).Select(field => field.Value)];

    private static bool IsTyped((string Name, string? Value) field) =>
        IsContent(field.Name)
        && !ByPage.Contains(field.Name[(field.Name.LastIndexOf('.') + 1)..])
        && !string.IsNullOrWhiteSpace(field.Value)
        && !Guid.TryParse(field.Value, out _);

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
