using Microsoft.EntityFrameworkCore;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Accept;

/// <summary>Reads an account number as typed, and says whether it is another than the one the county used last.</summary>
internal static class TypedAccount
{
    public static AccountNumber? Read(string? typed, string field, FieldErrors errors)
    {
        if (AccountNumber.TryParse(typed, out var number))
            return number;
        errors.Add(
            field,
            Phrase.In<AcceptText>(
                string.IsNullOrWhiteSpace(typed) ? nameof(AcceptText.Error_AccountMissing) : nameof(AcceptText.Error_Account)
            )
        );
        return null;
    }

    /// <summary>The account that the county last was settled with, on any award; null before its first.</summary>
    public static Task<string?> UsedLast(AppDb db, Reader reader, OrganisationId county, CancellationToken cancel) => (
        from a in db.Rows<Award>().ManageableBy(reader)
        from x in a.Accounts
        where a.County == county && x.SettledAt != null
        orderby x.SettledAt descending
        select x.Number).FirstOrDefaultAsync(cancel);

    /// <summary>Puts the account on the award; a changed one goes to a second person.</summary>
    public static async Task<AwardAccount> Enter(
        AppDb db,
        Award award,
        AccountNumber number,
        Actor actor,
        Change change,
        CancellationToken cancel
    )
    {
        var last = await UsedLast(db, actor.ForCases(), award.County, cancel);
        var account = award.EnterAccount(
            NewId.Of<AwardAccountId>(change.At),
            number,
            last is not null && last != number.Value,
            actor.User,
            change.At
        );
        db.Add(account);
        if (account.Changed)
        {
            account.Send(db.BeginCheck(account, actor.User), actor, change.At);
        }

        return account;
    }
}
