using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Following;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Mail;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Following;

/// <summary>How many mails anybody can make us send by asking to follow.</summary>
public abstract class FollowCallTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Inbox_GetsOneMailOfACallInAnHour_HoweverItIsSpelt()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var inbox = $"victim{TestData.Next()}";
        foreach (var spelling in new[] { "", "+1", "+2", "+3" }) await Ask(number, $"{inbox}{spelling}@example.test").ShouldSucceed();
        (await MailsTo(inbox)).ShouldBe(1);

        Host.Time.Pass(FollowLimits.Within + TimeSpan.FromSeconds(1));
        await Ask(number, $"{inbox}+4@example.test").ShouldSucceed();
        (await MailsTo(inbox)).ShouldBe(2);
    }

    [Fact]
    public async Task Client_ThatAsksForMany_IsRefusedByName_AndOthersAreNot()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var (client, name) = ($"192.0.2.{TestData.Next()}", $"client{TestData.Next()}");
        for (var asked = 0; asked < FollowLimits.MostOfClient; asked++)
        {
            await Ask(number, $"{name}-{asked}@example.test", client).ShouldSucceed();
        }

        await Ask(number, $"{name}-too-many@example.test", client).ShouldBeRefused(Refusal.TooMany);
        await Ask(number, $"{name}-other@example.test", client + "-other").ShouldSucceed();
        (await MailsTo(name)).ShouldBe(FollowLimits.MostOfClient + 1);
    }

    [Fact]
    public async Task All_Together_AreStoppedAtALimit_AndMayAgainLater()
    {
        // An hour that no other test has asked in.
        Host.Time.Pass(TimeSpan.FromDays(1));
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var call = await Given.IdOf(number);
        var at = Host.Time.Now;
        await Given.SavedAll([.. Enumerable.Range(0, FollowLimits.MostInAll).Select(n => new CallFollower(
            Given.Id<CallFollowerId>(), call, EmailAddress.Parse($"all{n}@example.test"), "nb", Guid.NewGuid().ToString("N"), at))]);

        await Ask(number, $"late{TestData.Next()}@example.test").ShouldBeRefused(Refusal.TooMany);
        Host.Time.Pass(FollowLimits.Within);
        await Ask(number, $"late{TestData.Next()}@example.test").ShouldSucceed();
    }

    private async Task<Outcome<Done>> Ask(string number, string email, string? client = null) =>
        await As(await Given.AMember(Samlop.Access.Role.ProjectLead))
            .Submit(new FollowCall.Input { Call = await Given.IdOf(number), Email = email, Client = client });

    private Task<int> MailsTo(string start) => Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To.StartsWith(start)));
}

public sealed class FollowCallTests_OnSqlite(SqliteHost host) : FollowCallTests(host), IClassFixture<SqliteHost>;

public sealed class FollowCallTests_OnPostgres(PostgresHost host) : FollowCallTests(host), IClassFixture<PostgresHost>;
