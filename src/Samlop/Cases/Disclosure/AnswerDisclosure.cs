using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Disclosure;

/// <summary>
/// Svar for et dokument: a case officer gives it whole, or refuses it with a ground and a reason. What is given in part is a copy
/// (<see cref="RedactDocument"/>).
/// </summary>
[Process("cases.disclosure.document-answered"), TellsNobody(Untold.OwnWork)]
public sealed class AnswerDisclosure(AppDb db, FileStore files) : IUseCase<AnswerDisclosure.Input, Done>
{
    /// <summary>No identity number goes out, also where nobody has marked it.</summary>
    public static readonly Refusal HasIdentityNumber = Refusal.In<DisclosureText>(nameof(HasIdentityNumber));

    public static Permission Needs { get; } = Permission.Of("cases.disclosure.answer", Role.CaseOfficer);

    public sealed class Input : IInput<AnswerDisclosure, Input, Done>
    {
        public DisclosureRequestId Request { get; set; }

        /// <summary>Of the document, within the request.</summary>
        public int Number { get; set; }

        /// <summary><c>Whole</c> or <c>Refused</c>.</summary>
        public string? Outcome { get; set; }

        public string? Ground { get; set; }

        public string? Reason { get; set; }
    }

    /// <summary>A case officer wrote what is answered for a document.</summary>
    [Event("cases.disclosure.document-answered"), NoNews]
    public sealed record DocumentAnswered(DisclosureRequestId Request, OrganisationId Owner, int Number, DisclosureOutcome Outcome) : IEvent
    {
        private static readonly Words<DisclosureText, DisclosureOutcome> ToldWords = new("Told_Answered");

        Subjects IEvent.About => Subjects.Of(Request);

        Audience IEvent.For => Audience.Within(Owner);

        Phrase IEvent.Told => ToldWords.Of(Outcome, Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.Disclosure(input.Request, actor, cancel) is not { } request || request.Document(input.Number) is not { } document)
            return Refusal.NotFound;
        if (request.MayAnswer() is { } no) return no;

        var errors = new FieldErrors();
        var outcome = TypedField.Choice<DisclosureOutcome>(input.Outcome);
        if (outcome is not (DisclosureOutcome.Whole or DisclosureOutcome.Refused))
            errors.Add(nameof(Input.Outcome), Phrase.In<DisclosureText>(nameof(DisclosureText.Error_Outcome)));
        var (ground, reason) = (ScreeningGround.ByCode(input.Ground), "");
        if (outcome == DisclosureOutcome.Refused)
        {
            if (ground is null) errors.Add(nameof(Input.Ground), Phrase.In<DisclosureText>(nameof(DisclosureText.Error_Ground)));
            reason = TypedField.NeededText(
                input.Reason, DisclosureRequest.ReasonLimit, nameof(Input.Reason),
                Phrase.In<DisclosureText>(nameof(DisclosureText.Error_Reason)), errors);
        }

        if (errors.Any) return errors;
        if (outcome == DisclosureOutcome.Refused)
        {
            document.Refuse(ground!, reason);
        }
        else
        {
            if (await files.TextOf(db, document, cancel) is { } text && Redaction.HasIdentityNumber(text)) return HasIdentityNumber;
            document.Give();
        }

        request.Touch();
        change.Record(new DocumentAnswered(request.Id, request.Owner, document.Number, document.Outcome!.Value));
        return new Done();
    }
}

/// <summary>Reads the texts of documents that are asked for.</summary>
internal static class DisclosedTexts
{
    /// <summary>Null where it has none that can be read: then it is given whole or not at all.</summary>
    public static async Task<IReadOnlyList<string>?> TextOf(
        this FileStore files, AppDb db, DisclosureDocument document, CancellationToken cancel)
    {
        var file = await db.Set<StoredFile>().SingleAsync(f => f.Id == document.File, cancel);
        if (file.ContentType == FileKind.Pdf.ContentType) file = await SourceOf(db, document, file, cancel) ?? file;
        if (!files.Has(file)) return null;
        await using var stream = files.Open(file);
        using var content = new MemoryStream();
        await stream.CopyToAsync(content, cancel);
        return DocumentText.Of(file.ContentType, content.ToArray());
    }

    /// <summary>The page that the program printed it of, which lies beside it in the same entry.</summary>
    private static async Task<StoredFile?> SourceOf(AppDb db, DisclosureDocument document, StoredFile pdf, CancellationToken cancel)
    {
        var beside = await (
            from d in db.Rows<JournalDocument>().Of(document.Entry)
            join f in db.Set<StoredFile>() on d.File equals f.Id
            where f.ContentType == "text/html"
            select f).ToListAsync(cancel);
        return beside.Find(html => DocumentText.IsMadeOf(pdf.Name, html.Name));
    }
}
