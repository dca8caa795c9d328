using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Ta bort vedlegg: out of accounts that are not sent.</summary>
[Process("grants.accounts-file-removed"), TellsNobody(Untold.OwnWork)]
public sealed class RemoveAccountsFile(AppDb db) : IUseCase<RemoveAccountsFile.Input, Done>
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<RemoveAccountsFile, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>From the button that was pressed.</summary>
        public Guid File { get; set; }
    }

    /// <summary>A file was taken out.</summary>
    [Event("grants.accounts.file-removed")]
    public sealed record AccountsFileRemoved(AccountsId Accounts, AccountsFileId File) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_FileRemoved));
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.Files.SingleOrDefault(f => f.Id.Value == input.File && f.RemovedAt is null) is not { } file) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        accounts.Detach(file, check, actor.User, change.At);
        change.Record(new AccountsFileRemoved(accounts.Id, file.Id));
        return new Done();
    }
}
