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
        agreement.WithdrawSignature(new(By, "Kari", county, "Parten"), "Derfor.", At).ShouldBeNull();
        agreement.MayChange().ShouldBe(Agreement.OutForSigning);
        agreement.End(VersionEnding.Recalled, new(By, "Kari", county, "Parten"), "Derfor.", At).ShouldBeNull();
        agreement.Change(AgreementData.Facts("Nytt navn")).ShouldBeNull();
    }

    [Fact]
    public void WhoHasSigned_DoesNotDecline_ButWithdrawsFirst()
    {
        var agreement = Sent();
        var (county, nav, _, _) = Organisations(agreement);
        Sign(agreement, county).ShouldBeNull();
        agreement.MayDecline(county).ShouldBe(Agreement.SignedCannotDecline);
        agreement.WithdrawSignature(new(By, "Kari", county, "Parten"), "Derfor.", At).ShouldBeNull();
        agreement.MayDecline(county).ShouldBeNull();
        Sign(agreement, county).ShouldBeNull();
        agreement.End(VersionEnding.Declined, new(By, "Kari", nav, "Parten"), "Derfor.", At).ShouldBeNull();
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
    /// signature is not changed; nobody signs before their turn; what all have signed never changes; a party on what is signed is one until it
    /// leaves, or all the others have signed a version without it; a change that is given up leaves those parties; the state and its condition for rows say the same.
    /// </summary>
    [Fact, Requirement("K-05")]
    public void RandomActs_NeverTakeAwayWhatWasSigned() => Prop.ForAll(
        Gen.Choose(0, 55).ListOf().Select(acts => acts.ToList()).ToArbitrary(),
        acts =>
        {
            var parties = new RandomParties(Drafted([1, 1, 2, 2]));
            return acts.TrueForAll(act => parties.Do(act / 4, act % 4));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Nightly.IsOn ? 400 : 60).WithEndSize(Nightly.IsOn ? 150 : 80));

    /// <summary>An agreement, and what is remembered of it beside it.</summary>
    private sealed class RandomParties(Agreement agreement)
    {
        private readonly List<(AgreementSignatureId Id, int Number, string Hash)> given = [];
        private readonly Dictionary<int, string> sent = [];
        private readonly Dictionary<int, (DateOnly? From, string Signatures)> signed = [];
        private DateTimeOffset at = At;

        /// <summary>False where something was done that must not be.</summary>
        public bool Do(int act, int which)
        {
            at = at.AddSeconds(1);
            var organisation = agreement.Members.ElementAt(which % agreement.Members.Count()).Organisation;
            return act switch
            {
                0 or 1 or 2 => Sign(organisation),
                3 => Done(agreement.WithdrawSignature(new(By, "Kari", organisation, "Parten"), "Derfor.", at)),
                4 => Done(agreement.End(VersionEnding.Declined, new(By, "Kari", organisation, "Parten"), "Derfor.", at)),
                5 => which > 0 ? Holds() : Done(agreement.End(VersionEnding.Recalled, new(By, "Kari", organisation, "Parten"), "Derfor.", at)),
                6 => Send(),
                7 => Write(() => agreement.Change(AgreementData.Facts($"{agreement.Title}+"))),
                8 => Done(agreement.Amend("Derfor.", at)),
                9 => Drop(),
                10 => Write(() => agreement.Add(new AgreementParty(
                    NewId.Of<AgreementPartyId>(at), agreement.Id,
                    which == 0 ? NewId.Of<OrganisationId>(at) : agreement.Parties[which % agreement.Parties.Count].Organisation,
                    OrganisationKind.School, which + 1, Today))),
                11 => Write(() => agreement.Remove(agreement.PartyOf(organisation)!, Today)),
                12 => Done(agreement.Leave(organisation, Today)),
                _ => which > 1 || Done(which == 0 ? agreement.End(Today) : agreement.MoveEnding(null, Today)),
            };
        }

        private bool Sign(OrganisationId organisation)
        {
            var (id, version, party) = (NewId.Of<AgreementSignatureId>(at), agreement.Out, agreement.PartyOf(organisation)!);
            var waits = agreement.Unsigned.Any(p => p.Place < party.Place);
            if (agreement.Sign(id, organisation, Signer, at) is not null) return Holds();
            given.Add((id, version!.Number, version.Hash));
            if (version.SignedAt is null) return !waits && Holds();
            signed.Add(version.Number, (version.HoldsFrom, SignaturesOf(version.Number)));
            var parties = AgreementContent.Read(version.Text.Json).Parties.Select(p => p.Id).ToHashSet();
            return !waits && parties.SetEquals(agreement.Members.Select(p => p.Id)) && Holds();
        }

        private bool Send()
        {
            if (agreement.Send(new(Content(agreement), []), By, at) is null) sent.Add(agreement.Out!.Number, agreement.Out.Text.Json);
            return Holds();
        }

        private bool Write(Func<Refusal?> write)
        {
            var (standing, may) = (agreement.Standing.Any(), agreement.MayChange() is null);
            return (write() is not null || (may && !standing)) && Holds();
        }

        private bool Drop()
        {
            if (agreement.MayDropAmendment() is not null) return Holds();
            var content = AgreementContent.Read(sent[agreement.SignedVersion!.Value]);
            agreement.DropAmendment(content, Today);
            return agreement.Title == content.Title
                && agreement.Current.All(p => content.Parties.Any(of => of.Id == p.Id && of.Place == p.Place))
                && content.Parties.Where(of => agreement.Current.All(p => p.Id != of.Id))
                    .All(of => agreement.Parties.Any(p => p.Id == of.Id && p.LeftByItself))
                && Holds();
        }

        private bool Done(Refusal? _) => Holds();

        private string SignaturesOf(int number) => string.Join(' ', agreement.StandingOn(number).Select(s => s.Id.Value).Order());

        private bool Holds()
        {
            var states = Enum.GetValues<AgreementState>().Where(s => Agreement.Is(s, Today).Compile()(agreement)).ToList();
            return states is [var only] && only == agreement.State(Today)
                && given.TrueForAll(fact =>
                    agreement.Signatures.Any(s => s.Id == fact.Id && s.Number == fact.Number && s.Hash == fact.Hash)
                    && SigningLog.Of(agreement, agreement.Versions.Single(v => v.Number == fact.Number)).Lines.Count > 1)
                && agreement.Versions.All(v =>
                    v.Text.Json == sent[v.Number] && v.Hash == AgreementContent.HashOf(sent[v.Number])
                    && (v.SignedAt is null) != signed.ContainsKey(v.Number))
                && signed.All(v => agreement.Versions.Single(of => of.Number == v.Key).HoldsFrom == v.Value.From
                    && SignaturesOf(v.Key) == v.Value.Signatures)
                && agreement.Versions.Count(v => v.IsOut) <= 1
                && agreement.Members.Select(p => p.Organisation).Distinct().Count() == agreement.Members.Count()
                && agreement.StandingOn(agreement.SignedVersion ?? 0)
                    .All(s => agreement.Parties.Single(p => p.Id == s.Party) is { LeftOn: null } or { LeftByItself: true })
                && agreement.Members.Where(p => p.IsTakenOut).All(p => agreement.AmendingSince is not null
                    && agreement.StandingOn(agreement.SignedVersion).Any(s => s.Party == p.Id)
                    && agreement.Standing.All(s => s.Party != p.Id)
                    && !agreement.IsWrittenBy(p.Organisation))
                && agreement.PartyOf(agreement.Keeper) is not null
                && agreement.Next.All(p => agreement.Unsigned.All(other => other.Place >= p.Place))
                && (agreement.MayChange() is null) == (agreement is { OutVersion: null, EndedOn: null }
                    && (agreement.SignedVersion is null || agreement.AmendingSince is not null));
        }
    }

    /// <summary>v1 of 2022; v2 signed the same day with other days.</summary>
    [Theory]
    [InlineData(null, "2023-01-01", null, "2022-06-01", AgreementState.InForce, 1)]
    [InlineData(null, "2023-01-01", null, "2023-01-01", AgreementState.InForce, 2)]
    [InlineData("2022-12-31", "2023-03-01", null, "2023-02-01", AgreementState.ToCome, 1)]
    [InlineData("2022-12-31", "2023-03-01", null, "2023-03-01", AgreementState.InForce, 2)]
    [InlineData(null, "2023-01-01", "2023-12-31", "2024-01-01", AgreementState.Expired, 2)]
    [InlineData(null, null, null, "2022-03-08", AgreementState.InForce, 2)]
    public void SignedVersion_HoldsUntilTheFirstDayOfTheNext(
        string? firstTo, string? secondFrom, string? secondTo, string day, AgreementState state, int holding)
    {
        static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        var agreement = Drafted([1, 1, 1, 1]);
        agreement.Change(AgreementData.Facts(to: Day(firstTo))).ShouldBeNull();
        SendAndSign(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        agreement.Change(AgreementData.Facts("Ny", Day(secondFrom), Day(secondTo))).ShouldBeNull();
        agreement.Search.ShouldNotContain("ny");
        SendAndSign(agreement);
        agreement.Search.ShouldContain("ny");
        agreement.State(Day(day)!.Value).ShouldBe(state);
        agreement.HoldingOn(Day(day)!.Value)!.Number.ShouldBe(holding);
        Enum.GetValues<AgreementState>().Where(s => Agreement.Is(s, Day(day)!.Value).Compile()(agreement)).ShouldBe([state]);
    }

    [Fact]
    public void LastDay_ThatPassesBeforeTheLastSignature_IsNotSigned()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        agreement.Change(AgreementData.Facts(to: Today.AddDays(1))).ShouldBeNull();
        agreement.Send(new(Content(agreement), []), By, At).ShouldBeNull();
        var (county, nav, _, _) = Organisations(agreement);
        Sign(agreement, county).ShouldBeNull();
        agreement.MaySign(nav, Today.AddDays(1)).ShouldBeNull();
        agreement.MaySign(nav, Today.AddDays(2)).ShouldBe(Agreement.LastDayIsPast);
        agreement.End(VersionEnding.Recalled, new(By, "Kari", county, "Parten"), "Derfor.", At).ShouldBeNull();
        agreement.MaySend(new(Content(agreement), []), Today.AddDays(2)).ShouldBe(Agreement.LastDayIsPast);
    }

    [Fact]
    public void Amendment_ThatSaysWhatIsSigned_IsNotSent()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        SendAndSign(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        agreement.MaySend(new(Content(agreement), []), Today).ShouldBe(Agreement.NothingChanged);
        agreement.Change(AgreementData.Facts("Ny")).ShouldBeNull();
        agreement.MaySend(new(Content(agreement), []), Today).ShouldBeNull();
        agreement.Change(AgreementData.Facts()).ShouldBeNull();
        agreement.Remove(agreement.Current.Last(p => p.Organisation != agreement.Keeper), Today).ShouldBeNull();
        agreement.MaySend(new(Content(agreement), []), Today).ShouldBeNull("a party is taken out");
    }

    [Fact]
    public void Party_SaysNoToTheDraft_UntilItHasSigned()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        var (county, nav, municipality, _) = Organisations(agreement);
        agreement.MayLeaveDraft(county).ShouldBe(Agreement.KeeperStays);
        agreement.LeaveDraft(municipality, Today).ShouldBeNull();
        agreement.Parties.Single(p => p.Organisation == municipality).LeftByItself.ShouldBeTrue();
        agreement.MayLeaveDraft(municipality).ShouldBe(Agreement.NotParty);
        SendAndSign(agreement);
        agreement.MayLeaveDraft(nav).ShouldBe(Agreement.SignedIsLeft);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        agreement.MayLeaveDraft(nav).ShouldBe(Agreement.SignedIsLeft);
        var added = AgreementData.Party(agreement, OrganisationKind.School);
        agreement.Add(added).ShouldBeNull();
        agreement.Send(new(Content(agreement), []), By, At).ShouldBeNull();
        agreement.MayLeaveDraft(added.Organisation).ShouldBe(Agreement.OutForSigning);
        agreement.End(VersionEnding.Declined, new(By, "Kari", added.Organisation, "Skolen"), "Derfor.", At).ShouldBeNull();
        agreement.LeaveDraft(added.Organisation, Today).ShouldBeNull();
    }

    [Fact]
    public void Ending_IsMoved_AndTakenBack_AsLongAsTheAgreementHolds()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        agreement.MayMoveEnding(Today).ShouldBe(Agreement.NotEnded);
        SendAndSign(agreement);
        agreement.End(Today.AddDays(10)).ShouldBeNull();
        agreement.MoveEnding(Today.AddDays(20), Today.AddDays(10)).ShouldBeNull();
        agreement.MayMoveEnding(Today.AddDays(21)).ShouldBe(Agreement.AgreementHasEnded);
        agreement.MoveEnding(null, Today.AddDays(20)).ShouldBeNull();
        agreement.State(Today.AddDays(30)).ShouldBe(AgreementState.InForce);
        agreement.MayAmend().ShouldBeNull();
    }

    [Fact, Requirement("K-05")]
    public void Party_ThatAChangeTakesOut_IsMember_UntilAllTheOthersHaveSigned()
    {
        var agreement = Drafted([1, 2, 3, 4]);
        SendAndSign(agreement);
        var (county, nav, _, _) = Organisations(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        var party = agreement.PartyOf(nav)!;
        agreement.Remove(party, Today).ShouldBeNull();
        agreement.Remove(party, Today).ShouldBe(Agreement.PartyGoesOut);
        (party.IsTakenOut, party.LeftOn).ShouldBe((true, null));
        agreement.PartyOf(nav).ShouldBe(party);
        agreement.IsWrittenBy(nav).ShouldBeFalse();
        agreement.Covers(nav, Today).ShouldBeTrue("what is signed binds it");

        agreement.Send(new(Content(agreement), []), By, At).ShouldBeNull();
        agreement.Unsigned.ShouldNotContain(party);
        Sign(agreement, nav).ShouldBe(Agreement.NotParty);
        agreement.MayDecline(nav).ShouldBe(Agreement.NotParty);
        Sign(agreement, county).ShouldBeNull();
        agreement.PartyOf(nav).ShouldNotBeNull();
        while (agreement.Out is not null) Sign(agreement, agreement.Next.First().Organisation).ShouldBeNull();
        agreement.PartyOf(nav).ShouldBeNull();
        (party.LeftOn, party.LeftByItself, party.IsTakenOut).ShouldBe((Today, false, false));
        agreement.Covers(nav, Today).ShouldBeFalse();
    }

    [Fact]
    public void Party_ThatAChangeTakesOut_IsPutBack_WhenItIsAddedAgain_AndWhenTheChangeIsDropped()
    {
        var agreement = Drafted([1, 2, 3, 4]);
        SendAndSign(agreement);
        var content = AgreementContent.Read(agreement.Versions[0].Text.Json);
        var (_, nav, municipality, _) = Organisations(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        foreach (var out_ in new[] { nav, municipality }) agreement.Remove(agreement.PartyOf(out_)!, Today).ShouldBeNull();
        var (before, count) = (agreement.PartyOf(nav)!, agreement.Parties.Count);
        agreement.Add(new AgreementParty(NewId.Of<AgreementPartyId>(At), agreement.Id, nav, before.As, 9, Today)).ShouldBeNull();
        (agreement.PartyOf(nav), agreement.Parties.Count, before.IsTakenOut, before.Place).ShouldBe((before, count, false, 9));
        var added = AgreementData.Party(agreement, OrganisationKind.School);
        agreement.Add(added).ShouldBeNull();

        var (gone, back) = agreement.DropAmendment(content, Today);
        gone.ShouldBe([added]);
        back.Select(p => p.Organisation).ShouldBe([municipality]);
        agreement.Current.Select(p => (p.Id, p.Place)).ShouldBe(content.Parties.Select(p => (p.Id, p.Place)));
    }

    [Fact]
    public void Party_ThatAChangeTakesOut_MayLeaveByItself_AndStaysOut()
    {
        var agreement = Drafted([1, 2, 3, 4]);
        SendAndSign(agreement);
        var content = AgreementContent.Read(agreement.Versions[0].Text.Json);
        var (_, nav, _, _) = Organisations(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        agreement.Remove(agreement.PartyOf(nav)!, Today).ShouldBeNull();
        agreement.Leave(nav, Today).ShouldBeNull();
        agreement.DropAmendment(content, Today).Back.ShouldBeEmpty();
        agreement.PartyOf(nav).ShouldBeNull();
        agreement.Parties.Single(p => p.Organisation == nav).LeftByItself.ShouldBeTrue();
    }

    [Fact]
    public void Party_ThatJoinedByAChange_LeavesAtOnce_WhenTheChangeRemovesItAgain()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        SendAndSign(agreement);
        agreement.Amend("Derfor.", At).ShouldBeNull();
        var added = AgreementData.Party(agreement, OrganisationKind.School);
        agreement.Add(added).ShouldBeNull();
        agreement.Remove(added, Today).ShouldBeNull();
        (added.LeftOn, added.IsTakenOut).ShouldBe((Today, false));
    }

    [Fact]
    public void Office_IsCoveredByWhatIsInForceAndSignedByIt_Alone()
    {
        var agreement = Drafted([1, 1, 1, 1]);
        var (_, nav, _, _) = Organisations(agreement);
        agreement.Covers(nav, Today).ShouldBeFalse("a draft");
        agreement.Change(AgreementData.Facts(to: Today.AddDays(9))).ShouldBeNull();
        SendAndSign(agreement);
        agreement.Covers(nav, Today).ShouldBeTrue();
        agreement.Covers(nav, Today.AddDays(10)).ShouldBeFalse("expired");
        agreement.Amend("Derfor.", At).ShouldBeNull();
        var added = AgreementData.Party(agreement, OrganisationKind.RefugeeService);
        agreement.Add(added).ShouldBeNull();
        agreement.Covers(added.Organisation, Today).ShouldBeFalse("not signed");
        agreement.End(Today.AddDays(-1)).ShouldBeNull();
        agreement.Covers(nav, Today).ShouldBeFalse("ended");
    }

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
    [InlineData(2, null, 1, 10, null, AgreementState.InForce, true)]
    [InlineData(2, null, 1, 10, -1, AgreementState.Ended, true)]
    [InlineData(1, null, -10, -2, -5, AgreementState.Ended)]
    [InlineData(null, null, null, null, 0, AgreementState.Ended)]
    public void State_FollowsFromFactsAndDay(int? signed, int? sent, int? from, int? to, int? ended, AgreementState state, bool earlierHolds = false)
    {
        DateOnly? Day(int? days) => days is null ? null : Today.AddDays(days.Value);
        Agreement.StateOf(signed, sent, Day(from), Day(to), Day(ended), earlierHolds, Today).ShouldBe(state);
    }

    private static readonly UserId By = NewId.Of<UserId>(TestTime.Start);

    private static readonly Signer Signer = new(By, "Kari", "Leder", "Etaten", null);

    private static DateTimeOffset At => TestTime.Start;

    private static Refusal? Sign(Agreement agreement, OrganisationId organisation) =>
        agreement.Sign(NewId.Of<AgreementSignatureId>(At), organisation, Signer, At);

    private static void SendAndSign(Agreement agreement)
    {
        agreement.Send(new(Content(agreement), []), By, At).ShouldBeNull();
        while (agreement.Out is not null) Sign(agreement, agreement.Next.First().Organisation).ShouldBeNull();
    }

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
