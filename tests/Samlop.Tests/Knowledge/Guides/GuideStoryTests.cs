using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Knowledge.Guides;
using Samlop.Knowledge.Guides.Feedback;
using Samlop.Knowledge.Guides.Outside;
using Samlop.Knowledge.Guides.Rounds;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Search;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Guides;

/// <summary>A guide from its first draft through comments and checking by an outsider to approval, a new edition, and its end.</summary>
public abstract class GuideStoryTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("K-08")]
    public async Task Guide_ThroughACommentRound_AndAnOutsidersLink_ToApproval()
    {
        var (writer, second) = await Owner();
        var party = await Given.AMember(Role.NavContact);
        var silent = await Given.AMember(Role.ProgrammeAdviser);
        var title = $"Samtaleguide {TestData.Next()}";
        var page = await Drafted(writer, title);
        var (work, url) = (page.Url, page.Url.Replace("/arbeid", "", StringComparison.Ordinal));
        (await Anyone().Get(url)).ShouldBe(HttpStatusCode.NotFound);
        (await Anyone().Get(GuideUrls.List)).ShouldNotSay(title);

        // Others comment.
        page = await As(writer).Post(work, "open-round", ("OpenInput.Due", Written.ShortDate(Today.AddDays(10))), ("OpenInput.Text", "Se på spørsmålene."));
        var round = page.Url;
        foreach (var asked in new[] { party, silent })
            page = await As(writer).Post($"{round}?finn={Uri.EscapeDataString(asked.Organisation.Name)}", "ask-party", ("Input.Organisation", asked.Organisation.Id.Value.ToString()));
        page.ShouldSay("har ikke svart ennå");
        (await ToldTo(party)).ShouldContain("Organisasjonen din er bedt om å kommentere en veileder.");
        (await As(party).Get("/oppgaver")).ShouldSay($"Kommenter «{title}»");
        (await As(writer).Get(work)).ShouldSay("Andre kommenterer utgaven nå.").HasForm("send").ShouldBeFalse();

        page = await As(party).Get(round);
        page.ShouldSay("Se på spørsmålene.").ShouldSay("Hva har du arbeidet med før?");
        page = await page.Post("comment", ("CommentInput.Text", "Spør også om helse til å stå i yrket."));
        page = await page.Post("finish");
        page.ShouldSay("Organisasjonen har sagt fra at den er ferdig med å kommentere.");
        (await As(silent).Get(round)).ShouldNotSay("Spør også om helse");
        (await ToldTo(writer)).ShouldContain("En veileder som dere eier, har fått en kommentar.");
        Today = Today.AddDays(7);
        await Remind(RoundReminder.Reminds);
        (await ToldTo(silent)).ShouldContain(line => line.Contains("må være sendt innen", StringComparison.Ordinal));
        (await ToldTo(party)).ShouldNotContain(line => line.Contains("må være sendt innen", StringComparison.Ordinal));

        page = await As(writer).Post(round, "close-round");
        (await ToldTo(silent)).ShouldContain("Kommentarrunden om en veileder er avsluttet.");
        (await As(writer).Get(work)).ShouldSay("Svar på alle kommentarene først.");
        (await As(writer).Get("/oppgaver")).ShouldSay($"Kommentarer venter på svar: «{title}»");
        page = await As(writer).Get(round);
        var comment = page.Document.QuerySelectorAll("select[name='AnswerInput.Comment'] option")[^1].GetAttribute("value");
        page = await page.Post("answer", ("AnswerInput.Comment", comment), ("AnswerInput.Outcome", nameof(CommentOutcome.Partly)), ("AnswerInput.Why", "Vi spør om arbeidet, ikke om helsen."));
        page.ShouldSay("Svar: Delvis tatt med. Vi spør om arbeidet, ikke om helsen.");
        (await As(party).Get(round)).ShouldSay("Vi spør om arbeidet, ikke om helsen.");
        (await ToldTo(party)).ShouldContain("Kommentaren din til en veileder er besvart.");

        // Somebody outside stands for exactly what they read.
        var email = $"fag{TestData.Next()}@example.test";
        page = await As(writer).Post(work, "ask-outside", ("AskInput.Who", "fagansvarlig i Utdanningsdirektoratet"), ("AskInput.Email", email));
        page.ShouldSay("spurt").ShouldNotSay(email);
        var token = await TokenTo(email);
        page = await Anyone().Get(LinkUrls.Link(token));
        page.ShouldSay("Hva har du arbeidet med før?").ShouldSay(writer.Organisation.Name);
        page = await page.Post("review-by-link", ("Input.Answer", nameof(ReviewAnswer.StandsForIt)), ("Input.Name", "Prøve Lesersen"));
        page.ShouldSay("Takk for at du leste");
        (await Anyone().Get(LinkUrls.Link(token))).ShouldNotSay("Hva har du arbeidet med før?");
        (await As(writer).Get(work)).ShouldSay("Prøve Lesersen gikk god for teksten");

        // Two persons approve.
        page = await As(writer).Post(work, "send");
        page.ShouldSay("Utgaven venter på at en annen hos dere godkjenner den.").HasForm("approve").ShouldBeFalse();
        page = await page.Post("takeback");
        page = await page.Post("send");
        (await As(second).Get("/oppgaver")).ShouldSay($"En utgave venter på godkjenning: «{title}»");
        page = await As(second).Post(work, "return", ("ReturnInput.Reasons", "Skriv hvem som spør."));
        (await ToldTo(writer)).ShouldContain("En veileder som du sendte, er sendt tilbake.");
        page = await As(writer).Post(work, "send");
        page = await As(second).Post(work, "approve");
        page.ShouldSay("Godkjent og gjelder").ShouldSay("Utgave 1, revisjon");

        page = await Anyone().Get(url);
        page.ShouldSay(title).ShouldSay("Kartlegge").ShouldSay("fagansvarlig i Utdanningsdirektoratet").ShouldNotSay("Prøve Lesersen").ShouldSay("Logg inn for å si fra");
        (await Anyone().Get($"{GuideUrls.List}?{GuideTable.PhaseFilter}={GuidePhase.Mapping}&q={Uri.EscapeDataString(title)}")).ShouldSay(title);
        (await Anyone().Get($"{GuideUrls.List}?q={Uri.EscapeDataString(title.Replace("Samtaleguide", "Samtaleguiden", StringComparison.Ordinal))}")).ShouldSay(title);
        (await Anyone().Get($"{GuideUrls.List}?{GuideTable.PhaseFilter}={GuidePhase.Ending}")).ShouldNotSay(title);
        (await As(party).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, title))).ShouldSay(title);
    }

    [Fact, SentTwice]
    public async Task Guide_IsWrittenOn_FollowedByFeedback_NewEdition_ComparisonAndItsEnd()
    {
        var (writer, second) = await Owner();
        var reader = await Given.AMember(Role.NavCounsellor);
        var title = $"Veileder {TestData.Next()}";
        var page = await Drafted(writer, title);
        var (work, url) = (page.Url, page.Url.Replace("/arbeid", "", StringComparison.Ordinal));
        page = await As(writer).Post($"{url}/utkast/aktivitet", "activity", ("Input.Phase", nameof(GuidePhase.Mapping)), ("Input.Title", "Andre samtale"), ("Input.Text", "Snakk om veien videre."), ("Input.Source", "Kunnskapsoppsummeringen, side 47"));
        var keys = page.Document.QuerySelectorAll("select[name='MoveInput.Key'] option").Select(o => o.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)).ToList();
        page = await page.Post("move-activity", ("MoveInput.Key", keys[1]), ("MoveInput.Up", "true"));
        page.Text.IndexOf("Andre samtale", StringComparison.Ordinal).ShouldBeLessThan(page.Text.IndexOf("Første samtale", StringComparison.Ordinal));
        var text = System.Text.Encoding.UTF8.GetBytes("Spørsmål til samtalen");
        foreach (var name in new[] { "skjema.txt", "feil.txt" }) (await As(writer).PostFile(work, "attach", "AttachInput.Files", name, text)).StatusCode.ShouldBe(HttpStatusCode.OK);
        page = await As(writer).Get(work);
        var files = page.Document.QuerySelectorAll("a[href*='/filer/']").Select(a => a.GetAttribute("href")!).ToList();
        (await Anyone().Http.GetAsync(new Uri(files[0], UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page = await page.Post("detach", ("DetachInput.File", files[1].Split('/')[^1]));
        page.ShouldSay("skjema.txt").ShouldNotSay("feil.txt");
        page = await Approved(writer, second, work);
        page.ShouldSay("Vedlagte skjemaer");
        (await (await Anyone().Http.GetAsync(new Uri(files[0], UriKind.Relative))).Content.ReadAsByteArrayAsync()).ShouldBe(text);
        (await Anyone().Http.GetAsync(new Uri(files[1], UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        page = await As(reader).Post(url, "feedback", ("Input.Kind", nameof(FeedbackKind.Useful)));
        page = await page.Post("feedback", ("Input.Kind", nameof(FeedbackKind.Proposal)), ("Input.Text", "Legg til noe om tolk."));
        page.ShouldSay("Legg til noe om tolk.").ShouldSay("Venter på svar");
        (await ToldTo(writer)).ShouldContain("En veileder som dere eier, har fått en tilbakemelding.");
        (await As(second).Get("/oppgaver")).ShouldSay($"En tilbakemelding venter på svar: «{title}»");
        page = await As(second).Get(work);
        page.ShouldSay("Om utgave 1. Ja: 1. Nei: 0.");
        var said = page.Document.QuerySelectorAll("select[name='Input.Feedback'] option")[^1].GetAttribute("value");
        page = await page.Post("answer-feedback", ("Input.Feedback", said), ("Input.Answer", "Vi tar det med i neste utgave."));
        (await As(reader).Get(url)).ShouldSay("Svar fra eieren: Vi tar det med i neste utgave.");
        (await ToldTo(reader)).ShouldContain("Tilbakemeldingen din om en veileder er besvart.");

        page = await As(writer).Post(work, "begin-edition");
        page = await page.Post("remove-activity", ("RemoveInput.Key", keys[1]));
        page = await As(writer).Post($"{url}/utkast", "guide-head", ("Input.Title", $"{title} med tolk"), ("Input.Lead", "Ny innledning om tolk."), ("Input.Language", "nb"));
        (await Anyone().Get(url)).ShouldSay("Andre samtale").ShouldNotSay("Ny innledning om tolk.");
        page = await Approved(writer, second, work);
        page.ShouldSay("Ny innledning om tolk.").ShouldSay("Utgave 2, revisjon 3").ShouldNotSay("Andre samtale");
        (await Anyone().Get(GuideUrls.Compare(new(Guid.Parse(url.Split('/')[^1])), 1, 2))).ShouldSay("Aktiviteten er tatt ut.").ShouldSay("Ny innledning om tolk.");
        (await Anyone().Get($"{url}/utgaver/1")).ShouldSay("Avløst av en ny utgave").ShouldSay("Andre samtale");

        (await As(writer).Post(work, "look-again", ("LookInput.Next", Written.ShortDate(Today.AddMonths(2))))).ShouldSay(Written.Date(Today.AddMonths(2)));
        Today = Today.AddMonths(2).AddDays(-14);
        await Remind(LookAgainReminder.Reminds);
        (await ToldTo(second)).ShouldContain(line => line.Contains("skal ses på igjen innen", StringComparison.Ordinal));
        (await As(second).Get("/oppgaver")).ShouldSay($"Se på veilederen igjen: «{title} med tolk»");
        Today = Today.AddDays(15);
        (await Anyone().Get(url)).ShouldSay("Eieren skulle ha sett på denne innen");
        page = await As(writer).Post(work, "withdraw", ("WithdrawInput.Reason", "Rutinen er lagt ned."));
        (await Anyone().Get(url)).ShouldSay("Rutinen er lagt ned.").HasForm("feedback").ShouldBeFalse();
        (await Anyone().Get($"{GuideUrls.List}?q={Uri.EscapeDataString(title)}")).ShouldNotSay($"{title} med tolk");
    }

    [Fact, SentTwice]
    public async Task Outsider_WhoObjects_SaysWhat_AndALinkToATextThatIsChangedOrTakenBack_IsDead()
    {
        var (writer, _) = await Owner();
        var page = await Drafted(writer, $"Mal {TestData.Next()}");
        var work = page.Url;
        var (first, other, last) = ($"a{TestData.Next()}@example.test", $"b{TestData.Next()}@example.test", $"c{TestData.Next()}@example.test");
        foreach (var email in new[] { first, other }) page = await As(writer).Post(work, "ask-outside", ("AskInput.Who", $"leser {email[..5]}"), ("AskInput.Email", email));
        var link = await Anyone().Get(LinkUrls.Link(await TokenTo(first)));
        (await link.Post("review-by-link", ("Input.Answer", nameof(ReviewAnswer.Objects)), ("Input.Name", "Prøve Lesersen"))).FieldErrors.Keys.ShouldContain("Input.Text");
        await link.Post("review-by-link", ("Input.Answer", nameof(ReviewAnswer.Objects)), ("Input.Name", "Prøve Lesersen"), ("Input.Text", "Paragrafen er feil."));
        page = await As(writer).Get(work);
        page.ShouldSay("Paragrafen er feil.").ShouldSay("mente");
        (await ToldTo(writer)).ShouldContain("En som kvalitetssikrer en veileder for dere, mener noe må endres.");
        page = await page.Post("take-back-review", ("TakeBackInput.Review", page.Document.QuerySelectorAll("select[name='TakeBackInput.Review'] option")[^1].GetAttribute("value")));
        (await Anyone().Get(LinkUrls.Link(await TokenTo(other)))).HasForm("review-by-link").ShouldBeFalse();

        page = await page.Post("ask-outside", ("AskInput.Who", "en leser til"), ("AskInput.Email", last));
        (await Anyone().Get(LinkUrls.Link(await TokenTo(last)))).HasForm("review-by-link").ShouldBeTrue();
        await As(writer).Post(work.Replace("/arbeid", "/utkast", StringComparison.Ordinal), "guide-head", ("Input.Title", "En annen tittel"));
        (await Anyone().Get(LinkUrls.Link(await TokenTo(last)))).HasForm("review-by-link").ShouldBeFalse();
        (await As(writer).Get(work)).ShouldSay("Teksten er endret etter det.");
        (await Read(db => db.Set<OutsideReview>().TagWith($"{RowLevel.Mark} guide_outside_review").Where(r => r.Who.StartsWith("leser")).AllAsync(r => r.Email == null))).ShouldBeTrue();
        page = await As(writer).Post(work, "discard");
        page.ShouldSay("Forkastet").HasForm("begin-edition").ShouldBeTrue();
    }

    [Fact, SentTwice]
    public async Task ShippedGuide_IsOpenToAll_FoundInTheList_AndTakenUpAsOnesOwn()
    {
        var (writer, _) = await Owner();
        var url = GuideUrls.Shipped("samtaleguide");
        (await Anyone().Get(GuideUrls.List)).ShouldSay("Samtaleguide før inntak");
        var page = await Anyone().Get(url);
        page.ShouldSay("Samløps forslag, ikke fra kilden").ShouldSay("Spørsmålene i guidene som er i bruk").HasForm("take-up").ShouldBeFalse();
        page = await As(writer).Post(url, "take-up", ("Input.Language", "nn"));
        page.ShouldSay("Kva veit du om yrket?").ShouldSay("Under arbeid");
        (await Anyone().Get(page.Url)).ShouldNotSay("Kva veit du om yrket?");
    }

    [Fact]
    public async Task TwoWhoWriteAtOnce_SeeBothVersions_AndNothingOfAnotherActivityIsInTheWay()
    {
        var (writer, second) = await Owner();
        var work = (await Drafted(writer, $"Veileder {TestData.Next()}")).Url;
        var draft = work.Replace("/arbeid", "/utkast", StringComparison.Ordinal);
        var page = await As(second).Get(draft);
        var activity = (await As(second).Get(work)).Document.QuerySelectorAll("a[href*='/utkast/aktivitet/']")[0].GetAttribute("href")!;
        var ofActivity = await As(second).Get(activity);
        await As(writer).Post(draft, "guide-head", ("Input.Lead", "Min innledning"));
        page = await page.Post("guide-head", ("Input.Lead", "Kollegaens innledning"));
        page.ShouldSay("Min innledning").ShouldSay("Kollegaens innledning");
        (await ofActivity.Post("activity", ("Input.Text", "Snakk med tolk."))).ShouldSay("Snakk med tolk.").ShouldNotSay("Du skrev");

        ofActivity = await As(second).Get(activity);
        await As(writer).Post(activity, "activity", ("Input.Text", "Min tekst"));
        page = await ofActivity.Post("activity", ("Input.Text", "Kollegaens tekst"));
        page.ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
        (await page.Post("activity")).ShouldSay("Kollegaens tekst");
    }

    [Fact]
    public async Task WhatIsWrong_IsSaidAtItsField()
    {
        var (writer, _) = await Owner();
        await As(writer).Submit(new SaveGuide.Input { Kind = "Guide", Title = " ", Language = "nb" }).ShouldHaveError(nameof(SaveGuide.Input.Title));
        await As(writer).Submit(new SaveGuide.Input { Kind = "Tull", Title = "En", Language = "nb" }).ShouldHaveError(nameof(SaveGuide.Input.Kind));
        await As(writer).Submit(new SaveGuide.Input { Kind = "Guide", Title = "En", Language = "xx" }).ShouldHaveError(nameof(SaveGuide.Input.Language));
        await As(writer).Submit(new SaveGuide.Input { Kind = "Guide", Title = "Om 010101 00000", Language = "nb" }).ShouldHaveError(nameof(SaveGuide.Input.Title));
        (await As(writer).Post(GuideUrls.New, "new-guide")).ShouldSay("Skriv hva veilederen eller malen heter");
        var id = await As(writer).Submit(new SaveGuide.Input { Kind = "Guide", Title = "En veileder", Language = "nb" }).ShouldSucceed();
        await As(writer).Submit(new SaveActivity.Input { Guide = id, BasedOn = 1, Phase = "Mapping", Title = "En", Text = "To" }).ShouldHaveError(nameof(SaveActivity.Input.Source));
        await As(writer).Submit(new SaveActivity.Input { Guide = id, BasedOn = 1, Phase = "Mapping", Title = "En", Text = "To", IsProposal = true }).ShouldSucceed();
        await As(writer).Submit(new OpenRound.Input { Guide = id, Seen = 2, Due = Written.ShortDate(Today) }).ShouldBeRefused(GuideEdition.EditionIsIncomplete);
        await As(writer).Submit(new SaveGuide.Input { Guide = id, BasedOn = 2, Title = "En veileder", Lead = "Innledning", Language = "nb" }).ShouldSucceed();
        await As(writer).Submit(new OpenRound.Input { Guide = id, Seen = 3, Due = Written.ShortDate(Today) }).ShouldHaveError(nameof(OpenRound.Input.Due));
        await As(writer).Submit(new AskOutside.Input { Guide = id, Seen = 3, Who = "Noen", Email = "feil" }).ShouldHaveError(nameof(AskOutside.Input.Email));
        await As(writer).Submit(new SendGuide.Input { Guide = id, Seen = 1 }).ShouldBeRefused(Refusal.ChangedSinceOpened);
        var round = (await As(writer).Submit(new OpenRound.Input { Guide = id, Seen = 3, Due = Written.ShortDate(Today.AddDays(3)) }).ShouldSucceed()).Round;
        await As(writer).Submit(new AskForComments.Input { Round = round, Organisation = writer.Organisation.Id.Value.ToString() }).ShouldBeRefused(AskForComments.OwnerIsNotAsked);
        await As(writer).Submit(new AskForComments.Input { Round = round, Organisation = Guid.NewGuid().ToString() }).ShouldHaveError(nameof(AskForComments.Input.Organisation));
        var stranger = await Given.AMember(Role.NavContact);
        await As(stranger).Submit(new CommentOnGuide.Input { Round = round, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
        (await As(stranger).Get(GuideUrls.Round(round))).ShouldBe(HttpStatusCode.NotFound);
        (await As(stranger).Get(GuideUrls.Work(id))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task RoleThatWritesNoGuides_WritesNothing()
    {
        var (writer, _) = await Owner();
        var id = await As(writer).Submit(new SaveGuide.Input { Kind = "Guide", Title = "En veileder", Language = "nb" }).ShouldSucceed();
        await ByEachRoleWithout<WriteGuides>(async member =>
        {
            await As(member).Submit(new SaveGuide.Input { Title = "En" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new BeginEdition.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SaveActivity.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new MoveActivity.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new RemoveActivity.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendGuide.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new ApproveGuide.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new DiscardGuide.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new LookAgain.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new WithdrawGuide.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new OpenRound.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AskForComments.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CloseRound.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AnswerComment.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AskOutside.Input { Guide = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new TakeBackOutside.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new AnswerFeedback.Input()).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get(GuideUrls.Own)).ShouldBe(HttpStatusCode.Forbidden);
        }, writer.Organisation);
        await As(writer).Submit(new ReviewByLink.Input()).ShouldBeRefused(Refusal.NotAllowed);
        var outsider = await Given.AMember(Role.Evaluator);
        await As(outsider).Submit(new CommentOnGuide.Input()).ShouldBeRefused(Refusal.NotAllowed);
        await As(outsider).Submit(new FinishComments.Input()).ShouldBeRefused(Refusal.NotAllowed);
    }

    /// <summary>Two of a directorate.</summary>
    private async Task<(Member Writer, Member Second)> Owner()
    {
        var writer = await Given.AMember(Role.CaseOfficer);
        return (writer, await Given.AMember(Role.DecisionMaker, writer.Organisation));
    }

    /// <summary>A guide with one activity, on the page where it is worked with.</summary>
    private async Task<Page> Drafted(Member writer, string title)
    {
        var page = await As(writer).Post(
            GuideUrls.New, "new-guide", ("Input.Title", title), ("Input.Lead", "Til den første samtalen."), ("Input.Language", "nb"),
            ("Input.Roles", nameof(GuideRole.Nav)));
        page.ShouldSay("Utgaven har ingen aktiviteter ennå.");
        return await As(writer).Post(
            page.Url.Replace("/arbeid", "/utkast/aktivitet", StringComparison.Ordinal), "activity", ("Input.Phase", nameof(GuidePhase.Mapping)),
            ("Input.Title", "Første samtale"), ("Input.Text", "Snakk om det personen kan og vil."), ("Input.Questions", "Hva har du arbeidet med før?"),
            ("Input.IsProposal", "true"));
    }

    private async Task<Page> Approved(Member writer, Member second, string work)
    {
        await As(writer).Post(work, "send");
        return await As(second).Post(work, "approve");
    }

    /// <summary>The key in the newest mail, as it leaves.</summary>
    private async Task<string> TokenTo(string email)
    {
        var mail = await Read(db => db.Set<OutgoingMail>().Where(m => m.To == email && m.Sealed != null).OrderByDescending(m => m.At).FirstAsync());
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body;
        return body.Substring(body.IndexOf("/lenke/", StringComparison.Ordinal) + "/lenke/".Length, LinkKey.Length);
    }
}

public sealed class GuideStoryTests_OnSqlite(SqliteHost host) : GuideStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class GuideStoryTests_OnPostgres(PostgresHost host) : GuideStoryTests(host), IClassFixture<PostgresHost>;
