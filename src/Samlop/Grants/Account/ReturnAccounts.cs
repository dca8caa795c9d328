using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Send regnskapet tilbake: within the county. The project owner does not approve what is presented, or the superior not what the owner
/// approved.
/// </summary>
[Process("grants.accounts-sent-back")]
public sealed class ReturnAccounts(AppDb db) : IUseCase<ReturnAccounts.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.accounts.return", Role.ProjectOwner, Role.HeadOfAdministration);

    public sealed class Input : ReturnInput, IInput<ReturnAccounts, Input, Done>
    {
        public AccountsId Accounts { get; set; }
    }

    /// <summary>It went back to those who write it.</summary>
    [Event("grants.accounts.sent-back")]
    public sealed record AccountsSentBack(AccountsId Accounts) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_SentBack));
    }

    public static NoticeKind TellsWriters { get; } = NoticeKind.Of<AccountsSentBack>(
        "grants.accounts.sent-back", AccountsTelling.Group, "those who wrote and approved it before",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_SentBack)),
                AccountUrls.Accounts(accounts.Id),
                Readers.Of(await occasion.PreparersOf(accounts.Id.Value)))
            {
                Matter = accounts.Id.Value,
            };
        }).WhileAt(AccountsState.Draft);

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (await db.OwnAccounts(input.Accounts, actor, cancel) is not var (accounts, check)) return Refusal.NotFound;
        if (MayReturn(accounts, check, actor) is { } no) return no;
        if (check.Open is not null)
        {
            if (accounts.Return(check, actor, input, change.At) is { } refused) return refused;
        }
        else
        {
            var errors = new FieldErrors();
            input.Read(errors);
            if (errors.Any) return errors;
            if (accounts.SendBack(check) is { } refused) return refused;
        }

        change.Record(new AccountsSentBack(accounts.Id), reason: input.Reasons!.ReplaceLineEndings("\n").Trim());
        return new Done();
    }

    /// <summary>Whoever's turn it is.</summary>
    internal static Refusal? MayReturn(Accounts accounts, TwoPersonCheck check, Actor actor) => check.Open is null
        ? actor.Holds(Role.ProjectOwner) ? accounts.MayApproveFirst(check) : Refusal.NotAllowed
        : actor.Holds(Role.HeadOfAdministration) ? check.MayDecide(actor) : Refusal.NotAllowed;
}
