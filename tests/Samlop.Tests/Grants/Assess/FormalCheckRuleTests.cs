using Samlop.Grants.Assess;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Assess;

/// <summary>What a formal check comes to, and of which version of the application it is said.</summary>
public sealed class FormalCheckRuleTests
{
    public static TheoryData<FormalResult, DismissalGround?, DismissalGround?> Grounds
    {
        get
        {
            var data = new TheoryData<FormalResult, DismissalGround?, DismissalGround?> { { FormalResult.Stands, null, null } };
            foreach (var ground in Enum.GetValues<DismissalGround>())
            {
                data.Add(FormalResult.Stands, ground, null);
                data.Add(FormalResult.ToBeDismissed, ground, ground);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Grounds))]
    public void AGround_IsKeptOnlyWhereItIsToBeDismissed(FormalResult result, DismissalGround? said, DismissalGround? kept)
    {
        var check = Checked(result, said, 1);
        (check.Result, check.Ground).ShouldBe((result, kept));
    }

    [Fact]
    public void RecordedAnew_SaysTheLastOnly_AndWhoSaidIt()
    {
        var (first, second) = (Acting.User(), Acting.User());
        var check = new FormalCheck(new(Guid.NewGuid()));
        check.Record(FormalResult.ToBeDismissed, DismissalGround.NotConfirmed, "Mangler fullmakt.", 1, first.User, Acting.Noon);
        check.Record(FormalResult.Stands, null, null, 2, second.User, Acting.Noon.AddHours(1));
        (check.Result, check.Ground, check.Note).ShouldBe((FormalResult.Stands, (DismissalGround?)null, (string?)null));
        (check.By, check.At, check.SentVersion, check.Version).ShouldBe((second.User, Acting.Noon.AddHours(1), 2, 2));
    }

    [Theory]
    [InlineData(FormalResult.Stands, HandlingStage.Assigning)]
    [InlineData(FormalResult.ToBeDismissed, HandlingStage.Dismissal)]
    [InlineData(null, HandlingStage.FormalCheck)]
    public void Result_SaysWhatTheApplicationWaitsForNext(FormalResult? result, HandlingStage stage) =>
        new Standing { LiesWithDirectorate = true, SentVersion = 1, Check = result }.Stage.ShouldBe(stage);

    private static FormalCheck Checked(FormalResult result, DismissalGround? ground, int version)
    {
        var check = new FormalCheck(new(Guid.NewGuid()));
        check.Record(result, ground, "Derfor.", version, Acting.User().User, Acting.Noon);
        return check;
    }
}
