using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Apply;

/// <summary>An application as notices speak of it: by the numbers of its call and its case, and who works with it on each side.</summary>
/// <param name="Case">Number of the case; empty before it is sent.</param>
internal sealed record ToldApplication(
    GrantApplicationId Id, string Call, DateOnly? Deadline, OrganisationId County, OrganisationId Directorate, string Case)
{
    public Readers AtTheCounty => Readers.In(County, [.. GrantNotices.OfTheCounty]);

    public Readers AtTheDirectorate => Readers.In(Directorate, [.. GrantNotices.OfTheDirectorate]);

    /// <summary>Those of the directorate in one of these roles.</summary>
    public Readers At(IEnumerable<Role> roles) => Readers.In(Directorate, [.. roles]);

    /// <summary>A line about it by its call's number.</summary>
    public Phrase ByCall<TTexts>(string key) => Phrase.In<TTexts>(key, Call);

    /// <summary>A line about it by its case's number.</summary>
    public Phrase ByCase<TTexts>(string key) => Phrase.In<TTexts>(key, Case);
}

internal static class NoticeLoading
{
    /// <summary>What a notice needs of an application, whoever has done something with it.</summary>
    public static Task<ToldApplication> Application(this Occasion occasion, GrantApplicationId id) =>
        occasion.Once(id, () => Read(occasion, id));

    private static async Task<ToldApplication> Read(Occasion occasion, GrantApplicationId id)
    {
        var db = occasion.Db;
        var cases = db.Rows<CaseFile>().All(Because.WhoWaitsIsTold).OfApplications();
        var row = await (
            from a in db.Rows<GrantApplication>().All(Because.WhoWaitsIsTold)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            where a.Id == id
            select new
            {
                c.Number,
                c.Deadline,
                a.County,
                c.Owner,
                Year = cases.Where(f => f.Application == a.Id).Select(f => (int?)f.Year).FirstOrDefault(),
                Serial = cases.Where(f => f.Application == a.Id).Select(f => (int?)f.Serial).FirstOrDefault(),
            }).SingleAsync(occasion.Cancel);
        return new ToldApplication(
            id, row.Number, row.Deadline, row.County, row.Owner,
            row.Year is { } year ? new CaseNumber(year, row.Serial!.Value).ToString() : "");
    }
}
