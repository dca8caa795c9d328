using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Letters.Compose;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Letters.Templates;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Letters;

/// <summary>
/// Brevtype: what letters of one kind are made of, and who sends, gets and approves what. A module registers its kinds
/// (<c>setup.LetterKind</c>) with the writer that says what each letter tells; the letters themselves know nothing of what they tell of but
/// its id.
/// </summary>
/// <param name="Code">Stable; stored with letters, templates and events, for instance <c>grant-award</c>.</param>
/// <param name="Slug">The kind as it stands in addresses: <c>tilskuddsbrev</c>.</param>
/// <param name="Name">As a title: "Tilskuddsbrev".</param>
/// <param name="InSentence">As the one that somebody sent: "tilskuddsbrevet".</param>
public sealed partial record LetterKind(string Code, string Slug, Phrase Name, Phrase InSentence)
{
    public const int TextLimit = 4000;

    /// <summary>The block that every template has: the title of the letter, which its case and its journal know it by.</summary>
    public const string Title = "title";

    /// <summary>The kind of a kind of letter in histories: the versions of its template have one, and the first has no row.</summary>
    public const string SubjectKind = "letters.kind";

    /// <summary>What the code was in what is stored from before.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    /// <summary>
    /// The kind of what the case of the letter is about (<see cref="SubjectKindAttribute"/>): its history tells that the letter was sent
    /// and opened.
    /// </summary>
    public required string CaseSubject { get; init; }

    /// <summary>The texts of a template, in the order of the letter; <see cref="Title"/> is one of them.</summary>
    public required IReadOnlyList<LetterBlock> Blocks { get; init; }

    /// <summary>What may stand in the texts to be filled in.</summary>
    public required IReadOnlyList<LetterPlaceholder> Placeholders { get; init; }

    /// <summary>The first version of the template, which comes with the program.</summary>
    public required Func<LetterTexts> First { get; init; }

    /// <summary>Where the facts of the first version are from, as a sentence.</summary>
    public required Phrase Origin { get; init; }

    /// <summary>Draws what stands between the title and the signature: a <see cref="LetterBody"/>.</summary>
    public required Type Body { get; init; }

    /// <summary>Who sends such letters for the sender.</summary>
    public required IReadOnlyCollection<Role> Dispatchers { get; init; }

    /// <summary>Who else of the sender reads those in cases that they see.</summary>
    public IReadOnlyCollection<Role> Readers { get; init; } = [];

    /// <summary>Who opens and reads them for the receiver, and is told that they have come.</summary>
    public required IReadOnlyCollection<Role> Receivers { get; init; }

    /// <summary>Who puts a version of the template in force, beside the administrators.</summary>
    public IReadOnlyCollection<Role> Approvers { get; init; } = [];

    /// <summary>More is waited for than that it is opened, and the module lists it: that it is not opened is said there.</summary>
    public bool AsksForMore { get; init; }

    /// <summary>What its template is in histories.</summary>
    public Subject Subject => SubjectOf(Code);

    /// <summary>The kind as histories name it.</summary>
    internal static Named Named(string code) => new(SubjectOf(code), SomeLetter);

    /// <summary>"et brev".</summary>
    internal static Phrase SomeLetter => Phrase.In<LettersText>(nameof(LettersText.SomeLetter));

    internal static Subject SubjectOf(string code) => Subject.Named(SubjectKind, code);

    /// <summary>
    /// What is wrong with a text of a template; null where nothing is. Amounts come from what the letter tells of, so none may stand in a
    /// template.
    /// </summary>
    public Phrase? Problem(string text)
    {
        if (text.Length == 0) return Phrase.In<LettersText>(nameof(LettersText.Error_BlockMissing));
        if (text.Length > TextLimit) return Phrase.In<CommonText>(nameof(CommonText.Error_TooLong), TextLimit, text.Length);
        var unknown = Placeholder().Matches(text).Select(m => m.Groups[1].Value)
            .FirstOrDefault(name => !Placeholders.Any(p => p.Name == name));
        if (unknown is not null) return Phrase.In<LettersText>(nameof(LettersText.Error_Placeholder), unknown);
        if (Placeholder().Replace(text, "").AsSpan().ContainsAny('{', '}')) return Phrase.In<LettersText>(nameof(LettersText.Error_Braces));
        return Amount().IsMatch(text) ? Phrase.In<LettersText>(nameof(LettersText.Error_AmountInTemplate)) : null;
    }

    /// <summary>The text with its placeholders filled in. A value that the writer does not give is a bug.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Placeholder().Replace(text, m => values.TryGetValue(m.Groups[1].Value, out var value)
            ? value : throw new InvalidOperationException($"Nothing is given for {m.Value}."));

    /// <summary>The placeholders as they stand in the preview of a template.</summary>
    public Dictionary<string, string> Samples(NorwegianForm form, DateOnly today) =>
        Placeholders.ToDictionary(p => p.Name, p => p.Sample(form, today), StringComparer.Ordinal);

    internal bool IsDispatchedBy(Actor actor) => Holds(actor, Dispatchers);

    internal bool IsReadAtSenderBy(Actor actor) => Holds(actor, Dispatchers) || Holds(actor, Readers);

    internal bool IsReceivedBy(Actor actor) => Holds(actor, Receivers);

    /// <summary>Its template is read by those who send with it, who approve it, and by the administrators.</summary>
    internal bool HasTemplateReadBy(Actor actor) =>
        Holds(actor, Dispatchers) || Holds(actor, Approvers) || Holds(actor, ReadTemplates.Needs.Roles);

    internal IEnumerable<Role> AllApprovers => Approvers.Union(PutTemplateInForce.Needs.Roles);

    internal bool IsApprovedBy(Actor actor) => Holds(actor, AllApprovers);

    /// <summary>Some of its letters are read by the actor; which ones is asked row by row.</summary>
    internal bool IsReadBy(Actor actor) => IsReadAtSenderBy(actor) || IsReceivedBy(actor) || actor.May(ReadAllCases.Needs);

    private static bool Holds(Actor actor, IEnumerable<Role> roles) => actor.IsUser && actor.HoldsAny(roles);

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\d\s*(kr|kroner|mill|millioner|millionar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}

/// <summary>A text of a template.</summary>
/// <param name="Key">Stable; stored with the texts.</param>
public sealed record LetterBlock(string Key, Phrase Name);

/// <summary>What stands as <c>{name}</c> in a template and is filled in.</summary>
/// <param name="Name">In Norwegian, as it is written.</param>
/// <param name="Meaning">What it is replaced with, as within a sentence.</param>
/// <param name="Sample">An invented value, for the preview of a template.</param>
public sealed record LetterPlaceholder(string Name, Phrase Meaning, Func<NorwegianForm, DateOnly, string> Sample);

/// <summary>The kinds of letters that modules have registered.</summary>
public sealed class LetterKinds(IEnumerable<LetterKind> kinds)
{
    private readonly Dictionary<string, LetterKind> byCode = (
        from kind in kinds
        from code in kind.Was.Prepend(kind.Code)
        select (code, kind)).ToDictionary(known => known.code, known => known.kind, StringComparer.Ordinal);

    /// <summary>In the order that they were registered in.</summary>
    public IReadOnlyList<LetterKind> All { get; } = [.. kinds];

    public LetterKind Of(string code) => byCode[code];

    /// <summary>Null for a code that is nobody's.</summary>
    public LetterKind? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The kind with this in its addresses, where the actor reads its template; else null.</summary>
    public LetterKind? WithTemplateFor(Actor actor, string slug) =>
        All.FirstOrDefault(kind => kind.Slug == slug && kind.HasTemplateReadBy(actor));

    /// <summary>What histories call the kinds.</summary>
    internal Dictionary<Guid, string> NamesOf(IReadOnlyCollection<Guid> ids) => (
        from code in byCode
        let id = LetterKind.SubjectOf(code.Key).Id
        where ids.Contains(id)
        select (id, code.Value.InSentence.ToString())).ToDictionary(named => named.id, named => named.Item2);
}

internal static class LetterKindsOfProgram
{
    /// <summary>The kinds that are registered in the program that opened the context.</summary>
    public static LetterKinds LetterKinds(this AppDb db) => db.GetService<LetterKinds>();
}

/// <summary>Registers kinds of letters.</summary>
public static class LetterKindSetup
{
    /// <summary>Letters of this kind are written by <typeparamref name="TWriter"/>; its roles may send, read, open and approve.</summary>
    public static ModuleSetup LetterKind<TWriter>(this ModuleSetup setup, LetterKind kind) where TWriter : class, ILetterWriter
    {
        setup.Services.AddSingleton(kind);
        setup.Services.AddKeyedTransient<ILetterWriter, TWriter>(kind.Code);
        return setup
            .Gives(DispatchLetter.Needs, kind.Dispatchers)
            .Gives(ReadLetters.Needs, [.. kind.Dispatchers, .. kind.Readers, .. kind.Receivers])
            .Gives(OpenLetter.Needs, kind.Receivers)
            .Gives(ReadTemplates.Needs, [.. kind.Dispatchers, .. kind.Approvers])
            .Gives(PutTemplateInForce.Needs, kind.Approvers);
    }
}
