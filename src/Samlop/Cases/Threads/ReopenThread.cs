using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>Åpne tråden igjen: the owner lets those in it write again.</summary>
[Process("CaseThreadReopened"), TellsNobody(Untold.Noted)]
public sealed class ReopenThread(AppDb db, CaseKinds kinds) : IUseCase<ReopenThread.Input, Done>
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : IInput<ReopenThread, Input, Done>
    {
        public CaseThreadId Thread { get; set; }
    }

    /// <summary>Those who take part may write again.</summary>
    [Event("cases.thread.reopened")]
    public sealed record ThreadReopened(CaseFileId Case, CaseThreadId Thread) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_ThreadReopened));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenThread(kinds, input.Thread, actor, cancel) is not var (caseFile, thread, seat) || !seat.IsOwner)
            return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        if (thread.Reopen() is { } no) return no;

        caseFile.Touch();
        change.Record(new ThreadReopened(caseFile.Id, thread.Id));
        return new Done();
    }
}
