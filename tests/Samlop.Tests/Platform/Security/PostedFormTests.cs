using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Samlop.Access;
using Samlop.Grants.Apply;
using Samlop.Platform.Security;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Security;

/// <summary>Bodies and addresses that no page of ours sends: each has an answer with words, and none is a failure of ours.</summary>
public abstract class PostedFormTests(SamlopHost host) : HostTests(host)
{
    private const string Plain = "application/x-www-form-urlencoded";

    public static TheoryData<string, string, HttpStatusCode> Odd => new()
    {
        { "person=a%00b", Plain, HttpStatusCode.BadRequest },
        { "person=%0%000&%00=%00", Plain, HttpStatusCode.BadRequest },
        { "person=a%C3%28", Plain, HttpStatusCode.BadRequest },
        { "person=a", Plain + "; charset=utf-7", HttpStatusCode.BadRequest },
        { "person=a", Plain + "; charset=klingon", HttpStatusCode.BadRequest },
        { new string('n', 600) + "=1", Plain, HttpStatusCode.RequestEntityTooLarge },
        { "person=" + new string('x', 5_000_000), Plain, HttpStatusCode.RequestEntityTooLarge },
        { string.Join('&', Enumerable.Repeat("f=1", PostedForm.MostFields + 1)), Plain, HttpStatusCode.RequestEntityTooLarge },
        { "no part at all", "multipart/form-data; boundary=x", HttpStatusCode.BadRequest },
        { "person=a", "multipart/form-data", HttpStatusCode.BadRequest },
        { "{}", "application/json", HttpStatusCode.UnsupportedMediaType },
    };

    [Theory, MemberData(nameof(Odd))]
    public async Task Body_ThatIsNoForm_IsAnsweredWithAPage(string body, string type, HttpStatusCode status)
    {
        foreach (var url in new[] { "/logg-inn/persona", "/logg-ut", "/sprak/nn" })
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            var answer = await Anyone().Direct.PostAsync(new Uri(url, UriKind.Relative), content);
            answer.StatusCode.ShouldBe(status, url);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("data-failure", customMessage: url);
        }
    }

    [Fact]
    public async Task Form_OfABudgetWithManyRows_IsRead()
    {
        var member = await Given.AMember(Role.ProjectLead);
        var rows = Enumerable.Range(0, 5_000).Select(n => ($"Input.Lines[{n / 4}].F{n % 4}", "1"));
        var answer = await Anyone().PostBare("/logg-inn/persona", [("person", member.Id.Value.ToString()), .. rows]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signs_ThatNobodyTypes_AreTakenAway()
    {
        var administrator = await Given.AMember(Role.Administrator);
        var name = $"Kari Prøvesen {TestData.Next()}";
        var page = await As(administrator).Post(
            AccessUrls.People + "/ny", "add", ("Name", name.Insert(4, "\u0007\uFFFE\u000B")),
            ("Email", $"kari{TestData.Next()}@example.test"));
        page.ShouldBe(HttpStatusCode.OK).Title.ShouldBe(name);
    }

    [Theory]
    [InlineData("a\0b", "ab", true)]
    [InlineData("\0\0", null, true)]
    [InlineData("a\u0001b", "ab", true)]
    [InlineData("skriv %00 slik", "skriv %00 slik", false)]
    [InlineData("én\u000Bto\u000Ctre\u0085fire", "én\nto\ntre\nfire", false)]
    [InlineData("\u200Fשלום\u00ADا\u200Cب", "\u200Fשלום\u00ADا\u200Cب", false)]
    public async Task AnySignThatCanBePasted_IsTaken_AndWhatIsTakenAwayIsTold(string typed, string? stored, bool told)
    {
        var county = await Given.ACounty();
        var (_, number) = await Given.AnOpenCall();
        var id = await Given.ABegunApplication(county.Lead, number);
        var client = As(county.Lead);
        var page = await client.Post(ApplyUrls.Part(id, "reason"), "part", ("Input.Fields[0].Value", typed));
        page.ShouldBe(HttpStatusCode.OK);
        (await Given.Application(id)).ReadContent().Part("reason").Text("text").ShouldBe(stored);
        page.Text.Contains("tegn som ikke kan vises", StringComparison.Ordinal).ShouldBe(told);
        (await client.Get("/oppgaver")).ShouldNotSay("tegn som ikke kan vises");
    }

    [Theory]
    [InlineData("/utlysninger?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/utlysninger/tabell?format=csv&q=%EF%BF%BE%ED%A0%80", HttpStatusCode.OK)]
    [InlineData("/register/kommuner?q=%EF%BF%BE", HttpStatusCode.OK)]
    [InlineData("/register/kommuner?q=a%07b", HttpStatusCode.OK)]
    [InlineData("/utlysninger?q=%00", HttpStatusCode.BadRequest)]
    [InlineData("/utlysninger?%00=a", HttpStatusCode.BadRequest)]
    public async Task Search_ForSignsThatNobodyTypes_Answers(string url, HttpStatusCode status) =>
        (await Anyone().Get(url)).ShouldBe(status);
}

public sealed class PostedFormTests_OnSqlite(SqliteHost host) : PostedFormTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class PostedFormTests_OnPostgres(PostgresHost host) : PostedFormTests(host), IClassFixture<PostgresHost>;
