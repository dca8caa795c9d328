using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Calls;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Calls;

/// <summary>A new call with the text of an earlier one: what is taken over, what is moved, what is set anew, and who may.</summary>
public class CarriedCallTests
{
    public static TheoryData<string, string, string, int, string?> Fields() => new()
    {
        { "purpose", "scheme", "Formålet.", 1, "Formålet." },
        { "target", "group", "I 2022 gjelder dette.", 1, "I 2022 gjelder dette." },
        { "identity", "area", "Satsningsområde 7", 1, "Satsningsområde 7" },
        { "identity", "reference", "22/00001", 1, null },
        { "identity", "title", "Forsøk", 1, null },
        { "identity", "dated", "2022-01-31", 1, null },
        { "trial", "fromYear", "2022", 1, "2023" },
        { "trial", "toYear", "2026", 0, "2026" },
        { "trial", "toYear", "2100", 1, null },
        { "frame", "year", "2022", -1, "2021" },
        { "frame", "amount", "500000000", 1, null },
        { "frame", "classSize", "20", 1, "20" },
        { "applying", "deadline", "2022-03-10", 1, null },
        { "applying", "deadlineTime", "15:00", 1, null },
    };

    [Theory, MemberData(nameof(Fields)), Requirement("C-01")]
    public void Field_IsTakenOverMovedOrLeftToBeSet(string part, string field, string value, int years, string? carried) =>
        CopyCall.Carried(CallSamples.Complete().With(part, field, value), years).Part(part).Text(field).ShouldBe(carried);

    [Fact]
    public void Rows_KeepTheirCodesAndTexts_AndLoseTheirDates_WhichAreMissingThen()
    {
        var content = CallSamples.Complete();
        content.Part("reporting").Lists["due"] =
            [new AnswerRow("annual", new Dictionary<string, string> { ["date"] = "2023-02-01", ["text"] = "årsrapport" })];

        var carried = CopyCall.Carried(content, 1);

        var row = carried.Part("reporting").Rows("due").Single();
        (row.Code, row.Cell("date"), row.Cell("text")).ShouldBe(("annual", "", "årsrapport"));
        carried.Part("costs").Rows("eligible").Select(r => r.Code).ShouldBe(content.Part("costs").Rows("eligible").Select(r => r.Code));
        carried.Missing().Select(gap => $"{gap.Part.Key}.{gap.Question.Key}")
            .ShouldBe(["identity.title", "identity.dated", "frame.amount", "applying.deadline", "reporting.due"]);
    }
}

public abstract class CopyCallTests(SamlopHost host) : HostTests(host)
{
    [Fact, SentTwice, Requirement("C-01")]
    public async Task Copy_BeginsANewCallWithTheText_AndSaysWhatIsToBeSetAnew()
    {
        var imdi = await Given.ADirectorate();
        var source = await Given.APublishedCall(imdi);
        var number = CallData.NewNumber();

        (await As(imdi.Officer).Get(CallUrls.New)).ShouldSay("Bruk teksten fra en tidligere utlysning");
        var work = await As(imdi.Officer).Post(CallUrls.Copy(source), "copy", ("Nummer", number), ("Tittel", "Nytt forsøk"));

        work.Url.ShouldBe(CallUrls.Copied(number, source));
        work.ShouldSay($"Utlysningen har fått teksten fra {source}").ShouldSay("Ramme for året, i kroner")
            .ShouldSay($"begynte på versjon 1 med teksten fra utlysning {source}");
        (await As(imdi.Officer).Get(CallUrls.Call(number))).ShouldSay("Nytt forsøk").ShouldSay("Én setning om dette.");

        // The parts of its applications are those of the earlier call: shown as they are asked, and kept when the page is saved as it is.
        var form = CallStructure.Form.Part(CallStructure.FormPart)!;
        var shown = await As(imdi.Officer).Get(CallUrls.Part(number, form));
        var asked = await FormOf(number);
        asked.ShouldBe(await FormOf(source));
        await shown.Post("Lagre");
        (await FormOf(number)).ShouldBe(asked);
    }

    /// <summary>The parts and questions of an application to the newest version of the call.</summary>
    private Task<List<string>> FormOf(string number) => Read(async db =>
    {
        var id = await Given.IdOf(number);
        var versions = await db.Set<CallVersion>().Where(v => v.Call == id).Include(v => v.Parts).ToListAsync();
        return versions.OrderBy(v => v.Ordinal).Last().ReadContent().ApplicationForm.Parts
            .SelectMany(p => p.Questions, (p, q) => $"{p.Key}.{q.Key}").ToList();
    });

    [Fact, Requirement("C-01")]
    public async Task Copy_OfADraft_OrToATakenNumber_OrByAnotherDirectorate_IsRefused()
    {
        var imdi = await Given.ADirectorate();
        var other = await Given.ADirectorate();
        var (draft, published) = (await Given.ABegunCall(imdi.Officer), await Given.APublishedCall(imdi));

        await As(imdi.Officer).Submit(new CopyCall.Input { From = await Given.IdOf(draft), Number = CallData.NewNumber(), Title = "Ny" })
            .ShouldBeRefused(Call.CallNotPublished);
        await As(imdi.Officer).Submit(new CopyCall.Input { From = await Given.IdOf(published), Number = draft, Title = "Ny" })
            .ShouldHaveError("Number", "Error_CallNumberTaken");
        await As(other.Officer).Submit(new CopyCall.Input { From = await Given.IdOf(published), Number = CallData.NewNumber(), Title = "Ny" })
            .ShouldBeRefused(Refusal.NotFound);
        (await As(other.Officer).Get(CallUrls.Copy(published))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Copy_ByARoleThatMayNot_IsRefused()
    {
        var published = await Given.IdOf(await Given.APublishedCall(await Given.ADirectorate()));
        foreach (var role in AllUseCases.RolesWithout(CopyCall.Needs))
        {
            await As(await Given.AMember(role)).Submit(new CopyCall.Input { From = published, Number = "1-2022", Title = "Ny" })
                .ShouldBeRefused(Refusal.NotAllowed);
        }
    }
}

public sealed class CopyCallTests_OnSqlite(SqliteHost host) : CopyCallTests(host), IClassFixture<SqliteHost>;

[Trait("Category", "Nightly")]
public sealed class CopyCallTests_OnPostgres(PostgresHost host) : CopyCallTests(host), IClassFixture<PostgresHost>;
