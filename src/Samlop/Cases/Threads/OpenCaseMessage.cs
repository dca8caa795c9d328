using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>
/// Åpne melding: somebody it was sent to opens it for their own organisation, and the sender sees when. Opening is a button, so that it is
/// an act and not a link that was followed.
/// </summary>
[Process("CaseMessageOpened"), TellsNobody(Untold.Noted)]
public sealed class OpenCaseMessage(AppDb db, CaseKinds kinds, CaseRegister register) : IUseCase<OpenCaseMessage.Input, Done>
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : IInput<OpenCaseMessage, Input, Done>
    {
        public CaseFileId Case { get; set; }

        /// <summary>The number of the message's journal entry.</summary>
        public int Number { get; set; }
    }

    /// <summary>An organisation that was sent the message opened it for the first time.</summary>
    /// <param name="Thread">Null in what was recorded before there were threads.</param>
    [Event("cases.case-message.opened"), Was("grants.case-message.opened", "CaseMessageOpened"), NoNews]
    public sealed record CaseMessageOpened(CaseFileId Case, CaseThreadId? Thread, int Number) : IEvent
    {
        Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

        Audience IEvent.For => Audience.Parties(CaseReader.Category);

        Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_MessageOpened), Number);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == input.Case, cancel);
        if (caseFile is null || kinds.WriterOf(actor, caseFile) is not { } seat) return Refusal.NotFound;
        var message = await db.Rows<CaseMessage>()
            .VisibleTo(actor.ForCaseFiles())
            .SingleOrDefaultAsync(m => m.Case == input.Case && m.Number == input.Number, cancel);
        if (message is null) return Refusal.NotFound;
        var thread = await db.Rows<CaseThread>().VisibleTo(actor.ForCaseFiles()).Include(t => t.Marks)
            .SingleAsync(t => t.Id == message.Thread, cancel);
        if (!await register.Unseal(message.Entry, seat.Organisation, cancel)) return new Done();

        if (message.OpenedAt is null) message.Open(actor.User, change.At);
        caseFile.Touch();
        thread.Read(actor, message.Number, change.At);
        change.Record(new CaseMessageOpened(caseFile.Id, thread.Id, message.Number));
        return new Done();
    }
}
