using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>Writing a call page by page: what is typed, two people at once, the same form twice.</summary>
[Trait("Category", "Clock")]
public abstract class SaveCallPartTests(SamlopHost host) : HostTests(host)
{
    [Theory]
    [InlineData("1 250 000,50", "125000050")]
    [InlineData("1.250.000,50", "125000050")]
    public async Task Amount_WrittenTheNorwegianWay_IsKeptInOre(string typed, string ore)
    {
        var (imdi, number) = await ADraft();
        await As(imdi.Officer).Submit(await Frame(number, ("amount", typed))).ShouldSucceed();
        (await Content(number, "frame")).Text("amount").ShouldBe(ore);
    }

    [Theory]
    [InlineData("−5", "Skriv et beløp over 0 kroner, for eksempel 5 000 000.")]
    [InlineData("-5", "Skriv et beløp over 0 kroner, for eksempel 5 000 000.")]
    [InlineData("1250.50", "Bruk komma foran ørene, for eksempel 1 250,50.")]
    [InlineData("mye", "Skriv beløpet med tall, for eksempel 1 250 000 eller 1 250 000,50.")]
    public async Task Amount_ThatCannotBeRead_IsToldBesideTheField_AndNothingTypedIsLost(string typed, string message)
    {
        var (imdi, number) = await ADraft();
        var page = await As(imdi.Officer).Post(CallUrls.Part(number, CallStructure.Form.Part("frame")!), "Lagre", ("Input.Fields[0].Value", typed), ("Input.Fields[5].Value", "Om rammen"));
        page.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.FieldErrors["Input.Fields[0].Value"].ShouldBe(message);
        page.Document.QuerySelector("input[name='Input.Fields[0].Value']")!.GetAttribute("value").ShouldBe(typed);
        page.ShouldSay("Om rammen");
        (await Content(number, "frame")).Fields.ShouldBeEmpty();
    }

    [Fact]
    public async Task EarlierAddressOfAPart_LeadsToItsNewOne()
    {
        var (imdi, number) = await ADraft();
        (await As(imdi.Officer).Get($"{CallUrls.Work(number)}/applying")).Url.ShouldBe(CallUrls.Part(number, CallStructure.Form.Part("applying")!));
        (await As(imdi.Officer).Get($"{CallUrls.Work(number)}/finnes-ikke")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("10.03.2022", "2022-03-10")]
    [InlineData("10.3.22", "2022-03-10")]
    [InlineData("31.02.2022", null)]
    [InlineData("29.02.2024", "2024-02-29")]
    [InlineData("29.02.2023", null)]
    public async Task Date_IsReadAsNorwegiansWriteIt(string typed, string? stored)
    {
        var (imdi, number) = await ADraft();
        var run = As(imdi.Officer).Submit(await Input(number, "applying", ("deadline", typed)));
        if (stored is null) await run.ShouldHaveError("Fields[0].Value", "Error_Date");
        else await run.ShouldSucceed();
        (await Content(number, "applying")).Text("deadline").ShouldBe(stored);
    }

    [Theory]
    [InlineData("title", 300, true)]
    [InlineData("title", 301, false)]
    [InlineData("legalFrame", 8000, true)]
    [InlineData("legalFrame", 8001, false)]
    public async Task Text_AtItsLimit_IsTaken_AndOneMoreIsNot(string field, int length, bool taken)
    {
        var (imdi, number) = await ADraft();
        var run = As(imdi.Officer).Submit(await Input(number, "identity", (field, new string('å', length))));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError("Fields[0].Value", "Error_TooLong");
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    [InlineData("9 999", true)]
    [InlineData("10 000", false)]
    [InlineData("2,5", false)]
    public async Task Number_WithinItsLimits_IsTaken(string typed, bool taken)
    {
        var (imdi, number) = await ADraft();
        var run = As(imdi.Officer).Submit(await Frame(number, ("classSize", typed)));
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError("Fields[0].Value", "Error_Number");
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public async Task Rows_UpToTheLimit_AreTaken(int rows, bool taken)
    {
        var (imdi, number) = await ADraft();
        var input = await Input(number, "costs");
        input.Rows.AddRange(Enumerable.Range(1, rows).Select(n => new TypedRow { List = "eligible", Cells = [$"Utgift {n}"] }));
        var run = As(imdi.Officer).Submit(input);
        if (taken) await run.ShouldSucceed();
        else await run.ShouldHaveError($"Rows[{rows - 1}].Cells[0]", "Error_TooManyRows");
    }

    [Fact]
    public async Task Row_KeepsItsCode_WhenItsTextIsChangedAndAnotherIsRemoved()
    {
        var (imdi, number) = await ADraft();
        var input = await Input(number, "costs");
        input.Rows.AddRange([new() { List = "eligible", Cells = ["Lærere"] }, new() { List = "eligible", Cells = ["Tolk"] }]);
        await As(imdi.Officer).Submit(input).ShouldSucceed();
        var before = (await Content(number, "costs")).Rows("eligible");

        var second = await Input(number, "costs");
        second.Rows.AddRange([new() { List = "eligible", Code = before[0].Code, Cells = [""] }, new() { List = "eligible", Code = before[1].Code, Cells = ["Tolketjenester"] }, new() { List = "eligible", Cells = ["Reise"] }]);
        await As(imdi.Officer).Submit(second).ShouldSucceed();

        var after = (await Content(number, "costs")).Rows("eligible");
        after.Select(r => r.Cell("text")).ShouldBe(["Tolketjenester", "Reise"]);
        after[0].Code.ShouldBe(before[1].Code);
        after.Select(r => r.Code).ShouldBeUnique();
    }

    [Fact]
    public async Task TwoWhoSaveTheSamePart_SeeBothVersions()
    {
        var (imdi, number) = await ADraft();
        var url = CallUrls.Part(number, CallStructure.Form.Part("payment")!);
        var mine = await As(imdi.Officer).Get(url);
        var theirs = await As(imdi.Other).Get(url);
        await theirs.Post("Lagre", ("Input.Fields[0].Value", "Betales etter aksept."));

        var conflict = await mine.Post("Lagre", ("Input.Fields[0].Value", "Betales i to deler."));
        conflict.ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Betales i to deler.").ShouldSay($"{imdi.Other.User.Name} har lagret dette i mellomtiden:").ShouldSay("Betales etter aksept.");

        // Having seen both, the officer saves the joined text over the other's.
        await conflict.Post("Lagre mitt over det som er lagret", ("Input.Fields[0].Value", "Betales i to deler etter aksept."));
        (await Content(number, "payment")).Text("text").ShouldBe("Betales i to deler etter aksept.");
    }

    [Fact]
    public async Task DifferentParts_SavedAtOnce_DoNotDisturbEachOther()
    {
        var (imdi, number) = await ADraft();
        var inputs = new List<SaveCallPart.Input>();
        foreach (var part in CallStructure.Form.Parts) inputs.Add(await Given.PartInput(number, part));
        await Task.WhenAll(inputs.Select((input, i) => As(i % 2 == 0 ? imdi.Officer : imdi.Other).Submit(input).ShouldSucceed()));
        (await As(imdi.Officer).Get(CallUrls.Work(number))).ShouldNotSay("Dette mangler før utlysningen kan publiseres");
    }

    [Fact]
    public async Task SameFormTwice_SavesOnce()
    {
        var (imdi, number) = await ADraft();
        var page = await As(imdi.Officer).Get(CallUrls.Part(number, CallStructure.Form.Part("payment")!));
        await page.Post("Lagre", ("Input.Fields[0].Value", "Betales etter aksept."));
        (await page.Post("Lagre", ("Input.Fields[0].Value", "Betales etter aksept."))).ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<CallPart>().Where(p => p.Part == "payment" && p.SavedBy == imdi.Officer.Id).Select(p => p.Version).SingleAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task SavedPage_SaysWhen()
    {
        var (imdi, number) = await ADraft();
        var page = await As(imdi.Officer).Post(CallUrls.Part(number, CallStructure.Form.Part("payment")!), "Lagre", ("Input.Fields[0].Value", "Tekst"));
        page.ShouldSay("Lagret kl.");
    }

    private async Task<(Directorate Imdi, string Number)> ADraft()
    {
        var imdi = await Given.ADirectorate();
        return (imdi, await Given.ABegunCall(imdi.Officer));
    }

    private Task<SaveCallPart.Input> Frame(string number, params (string Key, string Value)[] fields) => Input(number, "frame", fields);

    private async Task<SaveCallPart.Input> Input(string number, string part, params (string Key, string Value)[] fields)
    {
        var basis = await Given.PartInput(number, CallStructure.Form.Part(part)!);
        return new SaveCallPart.Input { Call = basis.Call, Part = part, BasedOn = basis.BasedOn, Fields = [.. fields.Select(f => new TypedAnswer { Key = f.Key, Value = f.Value })] };
    }

    private async Task<Answers> Content(string number, string part)
    {
        var content = await Read(db => (from c in db.Set<Call>() from v in c.Versions from p in v.Parts where c.Number == number && p.Part == part select p.Content).SingleOrDefaultAsync());
        return content is null ? Answers.Empty : Answers.Read(content);
    }
}

public sealed class SaveCallPartTests_OnSqlite(SqliteHost host) : SaveCallPartTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class SaveCallPartTests_OnPostgres(PostgresHost host) : SaveCallPartTests(host), IClassFixture<PostgresHost>;
