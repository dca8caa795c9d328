using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Drafts;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Requests;

/// <summary>
/// Svar på spørsmålet: a party answers what the owner of the case has asked. The text and the files put to it are journalled as incoming
/// and kept apart from what the case is about. An answer after the day is taken too. Or they keep what is written so far.
/// </summary>
[Process("InformationAnswered")]
public sealed class AnswerRequest(AppDb db, CaseRegister register, RequestKinds kinds, CaseDrafts drafts)
    : IUseCase<AnswerRequest.Input, AnswerRequest.Answered>, ISavesDraft
{
    internal const string DraftCode = "answer";

    public static Permission Needs { get; } = Permission.Of("cases.request.answer");

    public sealed class Input : IInput<AnswerRequest, Input, Answered>, ISendsOrKeeps
    {
        public CaseRequestId Request { get; set; }

        public string? Answer { get; set; }

        public bool Keeps { get; set; }
    }

    /// <param name="IsSent">It is not only kept.</param>
    public sealed record Answered(bool IsSent);

    public static NoticeKind TellsAsker { get; } = NoticeKind.Of<RequestAnswered>(
        "cases.request.answered", CaseNotices.Messages, "whoever asked",
        async (happened, occasion) =>
        {
            var request = await occasion.Request(happened.Request);
            var others = request.Kind.ToldOtherwise is { } of ? await of(occasion, happened.Subject) : [];
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_RequestAnswered), request.Number.ToString()),
                RequestUrls.Handling(request.Kind, happened.Subject, request.Number),
                Readers.Of(request.Row.AskedBy).But(others));
        }).While(
            "nobody has noted it read",
            (CaseRequest r) => r.Id,
            db => db.Rows<CaseRequest>().All(Because.WhoWaitsIsTold).Where(r => r.ReadAt == null));

    public async Task<Outcome<Answered>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var (request, no) = await db.Answerable(input.Request, actor, cancel);
        if (request is null || no is not null) return no ?? Refusal.NotFound;

        var errors = new FieldErrors();
        if (input.Keeps)
        {
            var kept = new KeptText { Text = TypedField.Text(input.Answer, CaseRequest.AnswerLimit, nameof(Input.Answer), errors) };
            if (errors.Any) return errors;
            await drafts.Keep(request.Case, DraftOf(request.Id), kept, actor, change, cancel);
            return new Answered(false);
        }

        var answer = TypedField.NeededText(
            input.Answer,
            CaseRequest.AnswerLimit,
            nameof(Input.Answer),
            Phrase.In<CommonText>(nameof(CommonText.Error_AnswerMissing)),
            errors,
            figuresWillDo: true
        );
        if (errors.Any) return errors;

        var kind = kinds.Of(request.KindCode);
        var caseFile = await register.Find(request.Subject, cancel)
            ?? throw new InvalidOperationException("What is asked is asked in a case.");
        var asked = await db.Rows<JournalEntry>().Asking(request).Select(e => e.Number).SingleAsync(cancel);
        var titles = RequestWords.Answered.Of(db, kind.Code, asked.ToString(CultureInfo.InvariantCulture));
        var text = await register.Keep(CaseDocument.Of(titles.Full, caseFile, answer), change, cancel);
        var ids = request.Files.Select(f => f.File).ToList();
        var files = (await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ToListAsync(cancel)).OrderBy(f => ids.IndexOf(f.Id));
        var entry = register.Journal(
            caseFile,
            new NewEntry(EntryDirection.Incoming, OsloClock.DateIn(change.At), titles) { From = request.Of },
            [text, .. files],
            actor,
            change
        );

        if (request.GiveAnswer(answer, entry, actor.User, change.At) is { } late) return late;
        change.Record(new RequestAnswered(kind.CaseSubject, request.Subject, request.Case, request.Id, kind.Code));
        await drafts.End(DraftOf(request.Id), actor, cancel);
        return new Answered(true);
    }

    /// <summary>Where one keeps what one has written of the answer.</summary>
    internal static FilePlace DraftOf(CaseRequestId request) => new(DraftCode, request.Value);
}
