using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit;
using Samlop.Grants.Apply;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Templates;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Ui.Forms;

/// <summary>
/// What a form that is sent again gets, and what it never gets. Templates are tried, since their page loses its form with the first click.
/// </summary>
public abstract class FirstAnswersTests(SamlopHost host) : HostTests(host)
{
    private const string Once = "_once";

    [Fact]
    public async Task ASecondClick_OfTheSamePerson_GetsTheFirstAnswer_ThoughThePageHasNoSuchFormNow()
    {
        var url = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Award));
        var page = await As(await Given.AMember(Role.Administrator)).Get(url);
        var first = await page.Post("begin");
        (await page.Post("begin")).ShouldBe(HttpStatusCode.OK).Url.ShouldBe(first.Url);
        (await Read(db => db.Set<LetterTemplateVersion>().CountAsync(v => v.Kind == DecisionLetters.KindOf(DecisionKind.Award).Code))).ShouldBe(1);
        await Forget(DecisionKind.Award);
    }

    [Fact]
    public async Task TheTokenOfAnother_IsRefusedInWords_WithWhatWasTyped_AndTakenInWhenItIsSentAnew()
    {
        var (one, other) = (await Given.AMember(Role.Administrator), await Given.AMember(Role.Administrator));
        var page = await As(one).Get(AccessUrls.NewUser);
        var token = page.Document.QuerySelector("form[data-form=add] [name=_once]")!.GetAttribute("value");
        var (name, email) = ($"Prøve {TestData.Next()}", $"token{TestData.Next()}@example.test");
        await page.Post("add", ("Name", $"Prøve {TestData.Next()}"), ("Email", $"token{TestData.Next()}@example.test"));
        var refused = await (await As(other).Get(AccessUrls.NewUser)).Post("add", ("Name", name), ("Email", email), (Once, token));
        refused.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Skjemaet er allerede brukt, og ingenting er lagret nå.");
        refused.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe(name);
        (await refused.Post("add")).ShouldBe(HttpStatusCode.OK).ShouldSay(name);
    }

    [Fact]
    public async Task TheTokenOfAnother_OnAFormThatIsGone_GetsThePageAsItIsNow()
    {
        var url = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Award));
        var (one, other) = (await As(await Given.AMember(Role.Administrator)).Get(url), await As(await Given.AMember(Role.Administrator)).Get(url));
        await one.Post("begin");
        (await other.Post("begin", (Once, TokenOn(one)))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det du sendte, er ikke gjort");
        await Forget(DecisionKind.Award);
    }

    [Fact]
    public async Task AFormThatIsGone_BecauseAnotherDidIt_GetsThePageAsItIsNow_WithAWord()
    {
        var url = LetterUrls.Template(DecisionLetters.KindOf(DecisionKind.Rejection));
        var (one, other) = (await As(await Given.AMember(Role.Administrator)).Get(url), await As(await Given.AMember(Role.Administrator)).Get(url));
        await one.Post("begin");
        var answer = await other.Post("begin");
        answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Det du sendte, er ikke gjort").ShouldSay("Den nye versjonen skrives.");
        answer.Url.ShouldBe(url);
        (await other.Post("begin")).ShouldBe(HttpStatusCode.Conflict);
        await Forget(DecisionKind.Rejection);
    }

    [Theory]
    [InlineData("")]
    [InlineData("tull")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData(null)]
    public async Task ATokenThatNoPageMade_IsRefusedInWords_WithWhatWasTyped_AndTakenInWhenItIsSentAnew(string? token)
    {
        var administrator = await Given.AMember(Role.Administrator);
        var name = $"Prøve {TestData.Next()}";
        var page = await As(administrator).Get(AccessUrls.NewUser);
        var refused = await page.Post(
            "add", ("Name", name), ("Email", $"token{TestData.Next()}@example.test"), (Once, token ?? new string('x', 3000)));
        refused.ShouldBe(HttpStatusCode.UnprocessableEntity).ShouldSay("Skjemaet manglet et merke som hindrer at det blir sendt to ganger");
        refused.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value").ShouldBe(name);
        (await Read(db => db.Set<Submission>().AnyAsync(s => s.User == administrator.Id))).ShouldBeFalse();
        (await refused.Post("add")).ShouldBe(HttpStatusCode.OK).ShouldSay(name);
        (await Read(db => db.Set<Submission>().Where(s => s.User == administrator.Id).Select(s => s.Token).SingleAsync())).Length.ShouldBe("add:".Length + 32);
    }

    [Fact]
    public async Task AFileThatIsRefused_LeavesNothingBehind()
    {
        var county = await Given.ACounty();
        var (_, number) = await Given.AnOpenCall();
        var id = await Given.ABegunApplication(county.Lead, number);
        (await As(county.Lead).Attach(id, "program.pdf", "MZ"u8.ToArray())).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Kept().ShouldBeEmpty();
        (await As(county.Lead).Attach(id, "behov.txt", "Behov"u8.ToArray())).ShouldBe(HttpStatusCode.OK);
        Kept().Count().ShouldBe(1);
    }

    [Fact]
    public async Task AFile_IsNeverReadFromFields()
    {
        var county = await Given.ACounty();
        var (_, number) = await Given.AnOpenCall();
        var id = await Given.ABegunApplication(county.Lead, number);
        var page = await As(county.Lead).Get(ApplyUrls.Attachments(id));
        var form = page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "add");
        foreach (var (name, value) in new[] { ("Hash", new string('a', 64)), ("Name", "stjålet.pdf"), ("Size", "1"), ("Kind.Extension", ".pdf"), ("Kind.ContentType", "application/pdf") })
        {
            var forged = page.Document.CreateElement("input");
            forged.SetAttribute("name", $"AddInput.Files[0].{name}");
            forged.SetAttribute("value", value);
            form.AppendChild(forged);
        }

        (await page.Post("add", ("Kind", "demand"))).ShouldBe(HttpStatusCode.UnprocessableEntity).FieldErrors.Keys.ShouldContain("AddInput.Files");
        (await Given.Application(id)).Attachments.ShouldBeEmpty();
    }

    private IEnumerable<string> Kept() =>
        new[] { "files", "arriving" }.Select(folder => Path.Combine(Host.DataFolder, folder)).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

    private static string TokenOn(Page page) =>
        page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == "begin").QuerySelector($"input[name={Once}]")!.GetAttribute("value")!;

    /// <summary>As it was, for the other tests of this class.</summary>
    private async Task Forget(DecisionKind kind)
    {
        var code = DecisionLetters.KindOf(kind).Code;
        await using var db = Host.OpenDb();
        await db.Clear<LetterTemplateVersion>(v => v.Kind == code);
    }
}

public sealed class FirstAnswersTests_OnSqlite(SqliteHost host) : FirstAnswersTests(host), IClassFixture<SqliteHost>;

public sealed class FirstAnswersTests_OnPostgres(PostgresHost host) : FirstAnswersTests(host), IClassFixture<PostgresHost>;
