using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Letters.Compose;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Letters.Dispatch;

/// <summary>
/// Send brevet: a letter goes to the receiver's inbox and into the journal of its case, frozen with its files. They are made before the run
/// (<see cref="LetterPrinter"/>), of exactly this content. What follows from it is the module's to hear.
/// </summary>
[Process("LetterDispatched")]
public sealed class DispatchLetter(AppDb db, LetterComposer composer, LetterPrinter printer, CaseRegister cases, OsloClock clock)
    : IUseCase<DispatchLetter.Input, DispatchLetter.Dispatched>, IPrepares<DispatchLetter.Input>
{
    /// <summary>The kinds say who sends theirs.</summary>
    public static Permission Needs { get; } = Permission.Of("letters.letter.dispatch");

    /// <summary>What those who send letters are told; before the notices, which are made with it.</summary>
    internal static NoticeGroup OfSenders { get; } = new(
        "letters.sent",
        Phrase.In<LettersText>(nameof(LettersText.Notices_Sent)),
        Phrase.In<LettersText>(nameof(LettersText.Notices_SentExplained)),
        MayBeStopped: true)
    {
        Holders = [Needs],
    };

    public sealed class Input : IInput<DispatchLetter, Input, Dispatched>
    {
        /// <summary>Code of the <see cref="LetterKind"/>.</summary>
        public string Kind { get; set; } = "";

        /// <summary>The id of what the letter tells of.</summary>
        public Guid Matter { get; set; }

        /// <summary>A <see cref="NorwegianForm"/> by name, where the receiver is neutral and the sender chooses.</summary>
        public string? Form { get; set; }

        /// <summary>The files, or why there are none; made by <see cref="Prepare"/>, never from the form.</summary>
        [IgnoreDataMember]
        public Outcome<PreparedLetter>? Prepared { get; internal set; }
    }

    public sealed record Dispatched(LetterId Letter);

    public static NoticeKind TellsReceiver { get; } = NoticeKind.Of<LetterDispatched>(
        "letters.letter.dispatched", OpenLetter.OfReceivers, "those of the receiver who open such letters",
        async (happened, occasion) =>
        {
            var letter = await occasion.LetterOf(happened.Letter);
            return new Told(
                Phrase.In<LettersText>(nameof(LettersText.Notice_Letter), letter.CaseNumber),
                LetterUrls.Letter(letter.Id),
                Readers.In(letter.Receiver, [.. occasion.Db.LetterKinds().Of(letter.Kind).Receivers]));
        });

    public async Task Prepare(Input input, Actor actor, CancellationToken cancel)
    {
        if (await composer.Find(input.Kind, input.Matter, actor, cancel) is not { } matter) return;
        if (await db.MayDispatch(matter, cancel) is not null) return;
        if (await FormOf(matter, input, cancel) is not { } form) return;
        input.Prepared = await printer.Make(await composer.Compose(matter, form, clock.Today, cancel), cancel);
    }

    public async Task<Outcome<Dispatched>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await composer.Find(input.Kind, input.Matter, actor, cancel) is not { } matter) return Refusal.NotFound;
        if (await db.MayDispatch(matter, cancel) is { } no) return no;
        if (await FormOf(matter, input, cancel) is not { } form)
            return new FieldError(nameof(Input.Form), Phrase.In<CommonText>(nameof(CommonText.Error_Form)));
        if (input.Prepared?.Refusal is { } unprinted)
            return unprinted;
        if (input.Prepared?.Value is not { } prepared)
            return PrintRefusal.PdfFailed;

        // Between the making of the files and now the template, or the day, may have changed: then what was printed is not what would be
        // stored.
        var content = await composer.Compose(matter, form, OsloClock.DateIn(change.At), cancel);
        if (content.Hash() != prepared.Hash) return Refusal.ChangedSinceOpened;

        var letter = await Journal(matter, content, prepared, actor, change, cancel);
        change.Record(new LetterDispatched(
            matter.Kind.CaseSubject, letter.CaseSubject, letter.Matter, letter.Id, letter.Kind, letter.TemplateVersion, letter.Hash));
        return new Dispatched(letter.Id);
    }

    private async Task<NorwegianForm?> FormOf(LetterMatter matter, Input input, CancellationToken cancel) =>
        await db.Set<Organisation>().Where(o => o.Id == matter.Receiver).Select(o => o.Form).SingleAsync(cancel)
        ?? NorwegianForms.Read(input.Form);

    private async Task<Letter> Journal(
        LetterMatter matter, LetterContent content, PreparedLetter prepared, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = (await cases.Find(matter.CaseSubject, cancel))!;
        StoredFile[] files = [new(prepared.Pdf, change.At), new(prepared.Archive, change.At), new(prepared.Html, change.At)];
        var entry = cases.Journal(
            caseFile,
            new NewEntry(EntryDirection.Outgoing, content.Date, CaseTitles.Same(content.Title))
            {
                Sealed = true,
                SealsTitle = true,
            },
            files,
            actor,
            change
        );
        var letter = new Letter(
            NewId.Of<LetterId>(change.At),
            matter,
            caseFile.Id,
            content,
            new LetterFiles(files[0].Id, files[1].Id, files[2].Id),
            entry.Id,
            actor.User,
            change.At
        );
        db.Add(letter);
        return letter;
    }
}

internal static class LetterLoading
{
    /// <summary>What stands against sending a letter of it, if anything.</summary>
    public static async Task<Refusal?> MayDispatch(this AppDb db, LetterMatter matter, CancellationToken cancel = default) =>
        await db.Rows<Letter>().All(Because.LetterIsSentOnce).AnyAsync(l => l.Kind == matter.Kind.Code && l.Matter == matter.Id, cancel)
            ? Letter.LetterIsDispatched
            : matter.No;

    /// <summary>The letter that people are told of.</summary>
    public static Task<Letter> LetterOf(this Occasion occasion, LetterId id) => occasion.Once(
        id, () => occasion.Db.Rows<Letter>().All(Because.WhoWaitsIsTold).SingleAsync(l => l.Id == id, occasion.Cancel));
}
