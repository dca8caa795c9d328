using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Journal;
using Samlop.Grants.Accept;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Letters.Templates;
using Samlop.Platform.Print;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Auditing;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>Who may send and see letters, and what sending refuses.</summary>
public abstract class DispatchLetterTests : HostTests
{
    private readonly StandInPrinter printer = new();

    protected DispatchLetterTests(SamlopHost host)
        : base(host) => host.Printer = printer;

    [Fact, Requirement("C-11")]
    public async Task Dispatch_ByAnyoneWhoMayNot_IsRefused_AndNothingIsSaid()
    {
        var the = await Given.ADecidedCase();
        var input = the.Letter();
        await As(the.Imdi.Decider).Submit(input).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.County.Director).Submit(input).ShouldBeRefused(Refusal.NotAllowed);

        // An officer who has not declared impartiality, one who is barred, and one of another directorate find nothing.
        await As(the.Imdi.Other).Submit(input).ShouldBeRefused(Refusal.NotFound);
        await As(the.Imdi.Other).Submit(new DeclareImpartiality.Input { About = Subject.Of(the.Application), Answer = nameof(ImpartialityAnswer.Ground), Ground = nameof(ImpartialityGround.Special) }).ShouldSucceed();
        await As(the.Imdi.Other).Submit(input).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Imdi.Other).Get(TellUrls.Letter(the.Decision))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Imdi.Other).Get("/oppgaver")).ShouldNotSay("Send tilskuddsbrevet");
        await As(await Given.AMember(Role.CaseOfficer)).Submit(input).ShouldBeRefused(Refusal.NotFound);
        (await Letters(the)).ShouldBe(0);
        printer.Printed.ShouldBe(0);
    }

    [Fact]
    public async Task ALetter_IsSeenByItsCountyAndTheImpartial_AndByTheAuditor()
    {
        var sent = await Given.ASentLetter();
        var url = LetterUrls.Letter(sent.Letter);
        foreach (var may in new[] { sent.County.Lead, sent.County.Director, sent.Imdi.Officer, sent.Imdi.Decider, await Given.AnAuditorOf(sent.Case.Call) })
        {
            (await As(may).Get(url)).ShouldBe(HttpStatusCode.OK);
            (await As(may).Get(LetterUrls.List)).ShouldSay(sent.County.Lead.Organisation.Name.Split(' ')[1]);
        }

        foreach (var not in new[] { sent.Imdi.Other, (await Given.ACounty()).Director, await Given.AMember(Role.CaseOfficer) })
        {
            (await As(not).Get(url)).ShouldBe(HttpStatusCode.NotFound);
            (await As(not).Get(LetterUrls.List)).ShouldNotSay(sent.County.Lead.Organisation.Name);
            var client = As(not);
            await client.SignIn();
            foreach (var file in new[] { LetterUrls.Pdf(sent.Letter), LetterUrls.Archive(sent.Letter) }) (await client.Http.GetAsync(new Uri(file, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        await As((await Given.ACounty()).Lead).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldBeRefused(Refusal.NotFound);
        await As(sent.Imdi.Officer).Submit(new OpenLetter.Input { Letter = sent.Letter }).ShouldBeRefused(Refusal.NotAllowed);
        (await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter))).OpenedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Dispatch_Twice_MakesOneLetter()
    {
        var the = await Given.ADecidedCase();
        var input = the.Letter();
        var first = await As(the.Imdi.Officer).Submit(input, "dispatch:same").ShouldSucceed();
        (await As(the.Imdi.Officer).Submit(input, "dispatch:same").ShouldSucceed()).Letter.ShouldBe(first.Letter);
        await As(the.Imdi.Officer).Submit(input).ShouldBeRefused(Letter.LetterIsDispatched);
        (await Letters(the)).ShouldBe(1);
        (await Read(db => db.Set<Award>().CountAsync(a => a.Decision == the.Decision))).ShouldBe(1);
        printer.Printed.ShouldBe(2);
    }

    [Fact]
    [OnBothDatabases]
    public async Task Dispatch_ByTwoAtOnce_MakesOneLetter()
    {
        var the = await Given.ADecidedCase();
        await Given.Impartial(the.Application, the.Imdi.Other);
        var input = the.Letter();
        var outcomes = await Task.WhenAll(As(the.Imdi.Officer).Submit(input), As(the.Imdi.Other).Submit(input));
        outcomes.Count(o => o.Succeeded).ShouldBe(1);
        (await Letters(the)).ShouldBe(1);
    }

    [Fact]
    public async Task WithoutAPrinter_NothingIsSent()
    {
        var the = await Given.ADecidedCase();
        using var chromium = new ChromiumPrinter(MachineProgram.At("/nowhere/chromium"), TimeSpan.FromSeconds(5), NullLogger<ChromiumPrinter>.Instance);
        Host.Printer = chromium;

        await As(the.Imdi.Officer).Submit(the.Letter()).ShouldBeRefused(PrintRefusal.PdfNotAvailable);
        (await As(the.Imdi.Officer).Post(TellUrls.Letter(the.Decision), "Send brevet")).ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay(PrintRefusal.PdfNotAvailable.Text.ToString());
        (await Letters(the)).ShouldBe(0);
        (await Read(db => db.Set<JournalEntry>().CountAsync(e => e.Direction == EntryDirection.Outgoing && db.Set<CaseFile>().Any(c => c.Id == e.Case && c.Subject == the.Application.Value)))).ShouldBe(0);
    }

    [Fact]
    public async Task FilesOfAnotherDay_AreNotSent()
    {
        var the = await Given.ADecidedCase();
        var input = the.Letter();
        Host.Printer = new StandInPrinter(() => Host.Time.Now = TestTime.Start.AddDays(1));
        await As(the.Imdi.Officer).Submit(input).ShouldBeRefused(Refusal.ChangedSinceOpened);
        (await Letters(the)).ShouldBe(0);
    }

    /// <summary>The template is put in force while the printer works: what was printed is not what would be stored.</summary>
    [Fact]
    public async Task FilesOfAnotherTemplate_AreNotSent_AndTheNextTryHasTheNewOne()
    {
        var the = await Given.ADecidedCase(DecisionKind.Rejection);
        var input = the.Letter();
        var first = await Template(DecisionKind.Rejection);
        var made = 0;
        Host.Printer = new StandInPrinter(() => made += made == 0 ? PutInForce(first, the).GetAwaiter().GetResult() : 0);
        await As(the.Imdi.Officer).Submit(input).ShouldBeRefused(Refusal.ChangedSinceOpened);
        (await Letters(the)).ShouldBe(0);

        var sent = await As(the.Imdi.Officer).Submit(the.Letter()).ShouldSucceed();
        (await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter))).TemplateVersion.ShouldBe(first.Number + 1);
        await using var db = Host.OpenDb();
        await db.Clear<LetterTemplateVersion>(t => t.Kind == DecisionLetters.KindOf(DecisionKind.Rejection).Code);
    }

    /// <summary>A letter says for good what it said; the decision that takes its place gets one of its own.</summary>
    [Fact]
    public async Task ADecisionThatIsReplaced_KeepsItsLetter_AndOneThatWasNotToldGetsNone()
    {
        var sent = await Given.ASentLetter();
        var before = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        var next = await Given.ADecision(sent.Imdi, sent.Case.Application, sent.Case.Call, sent.Case.Content, sent.Case.Decision);
        await As(sent.Imdi.Officer).Submit(sent.Case.Letter())
            .ShouldBeRefused(Letter.LetterIsDispatched);
        await As(sent.Imdi.Officer).Submit(sent.Case.Letter(next)).ShouldSucceed();
        var after = await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter));
        (after.Hash, after.Content, after.Version).ShouldBe((before.Hash, before.Content, before.Version));
        (await As(sent.County.Lead).Get(LetterUrls.Letter(sent.Letter))).ShouldBe(HttpStatusCode.OK);

        var untold = await Given.ADecidedCase();
        await Given.ADecision(untold.Imdi, untold.Application, untold.Call, untold.Content, untold.Decision);
        await As(untold.Imdi.Officer).Submit(untold.Letter())
            .ShouldBeRefused(Decision.DecisionIsReplaced);
        (await Letters(untold)).ShouldBe(0);
    }

    [Fact]
    public async Task ADecisionThatIsNotMade_HasNoLetter()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var application = await Given.ASentApplication(await Given.ACounty(), number, imdi.Officer, imdi.Decider);
        var draft = new Decision(Given.Id<DecisionId>(), application, await Given.IdOf(number), 1, null, LetterData.Content(DecisionKind.Award, 2022, Today.AddDays(30)), imdi.Officer.Id, Host.Time.Now);
        await Given.Saved(draft);
        await As(imdi.Officer).Submit(LetterData.Of(draft.Id, draft.Kind)).ShouldBeRefused(Decision.DecisionNotMade);
        (await As(imdi.Officer).Get(TellUrls.Letter(draft.Id))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [OnBothDatabases]
    public async Task TheList_IsSearched_Sorted_AndTakenOut()
    {
        var sent = await Given.ASentLetter();
        var client = As(sent.County.Lead);
        var number = (await Read(db => db.Set<Letter>().SingleAsync(l => l.Id == sent.Letter))).CaseNumber;
        (await client.Get($"{LetterUrls.List}?q={Uri.EscapeDataString(number)}&lest=nei")).ShouldSay(number);
        (await As(sent.Imdi.Officer).Get($"{LetterUrls.List}?q={Uri.EscapeDataString(number)}&type=grant-award&lest=nei")).ShouldSay(number);
        (await client.Get($"{LetterUrls.List}?lest=ja")).ShouldSay("Filtrene skjuler alt");
        (await client.Get($"{LetterUrls.List}?q=finnesikke")).ShouldNotSay(number);
        foreach (var sort in new[] { "tittel", "mottaker", "sendt", "apnet" }) (await As(sent.Imdi.Officer).Get($"{LetterUrls.List}?sorter={sort}")).ShouldBe(HttpStatusCode.OK);
        (await client.Http.GetStringAsync(new Uri($"{LetterUrls.Table}?format=csv", UriKind.Relative))).ShouldContain(number);
    }

    private async Task<Template> Template(DecisionKind kind)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LetterTemplates>().InForce(DecisionLetters.KindOf(kind));
    }

    /// <summary>The next version, with another closing.</summary>
    private async Task<int> PutInForce(Template before, DecidedCase the)
    {
        var texts = LetterTexts.Read(before.Texts.Write());
        foreach (var form in new[] { texts.Nb, texts.Nn }) form["closing"] = "Med vennlig hilsen oss.";
        var now = Host.Time.Now;
        var next = new LetterTemplateVersion(
            Given.Id<LetterTemplateVersionId>(), before.Kind.Code, before.Number + 1, texts, the.Imdi.Officer.Id, now);
        var check = new TwoPersonCheck(next.Id.Value);
        next.Send(check, await Host.ActorOf(the.Imdi.Officer), now).ShouldBeNull();
        next.PutInForce(check, await Host.ActorOf(the.Imdi.Decider), check.Mark, now).ShouldBeNull();
        await Given.SavedAll(check, next);
        return 1;
    }

    private Task<int> Letters(DecidedCase the) => Read(db => db.Set<Letter>().CountAsync(l => l.Matter == the.Decision.Value));
}

public sealed class DispatchLetterTests_OnSqlite(SqliteHost host) : DispatchLetterTests(host), IClassFixture<SqliteHost>;

public sealed class DispatchLetterTests_OnPostgres(PostgresHost host) : DispatchLetterTests(host), IClassFixture<PostgresHost>;
