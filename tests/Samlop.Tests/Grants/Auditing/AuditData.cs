using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants;
using Samlop.Grants.Auditing;
using Samlop.Grants.Calls;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Auditing;

/// <summary>Auditors as tests are given them: with a period for a call.</summary>
internal static class AuditData
{
    /// <summary>An auditor who reads the cases of the application's call from today on.</summary>
    public static async Task<Member> AnAuditorOf(this TestData given, GrantApplicationId application)
    {
        var id = (await given.Application(application)).Call;
        await using var db = given.Host.OpenDb();
        return await given.AnAuditorOf(await db.Set<Call>().Where(c => c.Id == id).Select(c => c.Number).SingleAsync());
    }

    /// <summary>An auditor who reads the cases of the call from today on.</summary>
    public static async Task<Member> AnAuditorOf(this TestData given, string number)
    {
        var auditor = await given.AMember(Role.Auditor);
        var (now, today) = (given.Host.Time.Now, given.Host.Today);
        await using var db = given.Host.OpenDb();
        var call = await db.Set<Call>().SingleAsync(c => c.Number == number);
        var one = await given.Host.ActorOf(auditor) with { User = (await given.AUser()).Id };
        var period = new AuditPeriod(
            given.Id<AuditPeriodId>(), call.Id, call.Owner, auditor.Organisation.Id, new AuditDays(today, today.AddDays(60), "Revisjon."), one.User, now);
        var check = new TwoPersonCheck(period.Id.Value);
        period.Send(check, one, now).ShouldBeNull();
        period.Give(check, one with { User = (await given.AUser()).Id }, check.Mark, now).ShouldBeNull();
        await given.SavedAll(check, period);
        return auditor;
    }
}
