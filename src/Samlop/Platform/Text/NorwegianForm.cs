using System.Globalization;

namespace Samlop.Platform.Text;

/// <summary>
/// Målform: the two forms of written Norwegian. A state body writes to a municipality or county in the form it has asked for (språklova §
/// 15, with § 14 on forms); a body that has asked for neither is neutral, and the form is null there.
/// </summary>
public enum NorwegianForm
{
    /// <summary>Bokmål.</summary>
    Nb,

    /// <summary>Nynorsk.</summary>
    Nn,
}

/// <summary>The language of each form.</summary>
public static class NorwegianForms
{
    public static PageLanguage Language(this NorwegianForm form) => form == NorwegianForm.Nn ? Languages.Nynorsk : Languages.Bokmål;

    public static CultureInfo Culture(this NorwegianForm form) => form.Language().Culture;

    /// <summary>The form that was chosen by its name; null for neutral and for what is no form.</summary>
    public static NorwegianForm? Read(string? typed) =>
        Enum.TryParse<NorwegianForm>(typed, out var form) && Enum.GetName(form) == typed ? form : null;

    /// <summary>The form that an address asks for (<c>malform=nn</c>); null for what is no form.</summary>
    public static NorwegianForm? InAddress(string? asked) =>
        Enum.TryParse<NorwegianForm>(asked, ignoreCase: true, out var form) && Enum.IsDefined(form) ? form : null;
}
