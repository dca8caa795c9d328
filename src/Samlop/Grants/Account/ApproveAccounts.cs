using Samlop.Access;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Godkjenn regnskapet: the first approval, by the project owner (prosjektansvarlig). It then waits for that person's superior.
/// </summary>
[Process("grants.accounts-approved-by-owner")]
public sealed class ApproveAccounts(AppDb db) : IUseCase<ApproveAccounts.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.accounts.approve", Role.ProjectOwner);

    public sealed class Input : IInput<ApproveAccounts, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>The version that the page showed.</summary>
        public int BasedOn { get; set; }
    }

    /// <summary>The project owner approved.</summary>
    [Event("grants.accounts.approved-by-owner")]
    public sealed record AccountsApprovedByOwner(AccountsId Accounts) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_ApprovedByOwner));
    }

    public static NoticeKind TellsSuperior { get; } = NoticeKind.Of<AccountsApprovedByOwner>(
        "grants.accounts.approved-by-owner", AccountsTelling.Group, "the superior of the project owner",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_ApprovedByOwner)),
                AccountUrls.Accounts(accounts.Id),
                accounts.OfCounty(Role.HeadOfAdministration).But(await occasion.PreparersOf(accounts.Id.Value)))
            {
                Matter = accounts.Id.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (accounts.MayApproveFirst(check) is { } no) return no;
        if (accounts.Version != input.BasedOn) return Refusal.ChangedSinceOpened;
        if (accounts.ApproveFirst(check, actor, change.At) is { } refused) return refused;
        change.Record(new AccountsApprovedByOwner(accounts.Id));
        return new Done();
    }
}
