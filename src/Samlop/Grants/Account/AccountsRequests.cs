using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Requests;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Account;

/// <summary>Spørsmål om regnskapet: what the directorate asks a county about accounts that are sent, in the case.</summary>
internal static class AccountsRequests
{
    public const string Code = "accounts";

    public static RequestKind Kind { get; } = new(Code, "regnskap", ApplicationCases.Kind)
    {
        Title = Phrase.In<AccountText>(nameof(AccountText.Request_Title)),
        TitleOfParty = Phrase.In<AccountText>(nameof(AccountText.Request_TitleOfParty)),
        Lead = Phrase.In<AccountText>(nameof(AccountText.Request_Lead)),
        LeadOfParty = Phrase.In<AccountText>(nameof(AccountText.Request_LeadOfParty)),
        Ask = Phrase.In<AccountText>(nameof(AccountText.Request_Ask)),
        One = Phrase.In<AccountText>(nameof(AccountText.Request_One)),
        Noun = Phrase.In<AccountText>(nameof(AccountText.Request_Noun)),
        Askers = GrantNotices.OfTheDirectorate,
        Readers = [Role.DecisionMaker],
        Answerers = GrantNotices.OfTheCounty,
        CaseSubject = Subject.Of(default(GrantApplicationId)).Kind,
        MayAsk = async (db, actor, subject, cancel) =>
            await db.Rows<Accounts>().TreatedBy(actor.ForCases()).AnyAsync(a => a.Application == new GrantApplicationId(subject), cancel)
                ? null
                : Accounts.AccountsNotSent,
    };
}
