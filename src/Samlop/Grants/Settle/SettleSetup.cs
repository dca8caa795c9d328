using Microsoft.EntityFrameworkCore;
using Samlop.Cases.Journal;
using Samlop.Grants.Account;
using Samlop.Grants.Pay;
using Samlop.Letters;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Settle;

/// <summary>What settling what is unspent, and claiming back, bring to the program.</summary>
internal static class SettleSetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddTransient<IDeductions, SettledDeductions>();
        setup.Services.AddTransient<IMoneyInHand, HandOfCounty>();
        setup.Services.AddTransient<ISettledOfAccounts, SettledOfAccounts>();
        setup.Services.AddTransient<INeededByAccounts, NeededByAccounts>();
        setup.Services.AddTransient<IPaymentBlock, RecoveryBlock>();
        setup.Services.AddTransient<ITakesRepayments, RepaymentsFromLedger>();
        setup.Services.AddTransient<IAlsoNow, SettleNow>();
        setup.Services.AddTransient<IKnowsSettled, SettledAccounts>();
        setup.Services.AddTransient<RecoveryJournal>();
        setup.Services.AddTransient<ITaskSource, SettleTasks>();
        setup.Services.AddTransient<ICalendarSource, SettleCalendar>();
        setup.Subject<Recovery, RecoveryId>(r => r.Id, (db, reader) => db.Rows<Recovery>().VisibleTo(reader));
        setup.EntryTitle(RecoveryJournal.Notice);
        setup.EntryTitle(RecoveryJournal.Answer);
        setup.LetterKind<RecoveryLetterWriter>(RecoveryLetters.Claim);
        setup.When<LetterDispatched, ClaimTelling>();
        setup.When<LetterOpened, ClaimReading>();
        setup.Section<LetterLinks, ClaimOfLetter>(20);
        setup.Section<AccountsMoney, AccountsSettlements>(10);
        setup.Map(RecoveryTable.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 56, Phrase.In<SettleText>(nameof(SettleText.List_Title)), SettleUrls.List,
            new NeedsOfAttribute<ReadRecoveries>())
        {
            Under = PayUrls.FollowUp,
            Rows = (db, actor, cancel) => db.Rows<Recovery>().VisibleTo(actor.ForCases()).CountAsync(cancel),
            Tasks = ["recovery", "settle"],
        });
    }
}
