using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Journal;

/// <summary>
/// Tittel som Samløp lager: what a use case calls what it journals. The journal is in Norwegian, whoever does it, and is kept and handed on
/// so; pages show the title in the reader's language. A module registers its titles (<c>setup.EntryTitle</c>).
/// </summary>
/// <param name="Code">Stable; stored with the entry.</param>
/// <param name="Told">The title of what is stored as its arguments: codes, numbers and dates, never names or what somebody typed.</param>
public sealed record EntryTitle(string Code, Func<AppDb, IReadOnlyList<string>, Phrase> Told)
{
    public const int CodeLimit = 60;
    public const int ArgumentsLimit = 200;

    private const char Between = '\u001f';

    /// <summary>The titles of an entry with these arguments.</summary>
    public CaseTitles Of(AppDb db, params string[] arguments) =>
        CaseTitles.Same(In(Languages.Bokmål, db, arguments)) with { Made = new MadeTitle(Code, string.Join(Between, arguments)) };

    internal string In(PageLanguage language, AppDb db, string arguments) => In(language, db, arguments.Split(Between));

    private string In(PageLanguage language, AppDb db, IReadOnlyList<string> arguments)
    {
        var text = Told(db, arguments).In(language.Culture);
        return char.ToUpper(text[0], language.Culture) + text[1..];
    }
}

/// <summary>Which title was made, and of what, as it is stored.</summary>
/// <param name="Code">Of an <see cref="EntryTitle"/>.</param>
public sealed record MadeTitle(string Code, string Arguments);

/// <summary>The titles that modules have registered.</summary>
public sealed class EntryTitles(IEnumerable<EntryTitle> titles)
{
    private readonly Dictionary<string, EntryTitle> byCode = titles.ToDictionary(title => title.Code, StringComparer.Ordinal);

    /// <summary>The title in the language; null where it stands as it is stored: in Norwegian, or made by nobody here.</summary>
    internal string? In(PageLanguage language, AppDb db, MadeTitle? made) =>
        made is null || language == Languages.Bokmål ? null : byCode.GetValueOrDefault(made.Code)?.In(language, db, made.Arguments);
}

/// <summary>Registers titles.</summary>
public static class EntryTitleSetup
{
    public static ModuleSetup EntryTitle(this ModuleSetup setup, EntryTitle title)
    {
        setup.Services.AddSingleton(title);
        return setup;
    }

    internal static EntryTitles EntryTitles(this AppDb db) => db.GetService<EntryTitles>();
}
