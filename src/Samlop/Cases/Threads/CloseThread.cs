using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>Avslutt tråden: the owner says that nothing more is to be said in it. It stays readable, and can be opened again.</summary>
[Process("CaseThreadClosed"), TellsNobody(Untold.Noted)]
public sealed class CloseThread(AppDb db, CaseKinds kinds) : IUseCase<CloseThread.Input, Done>
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : IInput<CloseThread, Input, Done>
    {
        public CaseThreadId Thread { get; set; }
    }

    /// <summary>Nothing more is said in it.</summary>
    [Event("cases.thread.closed")]
    public sealed record ThreadClosed(CaseFileId Case, CaseThreadId Thread) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_ThreadClosed));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.WrittenThread(kinds, input.Thread, actor, cancel) is not var (caseFile, thread, seat) || !seat.IsOwner)
            return Refusal.NotFound;
        if (thread.Close(change.At) is { } no) return no;

        caseFile.Touch();
        change.Record(new ThreadClosed(caseFile.Id, thread.Id));
        return new Done();
    }
}
