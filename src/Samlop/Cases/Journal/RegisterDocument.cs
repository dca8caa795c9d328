using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Journal;

/// <summary>
/// Registrer dokument: an officer journals an internal note or a letter that came in another way. Files are put to it on the entry's own
/// page.
/// </summary>
[Process("DocumentRegistered"), TellsNobody(Untold.Register)]
public sealed class RegisterDocument(AppDb db, CaseRegister register) : IUseCase<RegisterDocument.Input, RegisterDocument.Registered>
{
    public const int NoteLimit = 20_000;

    public static Permission Needs { get; } = Permission.Of("cases.register");

    public sealed class Input : IInput<RegisterDocument, Input, Registered>
    {
        public CaseFileId Case { get; set; }

        /// <summary><c>Incoming</c> or <c>Internal</c>: what goes out is journalled by what sends it.</summary>
        public string? Direction { get; set; }

        public string? DocumentDate { get; set; }

        public string? PublicTitle { get; set; }

        public string? Title { get; set; }

        /// <summary>Code of the screening ground; empty for public.</summary>
        public string? Ground { get; set; }

        /// <summary>The party that something incoming is from, by its id; not asked where the case has one.</summary>
        public string? From { get; set; }

        /// <summary>The note itself, where it is written here; it becomes the first document.</summary>
        public string? Note { get; set; }
    }

    public sealed record Registered(int Year, int Serial, int Entry);

    public async Task<Outcome<Registered>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().ManageableBy(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == input.Case, cancel);
        if (caseFile is null) return Refusal.NotFound;

        var errors = new FieldErrors();
        var chosen = TypedField.Choice<EntryDirection>(input.Direction);
        if (chosen is not (EntryDirection.Incoming or EntryDirection.Internal))
            errors.Add(nameof(Input.Direction), Phrase.In<CasesText>(nameof(CasesText.Error_Direction)));
        var from = chosen == EntryDirection.Incoming ? Sender(caseFile, input.From, errors) : null;
        if (!NorwegianDate.TryParse(input.DocumentDate, out var date))
            errors.Add(nameof(Input.DocumentDate), Phrase.In<CommonText>(nameof(CommonText.Error_Date)));
        else if (date > OsloClock.DateIn(change.At))
            errors.Add(nameof(Input.DocumentDate), Phrase.In<CasesText>(nameof(CasesText.Error_DateToCome)));
        var titles = TypedTitles.Read(input.PublicTitle, nameof(Input.PublicTitle), input.Title, nameof(Input.Title), errors);
        var ground = TypedTitles.ReadGround(input.Ground, nameof(Input.Ground), errors);
        var note = TypedField.Text(input.Note, NoteLimit, nameof(Input.Note), errors);
        if (errors.Any || chosen is not { } direction) return errors;

        IReadOnlyList<StoredFile> documents = note is null ? [] : [await register.Keep(NoteDocument(caseFile, note), change, cancel)];
        var registered = new NewEntry(direction, date, titles, ground) { ByHand = true, From = from };
        var entry = register.Journal(caseFile, registered, documents, actor, change);
        return new Registered(caseFile.Year, caseFile.Serial, entry.Number);
    }

    private static OrganisationId? Sender(CaseFile caseFile, string? typed, FieldErrors errors)
    {
        if (caseFile.Parties is [var only]) return only.Organisation;
        var chosen = caseFile.Parties.FirstOrDefault(party => party.Organisation.Value.ToString() == typed);
        if (chosen is null) errors.Add(nameof(Input.From), Phrase.In<CasesText>(nameof(CasesText.Error_Party)));
        return chosen?.Organisation;
    }

    private static CaseDocument NoteDocument(CaseFile caseFile, string note) =>
        CaseDocument.Of(Phrase.In<CasesText>(nameof(CasesText.Document_Note)).In(Languages.Bokmål.Culture), caseFile, note);
}
