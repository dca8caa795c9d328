using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Drafts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Cases.Threads;

/// <summary>
/// Begynn en tråd: somebody who writes in the case says what it is about, who takes part, and sends the first message; or keeps what is
/// written so far.
/// </summary>
[Process("CaseThreadBegun")]
public sealed class BeginThread(AppDb db, CaseKinds kinds, MessageSending sending, OsloClock clock)
    : IUseCase<BeginThread.Input, BeginThread.Begun>, ISavesDraft
{
    public static Permission Needs => WriteInCases.Needs;

    public sealed class Input : TypedMessage, IInput<BeginThread, Input, Begun>
    {
        public CaseFileId Case { get; set; }

        public string? Topic { get; set; }

        /// <summary>The ids of the parties that take part; not asked where there is one alone.</summary>
        public List<string> With { get; set => field = value ?? []; } = [];

        internal override KeptText ToKeep(FieldErrors errors) => base.ToKeep(errors) with
        {
            Topic = TypedField.Line(Topic, CaseThread.TopicLimit, nameof(Topic), errors),
            With = KeptText.Chosen(With),
        };

        internal override void Take(KeptText kept)
        {
            base.Take(kept);
            (Topic, With) = (kept.Topic, [.. kept.With]);
        }
    }

    /// <param name="Thread">Its number in the case; null where it is only kept.</param>
    public sealed record Begun(int? Thread);

    public async Task<Outcome<Begun>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var caseFile = await db.Rows<CaseFile>().VisibleTo(actor.ForCaseFiles()).Include(c => c.Parties)
            .SingleOrDefaultAsync(c => c.Id == input.Case, cancel);
        if (caseFile is null || kinds.WriterOf(actor, caseFile) is not { } seat) return Refusal.NotFound;
        if (caseFile.ClosedAt is not null) return MessageSending.CaseClosed;
        var errors = new FieldErrors();
        if (input.Keeps)
            return await sending.Keep(caseFile.Id, 0, input, errors, actor, change, cancel) ? new Begun(null) : errors;

        var topic = TypedField.NeededLine(
            input.Topic, CaseThread.TopicLimit, nameof(Input.Topic), Phrase.In<CasesText>(nameof(CasesText.Error_TopicMissing)), errors);
        var parties = Parties(caseFile, seat, input.With, errors);
        var message = input.Read(sending.Askable(caseFile, [caseFile.Owner, .. parties], seat), clock.Today, errors);
        if (errors.Any) return errors;

        var thread = new CaseThread(caseFile, topic, parties, actor.User, change.At);
        db.Add(thread);
        await sending.Send(caseFile, thread, seat, message, MessageFiles.In(caseFile.Id), actor, change, cancel);
        return new Begun(thread.Number);
    }

    /// <summary>The owner says which of the parties; a party, which of the others beside the owner.</summary>
    private static List<OrganisationId> Parties(CaseFile caseFile, CaseSeat seat, List<string> chosen, FieldErrors errors)
    {
        var others = caseFile.Parties.Select(party => party.Organisation).Where(party => party != seat.Organisation).ToList();
        if (!seat.IsOwner) return [seat.Organisation, .. others.Where(other => chosen.Contains(other.Value.ToString()))];
        var found = others.Count == 1 ? others : others.FindAll(other => chosen.Contains(other.Value.ToString()));
        if (found.Count == 0) errors.Add(nameof(Input.With), Phrase.In<CasesText>(nameof(CasesText.Error_With)));
        return found;
    }
}
