using System.Text;
using Samlop.Agreements.Agree;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Agreements.Sign;

/// <summary>A version printed for the archive before the run that sends it to signing.</summary>
/// <param name="Hash">Of the content it was made of.</param>
public sealed record PreparedVersion(string Hash, ReceivedFile Archive);

/// <summary>A version as all have signed it, printed for the archive before the run of the last signature, with its signing log.</summary>
/// <param name="Mark">What it was made of (<see cref="AgreementJournal.MarkOf"/>).</param>
/// <param name="At">When the last signature is given.</param>
public sealed record PreparedSignatures(string Mark, DateTimeOffset At, ReceivedFile Document, ReceivedFile Log);

/// <summary>
/// The documents of an agreement: for people as they ask, and for its case as it is sent to signing and signed. They are in the form of
/// Norwegian that the agreement has, whoever reads.
/// </summary>
public sealed class AgreementJournal(
    PrintDocument document,
    [FromKeyedServices(IPdfPrinter.Archive)] IPdfPrinter archive,
    FileStore files,
    CaseRegister cases,
    AgreementContents contents)
{
    private static readonly FileKind Json = new(".json", "application/json");

    public async Task<Outcome<PreparedVersion>> Print(CaseNumber number, int version, AgreementContent content, CancellationToken cancel)
    {
        var title = Title(nameof(AgreementsText.Document_Version), content, version);
        var printed = await ForArchive(await Document(number, version, content, null), title, number, cancel);
        return printed.Refusal is { } no ? no : new PreparedVersion(content.Hash(), printed.Value);
    }

    /// <summary>The version with its signatures, and the signing log.</summary>
    public async Task<Outcome<PreparedSignatures>> PrintSigned(Agreement agreement, AgreementVersion version, CancellationToken cancel)
    {
        var content = AgreementContent.Read(version.Text.Json);
        var log = SigningLog.Of(agreement, version);
        var document = await ForArchive(
            await Document(agreement.Number, version.Number, content, log),
            Title(nameof(AgreementsText.Document_Signed), content, version.Number), agreement.Number, cancel);
        if (document.Refusal is { } no) return no;
        var printedLog = await ForArchive(
            await Log(agreement.Number, content, log), Title(nameof(AgreementsText.Document_Log), content, version.Number),
            agreement.Number, cancel);
        if (printedLog.Refusal is { } noLog) return noLog;
        return new PreparedSignatures(MarkOf(agreement, version), version.SignedAt!.Value, document.Value, printedLog.Value);
    }

    /// <summary>Says whether what was printed of a version and its signing is what is there: the hash of both.</summary>
    public static string MarkOf(Agreement agreement, AgreementVersion version) => AgreementContent.HashOf(string.Join(
        '\n',
        SigningLog.Of(agreement, version).Lines
            .Select(line => $"{line.At:O} {line.What.In(Languages.Bokmål.Culture)}").Prepend(version.Hash)));

    /// <summary>
    /// The version as it waits for signatures, to those who are to sign it: the document, and the content that has the hash.
    /// </summary>
    public async Task Sent(
        Agreement agreement, AgreementVersion version, PreparedVersion prepared, Actor actor, Change change, CancellationToken cancel)
    {
        var content = AgreementContent.Read(version.Text.Json);
        var title = Title(nameof(AgreementsText.Document_ToSign), content, version.Number);
        var json = await cases.Keep(
            new CaseDocument(Name(Json, title, agreement), Json.ContentType, Encoding.UTF8.GetBytes(version.Text.Json)), change, cancel);
        await Journal(agreement, title, [new StoredFile(prepared.Archive, change.At), json], actor, change, cancel);
    }

    /// <summary>
    /// The version as all have signed it, to all parties: the document with its signatures, and the signing log. The case is called what
    /// the agreement is called from now on.
    /// </summary>
    public async Task Signed(
        Agreement agreement, AgreementVersion version, PreparedSignatures prepared, Actor actor, Change change, CancellationToken cancel)
    {
        var content = AgreementContent.Read(version.Text.Json);
        var title = Title(nameof(AgreementsText.Document_Signed), content, version.Number);
        await Journal(
            agreement, title, [new StoredFile(prepared.Document, change.At), new StoredFile(prepared.Log, change.At)], actor, change,
            cancel);
        await cases.Retitle(agreement.Id.Value, CaseTitles.Same(version.Title), cancel);
    }

    /// <summary>The whole agreement as HTML that can be printed.</summary>
    /// <param name="log">With what happened at its signing; null where it is not sent yet.</param>
    public Task<string> Document(CaseNumber number, int version, AgreementContent content, SigningLog? log)
    {
        var parameters = new Dictionary<string, object>
        {
            [nameof(AgreementDocument.Content)] = content,
            [nameof(AgreementDocument.Parts)] = contents.Parts,
            [nameof(AgreementDocument.Number)] = number,
            [nameof(AgreementDocument.Version)] = version,
        };
        if (log is not null) parameters[nameof(AgreementDocument.Log)] = log;
        return document.Render<AgreementDocument>(
            Phrase.Verbatim(content.Title), parameters, content.Form.Culture(), KeeperOf(content), Foot(number, version));
    }

    /// <summary>The signing log as a document of its own.</summary>
    public Task<string> Log(CaseNumber number, AgreementContent content, SigningLog log) => document.Render<SigningLogDocument>(
        Phrase.In<AgreementsText>(nameof(AgreementsText.Document_Log), log.Number),
        new Dictionary<string, object>
        {
            [nameof(SigningLogDocument.Log)] = log,
            [nameof(SigningLogDocument.Title)] = content.Title,
            [nameof(SigningLogDocument.Number)] = number,
        },
        content.Form.Culture(), KeeperOf(content), Foot(number, log.Number));

    private async Task Journal(
        Agreement agreement, string title, IReadOnlyList<StoredFile> documents, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = (await cases.Find(agreement.Id.Value, cancel))!;
        // To those who are asked to sign it or have signed it. A party that the change takes out is in the case until all the others have
        // signed, and is not to read there what it does not read of the agreement (AgreementAccess.ReadBy).
        var entry = new NewEntry(EntryDirection.Outgoing, OsloClock.DateIn(change.At), CaseTitles.Same(title))
        {
            To = [.. agreement.Current.Select(party => party.Organisation).Where(party => party != agreement.Keeper)],
        };
        cases.Journal(caseFile, entry, documents, actor, change);
    }

    private async Task<Outcome<ReceivedFile>> ForArchive(string html, string title, CaseNumber number, CancellationToken cancel)
    {
        var printed = await archive.Print(html, cancel);
        if (printed.Refusal is { } no) return no;
        return await files.Keep(printed.Value, DownloadName.Of("pdf", title, $"({number})", "(PDF-A)"), FileKind.Pdf, cancel);
    }

    private static string KeeperOf(AgreementContent content) => content.NameOf(content.Keeper.Value.ToString());

    private static Phrase Foot(CaseNumber number, int version) =>
        Phrase.In<AgreementsText>(nameof(AgreementsText.Document_Foot), number.ToString(), version);

    private static string Title(string key, AgreementContent content, int version) =>
        Phrase.In<AgreementsText>(key, version).In(content.Form.Culture());

    private static string Name(FileKind kind, string title, Agreement agreement) =>
        DownloadName.Of(kind.Extension.TrimStart('.'), title, $"({agreement.Number})");
}
