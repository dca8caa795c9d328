using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Cases;

/// <summary>What is read of a case: its facts, the names of its parties, its clocks and the deadline of its call.</summary>
public sealed record CaseFacts(
    CaseFileId Id, int Year, int Serial, OrganisationId Owner, string OwnerName, OrganisationId Party, string PartyName,
    GrantApplicationId? Application, string PublicTitle, string Title, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
    DateTimeOffset? Deadline, WaitingClocks Clocks)
{
    public CaseNumber Number => new(Year, Serial);

    public CaseStanding Standing => CaseFile.StandingOf(ClosedAt, Clocks);
}

/// <summary>Reads the facts of cases that the caller has limited to what the actor may see.</summary>
internal static class CaseReading
{
    public static IQueryable<CaseFacts> Facts(this IQueryable<CaseFile> cases, AppDb db)
    {
        var messages = db.Rows<CaseMessage>();
        var (toDirectorate, toCounty, calls) = (
            messages.Unanswered(CaseSide.County),
            messages.Unanswered(CaseSide.Directorate),
            db.Rows<Call>().Published()
        );
        return cases.Select(c => new CaseFacts(
            c.Id, c.Year, c.Serial,
            c.Owner, db.Set<Organisation>().Where(o => o.Id == c.Owner).Select(o => o.Name).SingleOrDefault()!,
            c.Party, db.Set<Organisation>().Where(o => o.Id == c.Party).Select(o => o.Name).SingleOrDefault()!,
            c.Application, c.PublicTitle, c.Title, c.OpenedAt, c.ClosedAt,
            calls.Where(call => call.Id == c.Call).Select(call => call.ClosesAt).SingleOrDefault(),
            new WaitingClocks(
                toDirectorate.Where(m => m.Case == c.Id).OrderBy(m => m.Number).Select(m => (DateTimeOffset?)m.At).FirstOrDefault(),
                toCounty.Where(m => m.Case == c.Id).OrderBy(m => m.Number).Select(m => (DateTimeOffset?)m.At).FirstOrDefault())));
    }
}
