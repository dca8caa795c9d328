using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Assess;

/// <summary>
/// Lag en merknad: an assessor notes something at a passage of the version that was sent last. The passage is what they have marked, or
/// have typed; words that stand in several places are told apart by what the page says stands around them, or by more of them.
/// </summary>
public sealed class WriteNote(AppDb db, ApplicationDocuments documents) : IUseCase<WriteNote.Input, WriteNote.Written>, ISavesDraft
{
    public static Permission Needs => SaveAssessment.Needs;

    public sealed class Input : IInput<WriteNote, Input, Written>
    {
        public GrantApplicationId Application { get; set; }

        /// <summary>The key of the part of the application.</summary>
        public string? Part { get; set; }

        /// <summary>The key of the question where the page knows it; else it may be any of the part.</summary>
        public string? Field { get; set; }

        public string? Quote { get; set; }

        /// <summary>What stands before the quote on the page, where it was marked there.</summary>
        public string? Before { get; set; }

        /// <summary>What stands after the quote on the page, where it was marked there.</summary>
        public string? After { get; set; }

        public string? Text { get; set; }
    }

    public sealed record Written(Guid Note);

    public async Task<Outcome<Written>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var application = await db.Handled(input.Application, actor, cancel);
        if (application is null) return Refusal.NotFound;
        if (await db.OwnAssessment(application.Id, actor, cancel) is not { } mine) return Refusal.NotFound;
        if ((application.MayHandle() ?? mine.MayWrite(actor)) is { } no) return no;
        if (await db.Rows<PassageNote>().Of(mine).CountAsync(cancel) >= PassageNote.Most) return PassageNote.TooManyNotes;

        var sections = (await documents.Read(actor.ForCases(), application.Id, application.SentVersion, cancel))!.Sections;
        var errors = new FieldErrors();
        var part = sections.FirstOrDefault(s => s.Key == input.Part);
        if (part is null) errors.Add(nameof(Input.Part), Phrase.In<AssessText>(nameof(AssessText.Error_NotePart)));
        // The words of another: they may be a number or a sign.
        var quote = TypedField.Text(input.Quote, PassageNote.QuoteLimit, nameof(Input.Quote), errors);
        if (quote is null) errors.Add(nameof(Input.Quote), Phrase.In<AssessText>(nameof(AssessText.Error_NoteQuote)));
        var text = TextOf(input.Text, nameof(Input.Text), errors);
        if (errors.Any) return errors;

        var field = string.IsNullOrEmpty(input.Field) ? null : input.Field;
        var (anchor, problem) = Passages.Pin(part!.Key, field, quote!, input.Before ?? "", input.After ?? "", Passages.Of([part]));
        if (anchor is null)
        {
            errors.Add(nameof(Input.Quote), problem is PassageProblem.NotThere
                ? Phrase.In<AssessText>(nameof(AssessText.Error_NoteNotThere), application.SentVersion)
                : Phrase.In<AssessText>(nameof(AssessText.Error_NoteSeveral)));
            return errors;
        }

        var note = new PassageNote(NewId.Of<PassageNoteId>(change.At), mine, anchor, application.SentVersion, text, change.At);
        db.Add(note);
        return new Written(note.Id.Value);
    }

    /// <summary>What is noted, as typed here and where it is changed.</summary>
    internal static string TextOf(string? typed, string field, FieldErrors errors) =>
        TypedField.NeededText(typed, PassageNote.TextLimit, field, Phrase.In<AssessText>(nameof(AssessText.Error_NoteText)), errors);
}
