using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Anchor;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Anchor;

/// <summary>Which levels of leaders stand behind an agreement, from its signatures and from what its parties say.</summary>
public class AnchorRuleTests
{
    private static readonly DateTimeOffset At = TestTime.Start;
    private static readonly UserId By = NewId.Of<UserId>(At);

    [Fact]
    public void Signature_IsOfTheTopLevel_AndComesBeforeWhatIsSaid()
    {
        var agreement = Sent();
        var county = agreement.Current.First();
        var said = agreement.Current.SelectMany(party => LeaderLevel.All.Select(level => new LeaderInformed(agreement.Id, party.Organisation, level))).ToList();
        Sign(agreement, county);
        var anchoring = new Anchoring(agreement, said);
        anchoring.Of(county, LeaderLevel.Top).State.ShouldBe(AnchorState.Signed);
        LeaderLevel.All.Skip(1).ShouldAllBe(level => anchoring.Of(county, level).State == AnchorState.Informed);
        anchoring.Count(LeaderLevel.Top, AnchorState.Signed).ShouldBe(1);
        anchoring.Count(LeaderLevel.Top, AnchorState.Informed).ShouldBe(1);
    }

    [Fact]
    public void WithdrawnSignature_AnchorsNothing()
    {
        var agreement = Sent();
        var county = agreement.Current.First();
        Sign(agreement, county);
        agreement.WithdrawSignature(new(By, "Kari", county.Organisation, "Parten"), "Derfor.", At).ShouldBeNull();
        new Anchoring(agreement, []).Of(county, LeaderLevel.Top).State.ShouldBe(AnchorState.Unknown);
    }

    [Fact]
    public void SignatureOnBehalf_SaysOfWhom()
    {
        var agreement = Sent();
        var county = agreement.Current.First();
        Sign(agreement, county, new SignedFor(By, "Kari Sjef", NewId.Of<DelegationId>(At), OnBehalfReason.Away));
        var mark = new Anchoring(agreement, []).Of(county, LeaderLevel.Top);
        Anchoring.Tell(mark, _ => "").ShouldEndWith("av Per Leder, avdelingsdirektør, på vegne av Kari Sjef (versjon 1)");
    }

    [Fact]
    public void Level_OfWhichNothingIsSaid_IsNotKnown() =>
        Anchoring.Tell(new(null, null, null), _ => "").ShouldBe("Ikke kjent");

    [Fact]
    public void LevelThatWasInformedOfAnEarlierVersion_IsNotInformedOfWhatHolds()
    {
        var agreement = Sent();
        var county = agreement.Current.First();
        var said = new LeaderInformed(agreement.Id, county.Organisation, LeaderLevel.All[1]);
        said.Say(TestData.Before, 1, By);
        new AnchorMark(null, said, 1).State.ShouldBe(AnchorState.Informed);
        var earlier = new AnchorMark(null, said, 2);
        earlier.State.ShouldBe(AnchorState.Unknown);
        Anchoring.Tell(earlier, _ => "Kari").ShouldContain("om versjon 1, sier Kari. Ikke om versjonen som gjelder nå.");
    }

    private static void Sign(Agreement agreement, AgreementParty party, SignedFor? onBehalf = null) => agreement.Sign(
        NewId.Of<AgreementSignatureId>(At), party.Organisation, new Signer(By, "Per Leder", "avdelingsdirektør", "Fylket", onBehalf), At).ShouldBeNull();

    private static Agreement Sent()
    {
        var agreement = AgreementData.Draft();
        agreement.Add(AgreementData.Party(agreement, OrganisationKind.NavRegion)).ShouldBeNull();
        var parties = agreement.Current.Select(p => new PartyOfContent(p.Id, p.Organisation, "Part", p.As, p.Place));
        var content = new AgreementContent(
            agreement.KindCode, agreement.Title, agreement.Form, null, null, agreement.Keeper, [.. parties], new(StringComparer.Ordinal));
        agreement.Send(new(content, []), By, At).ShouldBeNull();
        return agreement;
    }
}
