using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Grants.Questions;
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

    /// <summary>The news is held against what was in force, also where a draft in between was given up.</summary>
    [Fact]
    public async Task News_OfAVersionAfterOneThatWasGivenUp_LeadsToWhatChanged()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var (call, follower) = (await Given.IdOf(number), await AFollower(number));
        var officer = As(imdi.Officer);
        await officer.Submit(new AmendCall.Input { Call = call, ChangeNote = "Blir ikke noe av." }).ShouldSucceed();
        await officer.Submit(new DiscardCallDraft.Input { Call = call }).ShouldSucceed();
        await officer.Submit(new AmendCall.Input { Call = call, ChangeNote = "Lengre frist." }).ShouldSucceed();
        await officer.Submit(await Given.PartInput(number, CallStructure.Form.Part("applying")!, Today.AddDays(20))).ShouldSucceed();
        await officer.Submit(new SendCall.Input { Call = call }).ShouldSucceed();
        await As(imdi.Other).Submit(await Given.Publishing(call)).ShouldSucceed();

        (await Bodies(follower)).ShouldHaveSingleItem().ShouldContain(CallUrls.Difference(number, 1, 3));
        (await Anyone().Get(CallUrls.Difference(number, 1, 3))).ShouldSay("Lengre frist.");
    }

    [Fact]
    public async Task Follower_WhoHasNotConfirmed_OrHasStopped_IsToldNothing()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var (unsure, stopped, follows) = (
            await AFollower(number, confirmed: false), await AFollower(number), await AFollower(number));
        await Stop(stopped).ShouldSucceed();
        // The key of who has stopped opens nothing more: neither to stop again, nor to begin anew.
        await Stop(stopped).ShouldBeRefused(Refusal.NotFound);
        await As(imdi.Officer).Submit(new ConfirmFollowing.Input { Key = stopped.Key }).ShouldBeRefused(Refusal.NotFound);

        await Answered(imdi, number);
        (await Bodies(unsure)).ShouldBeEmpty();
        (await Bodies(stopped)).ShouldBeEmpty();
        (await Bodies(follows)).ShouldHaveSingleItem().ShouldContain(FollowingUrls.Stop(follows.Key));
    }

    [Fact]
    public async Task Follower_OfAnotherCall_IsNotTold_AndStoppingOneLeavesTheOther()
    {
        var imdi = await Given.ADirectorate();
        var (one, other) = (await Given.APublishedCall(imdi), await Given.APublishedCall(imdi));
        var address = $"to{TestData.Next()}@example.test";
        var (first, second) = (await AFollower(one, email: address), await AFollower(other, email: address));
        await Answered(imdi, one);
        (await Bodies(first)).ShouldHaveSingleItem().ShouldContain(CallUrls.Questions(one));

        await Stop(first).ShouldSucceed();
        await Answered(imdi, one);
        await Answered(imdi, other);
        (await Bodies(second)).Count(body => body.Contains(CallUrls.Questions(other), StringComparison.Ordinal)).ShouldBe(1);
        (await Bodies(second)).Count.ShouldBe(2);
    }

    /// <summary>Whoever types an address that follows already gets the same answer, and its owner no new mail and no new key.</summary>
    [Fact]
    public async Task AskedAgain_WhenConfirmed_NothingIsSent_AndTheOldKeyHolds()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var follower = await AFollower(number);
        Host.Time.Pass(FollowLimits.Within * 2);
        await Ask(number, follower.Email).ShouldSucceed();
        (await Bodies(follower)).ShouldBeEmpty();
        await Stop(follower).ShouldSucceed();
    }

    /// <summary>Not confirmed, and asked for anew after a while: only the link of the newest mail works.</summary>
    [Fact]
    public async Task AskedAgain_BeforeItIsConfirmed_TheFirstKeyIsOver()
    {
        var number = await Given.APublishedCall(await Given.ADirectorate());
        var email = $"nn{TestData.Next()}@example.test";
        await Ask(number, email).ShouldSucceed();
        var first = await Read(db => db.Set<CallFollower>().SingleAsync(f => f.Email == email));
        Host.Time.Pass(FollowLimits.Within + TimeSpan.FromSeconds(1));
        await Ask(number, email).ShouldSucceed();
        var next = await Read(db => db.Set<CallFollower>().SingleAsync(f => f.Email == email));

        next.Key.ShouldNotBe(first.Key);
        var lead = As(await Given.AMember(Samlop.Access.Role.ProjectLead));
        await lead.Submit(new ConfirmFollowing.Input { Key = first.Key }).ShouldBeRefused(Refusal.NotFound);
        await lead.Submit(new ConfirmFollowing.Input { Key = next.Key }).ShouldSucceed();
        await lead.Submit(new ConfirmFollowing.Input { Key = next.Key }).ShouldSucceed();
    }

    [Theory]
    [InlineData("nn", "Nytt svar om utlysing")]
    [InlineData("en", "New answer about call")]
    [InlineData("xx", "Nytt svar om utlysning")]
    public async Task Follower_IsToldInTheLanguageTheyAskedIn(string language, string word)
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var follower = await AFollower(number, language: language);
        await Answered(imdi, number);
        (await ReadMail(db => db.Set<OutgoingMail>().SingleAsync(m => m.To == follower.Email))).Subject.ShouldContain(word, Case.Insensitive);
    }

    private async Task<CallFollower> AFollower(string number, bool confirmed = true, string? email = null, string language = "nb")
    {
        var address = EmailAddress.Parse(email ?? $"f{TestData.Next()}@example.test");
        var follower = new CallFollower(
            Given.Id<CallFollowerId>(), await Given.IdOf(number), address, language, Guid.NewGuid().ToString("N"), Host.Time.Now);
        if (confirmed) follower.Confirm(Host.Time.Now);
        return await Given.Saved(follower);
    }

    private async Task<Outcome<Done>> Stop(CallFollower follower) =>
        await As(await Given.AMember(Samlop.Access.Role.ProjectLead)).Submit(new StopFollowing.Input { Key = follower.Key });

    /// <summary>A county asks, and the directorate answers.</summary>
    private async Task Answered(Directorate imdi, string number)
    {
        var lead = await Host.ActorOf(await Given.AMember(Samlop.Access.Role.ProjectLead));
        var question = await Given.Saved(
            new CallQuestion(Given.Id<CallQuestionId>(), await Given.IdOf(number), lead, "Hvor mye?", Host.Time.Now));
        await As(imdi.Officer).Submit(new AnswerQuestion.Input { Question = question.Id, Answer = "Så mye." }).ShouldSucceed();
    }

    private Task<List<string>> Bodies(CallFollower follower) =>
        ReadMail(db => db.Set<OutgoingMail>().Where(m => m.To == follower.Email).Select(m => m.Body).ToListAsync());

    private async Task<Outcome<Done>> Ask(string number, string email, string? client = null) =>
        await As(await Given.AMember(Samlop.Access.Role.ProjectLead))
            .Submit(new FollowCall.Input { Call = await Given.IdOf(number), Email = email, Client = client });

    private Task<int> MailsTo(string start) => ReadMail(db => db.Set<OutgoingMail>().CountAsync(m => m.To.StartsWith(start)));
}

public sealed class FollowCallTests_OnSqlite(SqliteHost host) : FollowCallTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class FollowCallTests_OnPostgres(PostgresHost host) : FollowCallTests(host), IClassFixture<PostgresHost>;
