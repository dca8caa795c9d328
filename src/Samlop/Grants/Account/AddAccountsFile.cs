using System.Runtime.Serialization;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Legg ved fil: evidence, or the auditor's statement, on a form of its own.</summary>
[Process("grants.accounts-file-added"), TellsNobody(Untold.OwnWork)]
public sealed class AddAccountsFile(AppDb db) : IUseCase<AddAccountsFile.Input, Done>
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<AddAccountsFile, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>An <see cref="AccountsFileKind"/> as chosen.</summary>
        public string? Kind { get; set; }

        /// <summary>Received by the form before the run, never read from its fields.</summary>
        [IgnoreDataMember]
        public List<ReceivedFile> Files { get; internal set; } = [];
    }

    /// <summary>A file was put to the accounts.</summary>
    [Event("grants.accounts.file-added")]
    public sealed record AccountsFileAdded(AccountsId Accounts, AccountsFileId File, AccountsFileKind Kind) : IEvent
    {
        private static readonly Words<AccountText, AccountsFileKind> ToldWords = new("Told_FileAdded");

        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => ToldWords.Of(Kind);
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.MayWrite(check) is { } no) return no;
        var errors = new FieldErrors();
        var kind = TypedField.Choice<AccountsFileKind>(input.Kind);
        if (kind is null) errors.Add(nameof(Input.Kind), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (input.Files.Count == 0) errors.Add(nameof(Input.Files), Phrase.In<CommonText>(nameof(CommonText.Error_FileMissing)));
        else if (accounts.Files.Count(f => f.RemovedAt is null) + input.Files.Count > AccountsFile.Most)
            errors.Add(nameof(Input.Files), Phrase.In<AccountText>(nameof(AccountText.Error_TooManyFiles), AccountsFile.Most));
        if (errors.Any) return errors;

        foreach (var received in input.Files)
        {
            var stored = new StoredFile(received, change.At);
            db.Add(stored);
            var file = new AccountsFile(NewId.Of<AccountsFileId>(change.At), accounts.Id, stored, kind!.Value, actor.User, change.At);
            accounts.Attach(file, check, actor.User);
            change.Record(new AccountsFileAdded(accounts.Id, file.Id, file.Kind));
        }

        return new Done();
    }
}
