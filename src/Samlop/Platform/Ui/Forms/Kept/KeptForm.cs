using Samlop.Platform.UseCases;

namespace Samlop.Platform.Ui.Forms.Kept;

/// <summary>A posted form with all that it takes to fill it in again.</summary>
/// <param name="Action">Path and query of its page.</param>
/// <param name="Fields">In the order they were sent: what was typed, the form's name and its once-token.</param>
public sealed record KeptForm(string Action, IReadOnlyList<KeptField> Fields)
{
    internal const string NameField = "_handler";

    public static KeptForm Of(HttpContext http, IFormCollection form) => new(
        http.Request.Path.ToString() + http.Request.QueryString,
        [
            .. from field in form
               where PostedContent.IsContent(field.Key) || field.Key is NameField or FirstAnswers.OnceField or PostedContent.ChosenField
               from value in field.Value
               select new KeptField(field.Key, value ?? ""),
        ]);

    /// <summary>Tells one form from another, whatever is typed in it.</summary>
    public static string IdOf(HttpContext http, string? name)
    {
        using var hash = new ContentHash();
        hash.Add(http.Request.Path.ToString());
        hash.Add(name ?? "");
        return hash.End();
    }
}

/// <summary>One field as it was sent.</summary>
public sealed record KeptField(string Name, string Value);
