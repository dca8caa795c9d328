using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Mail;
using Samlop.Platform.Search;
using Samlop.Platform.Text;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Support;
using Samlop.Waiting.Calendar;

namespace Samlop.Tests.Grants.Tell;

/// <summary>
/// What is decided is read in its letter first: until somebody of the county has opened it, no page, file, list, search, notice or date
/// tells the county more than that a letter waits; after that, all. The directorate and the auditors read all from the start.
/// </summary>
public abstract partial class UnreadLetterTests(SamlopHost host) : HostTests(host)
{
    private const string Condition = "regional samarbeidsavtale";

    [Theory, Requirement("C-11")]
    [InlineData(DecisionKind.Award, "project lead")]
    [InlineData(DecisionKind.Award, "chief executive")]
    [InlineData(DecisionKind.Rejection, "project lead")]
    [InlineData(DecisionKind.Rejection, "chief executive")]
    public async Task TheCounty_ReadsThatALetterWaits_AndNoMore_UntilItIsOpened(DecisionKind kind, string role)
    {
        var the = await Given.ASentLetter(kind, answerBy: Today.AddDays(13));
        var reader = role == "project lead" ? the.County.Lead : the.County.Director;
        await Remind(AnswerReminder.Reminds);
        var (letter, entry, number) = await OfCase(the);

        foreach (var (surface, said) in await Surfaces(reader, the, entry, number))
            foreach (var secret in Secrets(letter, Today.AddDays(13)))
                said.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{surface} tells «{secret}»: {Around(said, secret)}");
        foreach (var word in new[] { "avslag", "tilskuddsbrev", letter.Title })
            (await Found(reader, $"{word} {number}")).ShouldSay("Ingen treff");
        foreach (var word in new[] { number.ToString() })
            (await Found(reader, word)).ShouldSay("Et brev venter på å bli lest");

        // It waits, it is found, and it leads to the letter.
        (await As(reader).Get("/oppgaver")).ShouldSay($"Les brevet i sak {number}");
        (await As(reader).Get(LetterUrls.Unread)).ShouldSay("Et brev venter på å bli lest").ShouldSay(number.ToString());
        (await As(reader).Get(CaseUrls.Case(number))).ShouldSay("Et brev venter på å bli lest");
        (await As(reader).Get(AwardUrls.List)).ShouldSay("Brevet om et vedtak venter på å bli lest.");
        (await As(reader).Get(ApplyUrls.Application(the.Case.Application))).ShouldSay("Søknaden er avgjort").ShouldSay("Åpne brevet").ShouldSay("sendte et brev");

        await As(reader).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        (await As(reader).Get(LetterUrls.List)).ShouldSay(letter.Title);
        (await As(reader).Get(CaseUrls.Entry(number, entry.Number))).ShouldSay(letter.Title);
        (await As(reader).Get(CaseUrls.Case(number))).ShouldSay(letter.Title).ShouldNotSay("Et brev venter på å bli lest");
        (await As(reader).Get(ApplyUrls.Application(the.Case.Application)))
            .ShouldSay(kind == DecisionKind.Award ? "sendte tilskuddsbrevet" : "sendte avslagsbrevet");
        (await Found(reader, letter.Title)).ShouldSay(letter.Title);
        (await As(reader).Get(AwardUrls.List)).ShouldNotSay("venter på å bli lest");
        if (kind != DecisionKind.Award) return;
        (await As(reader).Get(AwardUrls.Award(the.Award))).ShouldSay("1 600 000 kr").ShouldSay(Condition);
        (await As(reader).Get(AwardUrls.List)).ShouldSay("1 600 000 kr");
    }

    [Theory, Requirement("C-11")]
    [InlineData("")]
    [InlineData("/aksept")]
    [InlineData("/takk-nei")]
    [InlineData("/konto")]
    [InlineData("/vilkar/1")]
    public async Task PagesOfAnAward_LeadToItsLetter_UntilItIsOpened(string page)
    {
        var the = await Given.ASentLetter();
        var read = await As(the.County.Director).Get(AwardUrls.Award(the.Award) + page);
        read.ShouldBe(HttpStatusCode.OK).ShouldSay("Et brev venter på å bli lest").ShouldNotSay("kr");
        (await read.Follow("Gå til brevet")).ShouldBe(HttpStatusCode.OK).HasForm("open").ShouldBeTrue();

        // Another county's is not there, read or not.
        var other = await Given.AnAward();
        (await As(the.County.Director).Get(AwardUrls.Award(other.Award) + page)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Requirement("C-11")]
    public async Task Answering_BeforeTheLetterIsOpened_IsRefusedInWords()
    {
        var the = await Given.ASentLetter();
        await As(the.County.Director).Submit(new AcceptAward.Input { Award = the.Award }).ShouldBeRefused(Award.LetterNotOpened);
        await As(the.County.Director).Submit(new DeclineAward.Input { Award = the.Award }).ShouldBeRefused(Award.LetterNotOpened);
        var other = await Given.ASentLetter();
        await As(other.County.Director).Submit(new AcceptAward.Input { Award = the.Award }).ShouldBeRefused(Samlop.Platform.UseCases.Refusal.NotFound);
    }

    [Fact, Requirement("C-11")]
    public async Task AMovedDate_IsToldToTheCounty_WhenItHasOpenedTheLetter()
    {
        var the = await Given.ASentLetter(answerBy: Today.AddDays(5));
        await As(the.Imdi.Decider)
            .Submit(new ExtendAnswerDate.Input { Award = the.Award, To = "31.03.2022", Reason = "Fylkestinget møtes sent." }).ShouldSucceed();
        var page = ApplyUrls.Application(the.Case.Application);
        (await As(the.County.Lead).Get(page)).ShouldNotSay("31. mars").ShouldNotSay("Fylkestinget møtes sent.");
        (await MailTo(the.County.Lead)).ShouldNotContain("svarfrist", Case.Insensitive);
        (await As(the.Imdi.Officer).Get(AwardUrls.Award(the.Award))).ShouldSay("til 31. mars 2022");
        await As(the.County.Lead).Submit(new OpenLetter.Input { Letter = the.Letter }).ShouldSucceed();
        (await As(the.County.Lead).Get(page)).ShouldSay("til 31. mars 2022").ShouldSay("Fylkestinget møtes sent.");
    }

    [Fact, Requirement("C-11")]
    public async Task ANewDecision_ThatIsNotRead_TellsNothingOfItself()
    {
        var the = await Given.AnAward();
        var amount = the.Case.Content with { AnswerBy = Today.AddDays(47), Conditions = [new("Noe helt nytt skal gjøres.", null)] };
        var next = await Given.ADecision(the.Imdi, the.Case.Application, the.Case.Call, amount, the.Case.Decision);
        var sent = await Given.Sent(the.Case, next);
        var (_, entry, number) = await OfCase(sent);
        foreach (var (surface, said) in await Surfaces(the.County.Lead, sent, entry, number))
            foreach (var secret in new[] { "Noe helt nytt", Written.Date(Today.AddDays(47), new CultureInfo("nb-NO")) })
                said.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{surface} tells «{secret}»");
    }

    [Theory, Requirement("C-11")]
    [InlineData(DecisionKind.Award)]
    [InlineData(DecisionKind.Rejection)]
    public async Task TheDirectorate_AndTheAuditors_ReadAllFromTheStart(DecisionKind kind)
    {
        var the = await Given.ASentLetter(kind);
        var (letter, entry, number) = await OfCase(the);
        var auditor = await Given.AnAuditorOf(the.Case.Call);
        foreach (var reader in new[] { the.Imdi.Officer, the.Imdi.Decider, auditor })
        {
            (await As(reader).Get(LetterUrls.Letter(the.Letter))).ShouldSay(letter.Title);
            (await As(reader).Get($"{LetterUrls.List}?q={number}")).ShouldSay(letter.Title);
            (await As(reader).Get(CaseUrls.Case(number))).ShouldSay(letter.Title);
            (await As(reader).Get(CaseUrls.Entry(number, entry.Number))).ShouldSay(letter.Title);
            if (kind == DecisionKind.Award) (await As(reader).Get(AwardUrls.Award(the.Award))).ShouldSay("1 600 000 kr").ShouldSay(Condition);
        }

        (await As(the.Imdi.Officer).Get(AssessUrls.Handling(the.Case.Application)))
            .ShouldSay(kind == DecisionKind.Award ? "sendte tilskuddsbrevet" : "sendte avslagsbrevet");
    }

    /// <summary>What stands in the letter, and nowhere else.</summary>
    private static IEnumerable<string> Secrets(Letter letter, DateOnly answerBy) =>
    [
        letter.Title, "1 600 000", "1600000", Condition, "God forankring", "avslag", "avslå", "tilskuddsbrev", "svarfristen", "Svar på tilskuddet",
        Written.Date(answerBy, new CultureInfo("nb-NO")), answerBy.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture),
        answerBy.ToString("yyyyMMdd", CultureInfo.InvariantCulture), answerBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];

    /// <summary>All that the county can read or take out of it, as text.</summary>
    private async Task<List<(string Surface, string Said)>> Surfaces(Member reader, SentLetter the, JournalEntry entry, CaseNumber number)
    {
        var client = As(reader);
        var pages = new List<string>
        {
            AwardUrls.List, $"{AwardUrls.List}?q={number}", ApplyUrls.List, ApplyUrls.Application(the.Case.Application), CaseUrls.List,
            CaseUrls.Case(number), CaseUrls.Entry(number, entry.Number), LetterUrls.List, $"{LetterUrls.List}?sorter=tittel",
            LetterUrls.Letter(the.Letter), "/oppgaver", "/oppgaver/nytt", "/oppgaver/folger", CalendarUrls.Page,
        };
        if (the.Award != default) pages.Add(AwardUrls.Award(the.Award));
        var said = new List<(string, string)>();
        foreach (var url in pages)
        {
            var page = (await client.Get(url)).ShouldBe(HttpStatusCode.OK);
            foreach (var choice in page.Document.QuerySelectorAll("select, script, style").ToList()) choice.Remove();
            said.Add((url, Plain(page.Document.DocumentElement.TextContent)));
        }

        foreach (var table in new[] { AwardUrls.Table, LetterUrls.Table, CaseUrls.Table, "/soknader/tabell" })
            foreach (var format in new[] { "csv", "maskin", "excel" })
                said.Add(($"{table} {format}", await Content(client, $"{table}?format={format}")));
        said.Add(("zip", await Content(client, CaseUrls.Archive(number))));
        foreach (var kind in DecisionKinds)
            (await client.Get($"{LetterUrls.List}?type={kind}")).Document.QuerySelector($"a[href='{LetterUrls.Letter(the.Letter)}']").ShouldBeNull();
        foreach (var closed in new[] { LetterUrls.Pdf(the.Letter), LetterUrls.Archive(the.Letter), CaseUrls.Document(number, entry.Number, 1) })
            (await client.Fetch(closed)).StatusCode.ShouldBe(HttpStatusCode.NotFound, closed);

        var page2 = await client.Post(CalendarUrls.Page, "renew");
        var feed = new Uri(page2.Document.QuerySelector("code")!.TextContent.Trim()).AbsolutePath;
        said.Add(("calendar", await Content(Anyone(), feed)));
        said.Add(("mail", await MailTo(reader)));
        said.Add(("notices", string.Join('\n', await ToldTo(reader))));
        return said;
    }

    private static IEnumerable<string> DecisionKinds => ["grant-award", "grant-rejection", "grant-dismissal"];

    private async Task<string> MailTo(Member member) => Plain(string.Join('\n', await ReadMail(db => db.Set<OutgoingMail>()
        .Where(m => m.To == member.User.Email).Select(m => m.Subject + "\n" + m.Body).ToListAsync())));

    private async Task<(Letter Letter, JournalEntry Entry, CaseNumber Number)> OfCase(SentLetter the)
    {
        var letter = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == the.Letter));
        CaseNumber.TryParse(letter.CaseNumber, out var number).ShouldBeTrue();
        return (letter, await Read(db => db.Set<JournalEntry>().SingleAsync(e => e.Id == letter.Entry)), number);
    }

    private async Task<Page> Found(Member member, string words) =>
        await As(member).Post(SearchAddress.Page, SearchAddress.Ask, (SearchAddress.Field, words));

    /// <summary>A file as text; of a ZIP, and of a workbook, which is one, all that lies in it.</summary>
    private static async Task<string> Content(Client client, string url)
    {
        var answer = await client.Fetch(url);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, url);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!bytes.AsSpan(0, 2).SequenceEqual("PK"u8)) return Plain(Encoding.UTF8.GetString(bytes));

        using var zip = new ZipArchive(new MemoryStream(bytes));
        var all = new StringBuilder();
        foreach (var file in zip.Entries.Where(file => !file.FullName.StartsWith("dokumenter/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await file.OpenAsync());
            var text = await reader.ReadToEndAsync();
            all.AppendLine(file.FullName).AppendLine(
                file.FullName.EndsWith("html", StringComparison.Ordinal) ? new HtmlParser().ParseDocument(text).Body!.TextContent : text);
        }

        foreach (var file in zip.Entries.Where(file => file.FullName.StartsWith("dokumenter/", StringComparison.Ordinal)))
            all.AppendLine(file.FullName);
        return Plain(all.ToString());
    }

    private static string Around(string said, string secret)
    {
        var at = said.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : said[Math.Max(0, at - 80)..Math.Min(said.Length, at + 120)];
    }

    // Thin and hard spaces stand between thousands.
    private static string Plain(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}

public sealed class UnreadLetterTests_OnSqlite(SqliteHost host) : UnreadLetterTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class UnreadLetterTests_OnPostgres(PostgresHost host) : UnreadLetterTests(host), IClassFixture<PostgresHost>;
