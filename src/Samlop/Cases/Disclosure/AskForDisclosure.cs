using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Be om innsyn: anybody asks for documents of entries in the public journal, and need not say who they are. It is journalled in the cases
/// that it is about, and gets a day to be answered by. The key to follow it is given to who asked and to nobody else.
/// </summary>
[Process("cases.disclosure.asked")]
public sealed class AskForDisclosure(AppDb db, CaseRegister register, OsloClock clock, RateLimits limits, DisclosureKeys keys)
    : IUseCase<AskForDisclosure.Input, AskForDisclosure.Asked>
{
    public const int MostOfClient = 10;
    public const int MostInAll = 200;
    public const int EntriesLimit = 1000;

    private static readonly TimeSpan Within = TimeSpan.FromHours(1);
    private static readonly RateLimit OfClient = new("disclosure", MostOfClient, Within);

    public static Permission Needs { get; } = Permission.OfAll("cases.disclosure.ask");

    public sealed class Input : IInput<AskForDisclosure, Input, Asked>
    {
        /// <summary>Entries of the journal, as <c>2022/00012-3</c>, with a line or a comma between.</summary>
        public string? Entries { get; set; }

        public string? Name { get; set; }

        public string? Address { get; set; }

        public string? Words { get; set; }

        /// <summary>The client's address, set by the page; null for the program's own story.</summary>
        public string? Client { get; set; }
    }

    /// <param name="Carried">The key, sealed for a short while.</param>
    public sealed record Asked(DisclosureRequestId Request, string Carried);

    /// <summary>Somebody asked for documents of the journal.</summary>
    [Event("cases.disclosure.asked"), NoNews]
    public sealed record DisclosureAsked(DisclosureRequestId Request, OrganisationId Owner, DateOnly DueOn) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => Phrase.In<DisclosureText>(nameof(DisclosureText.Told_Asked), new DateArgument(DueOn));
    }

    public static NoticeKind TellsOfficers { get; } = NoticeKind.Of<DisclosureAsked>(
        "cases.disclosure.asked", DisclosureNotices.Group, "the case officers of who owns the case",
        (happened, _) => Task.FromResult<Told?>(new Told(
            Phrase.In<DisclosureText>(nameof(DisclosureText.Notice_Asked), new DateArgument(happened.DueOn)),
            DisclosureUrls.Request(happened.Request),
            Readers.In(happened.Owner, [.. AnswerDisclosure.Needs.Roles]))
        {
            Due = happened.DueOn,
        })).While(
            "it is not decided",
            (DisclosureRequest r) => r.Id,
            db => db.Rows<DisclosureRequest>().All(Because.WhoWaitsIsTold).Where(r => r.DecidedAt == null));

    public async Task<Outcome<Asked>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        // Taken first: whoever guesses at entries has as few tries as whoever finds them.
        if (input.Client is { } client && limits.Take(OfClient, client) is not null) return Refusal.TooMany;
        var errors = new FieldErrors();
        var asked = await Find(input.Entries, errors, cancel);
        var asker = new Asker(
            TypedField.Line(input.Name, DisclosureRequest.NameLimit, nameof(Input.Name), errors),
            TypedField.Text(input.Address, DisclosureRequest.AddressLimit, nameof(Input.Address), errors),
            TypedField.Text(input.Words, DisclosureRequest.WordsLimit, nameof(Input.Words), errors));
        if (errors.Any) return errors;

        var since = change.At - Within;
        var lately = await db.Rows<DisclosureRequest>().All(Because.AskingIsLimited).CountAsync(r => r.AskedAt > since, cancel);
        if (lately >= MostInAll) return Refusal.TooMany;

        var today = clock.Today;
        var key = LinkKey.New();
        var owner = asked.Cases[0].Owner;
        var request = new DisclosureRequest(
            NewId.Of<DisclosureRequestId>(change.At), owner, key.Hash, asker, DisclosureClock.On(today).DueOn(today), change.At);
        var data = await ForPrograms(asked, cancel);
        foreach (var entry in asked.Entries)
            foreach (var document in entry.Documents.Where(d => !data.Contains(d.File)).OrderBy(d => d.Number))
                request.Add(new AskedDocument(entry.Case, entry.Id, document.Number, document.File));
        db.Add(request);
        await Journal(request, asked, actor, change, cancel);
        change.Record(new DisclosureAsked(request.Id, owner, request.DueOn));
        return new Asked(request.Id, keys.Seal(key.Token));
    }

    /// <summary>
    /// The same content beside a document that people read, as data for programs: given on its own it would tell what is removed from the
    /// other.
    /// </summary>
    private async Task<HashSet<StoredFileId>> ForPrograms(Found asked, CancellationToken cancel)
    {
        var files = asked.Entries.Where(e => e.Documents.Count > 1).SelectMany(e => e.Documents).Select(d => d.File).ToList();
        return [.. await db.Set<StoredFile>().Where(f => files.Contains(f.Id) && f.ContentType.StartsWith("application/json"))
            .Select(f => f.Id).ToListAsync(cancel)];
    }

    private sealed record Found(IReadOnlyList<CaseFile> Cases, IReadOnlyList<JournalEntry> Entries);

    private async Task<Found> Find(string? typed, FieldErrors errors, CancellationToken cancel)
    {
        var none = new Found([], []);
        FieldErrors Wrong(string key, params object[] arguments)
        {
            errors.Add(nameof(Input.Entries), Phrase.In<DisclosureText>(key, arguments));
            return errors;
        }

        var text = TypedField.Text(typed, EntriesLimit, nameof(Input.Entries), errors);
        if (errors.Any) return none;
        var written = (text ?? "").Split(['\n', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (written.Length == 0) Wrong(nameof(DisclosureText.Error_Entries));
        var distinct = written.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > DisclosureRequest.MostDocuments) Wrong(nameof(DisclosureText.Error_TooMany), DisclosureRequest.MostDocuments);
        if (errors.Any) return none;

        var numbers = distinct.ToDictionary(one => one, EntryNumber.Read, StringComparer.Ordinal);
        var (years, serials, of) = (
            numbers.Values.Select(n => n.Number.Year).Distinct().ToList(), numbers.Values.Select(n => n.Number.Serial).Distinct().ToList(),
            numbers.Values.Select(n => n.Entry).Distinct().ToList());
        // Wider than what is asked for, and as many as can be asked for: the pairs are made here.
        var there = (await (
            from e in db.Rows<JournalEntry>().Askable(clock.Today).Include(e => e.Documents)
            join c in db.Rows<CaseFile>().All(Because.RunsAreJournalled) on e.Case equals c.Id
            where years.Contains(c.Year) && serials.Contains(c.Serial) && of.Contains(e.Number)
            select new { Entry = e, Case = c }).ToListAsync(cancel)).ToDictionary(f => (f.Case.Number, f.Entry.Number));
        var (cases, entries) = (new Dictionary<CaseFileId, CaseFile>(), new List<JournalEntry>());
        foreach (var (one, number) in numbers)
        {
            var found = there.GetValueOrDefault(number);
            if (found is null) Wrong(nameof(DisclosureText.Error_NoEntry), one.Length > 40 ? one[..40] : one);
            else if (found.Entry.Documents.Count == 0) Wrong(nameof(DisclosureText.Error_NoDocuments), one);
            else
            {
                cases[found.Case.Id] = found.Case;
                if (!entries.Contains(found.Entry)) entries.Add(found.Entry);
            }

            if (errors.Any) return none;
        }

        if (cases.Values.Select(c => c.Owner).Distinct().Count() > 1) Wrong(nameof(DisclosureText.Error_OneOwner));
        else if (entries.Sum(e => e.Documents.Count) > DisclosureRequest.MostDocuments)
            Wrong(nameof(DisclosureText.Error_TooMany), DisclosureRequest.MostDocuments);
        return new Found([.. cases.Values], entries);
    }

    // It stays within the owner: who asks for what is nobody else's to read, and whoever asks is no party of the case.
    private async Task Journal(DisclosureRequest request, Found asked, Actor actor, Change change, CancellationToken cancel)
    {
        var title = Phrase.In<DisclosureText>(nameof(DisclosureText.Journal_Asked)).In(Languages.Bokmål.Culture);
        var text = new StringBuilder();
        foreach (var entry in asked.Entries)
        {
            var caseNumber = asked.Cases.Single(c => c.Id == entry.Case).Number;
            text.AppendLine(CultureInfo.InvariantCulture, $"{caseNumber}-{entry.Number}");
        }

        foreach (var line in new[] { request.Name, request.Address, request.Words }.OfType<string>()) text.AppendLine().AppendLine(line);
        foreach (var caseFile in asked.Cases)
        {
            var document = await register.Keep(CaseDocument.Of(title, caseFile, text.ToString()), change, cancel);
            register.Journal(
                caseFile, new NewEntry(EntryDirection.Internal, OsloClock.DateIn(change.At), CaseTitles.Same(title)), [document], actor,
                change);
        }
    }
}

/// <summary>The number of a journal entry with its case, as it is typed: <c>2022/00012-3</c>.</summary>
internal static partial class EntryNumber
{
    public static (CaseNumber Number, int Entry) Read(string typed) =>
        Written().Match(typed) is { Success: true } match
        && CaseNumber.TryParse(match.Groups[1].Value, out var number)
        && int.TryParse(match.Groups[2].ValueSpan, out var entry)
            ? (number, entry)
            : default;

    [GeneratedRegex(@"^([0-9]{4}\s*/\s*[0-9]{1,6})\s*-\s*([0-9]{1,6})$")]
    private static partial Regex Written();
}
