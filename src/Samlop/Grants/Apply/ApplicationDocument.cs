using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Register;

namespace Samlop.Grants.Apply;

/// <summary>One form of a document, with its own hash.</summary>
/// <param name="Hash">SHA-256 of <paramref name="Bytes"/>, 64 hexadecimal digits.</param>
public sealed record DocumentForm(string FileName, string ContentType, byte[] Bytes, string Hash)
{
    internal static DocumentForm Of(string fileName, string contentType, byte[] bytes) => new(fileName, contentType, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

/// <summary>
/// Søknaden som dokument: a version as it was sent, with who and when, its questions and answers, and the files that came with it. For the receipt, the print and
/// the case file.
/// </summary>
/// <param name="ContentHash">The hash on the receipt: of the canonical content.</param>
public sealed record ApplicationDocument(
    GrantApplicationId Application, int Number, string Title, string County, string CallNumber, DateTimeOffset ReceivedAt, DateTimeOffset? ClosesAt, bool Late, string ContentHash,
    string SentBy, string ConfirmedBy, DateTimeOffset ConfirmedAt, bool UnderDelegation, IReadOnlyList<DocumentSection> Sections, ApplicationContent Content)
{
    public IReadOnlyList<AttachedFile> Attachments => Content.Attachments;

    /// <summary>The canonical content itself: these bytes have <see cref="ContentHash"/>.</summary>
    public DocumentForm AsJson() => DocumentForm.Of(FileName("json"), "application/json", Encoding.UTF8.GetBytes(Content.Write()));

    /// <summary>Readable without any program, in the reader's language.</summary>
    public DocumentForm AsText()
    {
        var text = new StringBuilder();
        text.AppendLine(Title).AppendLine(County).AppendLine(string.Concat(ApplyText.Receipt_Received, ": ", new InstantArgument(ReceivedAt).ToString())).AppendLine(string.Concat(ApplyText.Receipt_Hash, ": ", ContentHash)).AppendLine();
        foreach (var section in Sections)
        {
            text.AppendLine(section.Title.ToUpperInvariant());
            foreach (var answer in section.Answers)
            {
                text.AppendLine(answer.Question).AppendLine(answer.IsEmpty ? ApplyText.NotAnswered : answer.Text ?? string.Join('\n', answer.Rows.Select(row => "- " + string.Join(", ", row.Where(cell => cell.Length > 0))))).AppendLine();
            }
        }

        foreach (var file in Attachments) text.AppendLine(CultureInfo.InvariantCulture, $"{file.Name} ({file.Size} byte, SHA-256 {file.Hash})");
        return DocumentForm.Of(FileName("txt"), "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text.ToString()));
    }

    public string FileName(string extension) => $"soknad-{CallNumber}-versjon-{Number}.{extension}";
}

/// <summary>Reads sent versions as documents. Whether somebody may have one is asked by the caller, before this.</summary>
public sealed class ApplicationDocuments(AppDb db, RegisterData register, PrintDocument printer)
{
    /// <summary>Null where that version was never sent.</summary>
    public async Task<ApplicationDocument?> Read(GrantApplicationId application, int number, CancellationToken cancel = default)
    {
        var row = await (
            from a in db.Set<GrantApplication>().RowsChecked()
            from s in a.Sent
            join c in db.Set<Call>() on a.Call equals c.Id
            join o in db.Set<Organisation>() on a.County equals o.Id
            join k in db.Set<Confirmation>() on s.Confirmation equals k.Id
            join confirmer in db.Set<Person>() on k.By equals confirmer.Id
            join sender in db.Set<Person>() on s.SentBy equals sender.Id
            where a.Id == application && s.Number == number
            select new { Sent = s, a.FirstReceivedAt, CallNumber = c.Number, c.Year, County = o.Name, ConfirmedBy = confirmer.Name, ConfirmedAt = k.At, k.Under, SentBy = sender.Name }).SingleOrDefaultAsync(cancel);
        if (row is null) return null;

        var content = ApplicationContent.Read(row.Sent.Content);
        var options = new ApplicationOptions(await db.ContentOf(row.Sent.CallVersion, cancel), row.Year, register);
        return new ApplicationDocument(
            application, number, Phrase.In<ApplyText>(nameof(ApplyText.Document_Title), row.CallNumber).ToString(), row.County, row.CallNumber,
            row.Sent.ReceivedAt, row.Sent.ClosesAt, row.FirstReceivedAt >= row.Sent.ClosesAt, row.Sent.Hash,
            row.SentBy, row.ConfirmedBy, row.ConfirmedAt, row.Under is not null, ApplicationSections.Of(content, options), content);
    }

    /// <summary>A whole HTML document that needs nothing else, for printing and for the case file.</summary>
    public async Task<DocumentForm> AsHtml(ApplicationDocument document, CultureInfo language)
    {
        var title = Phrase.Verbatim($"{document.Title} – {document.County}");
        var html = await printer.Render<SentApplication>(title, new Dictionary<string, object> { [nameof(SentApplication.Document)] = document, [nameof(SentApplication.Print)] = true }, language);
        return DocumentForm.Of(document.FileName("html"), "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    /// <summary>The stored file of an attachment that is part of the content; for the case file.</summary>
    public async Task<StoredFile?> FileOf(GrantApplicationId application, Guid attachment, CancellationToken cancel = default)
    {
        var id = new ApplicationAttachmentId(attachment);
        return await (
            from a in db.Set<ApplicationAttachment>().RowsChecked()
            join f in db.Set<StoredFile>() on a.File equals f.Id
            where a.Application == application && a.Id == id
            select f).SingleOrDefaultAsync(cancel);
    }
}
