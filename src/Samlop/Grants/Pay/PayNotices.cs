using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Waiting;

namespace Samlop.Grants.Pay;

/// <summary>Who is told of payments.</summary>
internal static class PayNotices
{
    public static readonly NoticeGroup Group = new(
        "grants.payments",
        Phrase.In<PayText>(nameof(PayText.Notices)),
        Phrase.In<PayText>(nameof(PayText.Notices_Explained)),
        MayBeStopped: true,
        Role.CaseOfficer, Role.Attestant, Role.BudgetAuthority, Role.ProjectLead, Role.ChiefExecutive);

    /// <summary>A payment as notices speak of it.</summary>
    public static Task<ToldPayment> Payment(this Occasion occasion, PaymentId id) => occasion.Once(id, async () =>
    {
        var row = await (
            from p in occasion.Db.Rows<Payment>().All(Because.WhoWaitsIsTold)
            join a in occasion.Db.Rows<Award>().All(Because.WhoWaitsIsTold) on p.Award equals a.Id
            where p.Id == id
            select new { p.Number, a.Application, a.Year }).SingleAsync(occasion.Cancel);
        return new ToldPayment(id, row.Number, row.Year, await occasion.Application(row.Application));
    });
}

/// <param name="Year">The year that the award is for.</param>
internal sealed record ToldPayment(PaymentId Id, int Number, int Year, ToldApplication Application)
{
    public Phrase Line(string key) => Phrase.In<PayText>(key, Number, Application.Case);
}
