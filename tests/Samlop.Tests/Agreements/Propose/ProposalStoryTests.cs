using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Agreements;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Propose;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Agreements.Propose;

/// <summary>A party proposes, another answers; one waits on a topic; what is refused is raised again.</summary>
public abstract class ProposalStoryTests : HostTests
{
    protected ProposalStoryTests(SamlopHost host)
        : base(host) => host.Printer = new StandInPrinter();

    [Fact, SentTwice, Requirement("K-05")]
    public async Task Proposal_IsRefused_RaisedAgain_AndApproved_InPages()
    {
        var the = await Given.AWrittenAgreement();
        var nav = the.Others[0];
        var page = await As(nav).Get(AgreementUrls.Proposals(the.Number));
        page.ShouldSay("Ingen forslag ennå");
        page = await page.Post("propose",
            ("Input.Topic", "norwegian"), ("Input.Text", "Vi gjør dette sammen: hver dag"), ("Input.Why", "Det trengs mer norsk."));
        page.ShouldSay("Venter på svar").ShouldSay("Det første svaret avgjør.");
        page.Document.QuerySelectorAll("ins").Select(i => i.TextContent).ShouldContain("hver dag");
        var url = page.Url;

        (await ToldTo(the.Lead)).ShouldContain($"Et forslag i avtale {the.Number} venter på svar fra dere.");
        (await As(the.Lead).Get("/oppgaver")).ShouldSay("Svar på forslaget om «Samarbeid om norskopplæring»");
        (await As(nav).Get("/oppgaver")).ShouldSay("Svar fra de andre partene på forslaget").ShouldNotSay("Svar på forslaget om");
        page = await (await As(the.Lead).Get(url)).Post("refuse", ("RefuseInput.Reason", "Det har vi ikke lærere til."));
        page.ShouldSay("Avslått").ShouldSay("Det har vi ikke lærere til.");
        (await ToldTo(nav)).ShouldContain($"Forslaget deres i avtale {the.Number} er avslått.");

        page = await (await As(nav).Get(url)).Follow("Ta opp forslaget på nytt");
        page = await page.Post("propose", ("Input.Why", "Nå har vi funnet lærere."));
        page.ShouldSay("Se det tidligere forslaget");
        page = await (await As(the.Lead).Get(page.Url)).Post("approve");
        page.ShouldSay("Godkjent").ShouldSay("Teksten står i utkastet. Det dere har signert, gjelder til alle har signert en ny versjon.");
        (await As(nav).Get(the.Url)).ShouldSay("Vi gjør dette sammen: hver dag").ShouldSay("godkjente forslaget om");
    }

    [Fact, SentTwice]
    public async Task Proposal_IsWithdrawn_InPages_AndOneWaitsOnATopic()
    {
        var the = await Given.AWrittenAgreement();
        var nav = the.Others[0];
        var first = await As(nav).Submit(Propose(the, "Første forslag.")).ShouldSucceed();
        await As(the.Lead).Submit(Propose(the, "Et annet.")).ShouldBeRefused(AgreementProposal.TopicHasProposal);
        var second = await As(nav).Submit(Propose(the, "Andre forslag.")).ShouldSucceed();
        await As(nav).Submit(new ApproveProposal.Input { Proposal = second.Proposal }).ShouldBeRefused(AgreementProposal.OwnProposal);
        (await As(nav).Get(AgreementUrls.Proposal(the.Number, first.Proposal.Value))).ShouldSay("Avløst av et nytt forslag");
        var page = await As(nav).Get(AgreementUrls.Proposal(the.Number, second.Proposal.Value));
        (await page.Post("withdraw")).ShouldSay("Trukket");
        await As(the.Lead).Submit(Propose(the, "Et annet.")).ShouldSucceed();
        (await Read(db => db.Set<AgreementProposal>().CountAsync(p => p.Agreement == the.Id && p.ClosedAt == null))).ShouldBe(1);
    }

    [Fact]
    public async Task Proposal_OfWhatIsWrittenAlready_IsNotTaken_AndTheFormShowsIt()
    {
        var the = await Given.AWrittenAgreement();
        var written = Propose(the, "Vi gjør dette sammen: norwegian ");
        await As(the.Others[0]).Submit(written).ShouldHaveError("Text");
        (await As(the.Others[0]).Get(AgreementUrls.Proposals(the.Number))).ShouldSay("Det som står i avtalen nå")
            .ShouldSay("Vi gjør dette sammen: norwegian");
    }

    [Fact]
    public async Task Proposal_OnWhatIsSigned_BeginsAnAmendment_AndNothingIsPutIntoWhatIsOut()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var proposed = await As(the.Others[0]).Submit(Propose(the, "Norsk hver dag.")).ShouldSucceed();
        var approve = new ApproveProposal.Input { Proposal = proposed.Proposal };
        // Not in place of what somebody wrote after the page was made.
        await As(the.Lead).Submit(approve).ShouldBeRefused(Refusal.ChangedSinceOpened);
        approve.BasedOn = 1;
        await As(the.Lead).Submit(approve).ShouldSucceed();
        (await As(the.Lead).Get(the.Url)).ShouldSay("Partene skriver på en ny versjon").ShouldSay("Gjeldende avtale");

        proposed = await As(the.Others[0]).Submit(Propose(the, "Norsk to ganger om dagen.")).ShouldSucceed();
        await Given.SendAndSign(the, leaders.Take(1));
        await As(the.Lead).Submit(new ApproveProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Agreement.SignatureStands);
        foreach (var leader in leaders)
            (await ToldTo(leader)).ShouldContain($"En part har begynt på en endring av avtale {the.Number}, versjon 1.");
    }

    [Fact]
    public async Task Proposal_ThatWasApprovedIntoAChangeThatIsDropped_Fell_AndIsRaisedAgain()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = the.Others[0];
        var proposed = await As(nav).Submit(Propose(the, "Norsk hver dag.")).ShouldSucceed();
        await As(the.Lead).Submit(new ApproveProposal.Input { Proposal = proposed.Proposal, BasedOn = 1 }).ShouldSucceed();
        (await As(leaders[0]).Get(AgreementUrls.End(the.Number))).ShouldSay("Det godkjente forslaget om «Samarbeid om norskopplæring», som står i endringen");
        await (await As(the.Lead).Get(the.Url)).Post("drop", ("DropInput.Reason", "Vi venter til høsten."));
        (await ToldTo(nav)).ShouldContain($"Forslaget deres i avtale {the.Number} var godkjent, men falt bort da endringen ble forkastet.");
        var page = await As(nav).Get(AgreementUrls.Proposal(the.Number, proposed.Proposal.Value));
        page.ShouldSay("Godkjent, men endringen ble forkastet");
        page = await (await page.Follow("Ta opp forslaget på nytt")).Post("propose");
        page.ShouldSay("Venter på svar").ShouldSay("Se det tidligere forslaget");
    }

    [Fact]
    public async Task Proposal_OfAPartyThatLeaves_OrIsRemoved_Lapses_AndTheTopicIsFree()
    {
        var (the, leaders) = await Given.ASignedAgreement();
        var nav = the.Others[0];
        var left = (await As(nav).Submit(Propose(the, "Norsk hver dag.")).ShouldSucceed()).Proposal;
        await (await As(leaders[1]).Get(AgreementUrls.End(the.Number))).Post("leave", ("LeaveInput.Reason", "Kontoret legges ned."));
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Id == left))).Outcome.ShouldBe(ProposalOutcome.Lapsed);
        (await ToldTo(nav)).ShouldContain($"Forslaget deres i avtale {the.Number} falt bort fordi dere ikke lenger er part i den.");
        (await As(the.Lead).Get(AgreementUrls.Proposal(the.Number, left.Value))).ShouldSay("Falt bort")
            .ShouldSay("fordi den som foreslo det, ikke lenger er part");
        await As(the.Lead).Submit(Propose(the, "Et annet.")).ShouldSucceed();

        // Of what nobody has signed it is party no more at once.
        var draft = await Given.AnAgreement(Role.NavCoordinator);
        var removed = (await As(draft.Others[0]).Submit(Propose(draft, "Norsk hver dag.")).ShouldSucceed()).Proposal;
        var party = await Read(db => db.Set<AgreementParty>().SingleAsync(p => p.Agreement == draft.Id && p.Organisation == draft.Others[0].Organisation.Id));
        await As(draft.Lead).Submit(new RemoveParty.Input { Agreement = draft.Id, Party = party.Id.Value.ToString() }).ShouldSucceed();
        (await Read(db => db.Set<AgreementProposal>().SingleAsync(p => p.Id == removed))).Outcome.ShouldBe(ProposalOutcome.Lapsed);
        (await ToldTo(draft.Others[0])).ShouldContain($"Forslaget deres i avtale {draft.Number} falt bort fordi dere ikke lenger er part i den.");
    }

    [Fact]
    public async Task Proposal_ThatWaits_IsSaidBeforeTheNextReplacesIt_AndBeforeTheAgreementIsSent()
    {
        var the = await Given.AWrittenAgreement();
        var nav = the.Others[0];
        (await As(nav).Get(AgreementUrls.Proposals(the.Number))).ShouldNotSay("Dere har forslag som venter på svar");
        (await As(the.Lead).Get(AgreementUrls.Sign(the.Number))).ShouldNotSay("Disse forslagene venter på svar");
        var proposed = await As(nav).Submit(Propose(the, "Norsk hver dag.")).ShouldSucceed();
        (await As(nav).Get(AgreementUrls.Proposals(the.Number))).ShouldSay("Dere har forslag som venter på svar").ShouldSay("avløser det forslaget som venter");
        (await As(the.Lead).Get(AgreementUrls.Proposals(the.Number))).ShouldNotSay("Dere har forslag som venter på svar");
        var page = await As(the.Lead).Get(AgreementUrls.Sign(the.Number));
        page.ShouldSay("Disse forslagene venter på svar");
        page.Document.QuerySelector($"a[href='{AgreementUrls.Proposal(the.Number, proposed.Proposal.Value)}']").ShouldNotBeNull();
        (await page.Post("send")).ShouldSay("Hvem signerer?");
    }

    [Fact]
    public async Task Proposal_OfAnotherAgreement_IsNotFound()
    {
        var (the, other) = (await Given.AWrittenAgreement(), await Given.AnAgreement());
        var proposed = await As(the.Lead).Submit(Propose(the, "Vårt forslag.")).ShouldSucceed();
        (await As(other.Lead).Get(AgreementUrls.Proposals(the.Number))).ShouldBe(HttpStatusCode.NotFound);
        (await As(other.Lead).Get(AgreementUrls.Proposal(the.Number, proposed.Proposal.Value))).ShouldBe(HttpStatusCode.NotFound);
        await As(other.Lead).Submit(Propose(the, "Et annet.")).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new ApproveProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new RefuseProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Lead).Submit(new WithdrawProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotFound);
    }

    /// <summary>Also of a party: to write for it is a right of its own.</summary>
    [Fact]
    public async Task Proposal_ByARoleThatDoesNotWrite_IsNotMadeNorAnswered_AndThePageHasNoForm()
    {
        var the = await Given.AWrittenAgreement();
        var proposed = await As(the.Others[0]).Submit(Propose(the, "Vårt forslag.")).ShouldSucceed();
        var url = AgreementUrls.Proposal(the.Number, proposed.Proposal.Value);
        string[] answers = ["approve", "refuse"];
        FormsOf(await As(the.Lead).Get(url)).ShouldBe(answers, ignoreOrder: true);
        foreach (var role in AllUseCases.RolesWithout(ProposeChange.Needs).Where(role => role.FitsAnyOf(the.Lead.Organisation.Kinds)))
        {
            var member = await Given.AMember(role, the.Lead.Organisation);
            await As(member).Submit(Propose(the, "Et annet.")).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ApproveProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RefuseProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawProposal.Input { Proposal = proposed.Proposal }).ShouldBeRefused(Refusal.NotAllowed);
            FormsOf(await As(member).Get(url)).Intersect(answers).ShouldBeEmpty(role.ToString());
        }

        static IEnumerable<string?> FormsOf(Page page) =>
            page.Document.QuerySelectorAll("main form input[name=_handler]").Select(form => form.GetAttribute("value")).Where(form => form != "follow");
    }

    private static ProposeChange.Input Propose(Agreed the, string text) => new()
    {
        Agreement = the.Id,
        Topic = "norwegian",
        Text = text,
        Why = "Det trengs.",
    };
}

public sealed class ProposalStoryTests_OnSqlite(SqliteHost host) : ProposalStoryTests(host), IClassFixture<SqliteHost>;

public sealed class ProposalStoryTests_OnPostgres(PostgresHost host) : ProposalStoryTests(host), IClassFixture<PostgresHost>;
