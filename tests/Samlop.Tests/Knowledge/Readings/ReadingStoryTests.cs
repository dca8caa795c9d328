using System.Net;
using Samlop.Access;
using Samlop.Knowledge.Readings;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Knowledge.Readings;

/// <summary>How a rule is read: asked by anyone, answered by two of the body that owns the rule, and shown where a calculator is unsure.</summary>
public abstract class ReadingStoryTests(SamlopHost host) : HostTests(host)
{
    private const string Calculator = "/kalkulator/voksenrett";
    private const string Topic = "rett.CountyMayAdmitUnderTwentyFive";

    [Fact, SentTwice, Requirement("K-33")]
    public async Task Question_FromAskedToShownInTheCalculator()
    {
        var (imdi, lead, follower) = (await Given.ADirectorate(), await Given.AMember(Role.ProjectLead), await Given.AMember(Role.NavCounsellor));
        var marked = Mark();
        var unsure = await Unsure();
        var address = unsure.Document.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).First(a => a == ReadingUrls.AskAbout(Topic));

        var page = await As(lead).Get(address);
        page.ShouldSay("Personen er for ung for voksenretten");
        page = await page.Post("ask", ("Input.Law", "opplaringslova-1998"), ("Input.Rule", "§ 4A-3"), ("Input.Text", $"Hva legges det vekt på? {marked}"));
        var url = page.Url.Split('?')[0];
        page.ShouldSay("Ubesvart").ShouldSay(marked);
        (await Anyone().Get(url)).ShouldSay(marked).ShouldNotSay(lead.User.Name);
        (await Anyone().Get(ReadingUrls.List)).ShouldSay(marked).ShouldSay("Ubesvart");
        (await As(follower).Get(url)).HasForm("follow").ShouldBeTrue();
        await As(follower).Post(url, "follow");

        (await As(imdi.Officer).Get("/oppgaver")).ShouldSay("Et regelspørsmål venter på svar. Regel: opplæringslova 1998 § 4A-3");
        page = await As(imdi.Officer).Post($"{url}/svar", "reading", ("Input.Section", "§ 4A-3 femte ledd"), ("Input.From", "01.08.2008"));
        page.ShouldSay("Svar under arbeid").ShouldSay("Svaret mangler noe.");
        (await Anyone().Get(url)).ShouldSay("Ubesvart").ShouldNotSay("femte ledd");
        page = await As(imdi.Officer).Post($"{url}/svar", "reading", ("Input.Nb", $"Fylkeskommunen ser på behovet. {marked}"));
        page = await page.Post("send");
        page.ShouldSay("Svar til godkjenning").HasForm("publish").ShouldBeFalse();

        page = await As(imdi.Decider).Get(url);
        page = await page.Post("publish");
        page.ShouldSay("Besvart").ShouldSay("Gjelder fra og med 1. august 2008");
        (await Anyone().Get(url)).ShouldSay($"Fylkeskommunen ser på behovet. {marked}");
        (await Unsure()).ShouldSay("Avklart: opplæringslova 1998 § 4A-3 femte ledd").ShouldSay($"Fylkeskommunen ser på behovet. {marked}");
        foreach (var told in new[] { lead, follower }) (await ToldTo(told)).ShouldNotBeEmpty();

        page = await As(imdi.Other).Post(url, "overtake", ("OvertakeInput.From", "01.03.2022"), ("OvertakeInput.By", "Rundskriv om voksne (oppdiktet)"));
        page.ShouldSay("Svaret gjelder ikke fra 1. mars 2022. Det er avløst av Rundskriv om voksne (oppdiktet).");
        (await Unsure()).ShouldNotSay(marked);
        (await Anyone().Get(ReadingUrls.List)).ShouldNotSay(marked);
        (await Anyone().Get($"{ReadingUrls.List}?{QuestionTable.StateFilter}={QuestionState.Overtaken}")).ShouldSay(marked);
    }

    [Fact]
    public async Task Question_IsSentOn_Merged_AndReturned_WithWord()
    {
        var (imdi, lead, other) = (await Given.ADirectorate(), await Given.AMember(Role.ProjectLead), await Given.AMember(Role.ProgrammeAdviser));
        var (one, two, third) = (await Ask(lead), await Ask(other), await Ask(other));
        await As(imdi.Officer).Submit(new RouteQuestion.Input { Question = one, Body = "udir", Reason = "Udir eier loven." }).ShouldSucceed();
        (await As(lead).Get(ReadingUrls.Of(one))).ShouldSay("Udir eier loven.").ShouldSay("Utdanningsdirektoratet (Udir)");
        await As(imdi.Officer).Submit(new RouteQuestion.Input { Question = two, Body = "udir", Reason = "Udir eier loven." }).ShouldSucceed();
        await As(imdi.Other).Submit(new MergeQuestion.Input { Question = one, Seen = 1, Into = two.Value.ToString() }).ShouldSucceed();
        (await Anyone().Get(ReadingUrls.Of(one))).ShouldSay("Slått sammen med et annet");
        foreach (var told in new[] { lead, other }) (await ToldTo(told)).Count.ShouldBeGreaterThan(1);

        await As(imdi.Officer).Submit(new CloseQuestion.Input { Question = third, Reason = "Spørsmålet gjelder en person." }).ShouldSucceed();
        (await As(other).Get(ReadingUrls.Of(third))).ShouldSay("Spørsmålet gjelder en person.");
        (await Anyone().Get(ReadingUrls.Of(third))).ShouldBe(HttpStatusCode.NotFound);
        (await As(lead).Get(ReadingUrls.Of(third))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TwoWhoAnswerAtOnce_SeeBothVersions()
    {
        var imdi = await Given.ADirectorate();
        var url = $"{ReadingUrls.Of(await Ask(await Given.AMember(Role.ProjectLead)))}/svar";
        var page = await As(imdi.Other).Get(url);
        await As(imdi.Officer).Post(url, "reading", ("Input.Law", "integreringsloven"), ("Input.Nb", "Min tekst"));
        page = await page.Post("reading", ("Input.Law", "integreringsloven"), ("Input.Nb", "Kollegaens tekst"));
        page.ShouldSay("Min tekst").ShouldSay("Kollegaens tekst");
    }

    [Fact]
    public async Task Number_OfAPerson_IsNotTaken()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        await As(lead).Submit(new AskRule.Input { Text = "Gjelder det 010101 00000?" }).ShouldHaveError(nameof(AskRule.Input.Text));
        await As(lead).Submit(new AskRule.Input { Text = "Gjelder det?", Rule = "01010100000" }).ShouldHaveError(nameof(AskRule.Input.Rule));
        await As(lead).Submit(new AskRule.Input { Text = " " }).ShouldHaveError(nameof(AskRule.Input.Text));
        await As(lead).Submit(new AskRule.Input { Text = "Hva?", Law = "tull" }).ShouldHaveError(nameof(AskRule.Input.Law));
    }

    [Fact]
    public async Task RoleThatAnswersNoRules_WritesNothing()
    {
        var imdi = await Given.ADirectorate();
        var id = await Ask(await Given.AMember(Role.ProjectLead));
        await ByEachRoleWithout<AnswerRules>(async member =>
        {
            await As(member).Submit(new RouteQuestion.Input { Question = id, Body = "udir", Reason = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new MergeQuestion.Input { Question = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new CloseQuestion.Input { Question = id, Reason = "Nei" }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SaveReading.Input { Question = id }).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new SendReading.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new PublishReading.Input()).ShouldBeRefused(Refusal.NotAllowed);
            await As(member).Submit(new OvertakeReading.Input()).ShouldBeRefused(Refusal.NotAllowed);
            (await As(member).Get($"{ReadingUrls.Of(id)}/svar")).Status.ShouldNotBe(HttpStatusCode.OK);
        }, imdi.Officer.Organisation);
    }

    [Fact]
    public async Task AnotherDirectorate_ThanTheOneThatHasIt_FindsNothingToAnswer()
    {
        var (imdi, stranger, lead, marked) = (await Given.ADirectorate(), await Given.ADirectorate(), await Given.AMember(Role.ProjectLead), Mark());
        var id = (await As(lead).Submit(new AskRule.Input { Text = $"Hvordan skal regelen forstås? {marked}" }).ShouldSucceed()).Question;
        await As(imdi.Officer).Submit(new SaveReading.Input { Question = id, Law = "integreringsloven" }).ShouldSucceed();
        await As(stranger.Officer).Submit(new SaveReading.Input { Question = id, Law = "integreringsloven" }).ShouldBeRefused(Refusal.NotFound);
        (await As(stranger.Officer).Get(ReadingUrls.Of(id))).ShouldNotSay("Svar under arbeid");
        (await As(imdi.Officer).Get(Listed(QuestionState.Drafted))).ShouldSay(marked);
        (await As(stranger.Officer).Get(Listed(QuestionState.Drafted))).ShouldNotSay(marked);
        (await As(stranger.Officer).Get(Listed(QuestionState.Unrouted))).ShouldSay(marked);
    }

    [Fact]
    public async Task AnswerThatBeginsLater_HoldsFromThen_AndTakesThePlaceOfWhatHasNotEnded()
    {
        var (imdi, lead, marked) = (await Given.ADirectorate(), await Given.AMember(Role.ProjectLead), Mark());
        var id = (await As(lead).Submit(new AskRule.Input { Text = "Hva legges det vekt på?", Topic = Topic }).ShouldSucceed()).Question;
        var url = ReadingUrls.Of(id);
        await Publish(imdi, url, "01.01.2021", "31.12.2021", $"Første {marked}");
        var page = await Publish(imdi, url, "01.02.2022", "", $"Andre {marked}");
        page.ShouldSay("Svaret gjaldt til 31. desember 2021.").ShouldNotSay("Svaret gjelder ikke fra");
        page = await As(imdi.Other).Post(url, "overtake", ("OvertakeInput.From", "01.06.2022"), ("OvertakeInput.By", "Lov om voksne (oppdiktet)"));
        page.ShouldSay("Svaret gjelder ikke fra 1. juni 2022.");

        page = await Publish(imdi, url, "01.05.2022", "", $"Tredje {marked}");
        page.ShouldSay("Svaret gjelder ikke fra 1. mai 2022. Spørsmålet har fått et nytt svar.").ShouldSay("Svaret gjaldt til 31. desember 2021.");
        (await Unsure()).ShouldSay($"Andre {marked}").ShouldNotSay($"Tredje {marked}").ShouldNotSay($"Første {marked}");
        Today = new(2022, 5, 1);
        (await Unsure()).ShouldSay($"Tredje {marked}").ShouldNotSay($"Andre {marked}");
    }

    [Fact]
    public async Task Draft_ThatAColleagueHasChanged_IsNotDiscarded()
    {
        var imdi = await Given.ADirectorate();
        var url = ReadingUrls.Of(await Ask(await Given.AMember(Role.ProjectLead)));
        var page = await As(imdi.Officer).Post($"{url}/svar", "reading", ("Input.Law", "integreringsloven"), ("Input.Nb", "Min tekst"));
        await As(imdi.Other).Post($"{url}/svar", "reading", ("Input.Nb", "Kollegaens tekst"));
        (await page.Post("discard")).ShouldSay("Endret siden du åpnet siden.");
        (await As(imdi.Officer).Post(url, "discard")).ShouldNotSay("Kollegaens tekst").ShouldNotSay("Svar under arbeid");
    }

    [Fact]
    public async Task Question_OfOneLongWord_IsShown()
    {
        var lead = await Given.AMember(Role.ProjectLead);
        var id = (await As(lead).Submit(new AskRule.Input { Text = new string('a', 100) }).ShouldSucceed()).Question;
        (await Anyone().Get(ReadingUrls.Of(id))).ShouldBe(HttpStatusCode.OK).ShouldSay($"{new string('a', 80)} …");
    }

    private static string Listed(QuestionState state) => $"{ReadingUrls.List}?{QuestionTable.StateFilter}={state}";

    private static string Mark() => $"ord{Guid.NewGuid():N}"[..12].Replace('0', 'a').Replace('1', 'b').Replace('2', 'c').Replace('3', 'd')
        .Replace('4', 'e').Replace('5', 'f').Replace('6', 'g').Replace('7', 'h').Replace('8', 'i').Replace('9', 'j');

    /// <summary>Somebody of 24 years: the county may let them use the training for adults.</summary>
    private async Task<Page> Unsure() =>
        await Anyone().Post(Calculator, "Vis svaret", ("Vedtaksdato", "01.09.2022"), ("BirthDate", "08.01.1999"));

    /// <summary>One writes and sends the answer, and another publishes it.</summary>
    private async Task<Page> Publish(Directorate imdi, string url, string from, string to, string text)
    {
        var page = await As(imdi.Officer).Post(
            $"{url}/svar", "reading", ("Input.Law", "integreringsloven"), ("Input.Section", "§ 13"), ("Input.From", from), ("Input.To", to),
            ("Input.Nb", text));
        await page.Post("send");
        return await As(imdi.Decider).Post(url, "publish");
    }

    private async Task<RuleQuestionId> Ask(Member member) =>
        (await As(member).Submit(new AskRule.Input { Text = "Hvordan skal regelen forstås?" }).ShouldSucceed()).Question;
}

public sealed class ReadingStoryTests_OnSqlite(SqliteHost host) : ReadingStoryTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class ReadingStoryTests_OnPostgres(PostgresHost host) : ReadingStoryTests(host), IClassFixture<PostgresHost>;
