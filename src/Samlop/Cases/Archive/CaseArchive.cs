using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Samlop.Audit;
using Samlop.Cases.Journal;
using Samlop.Platform;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Archive;

/// <summary>
/// Saksmappe: a case as a ZIP that is read without the system: pages for people, tables for programs, the documents as they were stored,
/// and checksums. It holds what the reader may see: a party's has nothing internal.
/// </summary>
public sealed class CaseArchive(
    AppDb db,
    CaseKinds kinds,
    HistoryReading histories,
    FileStore files,
    PrintDocument print,
    Demonstration demonstration,
    OsloClock clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Scripts that verify the folder without the system: Python, and PowerShell for Windows.</summary>
    private static readonly string[] Scripts = ["verifiser.py", "verifiser.ps1"];

    /// <summary>The archive, ready to be sent; null where there is no such case for the actor.</summary>
    /// <param name="toAnybody">
    /// Offentlig variant: public titles, no screened document, nothing internal (offentleglova § 14), nothing of a cancelled entry but that
    /// it was there, and no history, which names people.
    /// </param>
    public async Task<IResult?> Read(CaseNumber number, Actor actor, CancellationToken cancel, bool toAnybody = false)
    {
        var facts = await db.Rows<CaseFile>()
            .VisibleTo(actor.ForCaseFiles())
            .Where(c => c.Year == number.Year && c.Serial == number.Serial)
            .Facts(db, actor.ForCaseFiles())
            .SingleOrDefaultAsync(cancel);
        if (facts is null)
            return null;

        var seat = kinds.SeatOf(actor, facts);
        var side = seat?.Side;
        if (toAnybody && side == CaseSide.Party) return null;
        var entries = await db.Rows<JournalEntry>()
            .VisibleTo(actor.ForCaseFiles())
            .Where(e => e.Case == facts.Id)
            .OrderBy(e => e.Number)
            .Rows(db, seat, toAnybody)
            .ToListAsync(cancel);
        if (toAnybody)
        {
            facts = facts with { Title = facts.PublicTitle };
            entries = [.. entries.Where(e => e.Direction != EntryDirection.Internal).Select(e => e.ToAnybody())];
        }

        await db.ReadReceivers(actor.ForCaseFiles(), entries, cancel);

        var made = clock.Now;
        var pages = new List<(string Path, byte[] Content)>
        {
            (
                "index.html",
                await Page<CaseArchiveIndex>(
                    nameof(CasesText.Archive_Title),
                    facts,
                    new()
                    {
                        [nameof(CaseArchiveIndex.Facts)] = facts,
                        [nameof(CaseArchiveIndex.Entries)] = entries,
                        [nameof(CaseArchiveIndex.Standing)] = kinds.StandingText(facts, actor.Organisation, clock.Today).ToString(),
                        [nameof(CaseArchiveIndex.ForParty)] = side == CaseSide.Party,
                        [nameof(CaseArchiveIndex.ToAnybody)] = toAnybody,
                        [nameof(CaseArchiveIndex.Made)] = made,
                    }
                )
            ),
            ("journal.csv", await Csv(entries, side, cancel)),
            ("journal.json", JsonSerializer.SerializeToUtf8Bytes(Contents(facts, entries, side), Json)),
        };
        if (!toAnybody) pages.Insert(1, ("historikk.html", await History(facts, actor, cancel)));
        foreach (var script in Scripts)
            pages.Add((script, await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "content", "archive", script), cancel)));
        var documents = entries
            .Where(e => e.Cover.MayBeReadBy(side))
            .SelectMany(e => e.Documents.Select(d => (Path: PathOf(e, d), d.Hash)))
            .ToList();
        var name = DownloadName.Of(
            "zip",
            demonstration.Active ? PlatformText.Demonstration_Watermark : null,
            Say(toAnybody ? CasesText.Archive_PublicTitle : CasesText.Archive_Title, facts.Number)
        );
        return new ZipDownload(name, pages, documents, files, made);
    }

    private async Task<byte[]> History(CaseFacts facts, Actor actor, CancellationToken cancel) =>
        await Page<CaseArchiveHistory>(
            nameof(CasesText.History_Title),
            facts,
            new()
            {
                [nameof(CaseArchiveHistory.Number)] = facts.Number,
                [nameof(CaseArchiveHistory.Rows)] = await histories.Of(actor.ForCaseFiles(), [Subject.Of(facts.Id)], cancel: cancel),
            }
        );

    /// <summary>Where a document lies in the archive: in the order of the journal, by the name it has there.</summary>
    internal static string PathOf(EntryRow entry, DocumentRow document) =>
        string.Create(CultureInfo.InvariantCulture, $"dokumenter/{entry.Number:0000}-{document.Number:00} {FileName.Clean(document.Name)}");

    /// <summary>The same as a link from the pages of the archive.</summary>
    internal static string LinkTo(EntryRow entry, DocumentRow document) =>
        string.Join('/', PathOf(entry, document).Split('/').Select(Uri.EscapeDataString));

    private async Task<byte[]> Page<TComponent>(string title, CaseFacts facts, Dictionary<string, object> parameters)
        where TComponent : Microsoft.AspNetCore.Components.IComponent =>
        Encoding.UTF8.GetBytes(
            await print.Render<TComponent>(Phrase.In<CasesText>(title, facts.Number.ToString()), parameters, Languages.Current.Culture)
        );

    private async Task<byte[]> Csv(IReadOnlyCollection<EntryRow> entries, CaseSide? side, CancellationToken cancel)
    {
        using var csv = new MemoryStream();
        await new TableExport<EntryRow>(
            CasesText.Journal_Title,
            JournalTable.Columns(side, fileOf: PathOf),
            entries.ToAsyncEnumerable(),
            TableFormat.Csv
        ).Write(csv, demonstration.Active, clock.Now, cancel);
        return csv.ToArray();
    }

    private object Contents(CaseFacts facts, IEnumerable<EntryRow> entries, CaseSide? side) =>
        new
        {
            Demonstration = demonstration.Active,
            Number = facts.Number.ToString(),
            facts.PublicTitle,
            facts.Title,
            Owner = facts.OwnerName,
            Parties = facts.Parties.Select(party => party.Name),
            facts.OpenedAt,
            facts.ClosedAt,
            Entries = entries.Select(e => new
            {
                e.Number,
                e.Direction,
                e.DocumentDate,
                e.RegisteredAt,
                e.Sender,
                e.Receivers,
                e.PublicTitle,
                Title = e.TitleFor(side),
                ScreeningGround = e.Ground?.Law,
                e.CancelledAt,
                e.CancelReason,
                Documents = e.Cover.MayBeReadBy(side)
                    ? e.Documents.Select(d => new
                    {
                        d.Number,
                        d.Name,
                        File = PathOf(e, d),
                        Sha256 = d.Hash,
                        d.Size,
                    })
                    : [],
            }),
        };
}
