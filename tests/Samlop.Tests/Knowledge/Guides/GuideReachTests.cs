using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Guides;

/// <summary>What those who comment and check reach of a draft, what is kept of them, and what colleagues do to one another.</summary>
public abstract class GuideReachTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Invited_ReadsTheRoundsRevisionAndItsFiles_AndNothingThatIsWrittenAfter()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var party = await Given.AMember(Role.NavContact);
        var guide = await Drafted(writer, "Det som ble sendt på runde");
        var (url, work) = (GuideUrls.Of(guide), GuideUrls.Work(guide));
        (await As(writer).PostFile(work, "attach", "AttachInput.Files", "i-runden.txt", Encoding.UTF8.GetBytes("I runden"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var file = (await As(writer).Get(work)).Document.QuerySelector("a[href*='/filer/']")!.GetAttribute("href")!;
        var round = await Round(writer, guide, party);
        (await As(party).Get(GuideUrls.Round(round))).ShouldSay("Det som ble sendt på runde").ShouldSay("i-runden.txt");
        (await StatusOf(party, file)).ShouldBe(HttpStatusCode.OK);
        (await As(party).Get($"{url}/utgaver/1")).ShouldBe(HttpStatusCode.NotFound);
        await As(party).Submit(new CommentOnGuide.Input { Round = round, Text = "Kort og godt." }).ShouldSucceed();
        await As(writer).Submit(new CloseRound.Input { Round = round }).ShouldSucceed();

        await As(writer).Post(GuideUrls.Draft(guide), "guide-head", ("Input.Title", "Hemmelig tittel"), ("Input.Lead", "Skrevet etterpå"));
        await As(writer).PostFile(work, "attach", "AttachInput.Files", "etterpa.txt", Encoding.UTF8.GetBytes("Etterpå"));
        var later = (await As(writer).Get(work)).Document.QuerySelectorAll("a[href*='/filer/']")[^1].GetAttribute("href")!;
        (await As(party).Get(GuideUrls.Round(round))).ShouldSay("Det som ble sendt på runde").ShouldNotSay("Hemmelig tittel").ShouldNotSay("Skrevet etterpå");
        (await StatusOf(party, file)).ShouldBe(HttpStatusCode.OK);
        (await StatusOf(party, later)).ShouldBe(HttpStatusCode.NotFound);
        (await As(party).Get($"{url}/utgaver/1")).ShouldBe(HttpStatusCode.NotFound);
        (await As(party).Get(GuideUrls.Compare(guide, 1, 1))).ShouldBe(HttpStatusCode.NotFound);
        (await As(party).Get(url)).ShouldBe(HttpStatusCode.NotFound);

        await As(writer).Post(work, "discard");
        (await As(party).Get(GuideUrls.Round(round))).ShouldSay("Eieren har forkastet utgaven.").ShouldSay("Kort og godt.").ShouldNotSay("Det som ble sendt på runde");
        (await StatusOf(party, file)).ShouldBe(HttpStatusCode.NotFound);
        (await As(writer).Get(GuideUrls.Round(round))).ShouldSay("Det som ble sendt på runde");
    }

    [Fact]
    public async Task WhoeverChecksByLink_DownloadsWhatIsAttached_AsLongAsTheLinkWorks()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var guide = await Drafted(writer, "Med vedlegg");
        var work = GuideUrls.Work(guide);
        (await As(writer).PostFile(work, "attach", "AttachInput.Files", "skjema.txt", Encoding.UTF8.GetBytes("Felt"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        var email = await Ask(writer, guide);
        var page = await Anyone().Get(LinkUrls.Link(await TokenTo(email)));
        var file = page.Document.QuerySelector("a[href*='/vedlegg/']")!.GetAttribute("href")!;
        (await Anyone().Http.GetStringAsync(new Uri(file, UriKind.Relative))).ShouldBe("Felt");
        (await Anyone().Http.GetAsync(new Uri(file[..^36] + Guid.NewGuid(), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Anyone().Http.GetAsync(new Uri(GuideUrls.File(guide, Guid.Parse(file[^36..])), UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await As(writer).Post(GuideUrls.Draft(guide), "guide-head", ("Input.Lead", "En annen innledning"));
        (await Anyone().Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AddressOfAnOutsider_IsErasedWhenTheLinkWorksNoMore()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var second = await Given.AMember(Role.DecisionMaker, writer.Organisation);

        // The text is another.
        var guide = await Asked(writer);
        await As(writer).Post(GuideUrls.Draft(guide), "guide-head", ("Input.Lead", "En annen innledning"));
        (await Addresses(guide)).ShouldBe([null]);
        (await As(writer).Get(GuideUrls.Work(guide))).ShouldSay("svarte ikke mens lenken virket").HasForm("take-back-review").ShouldBeFalse();

        // It is given up.
        guide = await Asked(writer);
        await As(writer).Post(GuideUrls.Work(guide), "discard");
        (await Addresses(guide)).ShouldBe([null]);

        // It is approved, and the next draft withdrawn with it.
        guide = await Asked(writer);
        await Approve(writer, second, guide);
        (await Addresses(guide)).ShouldBe([null]);
        await As(writer).Submit(new BeginEdition.Input { Guide = guide }).ShouldSucceed();
        await Ask(writer, guide);
        (await Addresses(guide)).Count(a => a is not null).ShouldBe(1);
        await As(writer).Post(GuideUrls.Work(guide), "withdraw", ("WithdrawInput.Reason", "Rutinen er lagt ned."));
        (await Addresses(guide)).ShouldBe([null, null]);

        // Nobody answers while it works.
        guide = await Asked(writer);
        Today = Today.AddDays(ReviewByLink.Days);
        await EraseAddresses();
        (await Addresses(guide)).ShouldNotContain((string?)null);
        Today = Today.AddDays(1);
        await EraseAddresses();
        (await Addresses(guide)).ShouldBe([null]);
        var review = await Read(db => db.Set<OutsideReview>().TagWith($"{RowLevel.Mark} guide_outside_review").Where(r => r.Guide == guide).Select(r => r.Id).SingleAsync());
        await As(writer).Submit(new TakeBackOutside.Input { Review = review.Value.ToString() }).ShouldBeRefused(OutsideReview.ReviewIsGiven);
    }

    [Fact]
    public async Task ActivityThatAColleagueTookOut_IsDrawnAsTyped_AndSavedAsANewOne()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var second = await Given.AMember(Role.DecisionMaker, writer.Organisation);
        var guide = await Drafted(writer, "Skrevet av to");
        var address = (await As(second).Get(GuideUrls.Work(guide))).Document.QuerySelector("a[href*='/utkast/aktivitet/']")!.GetAttribute("href")!;
        var page = await As(second).Get(address);
        await As(writer).Post(GuideUrls.Work(guide), "remove-activity", ("RemoveInput.Key", address.Split('/')[^1]));
        page = await page.Post("activity", ("Input.Text", "En time med skriving"));
        page.ShouldBe(HttpStatusCode.Conflict).ShouldSay("En kollega har tatt ut aktiviteten mens du skrev").ShouldSay("En time med skriving");
        page = await page.Post("activity");
        page.ShouldSay("En time med skriving").ShouldSay("Under arbeid");
        (await As(second).Get(address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task GuideWhoseDraftIsInARound_IsNotWithdrawn_AndThePageSaysSo()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var second = await Given.AMember(Role.DecisionMaker, writer.Organisation);
        var party = await Given.AMember(Role.NavContact);
        var guide = await Drafted(writer, "Trekkes først etterpå");
        await Approve(writer, second, guide);
        await As(writer).Submit(new BeginEdition.Input { Guide = guide }).ShouldSucceed();
        await As(writer).Submit(new SaveActivity.Input { Guide = guide, BasedOn = 1, Phase = nameof(GuidePhase.Mapping), Title = "Andre samtale", Text = "Igjen.", IsProposal = true }).ShouldSucceed();
        var round = await Round(writer, guide, party);
        var page = await As(writer).Get(GuideUrls.Work(guide));
        page.HasForm("withdraw").ShouldBeFalse();
        var seen = await Read(db => db.Set<Guide>().TagWith($"{RowLevel.Mark} guide").Where(g => g.Id == guide).Select(g => g.Version).SingleAsync());
        await As(writer).Submit(new WithdrawGuide.Input { Guide = guide, Seen = seen, Reason = "Nei" }).ShouldBeRefused(GuideEdition.EditionIsInRound);
        await As(writer).Submit(new CloseRound.Input { Round = round }).ShouldSucceed();
        (await As(writer).Get(GuideUrls.Work(guide))).HasForm("withdraw").ShouldBeTrue();
    }

    [Fact]
    public async Task RoundWhoseLastDayIsPast_WaitsForItsOwner()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        var party = await Given.AMember(Role.NavContact);
        var guide = await Drafted(writer, $"Runde {TestData.Next()}");
        var title = (await As(writer).Get(GuideUrls.Work(guide))).Document.QuerySelector("h1")!.TextContent.Trim();
        var round = await Round(writer, guide, party);
        Today = Today.AddDays(5);
        await Remind(RoundOverReminder.Reminds);
        (await As(writer).Get("/oppgaver")).ShouldNotSay($"Siste dag å kommentere er passert: «{title}»");
        (await ToldTo(writer)).ShouldNotContain(line => line.StartsWith("Siste dag å kommentere", StringComparison.Ordinal));
        Today = Today.AddDays(1);
        await Remind(RoundOverReminder.Reminds);
        (await ToldTo(writer)).ShouldContain(line => line.StartsWith("Siste dag å kommentere", StringComparison.Ordinal));
        (await ToldTo(party)).ShouldNotContain(line => line.StartsWith("Siste dag å kommentere", StringComparison.Ordinal));
        (await As(writer).Get("/oppgaver")).ShouldSay($"Siste dag å kommentere er passert: «{title}»");
        await As(writer).Submit(new CloseRound.Input { Round = round }).ShouldSucceed();
        (await As(writer).Get("/oppgaver")).ShouldNotSay($"Siste dag å kommentere er passert: «{title}»");
    }

    /// <summary>A guide that is whole.</summary>
    private async Task<GuideId> Drafted(Member writer, string title)
    {
        var id = await As(writer).Submit(new SaveGuide.Input { Kind = nameof(GuideKind.Guide), Title = title, Lead = "Innledning", Language = "nb" }).ShouldSucceed();
        await As(writer).Submit(new SaveActivity.Input { Guide = id, BasedOn = 1, Phase = nameof(GuidePhase.Mapping), Title = "Første samtale", Text = "Snakk sammen.", IsProposal = true }).ShouldSucceed();
        return id;
    }

    /// <summary>A round that ends in five days, with one who is asked.</summary>
    private async Task<GuideRoundId> Round(Member writer, GuideId guide, Member party)
    {
        var revision = await Read(db => db.Set<GuideEdition>().TagWith($"{RowLevel.Mark} guide_edition").Where(e => e.Guide == guide).OrderByDescending(e => e.Number).Select(e => e.Revision).FirstAsync());
        var round = (await As(writer).Submit(new OpenRound.Input { Guide = guide, Seen = revision, Due = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed()).Round;
        await As(writer).Submit(new AskForComments.Input { Round = round, Organisation = party.Organisation.Id.Value.ToString() }).ShouldSucceed();
        return round;
    }

    private async Task<GuideId> Asked(Member writer)
    {
        var guide = await Drafted(writer, $"Veileder {TestData.Next()}");
        await Ask(writer, guide);
        return guide;
    }

    private async Task<string> Ask(Member writer, GuideId guide)
    {
        var email = $"les{TestData.Next()}@example.test";
        await As(writer).Post(GuideUrls.Work(guide), "ask-outside", ("AskInput.Who", "en leser"), ("AskInput.Email", email));
        return email;
    }

    private async Task Approve(Member writer, Member second, GuideId guide)
    {
        await As(writer).Post(GuideUrls.Work(guide), "send");
        await As(second).Post(GuideUrls.Work(guide), "approve");
    }

    private async Task<string> TokenTo(string email)
    {
        var mail = await Read(db => db.Set<OutgoingMail>().Where(m => m.To == email && m.Sealed != null).OrderByDescending(m => m.At).FirstAsync());
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body;
        return body.Substring(body.IndexOf("/lenke/", StringComparison.Ordinal) + "/lenke/".Length, LinkKey.Length);
    }

    private async Task<List<string?>> Addresses(GuideId guide) =>
        await Read(db => db.Set<OutsideReview>().TagWith($"{RowLevel.Mark} guide_outside_review").Where(r => r.Guide == guide).Select(r => r.Email).ToListAsync());

    private async Task EraseAddresses()
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await ActivatorUtilities.CreateInstance<EraseAddressesJob>(scope.ServiceProvider).Run(CancellationToken.None);
    }

    private async Task<HttpStatusCode> StatusOf(Member member, string address)
    {
        var browser = As(member);
        await browser.SignIn();
        return (await browser.Http.GetAsync(new Uri(address, UriKind.Relative))).StatusCode;
    }
}

public sealed class GuideReachTests_OnSqlite(SqliteHost host) : GuideReachTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class GuideReachTests_OnPostgres(PostgresHost host) : GuideReachTests(host), IClassFixture<PostgresHost>;
