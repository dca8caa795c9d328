using Samlop.Audit.TwoPerson;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>What is settled of appeal, whatever was answered before.</summary>
public abstract class AppealRulingsTests(LooseRows rows)
{
    /// <summary>The last answer counts, and of dismissals alone: the circular has answered for the others.</summary>
    [Theory, Requirement("C-14")]
    [InlineData(AppealStanding.ToBeClarified)]
    [InlineData(AppealStanding.Right, AppealStanding.Right)]
    [InlineData(AppealStanding.NoRight, AppealStanding.Right, AppealStanding.NoRight)]
    [InlineData(AppealStanding.Right, AppealStanding.NoRight, AppealStanding.NoRight, AppealStanding.Right)]
    public async Task Appeal_IsAsItWasSettledLast(AppealStanding now, params AppealStanding[] settled)
    {
        await using var db = await rows.Open();
        await db.Clear<AppealRuling>();
        // Saved from the last to the first: it is the moment that counts, not the row.
        foreach (var (standing, hours) in settled.Select((standing, hours) => (standing, hours)).Reverse())
        {
            var (one, other, at) = (Acting.User(), Acting.User(), Acting.Noon.AddHours(hours));
            var ruling = new AppealRuling(new(Guid.NewGuid()), DecisionKind.Dismissal, new(standing, "Fordi.", "Loven."), one.User, at);
            var check = new TwoPersonCheck(ruling.Id.Value);
            check.PreparedBy(one.User);
            ruling.Send(check, one, at).ShouldBeNull();
            ruling.Settle(check, other, check.Mark, at).ShouldBeNull();
            await rows.Save(ruling, check);
        }

        var appeals = new AppealRulings(db);
        (await appeals.Standing(DecisionKind.Dismissal)).ShouldBe(now);
        (await appeals.Standing(DecisionKind.Award)).ShouldBe(AppealStanding.NoRight);
        (await appeals.Standing(DecisionKind.Rejection)).ShouldBe(AppealStanding.NoRight);
    }
}

public sealed class AppealRulingsTests_OnSqlite(LooseRowsOnSqlite rows) : AppealRulingsTests(rows), IClassFixture<LooseRowsOnSqlite>;

public sealed class AppealRulingsTests_OnPostgres(LooseRowsOnPostgres rows) : AppealRulingsTests(rows), IClassFixture<LooseRowsOnPostgres>;
