using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>Vi trenger ikke svar lenger: those who asked in a message take it back, and nobody owes them an answer to it.</summary>
[Process("CaseAskingWithdrawn")]
public sealed class WithdrawAsking(AppDb db, CaseKinds kinds) : IUseCase<WithdrawAsking.Input, Done>
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : IInput<WithdrawAsking, Input, Done>
    {
        public CaseThreadId Thread { get; set; }

        /// <summary>The number of the message that asked, from the button.</summary>
        public int Message { get; set; }
    }

    /// <summary>An answer is not needed any more.</summary>
    [Event("cases.asking.withdrawn")]
    public sealed record AskingWithdrawn(CaseFileId Case, CaseThreadId Thread, int Message, OrganisationId By) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_AskingWithdrawn), Message);
    }

    public static NoticeKind TellsAsked { get; } = NoticeKind.Of<AskingWithdrawn>(
        "cases.asking.withdrawn", CaseNotices.Messages, "those who write for the others in the thread",
        async (happened, occasion) =>
        {
            var (found, thread, others) = await occasion.OthersIn(happened.Thread, but: happened.By);
            return new Told(
                Phrase.In<CasesText>(nameof(CasesText.Notice_AskingEnded), found.Number.ToString()),
                CaseUrls.Thread(found.Number, thread.Number),
                others);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenThread(kinds, input.Thread, actor, cancel) is not var (caseFile, thread, seat)) return Refusal.NotFound;
        if (thread.Withdraw(input.Message, seat.Organisation, change.At) is { } no) return no;

        caseFile.Touch();
        change.Record(new AskingWithdrawn(caseFile.Id, thread.Id, input.Message, seat.Organisation));
        return new Done();
    }
}
