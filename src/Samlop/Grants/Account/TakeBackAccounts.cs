using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Ta tilbake regnskapet: until the superior has approved, those who prepared it can go on with it.</summary>
[Process("grants.accounts-taken-back")]
public sealed class TakeBackAccounts(AppDb db) : IUseCase<TakeBackAccounts.Input, Done>
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<TakeBackAccounts, Input, Done>
    {
        public AccountsId Accounts { get; set; }
    }

    /// <summary>It was taken back from the superior.</summary>
    [Event("grants.accounts.taken-back")]
    public sealed record AccountsTakenBack(AccountsId Accounts) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_TakenBack));
    }

    public static NoticeKind TellsSuperior { get; } = NoticeKind.Of<AccountsTakenBack>(
        "grants.accounts.taken-back", AccountsTelling.Group, "the superior whom it waited for",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_TakenBack)),
                AccountUrls.Accounts(accounts.Id),
                accounts.OfCounty(Role.HeadOfAdministration).But(await occasion.PreparersOf(accounts.Id.Value)));
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.TakeBack(check, actor, change.At) is { } no) return no;
        change.Record(new AccountsTakenBack(accounts.Id));
        return new Done();
    }
}
