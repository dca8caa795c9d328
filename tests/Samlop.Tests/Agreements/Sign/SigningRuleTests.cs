using FsCheck;
using FsCheck.Fluent;
using Samlop.Access;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Sign;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;
using TestData = Samlop.Tests.Support.TestData;

namespace Samlop.Tests.Agreements.Sign;

/// <summary>Versions and signatures: in which order, what is refused, and that nothing takes away what was signed.</summary>
public class SigningRuleTests
{
    private static readonly DateOnly Today = new(2022, 3, 8);

    private static readonly OrganisationKind[] Kinds =
        [OrganisationKind.County, OrganisationKind.NavRegion, OrganisationKind.Municipality, OrganisationKind.Company];

    [Fact, Requirement("K-05")]
    public void Parties_SignInTheirOrder_AndTheLastMakesItHold()
    {
        var agreement = Sent(places: [1, 1, 2, 3]);
        var (county, nav, municipality, company) = Organisations(agreement);
        agreement.Next.Select(p => p.Organisation).ShouldBe([county, nav], ignoreOrder: true);
        Sign(agreement, municipality).ShouldBe(Agreement.NotYourTurn);
        Sign(agreement, nav).ShouldBeNull();
        Sign(agreement, nav).ShouldBe(Agreement.AlreadySigned);
        Sign(agreement, county).ShouldBeNull();
        Sign(agreement, company).ShouldBe(Agreement.NotYourTurn);
        Sign(agreement, municipality).ShouldBeNull();
        agreement.State(Today).ShouldBe(AgreementState.Signing);
        Sign(agreement, company).ShouldBeNull();
        agreement.State(Today).ShouldBe(AgreementState.InForce);
        agreement.MayChange().ShouldBe(Agreement.SignedIsAmended);
        agreement.MayRecall().ShouldBe(Agreement.NothingToSign);
        agreement.MayWithdrawSignature(nav).ShouldBe(Agreement.NothingToSign);
    }

    [Fact]
    public void Change_WhileAVersionIsOut_IsRefused_AndAnotherWayUnderASignature()
    {
        var agreement = Sent();
        var (county, _, _, _) = Organisations(agreement);
        agreement.MayChange().ShouldBe(Agreement.OutForSigning);
        agreement.Change(AgreementData.Facts("Nytt navn")).ShouldBe(Agreement.OutForSigning);
        Sign(agreement, county).ShouldBeNull();
        agreement.Change(AgreementData.Facts("Nytt navn")).ShouldBe(Agreement.SignatureStands);
        agreement.Add(AgreementData.Party(agreement, OrganisationKind.School)).ShouldBe(Agreement.SignatureStands);
        agreement.WithdrawSignature(county, By, At).ShouldBeNull();
        agreement.MayChange().ShouldBe(Agreement.OutForSigning);
        agreement.End(VersionEnding.Recalled, county, By, At).ShouldBeNull();
        agreement.Change(AgreementData.Facts("Nytt navn")).ShouldBeNull();
    }

    [Fact]
    public void WhoHasSigned_DoesNotDecline_ButWithdrawsFirst()
    {
        var agreement = Sent();
        var (county, nav, _, _) = Organisations(agreement);
        Sign(agreement, county).ShouldBeNull();
        agreement.MayDecline(county).ShouldBe(Agreement.SignedCannotDecline);
        agreement.WithdrawSignature(county, By, At).ShouldBeNull();
        agreement.MayDecline(county).ShouldBeNull();
        Sign(agreement, county).ShouldBeNull();
        agreement.End(VersionEnding.Declined, nav, By, At).ShouldBeNull();
        agreement.Out.ShouldBeNull();
        agreement.Signatures.Count.ShouldBe(2);
        agreement.State(Today).ShouldBe(AgreementState.Draft);
        Sign(agreement, county).ShouldBe(Agreement.NothingToSign);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Agreement_ThatLacksSomething_IsNotSent(bool lacks)
    {
        var agreement = Drafted([1, 1, 1, 1]);
        var gap = new AgreementGap(Samlop.Platform.Text.Phrase.Verbatim("Noe"), "/");
        var draft = new AgreementDraft(Content(agreement), lacks ? [gap] : []);
        agreement.Send(draft, By, At).ShouldBe(lacks ? Agreement.AgreementIncomplete : null);
    }

    [Fact]
    public void OnBehalf_KeepsPrincipalSignerAndReason()
    {
        var agreement = Sent();
        var (county, _, _, _) = Organisations(agreement);
        var signedFor = new SignedFor(By, "Kari Leder", new(Guid.NewGuid()), OnBehalfReason.Away);
        agreement.Sign(NewId.Of<AgreementSignatureId>(At), county, new(By, "Ola", "Rådgiver", "Fylket", signedFor), At).ShouldBeNull();
        var signature = agreement.Signatures.Single();
        (signature.SignerName, signature.PrincipalName, signature.Reason).ShouldBe(("Ola", "Kari Leder", OnBehalfReason.Away));
        signature.Hash.ShouldBe(agreement.Out!.Hash);
        SigningLog.Of(agreement, agreement.Out!).Lines[1].What.ToString().ShouldContain("på vegne av Kari Leder");
    }

    /// <summary>
    /// Whatever the parties do, in whatever order: a signature that was given is in the log with its version and hash; what is under a
    /// signature is not changed; the state and its condition for rows say the same.
    /// </summary>
    [Fact, Requirement("K-05")]
    public void RandomActs_NeverTakeAwayWhatWasSigned() => Prop.ForAll(
        Gen.Choose(0, 27).ListOf().Select(acts => acts.ToList()).ToArbitrary(),
        acts =>
        {
            var agreement = Drafted([1, 1, 2, 2]);
            var facts = new List<(AgreementSignatureId Id, int Number, string Hash)>();
            foreach (var act in acts)
            {
                var party = agreement.Current.ElementAt(act % 4).Organisation;
                var (standing, title, hash) = (agreement.Standing.Any(), agreement.Title, agreement.Out?.Hash);
                switch (act / 4)
                {
                    case 0 or 1:
                        var (id, version) = (NewId.Of<AgreementSignatureId>(At), agreement.Out);
                        if (agreement.Sign(id, party, Signer, At) is null) facts.Add((id, version!.Number, version.Hash));
                        break;
                    case 2:
                        agreement.WithdrawSignature(party, By, At);
                        break;
                    case 3:
                        agreement.End(VersionEnding.Declined, party, By, At);
                        break;
                    case 4:
                        if (act % 4 == 0) agreement.End(VersionEnding.Recalled, party, By, At);
                        break;
                    case 5:
                        agreement.Send(new(Content(agreement), []), By, At);
                        break;
                    default:
                        var changed = agreement.Change(AgreementData.Facts($"{title}+"));
                        if (standing && changed is null) return false;
                        if ((hash is null && agreement.SignedVersion is null) != (changed is null)) return false;
                        break;
                }

                if (!Holds(agreement, facts)) return false;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData(null, null, null, null, null, AgreementState.Draft)]
    [InlineData(null, 1, null, null, null, AgreementState.Signing)]
    [InlineData(1, null, -10, null, null, AgreementState.InForce)]
    [InlineData(1, null, 0, 0, null, AgreementState.InForce)]
    [InlineData(1, 2, -10, 10, null, AgreementState.InForce)]
    [InlineData(1, null, 1, 10, null, AgreementState.ToCome)]
    [InlineData(1, null, -10, -1, null, AgreementState.Expired)]
    [InlineData(1, null, -10, 10, 0, AgreementState.InForce)]
    [InlineData(1, null, -10, 10, -1, AgreementState.Ended)]
    [InlineData(1, null, -10, -2, -5, AgreementState.Ended)]
    [InlineData(null, null, null, null, 0, AgreementState.Ended)]
    public void State_FollowsFromFactsAndDay(int? signed, int? sent, int? from, int? to, int? ended, AgreementState state)
    {
        DateOnly? Day(int? days) => days is null ? null : Today.AddDays(days.Value);
        Agreement.StateOf(signed, sent, Day(from), Day(to), Day(ended), Today).ShouldBe(state);
    }

    private static bool Holds(Agreement agreement, List<(AgreementSignatureId Id, int Number, string Hash)> facts)
    {
        var states = Enum.GetValues<AgreementState>().Where(s => Agreement.Is(s, Today).Compile()(agreement)).ToList();
        return states is [var only] && only == agreement.State(Today)
            && facts.TrueForAll(fact =>
                agreement.Signatures.Any(s => s.Id == fact.Id && s.Number == fact.Number && s.Hash == fact.Hash)
                && agreement.Versions.Single(v => v.Number == fact.Number).Hash == fact.Hash
                && SigningLog.Of(agreement, agreement.Versions.Single(v => v.Number == fact.Number)).Lines.Count > 1)
            && agreement.Versions.Count(v => v.IsOut) <= 1
            && agreement.Versions.Where(v => v.SignedAt is not null)
                .All(v => agreement.StandingOn(v.Number).Count() == agreement.Current.Count())
            && (agreement.MayChange() is null) == (agreement.OutVersion is null && agreement.SignedVersion is null);
    }

    private static readonly UserId By = NewId.Of<UserId>(TestTime.Start);

    private static readonly Signer Signer = new(By, "Kari", "Leder", "Etaten", null);

    private static DateTimeOffset At => TestTime.Start;

    private static Refusal? Sign(Agreement agreement, OrganisationId organisation) =>
        agreement.Sign(NewId.Of<AgreementSignatureId>(At), organisation, Signer, At);

    private static Agreement Sent(int[]? places = null)
    {
        var agreement = Drafted(places ?? [1, 1, 1, 1]);
        agreement.Send(new(Content(agreement), []), By, At).ShouldBeNull();
        return agreement;
    }

    private static Agreement Drafted(int[] places)
    {
        var agreement = AgreementData.Draft(null, [.. Kinds.Select(kind => (NewId.Of<OrganisationId>(TestTime.Start), kind))]);
        foreach (var (party, index) in agreement.Parties.Select((p, i) => (p, i)).ToList()) agreement.Place(party, places[index]).ShouldBeNull();
        agreement.MissingParties.ShouldBeEmpty();
        agreement.Parties.ShouldAllBe(p => p.JoinedOn == TestData.Before);
        return agreement;
    }

    private static (OrganisationId County, OrganisationId Nav, OrganisationId Municipality, OrganisationId Company) Organisations(Agreement agreement)
    {
        OrganisationId Of(OrganisationKind kind) => agreement.Parties.Single(p => p.As == kind).Organisation;
        return (Of(Kinds[0]), Of(Kinds[1]), Of(Kinds[2]), Of(Kinds[3]));
    }

    private static AgreementContent Content(Agreement agreement) => new(
        agreement.KindCode, agreement.Title, agreement.Form, agreement.ValidFrom, agreement.ValidTo, agreement.Keeper,
        [.. agreement.Current.Select(p => new PartyOfContent(p.Id, p.Organisation, $"{p.As}", p.As, p.Place))], new(StringComparer.Ordinal));
}
