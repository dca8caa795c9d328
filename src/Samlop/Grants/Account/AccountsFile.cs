using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

[SubjectKind("grants.accounts-file")]
public readonly record struct AccountsFileId(Guid Value) : IId<AccountsFileId>
{
    public static AccountsFileId From(Guid value) => new(value);
}

/// <summary>What a file is to the accounts.</summary>
public enum AccountsFileKind
{
    /// <summary>Bilag: what shows that something is booked rightly.</summary>
    Evidence,

    /// <summary>Revisorerklæring: the auditor's own statement, a document by itself.</summary>
    AuditorStatement,
}

/// <summary>Vedlegg til regnskap. Taken out before it is sent, it is sent with nothing.</summary>
public sealed class AccountsFile : IPartOf<Accounts>
{
    public const int Most = 50;

    private AccountsFile()
    {
    }

    internal AccountsFile(AccountsFileId id, AccountsId accounts, StoredFile file, AccountsFileKind kind, UserId by, DateTimeOffset at)
    {
        (Id, Accounts, Kind) = (id, accounts, kind);
        (File, Name, Hash, Size) = (file.Id, file.Name, file.Hash, file.Size);
        (AddedBy, AddedAt) = (by, at);
    }

    public AccountsFileId Id { get; private set; }

    public AccountsId Accounts { get; private set; }

    public StoredFileId File { get; private set; }

    public string Name { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    public AccountsFileKind Kind { get; private set; }

    public UserId AddedBy { get; private set; }

    public DateTimeOffset AddedAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    internal void Remove(DateTimeOffset at) => RemovedAt ??= at;

    internal AccountsFile For(AccountsId accounts, AccountsFileId id) => new()
    {
        Id = id,
        Accounts = accounts,
        File = File,
        Name = Name,
        Hash = Hash,
        Size = Size,
        Kind = Kind,
        AddedBy = AddedBy,
        AddedAt = AddedAt,
    };
}
