using System.Globalization;
using System.Runtime.Serialization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Sladdet kopi: a new document of what is left of the text of one, when passages and words are removed by a ground each. It is printed
/// before the run, has a hash of its own, and nothing of what was removed is in it.
/// </summary>
[Process("cases.disclosure.document-redacted"), TellsNobody(Untold.OwnWork)]
public sealed class RedactDocument(AppDb db, FileStore files, PrintDocument print, IPdfPrinter printer)
    : IUseCase<RedactDocument.Input, Done>, IPrepares<RedactDocument.Input>
{
    public const int TypedLimit = 4000;

    /// <summary>A phrase of fewer signs would take half of the text with it.</summary>
    public const int ShortestPhrase = 2;

    public static readonly Refusal NoText = Refusal.In<DisclosureText>(nameof(NoText));
    public static readonly Refusal NothingIsLeft = Refusal.In<DisclosureText>(nameof(NothingIsLeft));

    public static Permission Needs => AnswerDisclosure.Needs;

    public sealed class Input : IInput<RedactDocument, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }

        public int Number { get; set; }

        /// <summary>One for each of <see cref="ScreeningGround.All"/>, in their order.</summary>
        public List<TypedMark> Marks { get; set => field = value ?? []; } = [];

        /// <summary>What was printed of the marks, or why nothing was; made by <see cref="Prepare"/>, never from the form.</summary>
        [IgnoreDataMember]
        public Printed? Prepared { get; internal set; }
    }

    public sealed class TypedMark
    {
        /// <summary>Numbers, as <c>2, 5-7</c>.</summary>
        public string? Paragraphs { get; set; }

        /// <summary>One on each line.</summary>
        public string? Phrases { get; set; }
    }

    /// <param name="Of">The marks that it was made by, as they are stored.</param>
    public sealed record Printed(string Of, ReceivedFile? File, Refusal? No);

    /// <summary>A copy of a document was made, from which something is removed.</summary>
    [Event("cases.disclosure.document-redacted"), NoNews]
    public sealed record DocumentRedacted(DisclosureRequestId Request, OrganisationId Owner, int Number, string HashKey) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Redacted), Number);
    }

    public async Task Prepare(Input input, Actor actor, CancellationToken cancel)
    {
        input.Prepared = null;
        var (request, document) = await Find(input, actor, cancel);
        if (request is null || document is null || request.MayAnswer() is not null) return;
        var errors = new FieldErrors();
        if (await files.TextOf(db, document, cancel) is not { } text) return;
        var marks = Read(input, text, errors);
        if (errors.Any) return;

        var at = await (
            from e in db.Rows<JournalEntry>().AskedIn(request)
            join c in db.Rows<CaseFile>().AskedIn(request) on e.Case equals c.Id
            join o in db.Set<Organisation>() on c.Owner equals o.Id
            where e.Id == document.Entry
            select new { c.Year, c.Serial, e.Number, Owner = o.Name }).SingleAsync(cancel);
        var name = Phrase.In<DisclosureText>(
            nameof(DisclosureText.Copy_Title), document.Document, $"{new CaseNumber(at.Year, at.Serial)}-{at.Number}");
        // The copy is in the language of the journal, whoever makes it.
        var culture = Languages.Bokmål.Culture;
        var left = Redaction.Apply(text, marks, culture);
        var html = await print.Render<RedactedCopy>(
            name,
            new Dictionary<string, object> { [nameof(RedactedCopy.Title)] = name, [nameof(RedactedCopy.Paragraphs)] = left },
            culture, at.Owner, name);
        var printed = await printer.Print(html, cancel);
        input.Prepared = printed.Succeeded
            ? new Printed(
                Written(marks),
                await files.Keep(printed.Value, DownloadName.Of("pdf", name.In(culture)), FileKind.Pdf, cancel), null)
            : new Printed(Written(marks), null, printed.Refusal);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, document) = await Find(input, actor, cancel);
        if (request is null || document is null) return Refusal.NotFound;
        if (request.MayAnswer() is { } no) return no;
        if (await files.TextOf(db, document, cancel) is not { } text) return NoText;

        var errors = new FieldErrors();
        var marks = Read(input, text, errors);
        if (marks.Count == 0 && !errors.Any && !Redaction.HasIdentityNumber(text))
            errors.Add(Field(0, nameof(TypedMark.Paragraphs)), Phrase.In<DisclosureText>(nameof(DisclosureText.Error_NoMarks)));
        if (errors.Any) return errors;
        if (marks.SelectMany(m => m.Paragraphs).Distinct().Count() == text.Count) return NothingIsLeft;
        if (input.Prepared is not { } prepared || prepared.Of != Written(marks)) return PrintRefusal.PdfFailed;
        if (prepared.File is not { } file) return prepared.No ?? PrintRefusal.PdfFailed;

        var copy = new StoredFile(file, change.At);
        db.Add(copy);
        document.GiveInPart(marks, copy);
        request.Touch();
        change.Record(new DocumentRedacted(request.Id, request.Owner, document.Number, copy.Hash));
        return new Done();
    }

    internal static string Field(int index, string property) => $"Marks[{index}].{property}";

    private static string Written(IReadOnlyList<RedactionMark> marks) => JsonSerializer.Serialize(marks, JsonSerializerOptions.Web);

    private async Task<(DisclosureRequest? Request, DisclosureDocument? Document)> Find(Input input, Actor actor, CancellationToken cancel)
    {
        var request = await db.Disclosure(input.Request, actor, cancel);
        return (request, request?.Document(input.Number));
    }

    private static List<RedactionMark> Read(Input input, IReadOnlyList<string> text, FieldErrors errors)
    {
        var marks = new List<RedactionMark>();
        foreach (var (ground, index) in ScreeningGround.All.Select((g, i) => (g, i)))
        {
            if (input.Marks.ElementAtOrDefault(index) is not { } typed) continue;
            var phrases = (TypedField.Text(typed.Phrases, TypedLimit, Field(index, nameof(TypedMark.Phrases)), errors) ?? "").Split('\n')
                .Select(Redaction.Plain).Where(p => p.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (phrases.Exists(p => p.Length < ShortestPhrase))
            {
                errors.Add(
                    Field(index, nameof(TypedMark.Phrases)),
                    Phrase.In<DisclosureText>(nameof(DisclosureText.Error_PhraseShort)));
            }

            // What is found nowhere would stand in the copy, believed to be gone.
            foreach (var nowhere in phrases.Where(phrase => phrase.Length >= ShortestPhrase && !Redaction.Finds(text, phrase)))
            {
                errors.Add(
                    Field(index, nameof(TypedMark.Phrases)),
                    Phrase.In<DisclosureText>(nameof(DisclosureText.Error_PhraseNowhere), nowhere));
            }

            var paragraphs = Numbers(typed.Paragraphs, text.Count, Field(index, nameof(TypedMark.Paragraphs)), errors);
            if (phrases.Count + paragraphs.Count > 0) marks.Add(new RedactionMark(ground.Code, paragraphs, phrases));
        }

        return marks;
    }

    private static List<int> Numbers(string? typed, int count, string field, FieldErrors errors)
    {
        var numbers = new SortedSet<int>();
        foreach (var part in (TypedField.Text(typed, TypedLimit, field, errors) ?? "")
            .Split([',', ' ', '\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = part.Replace('–', '-').Split('-');
            if (ends.Length > 2
                || !Array.TrueForAll(ends, end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
            {
                errors.Add(field, Phrase.In<DisclosureText>(nameof(DisclosureText.Error_Paragraphs)));
                return [];
            }

            var (from, to) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
            if (from < 1 || to < from || to > count)
            {
                errors.Add(field, Phrase.In<DisclosureText>(nameof(DisclosureText.Error_NoParagraph), part, count));
                return [];
            }

            numbers.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return [.. numbers];
    }
}
