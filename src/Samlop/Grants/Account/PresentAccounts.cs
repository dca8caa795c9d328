using Samlop.Access;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Legg fram regnskapet: it is written, and goes to the project owner. Lines that deviate are explained by then.</summary>
[Process("grants.accounts-presented")]
public sealed class PresentAccounts(AppDb db, IMoneyInHand hand) : IUseCase<PresentAccounts.Input, Done>
{
    public static Permission Needs => BeginAccounts.Needs;

    public sealed class Input : IInput<PresentAccounts, Input, Done>
    {
        public AccountsId Accounts { get; set; }
    }

    /// <summary>The accounts were presented to the project owner.</summary>
    [Event("grants.accounts.presented")]
    public sealed record AccountsPresented(AccountsId Accounts) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_Presented));
    }

    public static NoticeKind TellsOwner { get; } = NoticeKind.Of<AccountsPresented>(
        "grants.accounts.presented", AccountsTelling.Group, "the project owner of the county",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_Presented)), AccountUrls.Accounts(accounts.Id),
                accounts.OfCounty(Role.ProjectOwner))
            {
                Matter = accounts.Id.Value,
            };
        }).WhileAt(AccountsState.WaitsForOwner);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.Present(check, await hand.Of(accounts.Award, cancel), actor.User, change.At) is { } no) return no;
        change.Record(new AccountsPresented(accounts.Id));
        return new Done();
    }
}
