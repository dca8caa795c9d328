using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Past;

/// <summary>Foreslå å trekke en import tilbake: what was registered by it was wrong. Another does it.</summary>
[Process("grants.past-import.withdrawal-proposed")]
public sealed class ProposePastWithdrawal(AppDb db) : IUseCase<ProposePastWithdrawal.Input, Done>
{
    public static Permission Needs => ImportPastGrants.Needs;

    public sealed class Input : IInput<ProposePastWithdrawal, Input, Done>
    {
        public PastImportId Import { get; set; }

        public string? Reason { get; set; }
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<PastImportMoved>(
        "grants.past-import.withdrawal-proposed", GrantNotices.Handling, "those of the directorate who may do it",
        (happened, _) => Task.FromResult(happened.Step != PastStep.WithdrawalProposed ? null : new Told(
            Phrase.In<PastText>(nameof(PastText.Notice_Withdrawal)),
            PastUrls.Import(happened.Import),
            Readers.In(happened.Owner, [.. ConfirmPastImport.Needs.Roles])))).OnlyOf<ProposePastWithdrawal>().While(
            "the import is not withdrawn",
            (PastImport i) => i.Id,
            db => db.Rows<PastImport>().All(Because.WhoWaitsIsTold).Where(i => i.WithdrawnAt == null));

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<PastImport>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null) return Refusal.NotFound;
        if (import.MayWithdraw() is { } no) return no;
        if (await db.OpenWithdrawal(import.Id, actor, cancel) is not null) return PastWithdrawal.PastWithdrawalWaits;
        if (await db.RestsOn(import, cancel)) return PastWithdrawal.SomethingRestsOnIt;
        var errors = new FieldErrors();
        var reason = TypedField.NeededText(
            input.Reason, PastWithdrawal.ReasonLimit, nameof(Input.Reason), Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)),
            errors);
        if (errors.Any) return errors;
        var withdrawal = new PastWithdrawal(
            NewId.Of<PastWithdrawalId>(change.At), import.Id, import.Owner, reason, actor.User, change.At);
        db.Add(withdrawal);
        if (withdrawal.Send(db.BeginCheck(withdrawal, actor.User), actor, change.At) is { } not) return not;
        change.Record(new PastImportMoved(import.Id, import.Owner, PastStep.WithdrawalProposed, 0), reason: reason);
        return new Done();
    }
}

/// <summary>
/// Trekk importen tilbake: another than who proposed it; what was registered by it counts no more; its cases are closed, and documents that
/// it put to the cases of others are cancelled there.
/// </summary>
[Process("grants.past-import.withdrawn"), TellsNobody(Untold.Register)]
public sealed class ConfirmPastWithdrawal(AppDb db, CaseRegister register) : IUseCase<ConfirmPastWithdrawal.Input, Done>
{
    public static Permission Needs => ConfirmPastImport.Needs;

    public sealed class Input : IInput<ConfirmPastWithdrawal, Input, Done>, IApproves<PastWithdrawal>
    {
        public PastImportId Import { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<PastImport>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null || await db.OpenWithdrawal(input.Import, actor, cancel) is not { } withdrawal) return Refusal.NotFound;
        if (import.MayWithdraw() is { } not) return not;
        if (await db.RestsOn(import, cancel)) return PastWithdrawal.SomethingRestsOnIt;
        if (withdrawal.Do(await db.CheckOf(withdrawal, cancel), actor, input.Seen, change.At) is { } no) return no;
        import.Withdraw(change.At);
        var grants = await db.Rows<PastGrant>().Of(import).ToListAsync(cancel);
        foreach (var grant in grants)
        {
            grant.Withdraw(change.At);
            if (await register.Find(grant.Id.Value, cancel) is not { } caseFile) continue;
            // Withdrawn, it was perhaps another county's all along.
            await register.RemoveParty(grant.Id.Value, grant.County, cancel);
            register.Close(caseFile, change);
        }

        foreach (var entry in await db.PutToOthers(import, cancel))
            await register.Cancel(entry, withdrawal.Reason, change, cancel);
        change.Record(new PastImportMoved(import.Id, import.Owner, PastStep.Withdrawn, grants.Count));
        return new Done();
    }
}

/// <summary>Dropp tilbaketrekkingen: the import stands. Either of the two may.</summary>
[Process("grants.past-import.withdrawal-dropped"), TellsNobody(Untold.Noted)]
public sealed class DropPastWithdrawal(AppDb db) : IUseCase<DropPastWithdrawal.Input, Done>
{
    public static Permission Needs => ImportPastGrants.Needs;

    public sealed class Input : IInput<DropPastWithdrawal, Input, Done>
    {
        public PastImportId Import { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OpenWithdrawal(input.Import, actor, cancel) is not { } withdrawal) return Refusal.NotFound;
        if (withdrawal.Lapse(await db.CheckOf(withdrawal, cancel), actor, change.At) is { } no) return no;
        withdrawal.Drop(change.At);
        change.Record(new PastImportMoved(withdrawal.Import, withdrawal.Owner, PastStep.WithdrawalDropped, 0));
        return new Done();
    }
}

internal static class PastReading
{
    /// <summary>The withdrawal of an import that waits for another.</summary>
    public static Task<PastWithdrawal?> OpenWithdrawal(
        this AppDb db, PastImportId import, Actor actor, CancellationToken cancel = default) =>
        db.Rows<PastWithdrawal>().VisibleTo(actor.ForCases())
            .SingleOrDefaultAsync(w => w.Import == import && w.DoneAt == null && w.DroppedAt == null, cancel);

    /// <summary>What an import put to the cases of grants that were registered before it; not what is cancelled there.</summary>
    public static Task<List<JournalEntry>> PutToOthers(this AppDb db, PastImport import, CancellationToken cancel)
    {
        var rows = db.Rows<PastImport>().All(Because.PastIsBuiltOn).Where(i => i.Id == import.Id).SelectMany(i => i.Rows);
        return db.Rows<JournalEntry>().All(Because.PastIsBuiltOn)
            .Where(e => e.CancelledAt == null && rows.Any(r => r.LetterEntry == e.Id || r.ReportEntry == e.Id)).ToListAsync(cancel);
    }

    /// <summary>
    /// Somebody has registered a document in a case that the import opened, or a later import has put one there: what is built on is not
    /// withdrawn.
    /// </summary>
    public static async Task<bool> RestsOn(this AppDb db, PastImport import, CancellationToken cancel)
    {
        var own = await db.Rows<PastGrant>().Of(import).Select(g => g.Id).ToListAsync(cancel);
        if (await db.Rows<PastImport>().All(Because.PastIsBuiltOn).Where(i => i.TakenAt != null && i.WithdrawnAt == null)
            .SelectMany(i => i.Rows)
            .AnyAsync(r => r.Outcome == PastOutcome.Completed && r.Grant != null && own.Contains(r.Grant.Value), cancel))
            return true;
        var grants = own.ConvertAll(g => g.Value);
        return await (
            from e in db.Rows<JournalEntry>().All(Because.PastIsBuiltOn)
            join c in db.Rows<CaseFile>().All(Because.PastIsBuiltOn) on e.Case equals c.Id
            where grants.Contains(c.Subject) && e.ByHand && e.CancelledAt == null
            select e.Id).AnyAsync(cancel);
    }
}
