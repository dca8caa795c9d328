using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Drafts;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Cases.Threads;

/// <summary>
/// What sending a message is, whether it begins a thread or goes on with one: it is journalled with its text as the document and the files
/// put to it after that, those it asks owe an answer, and the others in the thread are told.
/// </summary>
public sealed class MessageSending(AppDb db, CaseKinds kinds, CaseRegister register, PreparedFiles prepared, CaseDrafts drafts)
{
    public static readonly Refusal CaseClosed = Refusal.In<CasesText>(nameof(CaseClosed));

    /// <summary>Those of the case in whose name somebody may write: whoever only reads along is asked nothing.</summary>
    internal static IReadOnlyList<OrganisationId> Writing(
        CaseKinds kinds, string kindCode, OrganisationId owner, IEnumerable<(OrganisationId Organisation, string Role)> parties)
    {
        var kind = kinds.Of(kindCode);
        return
        [
            .. kind.Owner.Writers.Count > 0 ? [owner] : Array.Empty<OrganisationId>(),
            .. parties.Where(party => kind.Party(party.Role).Writers.Count > 0).Select(party => party.Organisation),
        ];
    }

    /// <summary>Those in a thread of whom the one who sits there may ask something.</summary>
    internal IReadOnlyList<OrganisationId> Askable(CaseFile caseFile, IEnumerable<OrganisationId> participants, CaseSeat seat) =>
        [
            .. Writing(kinds, caseFile.KindCode, caseFile.Owner, caseFile.Parties.Select(party => (party.Organisation, party.Role)))
                .Where(one => one != seat.Organisation && participants.Contains(one)),
        ];

    internal async Task Send(
        CaseFile caseFile, CaseThread thread, CaseSeat seat, ReadMessage message, FilePlace files, Actor actor, Change change,
        CancellationToken cancel)
    {
        var parties = thread.Parties.Select(party => party.Organisation).Where(party => party != seat.Organisation).ToList();
        // The journal is in Norwegian, whoever writes.
        var titles = seat.IsOwner
            ? CaseWords.MessageToParty.Of(db, caseFile.KindCode, RoleOf(caseFile, parties))
            : CaseWords.MessageFromParty.Of(db, caseFile.KindCode, seat.Role.Code);
        var document = await register.Keep(CaseDocument.Of(titles.Full, caseFile, message.Text), change, cancel);
        var entry = register.Journal(
            caseFile,
            new NewEntry(
                seat.IsOwner ? EntryDirection.Outgoing : EntryDirection.Incoming, OsloClock.DateIn(change.At), titles)
            {
                Sealed = true,
                From = seat.IsOwner ? null : seat.Organisation,
                To = parties,
            },
            [document, .. await prepared.Take(files, actor, cancel)],
            actor,
            change
        );
        db.Add(new CaseMessage(thread, entry, seat.Side, actor.User, message.Text, change.At));
        if (message.Asked.Count > 0) thread.Ask(entry.Number, actor, message.Asked, message.AnswerBy, change.At);
        await drafts.End(files, actor, cancel);
        change.Record(new CaseMessageSent(caseFile.Id, thread.Id, entry.Number, seat.Side));
    }

    /// <summary>Keeps what somebody has begun to write.</summary>
    /// <param name="thread">The number of the thread; 0 of one that is not begun.</param>
    /// <returns>False where it has an error.</returns>
    internal async Task<bool> Keep(
        CaseFileId caseFile, int thread, TypedMessage typed, FieldErrors errors, Actor actor, Change change, CancellationToken cancel)
    {
        var kept = typed.ToKeep(errors);
        if (errors.Any) return false;
        await drafts.Keep(caseFile, MessageFiles.In(caseFile, thread), kept, actor, change, cancel);
        return true;
    }

    /// <summary>Empty where they are several.</summary>
    private static string RoleOf(CaseFile caseFile, IReadOnlyList<OrganisationId> parties) =>
        parties is [var only] ? caseFile.Parties.Single(party => party.Organisation == only).Role : "";
}

/// <summary>Somebody wrote to the others in a thread. A party that takes no part in it is told nothing.</summary>
/// <param name="Thread">Null in what was recorded before there were threads.</param>
[Event("cases.case-message.sent"), Was("grants.case-message.sent", "CaseMessageSent")]
public sealed record CaseMessageSent(CaseFileId Case, CaseThreadId? Thread, int Number, CaseSide From) : IEvent
{
    Subjects IEvent.About => ThreadSubjects.Of(Case, Thread);

    Audience IEvent.For => Audience.Parties(CaseReader.Category);

    Phrase IEvent.Told => Phrase.In<CasesText>(nameof(CasesText.Told_MessageSent), Number);
}

internal static class ThreadSubjects
{
    /// <summary>Whoever does not find the thread does not read of it in the history of the case.</summary>
    public static Subjects Of(CaseFileId caseFile, CaseThreadId? thread) =>
        thread is { } found ? Subjects.Of(found).And(caseFile) : Subjects.Of(caseFile);

    /// <summary>Those who write in a thread, without those of one organisation.</summary>
    public static Task<(CaseFile Case, CaseThread Thread, Readers Others)> OthersIn(
        this Occasion occasion, CaseThreadId id, OrganisationId but) => occasion.WritersIn(id, one => one != but);

    /// <summary>Those who write in a thread for some of those who take part.</summary>
    public static async Task<(CaseFile Case, CaseThread Thread, Readers Writers)> WritersIn(
        this Occasion occasion, CaseThreadId id, Func<OrganisationId, bool> which)
    {
        var thread = await occasion.Db.Rows<CaseThread>().All(Because.WhoWaitsIsTold).Include(t => t.Parties)
            .SingleAsync(t => t.Id == id, occasion.Cancel);
        var found = await occasion.Db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).Include(c => c.Parties)
            .SingleAsync(c => c.Id == thread.Case, occasion.Cancel);
        var kind = occasion.Db.CaseKinds().Of(found.KindCode);
        var writers = thread.Participants.Where(which).Aggregate(Readers.Nobody, (all, one) => all.And(Readers.In(
            one,
            [.. one == found.Owner
                ? kind.Owner.Writers
                : kind.Party(found.Parties.Single(party => party.Organisation == one).Role).Writers])));
        return (found, thread, writers);
    }
}
