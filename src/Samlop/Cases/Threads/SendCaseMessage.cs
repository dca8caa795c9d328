using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Drafts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>
/// Melding i en tråd: somebody who takes part writes to the others, and says which questions to their own it answers; or keeps what is
/// written so far.
/// </summary>
[Process("CaseMessageSent")]
public sealed class SendCaseMessage(AppDb db, CaseKinds kinds, MessageSending sending, OsloClock clock)
    : IUseCase<SendCaseMessage.Input, SendCaseMessage.Sent>, ISavesDraft
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : TypedMessage, IInput<SendCaseMessage, Input, Sent>
    {
        public CaseThreadId Thread { get; set; }

        /// <summary>The numbers of the messages that it answers; the clocks of the others run on.</summary>
        public List<string> Answers { get; set => field = value ?? []; } = [];

        /// <summary>The number of the newest message that stood on the page, as the page says.</summary>
        public int Seen { get; set; }

        internal override KeptText ToKeep(FieldErrors errors) => base.ToKeep(errors) with { Answers = KeptText.Chosen(Answers) };

        internal override void Take(KeptText kept)
        {
            base.Take(kept);
            Answers = [.. kept.Answers];
        }
    }

    /// <param name="Number">Of its journal entry; null where it is only kept.</param>
    public sealed record Sent(int? Number);

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<CaseMessageSent>(
        "cases.case-message.sent", CaseNotices.Messages, "those who write for the others in the thread",
        async (happened, occasion) =>
        {
            if (happened.Thread is not { } id) return null;
            var sender = await occasion.Db.Rows<CaseMessage>().All(Because.WhoWaitsIsTold)
                .Where(m => m.Thread == id && m.Number == happened.Number).Select(m => m.Sender).SingleAsync(occasion.Cancel);
            var (found, thread, others) = await occasion.OthersIn(id, but: sender);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_Message), found.Number.ToString()),
                CaseUrls.Thread(found.Number, thread.Number),
                others);
        });

    public async Task<Outcome<Sent>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenThread(kinds, input.Thread, actor, cancel) is not var (caseFile, thread, seat)) return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        if (thread.MayWrite() is { } no) return no;
        var errors = new FieldErrors();
        if (input.Keeps)
            return await sending.Keep(caseFile.Id, thread.Number, input, errors, actor, change, cancel) ? new Sent(null) : errors;

        var user = actor.User;
        // What is decided is what was seen: it may be answered by now, or asked in other words.
        if (await db.Rows<CaseMessage>().VisibleTo(actor.ForCaseFiles())
            .AnyAsync(m => m.Thread == thread.Id && m.SentBy != user && m.Number > input.Seen, cancel))
        {
            return CaseThread.MessageCameMeanwhile;
        }

        var message = input.Read(sending.Askable(caseFile, thread.Participants, seat), clock.Today, errors);
        if (errors.Any) return errors;

        var answered = thread.Open
            .Where(asking => asking.Of == seat.Organisation && input.Answers.Contains(Named(asking.Message)))
            .Select(asking => asking.Message)
            .ToHashSet();
        // Withdrawn or answered by another of the same organisation while this was written: it is told, and nothing is sent.
        if (answered.Count < input.Answers.Distinct(StringComparer.Ordinal).Count()) return CaseThread.AskedNoMore;
        if (await db.Rows<CaseMessage>().SealedTo(actor.ForCaseFiles())
            .AnyAsync(m => m.Thread == thread.Id && answered.Contains(m.Number), cancel))
        {
            return CaseThread.AnsweredIsSealed;
        }

        thread.Answer(caseFile.LastEntry + 1, seat.Organisation, answered, change.At);
        await sending.Send(caseFile, thread, seat, message, MessageFiles.In(caseFile.Id, thread.Number), actor, change, cancel);
        return new Sent(caseFile.LastEntry);
    }

    /// <summary>A message as it is chosen in the form.</summary>
    internal static string Named(int message) => message.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

internal static class ThreadLoading
{
    /// <summary>A thread with its case, and the seat that the actor writes there from; null where they do not.</summary>
    public static async Task<(CaseFile Case, CaseThread Thread, CaseSeat Seat)?> WrittenThread(
        this AppDb db, CaseKinds kinds, CaseThreadId id, Actor actor, CancellationToken cancel)
    {
        var thread = await db.Rows<CaseThread>().VisibleTo(actor.ForCaseFiles())
            .Include(t => t.Parties).Include(t => t.Askings).Include(t => t.Marks)
            .AsSplitQuery()
            .SingleOrDefaultAsync(t => t.Id == id, cancel);
        if (thread is null) return null;
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleAsync(c => c.Id == thread.Case, cancel);
        return kinds.WriterOf(actor, caseFile) is { } seat ? (caseFile, thread, seat) : null;
    }
}
