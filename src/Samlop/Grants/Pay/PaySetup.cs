using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Budget;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Receipts;
using Samlop.Grants.Pay.Plan;
using Samlop.Grants.Tell;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Pay;

/// <summary>What payments bring to the program.</summary>
internal static class PaySetup
{
    public static void Add(ModuleSetup setup)
    {
        setup.Services.AddSingleton(PaySettings.Read(setup.Configuration));
        setup.Services.AddTransient<PayableSums>();
        setup.Services.AddTransient<PaymentChecks>();
        setup.Services.AddTransient<ReceiptBooking>();
        setup.Services.AddTransient<ITaskSource, PayTasks>();
        setup.Services.AddTransient<IAlsoNow, PaymentsNow>();
        setup.Services.AddTransient<IKnowsPaid, PaidAwards>();
        setup.Services.AddTransient<IKnowsAppropriation, EnteredAppropriation>();
        setup.Services.AddTransient<IPaymentBlock, AcceptanceBlock>();
        setup.Services.AddTransient<IPaymentBlock, AccountBlock>();
        setup.Services.AddTransient<IPaymentBlock, SharedAccountBlock>();
        setup.Services.AddTransient<IPaymentBlock, AppropriationBlock>();
        setup.Services.AddTransient<IPaymentBlock, ConditionBlock>();
        setup.Services.AddTransient<IPaymentBlock, SumBlock>();
        setup.Section<AwardMoney, PaymentsOfAward>(10);
        setup.Subject<Payment, PaymentId>(p => p.Id, (db, reader) => db.Rows<Payment>().VisibleTo(reader));
        setup.Subject<PaymentOrder, PaymentOrderId>(o => o.Id, (db, reader) => db.Rows<PaymentOrder>().VisibleTo(reader));
        setup.Subject<ReceiptImport, ReceiptImportId>(i => i.Id, (db, reader) => db.Rows<ReceiptImport>().VisibleTo(reader));
        setup.Subject<Appropriation, AppropriationId>(
            a => a.Id,
            (db, reader) =>
            {
                var reads = reader.Actor.May(ReadOrders.Needs);
                return db.Set<Appropriation>().Where(_ => reads);
            });
        setup.Map(PayEndpoints.Map);
        setup.Navigate(new NavigationItem(
            Place.Grants, 50, Phrase.In<PayText>(nameof(PayText.FollowUp_Title)), PayUrls.FollowUp,
            new NeedsOfAttribute<ReadPayments>()));
        setup.Navigate(new NavigationItem(
            Place.Grants, 51, Phrase.In<PayText>(nameof(PayText.Payments_Title)), PayUrls.List,
            new NeedsOfAttribute<ReadPayments>(), PayUrls.Appropriations)
        {
            Under = PayUrls.FollowUp,
            Rows = (db, actor, cancel) => PaymentTable.Matching(db, actor, TableQuery.Empty).CountAsync(cancel),
            Tasks = ["payment", "appropriation", "ledger"],
        });
    }
}
