using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Bokfør filen: all rows of a ledger's file that was looked through, or none: a row that is refused stops the whole.</summary>
[Process("grants.ledger-taken"), TellsNobody(Untold.OwnWork)]
public sealed class TakeLedger(AppDb db, LedgerFiles files) : IUseCase<TakeLedger.Input, Done>
{
    public static readonly Refusal LedgerIsTaken = Refusal.In<AccountText>(nameof(LedgerIsTaken));
    public static readonly Refusal LedgerHasFaults = Refusal.In<AccountText>(nameof(LedgerHasFaults));
    public static readonly Refusal NothingToTake = Refusal.In<AccountText>(nameof(NothingToTake));

    /// <summary>The same row is charged to one grant only; the other one is named by its year and its case.</summary>
    internal static Refusal LedgerElsewhere(int year, string number) =>
        Refusal.In<AccountText>(nameof(LedgerElsewhere), year, number);

    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<TakeLedger, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        public int Number { get; set; }

        /// <summary>What the preview was made of: another is not taken unseen.</summary>
        public string? Seen { get; set; }
    }

    /// <summary>A file of the ledger was booked.</summary>
    [Event("grants.accounts.ledger-taken")]
    public sealed record LedgerTaken(AccountsId Accounts, int Number, int Rows, Money Sum) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_LedgerTaken), Number, Rows, Sum);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.Imports.SingleOrDefault(i => i.Number == input.Number) is not { } import) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        if (accounts.Imports.Any(i => i.Hash == import.Hash && i.TakenAt is not null)) return LedgerIsTaken;
        if (await db.IsBookedElsewhere(accounts, import.Hash, actor, cancel) is { } elsewhere) return elsewhere;
        var (preview, _, _, seen) = await files.Preview(accounts, import, actor, cancel);
        if (MayTake(preview) is { } faults) return faults;
        if (input.Seen != seen) return Refusal.ChangedSinceOpened;

        var last = await db.Rows<Posting>().Of(accounts).MaxAsync(p => (int?)p.Number, cancel) ?? 0;
        var rows = preview.Booked;
        accounts.Book(import, rows, last, check, actor.User, change.At);
        change.Record(new LedgerTaken(accounts.Id, import.Number, rows.Count, preview.SumOf(LedgerOutcome.Taken)));
        return new Done();
    }

    internal static Refusal? MayTake(LedgerPreview preview) =>
        !preview.IsWhole ? LedgerHasFaults : preview.Booked.Count == 0 ? NothingToTake : null;
}
