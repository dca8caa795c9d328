using Microsoft.EntityFrameworkCore;
using Samlop.Grants.Report;
using Samlop.Questionnaires;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Report;

/// <summary>Reports as tests are given them.</summary>
internal static class ReportData
{
    /// <summary>All that the county must have written before it is sent.</summary>
    public static async Task AWrittenReport(this TestData given, SentLetter the)
    {
        await given.AReportPart(the, "model", ("text", "Nav og fylket tar inn sammen."));
        await given.AReportPart(the, "development", ("text", "Flere kommuner er med."));
        await given.AReportPart(the, "use", ("text", "Til lærere."));
        await given.AReportPart(the, "participants", ("progress", "Alle går videre."), ("results", "Mange har bestått."));
        var rows = new SaveReportPart.Input
        {
            Award = the.Award,
            Part = "activities",
            Fields = [new() { Key = "text" }],
            Rows = [new() { List = "list", Cells = ["Kurs for veiledere", $"10.{the.Case.Content.Year}", "Tjue veiledere"] }],
        };
        await given.Host.As(the.County.Lead).Submit(rows).ShouldSucceed();
    }

    public static async Task AReportPart(this TestData given, SentLetter the, string part, params (string Key, string Value)[] fields)
    {
        await using var db = given.Host.OpenDb();
        var version = await db.Set<ReportPart>()
            .Where(p => p.Part == part && db.Set<GrantReport>().Any(r => r.Id == p.Report && r.Award == the.Award)).Select(p => p.Version).SingleAsync();
        await given.Host.As(the.County.Lead).Submit(new SaveReportPart.Input
        {
            Award = the.Award,
            Part = part,
            BasedOn = version,
            Fields = [.. fields.Select(f => new TypedAnswer { Key = f.Key, Value = f.Value })],
        }).ShouldSucceed();
    }
}
