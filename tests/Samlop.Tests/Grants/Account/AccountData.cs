using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Tests.Audit.TwoPerson;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Account;

/// <summary>An accepted award whose year is over, with those of the county who have to do with its accounts.</summary>
internal sealed record AccountedAward(SentLetter Given, Member Owner, Member Superior)
{
    public AwardId Award => Given.Award;

    public Member Lead => Given.County.Lead;

    public Directorate Imdi => Given.Imdi;
}

/// <summary>Accounts as tests are given them.</summary>
internal static class AccountData
{
    public const string Teachers = "teachers";
    public const string Other = ApplicationOptions.OtherCost;

    /// <summary>Of 1 600 000 kr: 900 000 for other costs and 700 000 for teachers. It is January of the year after.</summary>
    public static async Task<AccountedAward> AnAwardToAccountFor(this TestData given)
    {
        var sent = await given.AnAward();
        await given.Host.As(sent.County.Director).Submit(new AcceptAward.Input { Award = sent.Award, Account = "1234.56.78903", TermsRead = true }).ShouldSucceed();
        var county = sent.County.Lead.Organisation;
        var the = new AccountedAward(sent, await given.AMember(Role.ProjectOwner, county), await given.AMember(Role.HeadOfAdministration, county));
        given.Host.Today = new DateOnly((await given.Award(sent.Award)).Year + 1, 1, 10);
        return the;
    }

    public static async Task<AccountsId> BegunAccounts(this TestData given, AccountedAward the) =>
        (await given.Host.As(the.Lead).Submit(new BeginAccounts.Input { Award = the.Award }).ShouldSucceed()).Accounts;

    /// <summary>With these costs on the two lines, and explanations.</summary>
    public static async Task Written(this TestData given, AccountedAward the, AccountsId id, string other = "900 000", string teachers = "650 000") =>
        await given.Host.As(the.Lead).Submit(new SaveAccounts.Input
        {
            Accounts = id,
            BasedOn = (await given.Accounts(id)).Version,
            Lines = [new() { Cost = Other, Costs = other, Explanation = "Prosjektlederen." }, new() { Cost = Teachers, Costs = teachers, Explanation = "En lærer sluttet." }],
        }).ShouldSucceed();

    public static async Task<AccountsId> SentAccountsOf(this TestData given, AccountedAward the, AccountsId? of = null)
    {
        var id = of ?? await given.BegunAccounts(the);
        if (of is null) await given.Written(the, id);
        await given.Host.As(the.Lead).Submit(new PresentAccounts.Input { Accounts = id }).ShouldSucceed();
        await given.Host.As(the.Owner).Submit(new ApproveAccounts.Input { Accounts = id, BasedOn = (await given.Accounts(id)).Version }).ShouldSucceed();
        await given.Host.As(the.Superior).Submit(new SendAccounts.Input { Accounts = id, Seen = await given.MarkOf(id.Value) }).ShouldSucceed();
        return id;
    }

    public static async Task<Accounts> Accounts(this TestData given, AccountsId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<Accounts>().Include(a => a.Lines).Include(a => a.Files).Include(a => a.Imports).Include(a => a.Postings).AsSplitQuery().SingleAsync(a => a.Id == id);
    }

    public static async Task<AccountsTreatmentId> TreatmentOf(this TestData given, AccountsId id)
    {
        await using var db = given.Host.OpenDb();
        return await db.Set<AccountsTreatment>().Where(t => t.Accounts == id).OrderByDescending(t => t.Number).Select(t => t.Id).FirstAsync();
    }

    /// <summary>Chooses a file in a form and sends it, as a browser does.</summary>
    public static async Task<Page> SendFile(this Client client, string url, string form, string field, string name, string content, params (string Field, string Value)[] chosen)
    {
        var page = await client.Get(url);
        var found = page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        using var body = new MultipartFormDataContent();
        foreach (var hidden in found.QuerySelectorAll("input[type=hidden]")) body.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        foreach (var (key, value) in chosen) body.Add(new StringContent(value), key);
        using var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(file, field, name);
        return await Page.Read(client, await client.Http.PostAsync(new Uri(url, UriKind.Relative), body));
    }
}
