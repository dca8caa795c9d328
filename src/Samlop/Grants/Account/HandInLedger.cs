using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Hent fra hovedbok: an export of the county's ledger is handed in. Nothing is booked before it has been looked through
/// (<see cref="TakeLedger"/>); the same file again is known by its hash.
/// </summary>
[Process("grants.ledger-handed-in"), TellsNobody(Untold.OwnWork)]
public sealed class HandInLedger(AppDb db, FileStore store) : IUseCase<HandInLedger.Input, HandInLedger.HandedIn>
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<HandInLedger, Input, HandedIn>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public ReceivedFile? File { get; internal set; }
    }

    public sealed record HandedIn(int Number);

    /// <summary>A file of the ledger was handed in.</summary>
    [Event("grants.accounts.ledger-handed-in")]
    public sealed record LedgerHandedIn(AccountsId Accounts, int Number) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_LedgerHandedIn), Number);
    }

    public async Task<Outcome<HandedIn>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        if (input.File is not { } received)
            return new FieldError(nameof(Input.File), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        if (received.Kind != FileKind.Csv && received.Kind != FileKind.Text && received.Kind != FileKind.Xlsx)
            return new FieldError(nameof(Input.File), Phrase.In<AccountText>(nameof(AccountText.Error_LedgerKind)));
        if (accounts.Imports.FirstOrDefault(i => i.Hash == received.Hash && i.TakenAt is not null) is { } same)
        {
            return new FieldError(
                nameof(Input.File),
                Phrase.In<AccountText>(nameof(AccountText.Error_SameLedger), same.Name, new InstantArgument(same.TakenAt!.Value)));
        }

        if (await db.IsBookedElsewhere(accounts, received.Hash, actor, cancel) is { } elsewhere)
            return new FieldError(nameof(Input.File), elsewhere.Text);

        await using var content = store.Open(received.Hash);
        if (LedgerSheet.Read(content, received.Name).Problem is { } problem) return new FieldError(nameof(Input.File), problem);
        var stored = new StoredFile(received, change.At);
        db.Add(stored);
        var import = accounts.Receive(stored, check, actor.User, change.At);
        change.Record(new LedgerHandedIn(accounts.Id, import.Number));
        return new HandedIn(import.Number);
    }
}
