using System.Runtime.Serialization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Past;

/// <summary>
/// Les inn tidligere tilskudd: a table and the documents that its rows name are read and shown, with what becomes of each row. Nothing is
/// registered until another has confirmed it.
/// </summary>
[Process("grants.past-import.read")]
public sealed class ImportPastGrants(AppDb db, PastTaking taking) : IUseCase<ImportPastGrants.Input, PastImportId>
{
    public const int MostFiles = 200;

    public static Permission Needs { get; } = Permission.Of("grants.past-import.read", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<ImportPastGrants, Input, PastImportId>
    {
        /// <summary>
        /// The table, which is CSV or Excel, and the documents; received by the form before the run, never read from its fields.
        /// </summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    public static NoticeKind TellsOthers { get; } = NoticeKind.Of<PastImportMoved>(
        "grants.past-import.read", GrantNotices.Handling, "those of the directorate who may confirm it",
        (happened, _) => Task.FromResult(happened.Step != PastStep.Read ? null : new Told(
            Phrase.In<PastText>(nameof(PastText.Notice_Read), happened.Count),
            PastUrls.Import(happened.Import),
            Readers.In(happened.Owner, [.. ConfirmPastImport.Needs.Roles]))
        {
            Matter = happened.Import.Value,
        })).OnlyOf<ImportPastGrants>().WhileSent();

    public async Task<Outcome<PastImportId>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        void Wrong(Phrase why) => errors.Add(nameof(Input.Files), why);
        var tables = input.Files.Where(f => f.Kind == FileKind.Csv || f.Kind == FileKind.Xlsx).ToList();
        var names = input.Files.Select(f => f.Name).ToList();
        if (input.Files.Count == 0) Wrong(Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        else if (tables.Count != 1) Wrong(Phrase.In<PastText>(nameof(PastText.Error_OneTable)));
        else if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count)
            Wrong(Phrase.In<PastText>(nameof(PastText.Error_SameName)));
        else if (names.Count > MostFiles) Wrong(Phrase.In<PastText>(nameof(PastText.Error_ManyFiles), MostFiles));
        if (errors.Any) return errors;

        var table = tables[0];
        var (wrong, read) = await taking.Read(table.Hash, table.Name, names.Where(n => n != table.Name), cancel);
        if (wrong is not null) return new FieldError(nameof(Input.Files), wrong);
        var import = new PastImport(NewId.Of<PastImportId>(change.At), actor.Organisation, table.Name, table.Hash, actor.User, change.At);
        foreach (var file in input.Files.OrderBy(f => f != table))
        {
            var stored = new StoredFile(file, change.At);
            db.Add(stored);
            import.Add(stored);
        }

        var decided = await taking.Decide(
            read, actor.Organisation, input.Files.ToDictionary(f => f.Name, f => f.Hash, StringComparer.OrdinalIgnoreCase), cancel);
        foreach (var (row, outcome, field, reason, known) in decided)
        {
            var kept = new PastRow(import.Id, row.Line, row.Text);
            kept.Ends(outcome, field, reason, row.Decided, known, row.Others);
            import.Add(kept);
        }

        db.Add(import);
        if (import.Send(db.BeginCheck(import, actor.User), actor, change.At) is { } no) return no;
        change.Record(new PastImportMoved(import.Id, import.Owner, PastStep.Read, decided.Count(d => PastImport.Does(d.Outcome))));
        return import.Id;
    }
}

/// <summary>
/// Bekreft importen: another than who read it takes it in, whole, as the rows stand now. Each row that is taken gets a case of its own with
/// its documents; what is registered already gets the documents that it lacked.
/// </summary>
[Process("grants.past-import.taken"), TellsNobody(Untold.Register)]
public sealed class ConfirmPastImport(AppDb db, PastTaking taking) : IUseCase<ConfirmPastImport.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.past-import.confirm", Role.CaseOfficer, Role.DecisionMaker);

    public sealed class Input : IInput<ConfirmPastImport, Input, Done>, IApproves<PastImport>
    {
        public PastImportId Import { get; set; }

        /// <inheritdoc cref="IApproves{TThing}.Seen" />
        public string? Seen { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<PastImport>().VisibleTo(actor.ForCases()).Include(i => i.Rows)
            .SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null) return Refusal.NotFound;
        if (import.Take(await db.CheckOf(import, cancel), actor, input.Seen, change.At) is { } no) return no;

        var files = await db.Rows<PastFile>().Of(import)
            .Join(db.Set<StoredFile>(), part => part.File, file => file.Id, (_, file) => file).ToListAsync(cancel);
        var documents = files.Where(f => f.Name != import.File).ToDictionary(f => f.Name, StringComparer.OrdinalIgnoreCase);
        var (wrong, read) = await taking.Read(import.Hash, import.File, documents.Keys, cancel);
        if (wrong is not null) return PastImport.NoRowsToTake;
        var rows = import.Rows.ToDictionary(r => r.Line);
        var hashes = documents.ToDictionary(d => d.Key, d => d.Value.Hash, StringComparer.OrdinalIgnoreCase);
        var taken = 0;
        foreach (var (row, outcome, field, reason, known) in await taking.Decide(read, import.Owner, hashes, cancel))
        {
            var grant = known;
            if (outcome == PastOutcome.Taken) grant = (await taking.Register(import, row, documents, actor, change, cancel)).Id;
            if (outcome == PastOutcome.Completed)
            {
                var (letter, report) = await taking.Complete(known!.Value, row, documents, actor, change, cancel);
                rows[row.Line].Put(letter, report);
            }

            if (PastImport.Does(outcome)) taken++;

            rows[row.Line].Ends(outcome, field, reason, row.Decided, grant, row.Others);
        }

        if (taken == 0) return PastImport.NoRowsToTake;
        change.Record(new PastImportMoved(import.Id, import.Owner, PastStep.Taken, taken));
        return new Done();
    }
}

/// <summary>Forkast importen: nothing of it is registered. Either of the two may.</summary>
[Process("grants.past-import.discarded"), TellsNobody(Untold.Noted)]
public sealed class DiscardPastImport(AppDb db) : IUseCase<DiscardPastImport.Input, Done>
{
    public static Permission Needs => ImportPastGrants.Needs;

    public sealed class Input : IInput<DiscardPastImport, Input, Done>
    {
        public PastImportId Import { get; set; }
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var import = await db.Rows<PastImport>().VisibleTo(actor.ForCases()).SingleOrDefaultAsync(i => i.Id == input.Import, cancel);
        if (import is null) return Refusal.NotFound;
        if (import.MayDiscard() is { } over) return over;
        if (import.Lapse(await db.CheckOf(import, cancel), actor, change.At) is { } no) return no;
        import.Discard(change.At);
        change.Record(new PastImportMoved(import.Id, import.Owner, PastStep.Discarded, 0));
        return new Done();
    }
}
