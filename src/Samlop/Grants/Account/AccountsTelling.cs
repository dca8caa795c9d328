using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>Accounts as notices speak of them: by their year and the number of their case, and who has to do with them.</summary>
internal sealed record ToldAccounts(AccountsId Id, int Year, ToldApplication Application)
{
    public Readers AtTheCounty => Readers.In(Application.County, Role.ProjectLead, Role.ProjectOwner);

    public Readers OfCounty(Role role) => Readers.In(Application.County, role);

    public Phrase Line(string key) => Phrase.In<AccountText>(key, Year, Application.Case);
}

internal static class AccountsTelling
{
    public static readonly NoticeGroup Group = new(
        "grants.accounts",
        Phrase.In<AccountText>(nameof(AccountText.Notices)),
        Phrase.In<AccountText>(nameof(AccountText.Notices_Explained)),
        MayBeStopped: true,
        Role.ProjectLead, Role.ProjectOwner, Role.HeadOfAdministration, Role.CaseOfficer, Role.DecisionMaker);

    /// <summary>What a notice needs of accounts, whoever has done something with them.</summary>
    public static async Task<ToldAccounts> Accounts(this Occasion occasion, AccountsId id)
    {
        var row = await occasion.Db.Rows<Accounts>().All(Because.WhoWaitsIsTold).Where(a => a.Id == id)
            .Select(a => new { a.Year, a.Application }).SingleAsync(occasion.Cancel);
        return new ToldAccounts(id, row.Year, await occasion.Application(row.Application));
    }

    /// <summary>While accounts stand in this state; the matter is their id.</summary>
    public static NoticeKind WhileAt(this NoticeKind kind, AccountsState state) => kind.While(
        $"the accounts are {state}", (Accounts a) => a.Id,
        db => db.Rows<Accounts>().All(Because.WhoWaitsIsTold).Where(Account.Accounts.At(state)));
}
