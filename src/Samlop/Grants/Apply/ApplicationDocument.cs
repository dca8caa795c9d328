using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply.Partners;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>One form of a document, with its own hash.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, 64 hexadecimal digits.</param>
public sealed record DocumentForm(string FileName, string ContentType, byte[] Bytes, string Hash)
{
    internal static DocumentForm Of(string fileName, string contentType, byte[] bytes) =>
        new(fileName, contentType, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

/// <summary>
/// Søknaden som dokument: a version as it was sent, with who and when, its questions and answers, and the files that came with it. For the
/// receipt, the print and the case file. What is written in words is in the language of whoever reads.
/// </summary>
public sealed record ApplicationDocument(
    GrantApplicationId Application,
    SentVersion Sent,
    string Json,
    ApplicationSigners Signers,
    string County,
    string CallNumber,
    string CallTitle,
    ApplicationOptions Options,
    CaseNumber Case,
    PartnersOfVersion Partners
)
{
    public ApplicationContent Content { get; } = ApplicationContent.Read(Json);

    public string Title => Phrase.In<ApplyText>(nameof(ApplyText.Document_Title), CallNumber).ToString();

    public IReadOnlyList<ShownPart> Sections => ApplicationSections.Of(Content, Options);

    /// <summary>
    /// The canonical content itself: these bytes have the hash that stands on the receipt. Its name tells whoever opens the journal that it
    /// is not for reading.
    /// </summary>
    public DocumentForm AsJson(CultureInfo language) =>
        DocumentForm.Of(
            DownloadName.Of("json", Named(language), Phrase.In<ApplyText>(nameof(ApplyText.Document_ForPrograms)).In(language)),
            "application/json",
            Encoding.UTF8.GetBytes(Json)
        );

    public string FileName(string extension, CultureInfo language) => DownloadName.Of(extension, Named(language));

    private string Named(CultureInfo language) =>
        Phrase.In<ApplyText>(nameof(ApplyText.Document_FileName), Case.ToString(), County, Sent.Number).In(language);
}

/// <summary>Who stands behind a version that was sent, by name.</summary>
public sealed record ApplicationSigners(string SentBy, string ConfirmedBy, DateTimeOffset ConfirmedAt, bool UnderDelegation);

/// <summary>Makes documents of sent versions. Whether somebody may have one is asked by the caller, before this.</summary>
public sealed class ApplicationDocuments(AppDb db, RegisterData register, PrintDocument printer, OsloClock clock)
{
    /// <summary>Null where that version was never sent, or the reader may not see the application.</summary>
    public async Task<ApplicationDocument?> Read(
        Reader reader,
        GrantApplicationId application,
        int number,
        CancellationToken cancel = default
    )
    {
        var row = await (
            from a in db.Rows<GrantApplication>().VisibleTo(reader)
            from s in a.Sent
            from k in a.Confirmations
            where a.Id == application && s.Number == number && k.Id == s.Confirmation
            select new { a.Call, a.County, Sent = s, s.Content, Confirmation = k }).SingleOrDefaultAsync(cancel);
        if (row is null) return null;
        var at = await db.Rows<CaseFile>().About(db.Rows<GrantApplication>().VisibleTo(reader).Where(a => a.Id == application))
            .Select(c => new { c.Year, c.Serial }).SingleAsync(cancel);
        return await Of(row.Call, row.County, row.Sent, row.Content, row.Confirmation, new CaseNumber(at.Year, at.Serial), cancel);
    }

    /// <summary>The version that is being sent in this run, and is not saved yet.</summary>
    /// <param name="number">Of the case that the sending is journalled in.</param>
    public Task<ApplicationDocument> OfNew(GrantApplication application, CaseNumber number, CancellationToken cancel) =>
        Of(
            application.Call,
            application.County,
            application.Sent[^1],
            application.Sent[^1].Content,
            application.Confirmed!,
            number,
            cancel
        );

    private async Task<ApplicationDocument> Of(
        CallId callId,
        OrganisationId countyId,
        SentVersion sent,
        SentContent said,
        Confirmation confirmation,
        CaseNumber number,
        CancellationToken cancel
    )
    {
        var call = await db.Rows<Call>().Published().Where(c => c.Id == callId).Select(c => new { c.Number, c.Year }).SingleAsync(cancel);
        var county = await db.Set<Organisation>().Where(o => o.Id == countyId).Select(o => o.Name).SingleAsync(cancel);
        var (then, later) = await PartnersOf(sent, said, cancel);
        var askers = await db.NamesOfAskers(then.Concat(later));
        var names = await db.Set<User>()
            .Where(p => p.Id == sent.SentBy || p.Id == confirmation.By)
            .ToDictionaryAsync(p => p.Id, p => p.Name, cancel);
        var signers = new ApplicationSigners(names[sent.SentBy], names[confirmation.By], confirmation.At, confirmation.Under is not null);
        var content = await db.ContentOf(sent.CallVersion, cancel);
        return new ApplicationDocument(
            sent.Application,
            sent,
            said.Json,
            signers,
            county,
            call.Number,
            content.Title,
            new ApplicationOptions(content, call.Year, register),
            number,
            new PartnersOfVersion(then, later, askers)
        );
    }

    /// <summary>Where it stood with the partners when the version was sent, and what they have answered since.</summary>
    private async Task<(IReadOnlyList<PartnerStanding> Then, IReadOnlyList<PartnerStanding> Later)> PartnersOf(
        SentVersion sent, SentContent said, CancellationToken cancel)
    {
        var then = PartnerStandings.Read(said.Partners);
        if (then.Count == 0) return ([], []);
        var rows = ApplicationContent.Read(said.Json).Partners;
        return (then, await db.PartnersSince(sent.Application, then, rows, clock.Today, cancel));
    }

    /// <summary>A whole HTML document that needs nothing else, for printing and for the case file.</summary>
    public async Task<DocumentForm> AsHtml(ApplicationDocument document, CultureInfo language)
    {
        var title = Phrase.In<ApplyText>(nameof(ApplyText.Document_FullTitle), document.CallNumber, document.County);
        var html = await printer.Render<SentApplication>(
            title,
            new Dictionary<string, object> { [nameof(SentApplication.Document)] = document, [nameof(SentApplication.Print)] = true },
            language,
            document.County,
            Phrase.In<ApplyText>(nameof(ApplyText.Document_Foot), document.Case.ToString(), document.CallNumber, document.Sent.Number)
        );
        return DocumentForm.Of(document.FileName("html", language), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The stored file of an attachment.</summary>
    public Task<StoredFile?> FileOf(GrantApplicationId application, Guid attachment, CancellationToken cancel = default)
    {
        var id = new ApplicationAttachmentId(attachment);
        return Files(application).Where(f => f.Attachment == id).Select(f => f.File).SingleOrDefaultAsync(cancel);
    }

    /// <summary>The stored files that came with a version, in its own order.</summary>
    public async Task<IReadOnlyList<StoredFile>> FilesOf(ApplicationDocument document, CancellationToken cancel)
    {
        var files = await Files(document.Application).ToDictionaryAsync(f => f.Attachment.Value, f => f.File, cancel);
        return [.. document.Content.Attachments.Select(attached => files[attached.Id])];
    }

    private IQueryable<AttachmentFile> Files(GrantApplicationId application) =>
        from a in db.Rows<ApplicationAttachment>().Of(application)
        join f in db.Set<StoredFile>() on a.File equals f.Id
        select new AttachmentFile { Attachment = a.Id, File = f };

    private sealed class AttachmentFile
    {
        public ApplicationAttachmentId Attachment { get; init; }

        public StoredFile File { get; init; } = null!;
    }
}
