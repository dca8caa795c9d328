using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Knowledge.Information;

/// <summary>A translation of a page was approved, or the approval taken back.</summary>
[Event("knowledge.translation.moved"), NoNews]
public sealed record TranslationMoved(TranslationApprovalId Approval, string PageCode, string LanguageCode, bool IsApproved) : IEvent
{
    Subjects IEvent.About => Subjects.Of(Approval);

    Audience IEvent.For => Audience.Everyone;

    Phrase IEvent.Told => Phrase.In<InformationText>(
        IsApproved ? nameof(InformationText.Told_Approved) : nameof(InformationText.Told_Withdrawn),
        Languages.OfParticipant(LanguageCode)?.Name);
}

/// <summary>
/// Godkjenn oversettelse: somebody who knows the language has read the page as it is today, and stands for it by name.
/// </summary>
[Process("knowledge.translation.approved"), TellsNobody(Untold.Register)]
public sealed class ApproveTranslation(AppDb db, InformationBook book, OsloClock clock) : IUseCase<ApproveTranslation.Input, Done>
{
    public static readonly Refusal TranslationIsApproved = Refusal.In<InformationText>(nameof(TranslationIsApproved));

    public static Permission Needs => ApproveTranslations.Needs;

    public sealed class Input : IInput<ApproveTranslation, Input, Done>
    {
        /// <summary>The code of the page.</summary>
        public string? Page { get; set; }

        /// <summary>The code of the language.</summary>
        public string? Language { get; set; }

        /// <summary>The fingerprint of what was read.</summary>
        public string? Seen { get; set; }

        /// <summary>Why this person can stand for it.</summary>
        public string? Competence { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (book.Find(input.Page) is not { } page || InformationLanguages.Translated(input.Language) is not { } language)
            return Refusal.NotFound;
        var hash = book.On(page, clock.Today).HashIn(language);
        if (hash != input.Seen) return Refusal.ChangedSinceOpened;
        var errors = new FieldErrors();
        var competence = TypedField.NeededText(
            input.Competence, TranslationApproval.CompetenceLimit, nameof(Input.Competence),
            Phrase.In<InformationText>(nameof(InformationText.Error_Competence)), errors);
        if (errors.Any) return errors;
        var standing = db.Rows<TranslationApproval>().Standing(Purpose.None.Reader(actor));
        if (await standing.AnyAsync(a => a.Page == page.Code && a.Language == language.Code && a.Hash == hash, cancel))
            return TranslationIsApproved;

        var approval = new TranslationApproval(
            NewId.Of<TranslationApprovalId>(change.At), page.Code, language.Code, hash, competence, actor.User, change.At);
        db.Add(approval);
        change.Record(new TranslationMoved(approval.Id, page.Code, language.Code, true));
        return new Done();
    }
}

/// <summary>Trekk godkjenning: what was approved was wrong; the page says again that nobody has checked it.</summary>
[Process("knowledge.translation.withdrawn"), TellsNobody(Untold.Register)]
public sealed class WithdrawTranslation(AppDb db) : IUseCase<WithdrawTranslation.Input, Done>
{
    public static Permission Needs => ApproveTranslations.Needs;

    public sealed class Input : IInput<WithdrawTranslation, Input, Done>
    {
        public TranslationApprovalId Approval { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var approval = await db.Rows<TranslationApproval>().Standing(Purpose.None.Reader(actor))
            .SingleOrDefaultAsync(a => a.Id == input.Approval, cancel);
        if (approval is null) return Refusal.NotFound;
        approval.Withdraw(change.At);
        change.Record(new TranslationMoved(approval.Id, approval.Page, approval.Language, false));
        return new Done();
    }
}

/// <summary>The languages that a translator approves: those beside the languages of pages.</summary>
public static class InformationLanguages
{
    public static PageLanguage? Translated(string? code) =>
        Languages.OfParticipant(code) is { } language && Languages.ByCode(code) is null ? language : null;
}
