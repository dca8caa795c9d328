using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Pay;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting.Reminding;

namespace Samlop.Grants.Account;

/// <summary>What the accounts bring to the program.</summary>
internal static class AccountSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IPaymentBlock, AccountsBlock>();
        setup.Services.AddTransient<IBindsDecision, TreatedAccountsBind>();
        setup.Services.AddTransient<IAlsoNow, AccountsNow>();
        setup.Services.AddTransient<AccountsDocuments>();
        setup.Services.AddTransient<LedgerFiles>();
        setup.Services.AddTransient<ITaskSource, AccountsTasks>();
        setup.Services.AddTransient<ICalendarSource, AccountsCalendar>();
        setup.Services.AddTransient<IReminder, AccountsReminder>();
        setup.Services.AddTransient<IReminder, AccountsNotBegunReminder>();
        setup.Subject<Accounts, AccountsId>(a => a.Id, (db, reader) => db.Rows<Accounts>().VisibleTo(reader));
        setup.EntryTitle(SendAccounts.EntryTitle);
        setup.RequestKind(AccountsRequests.Kind);
        setup.Section<AwardMoney, AwardAccounts>(20);
        setup.Map(AccountEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 54, Phrase.In<AccountText>(nameof(AccountText.List_Title)), AccountUrls.List,
            new NeedsOfAttribute<ReadAccounts>())
        {
            Under = PayUrls.FollowUp,
            Rows = (db, actor, cancel) => db.Rows<Accounts>().VisibleTo(actor.ForCases()).CountAsync(cancel),
            Tasks = ["accounts"],
        });
    }
}
