using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Time;

namespace Samlop.Tests.Grants.Following;

/// <summary>How often somebody may ask to follow, and how often an inbox is written to.</summary>
public class FollowRulesTests
{
    private static readonly DateTimeOffset At = OsloClock.Instant(new DateOnly(2022, 3, 8), new TimeOnly(12, 0));
    private static readonly CallId One = new(Guid.Parse("11111111-1111-7111-8111-111111111111"));
    private static readonly CallId Other = new(Guid.Parse("22222222-2222-7222-8222-222222222222"));

    [Theory]
    [InlineData(0, false)]
    [InlineData(FollowLimits.MostInAll - 1, false)]
    [InlineData(FollowLimits.MostInAll, true)]
    [InlineData(FollowLimits.MostInAll + 1, true)]
    public void AllTogether_AskAsOftenAsTheLimit(int asked, bool full) =>
        new LatelyAsked([.. Enumerable.Range(0, asked).Select(n => (One, $"{n}@example.org"))]).IsFull.ShouldBe(full);

    [Fact]
    public void Inbox_IsWrittenToOnceAboutACall()
    {
        var lately = new LatelyAsked([(One, "kari@example.org")]);

        lately.IsWrittenTo("kari@example.org", One).ShouldBeTrue();
        lately.IsWrittenTo("kari@example.org", Other).ShouldBeFalse();
        lately.IsWrittenTo("ola@example.org", One).ShouldBeFalse();
    }

    [Theory]
    [InlineData(FollowLimits.MostToInbox - 1, false)]
    [InlineData(FollowLimits.MostToInbox, true)]
    [InlineData(FollowLimits.MostToInbox + 1, true)]
    public void Inbox_IsWrittenToAboutOtherCalls_UpToTheLimit(int others, bool enough) =>
        new LatelyAsked([.. Enumerable.Range(0, others).Select(_ => (new CallId(Guid.NewGuid()), "kari@example.org"))])
            .IsWrittenTo("kari@example.org", One).ShouldBe(enough);

    // One inbox under many spellings is one inbox.
    [Theory]
    [InlineData("kari@example.org")]
    [InlineData("kari+1@example.org")]
    [InlineData("kari+utlysning@example.org")]
    public void Address_WithAMarkOfItsOwn_IsTheSameInbox(string typed) =>
        new LatelyAsked([(One, "kari@example.org")]).IsWrittenTo(EmailAddress.Parse(typed).Inbox, One).ShouldBeTrue();

    [Fact]
    public void Follower_CountsFromTheFirstConfirmation()
    {
        var follower = new CallFollower(NewId.Of<CallFollowerId>(At), One, EmailAddress.Parse("kari@example.org"), "nb", "key", At);
        follower.ConfirmedAt.ShouldBeNull();

        follower.Confirm(At.AddHours(1));
        follower.Confirm(At.AddHours(2));

        follower.ConfirmedAt.ShouldBe(At.AddHours(1));
    }
}
