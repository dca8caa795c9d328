using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Samlop.Platform.Text;

/// <summary>
/// A text by key with arguments, rendered in the reader's language when it is read, not when it is made:
/// refusals, tasks, history and letters are read by others than those who caused them.
/// </summary>
public sealed record Phrase
{
    private static readonly ConcurrentDictionary<Type, ResourceManager> Managers = new();

    private readonly ResourceManager texts;
    private readonly object?[] arguments;

    private Phrase(ResourceManager texts, string key, object?[] arguments) => (this.texts, Key, this.arguments) = (texts, key, arguments);

    public string Key { get; }

    /// <summary>Its arguments, and those of the phrases among them.</summary>
    public IEnumerable<object> Arguments => arguments.OfType<object>().SelectMany(a => a is Phrase phrase ? phrase.Arguments : [a]);

    /// <summary>
    /// A text of the module whose strongly typed texts are <typeparamref name="TTexts"/>. An argument may itself be a phrase.
    /// </summary>
    public static Phrase In<TTexts>(string key, params object?[] arguments) => In(typeof(TTexts), key, arguments);

    public static Phrase In(Type texts, string key, params object?[] arguments) => new(Managers.GetOrAdd(texts, ManagerOf), key, arguments);

    /// <summary>A text as it stands, the same in every language: a name, a number.</summary>
    public static Phrase Verbatim(string text) => new(ManagerOf(typeof(PlatformText)), nameof(PlatformText.Verbatim), [text]);

    /// <summary>Some things in one sentence: "one", "one and two", "one, two and three".</summary>
    public static Phrase Joined(IReadOnlyList<string> things) =>
        things.Count < 2
            ? Verbatim(string.Concat(things))
            : In<PlatformText>(
                nameof(PlatformText.And),
                string.Join(CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft ? "، " : ", ", things.SkipLast(1)), things[^1]);

    /// <summary>Some phrases in one sentence, each in the language it is read in.</summary>
    public static Phrase Joined(IReadOnlyList<Phrase> phrases) => phrases.Count switch
    {
        0 => Verbatim(""),
        1 => phrases[0],
        2 => In<PlatformText>(nameof(PlatformText.And), phrases[0], phrases[1]),
        _ => In<PlatformText>(nameof(PlatformText.Listed), phrases[0], Joined([.. phrases.Skip(1)])),
    };

    /// <summary>The same with other arguments, also in the phrases among them.</summary>
    public Phrase With(Func<object, object> argument) =>
        new(texts, Key, Array.ConvertAll(arguments, a => a is null ? null : a is Phrase phrase ? phrase.With(argument) : argument(a)));

    /// <summary>In a given language. A key that is missing is a bug, found by the parity test.</summary>
    public string In(CultureInfo language)
    {
        var format = texts.GetString(Key, language) ?? throw new MissingManifestResourceException($"No text {Key} in {texts.BaseName}");
        return arguments.Length == 0
            ? format
            : string.Format(language, format, Array.ConvertAll(arguments, a => a is Phrase phrase ? phrase.In(language) : a));
    }

    /// <summary>
    /// True where it is written in the language itself: some texts are in more languages than the pages, and what is not falls back on
    /// bokmål.
    /// </summary>
    public bool IsWrittenIn(PageLanguage language) => Languages.OfPages.Contains(language)
        || texts.GetResourceSet(
            language.Culture.IsNeutralCulture ? language.Culture : language.Culture.Parent, createIfNotExists: true, tryParents: false)
            ?.GetString(Key) is not null;

    /// <summary>In the language of the page that is being made.</summary>
    public override string ToString() => In(CultureInfo.CurrentUICulture);

    /// <summary>True where the module has a text with this key.</summary>
    public static bool Exists(Type texts, string key) =>
        Managers.GetOrAdd(texts, ManagerOf).GetString(key, CultureInfo.InvariantCulture) is not null;

    private static ResourceManager ManagerOf(Type texts) =>
        (ResourceManager)
            texts.GetProperty(nameof(PlatformText.ResourceManager), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
