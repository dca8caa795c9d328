using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Assess;

/// <summary>
/// Gi opplysninger: the county answers what the directorate has asked. The text and the files put to it are journalled as incoming and kept
/// apart from the application. An answer after the day is taken too.
/// </summary>
[Process("InformationAnswered")]
public sealed class AnswerInformation(AppDb db, CaseRegister register) : IUseCase<AnswerInformation.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.information.answer", Role.ProjectLead, Role.ChiefExecutive);

    public sealed class Input : IInput<AnswerInformation, Input, Done>
    {
        public InformationRequestId Request { get; set; }

        public string? Answer { get; set; }
    }

    /// <summary>The county answered.</summary>
    [Event("grants.information.answered"), Was("InformationAnswered")]
    public sealed record InformationAnswered(GrantApplicationId Application, InformationRequestId Request) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Application);

        Audience IEvent.For => Audience.Parties(CaseHandling.Category);

        Phrase IEvent.Told => Phrase.In<AssessText>(nameof(AssessText.Told_InformationAnswered));
    }

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<InformationAnswered>(
        "grants.information.answered", GrantNotices.Messages, "the officer who asked",
        async (happened, occasion) =>
        {
            var asker = await occasion.Db.Rows<InformationRequest>().All(Because.WhoWaitsIsTold)
                .Where(r => r.Id == happened.Request).Select(r => (UserId?)r.AskedBy).SingleAsync(occasion.Cancel);
            var late = await occasion.HandedIn(happened.Application);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_InformationAnswered)),
                AssessUrls.InformationOn(happened.Application),
                Readers.Of(asker).But(late))
            {
                Matter = happened.Request.Value,
            };
        }).While(
            "nobody has noted it read",
            (InformationRequest r) => r.Id,
            db => db.Rows<InformationRequest>().All(Because.WhoWaitsIsTold).Where(r => r.ReadAt == null));

    public static NoticeKind TellsAssessors { get; } = NoticeKind.Of<InformationAnswered>(
        "grants.information.answered-after-assessment",
        GrantNotices.Messages,
        "the assessors who have handed in: they have not read the answer",

        async (happened, occasion) =>
        {
            var late = await occasion.HandedIn(happened.Application);
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<AssessText>(nameof(AssessText.Notice_AnsweredAfter)),
                AssessUrls.Assessment(happened.Application),
                Readers.Of(late));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null) return no ?? Refusal.NotFound;

        var errors = new FieldErrors();
        var answer = TypedField.NeededText(
            input.Answer,
            InformationRequest.AnswerLimit,
            nameof(Input.Answer),
            Phrase.In<CommonText>(nameof(CommonText.Error_AnswerMissing)),
            errors,
            figuresWillDo: true
        );
        if (errors.Any)
            return errors;

        var caseFile = await register.CaseOf(request.Application, cancel);
        var asked = await db.Rows<JournalEntry>().Asking(request).Select(e => e.Number).SingleAsync(cancel);
        var title = Phrase.In<AssessText>(nameof(AssessText.Journal_Answered), asked).In(Languages.Bokmål.Culture);
        var text = await register.Keep(CaseDocument.Of(title, caseFile, answer), change, cancel);
        var ids = request.Files.Select(f => f.File).ToList();
        var files = (await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToListAsync(cancel)).OrderBy(f => ids.IndexOf(f.Id));
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), CaseTitles.Same(title)),
            [text, .. files],
            actor,
            change
        );

        if (request.GiveAnswer(answer, entry, actor.User, change.At) is { } late) return late;
        change.Record(new InformationAnswered(request.Application, request.Id));
        return new Done();
    }
}

internal static class InformationLoading
{
    /// <summary>The county's request with its files, and why it may not be answered now.</summary>
    public static async Task<(InformationRequest? Request, Refusal? No)> Answerable(
        this AppDb db,
        InformationRequestId id,
        Actor actor,
        CancellationToken cancel
    )
    {
        var request = await db.Rows<InformationRequest>()
            .VisibleTo(actor.ForCases())
            .Include(r => r.Files)
            .SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (request is null)
            return (null, Refusal.NotFound);
        var isSent = await db.Rows<GrantApplication>().Behind(request).AnyAsync(GrantApplication.LiesWithDirectorate, cancel);
        return (request, isSent ? request.MayAnswer() : Handled.NotWithDirectorate);
    }
}
