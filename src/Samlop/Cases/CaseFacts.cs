using Samlop.Access;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Cases;

/// <summary>What is read of a case: its facts, the names of its parties and its clocks.</summary>
public sealed record CaseFacts(
    CaseFileId Id, string KindCode, Guid Subject, int Year, int Serial, OrganisationId Owner, string OwnerName,
    IReadOnlyList<PartyRow> Parties, string PublicTitle, string Title, DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt,
    WaitingClocks Clocks)
{
    public CaseNumber Number => new(Year, Serial);

    public CaseStanding Standing => CaseFile.StandingOf(ClosedAt, Clocks);

    /// <summary>The names of the parties, in one line.</summary>
    public string PartyNames => string.Join(", ", Parties.Select(party => party.Name));

    public string NameOf(OrganisationId organisation) =>
        organisation == Owner ? OwnerName : Parties.FirstOrDefault(party => party.Organisation == organisation)?.Name ?? "";
}

/// <summary>A party of a case as it is read.</summary>
/// <param name="Role">Code of the <see cref="CaseRole"/>.</param>
public sealed record PartyRow(OrganisationId Organisation, string Name, string Role);

/// <summary>Reads the facts of cases that the caller has limited to what the actor may see.</summary>
internal static class CaseReading
{
    public static IQueryable<CaseFacts> Facts(this IQueryable<CaseFile> cases, AppDb db)
    {
        var messages = db.Rows<CaseMessage>();
        var (toOwner, toParty) = (messages.Unanswered(CaseSide.Party), messages.Unanswered(CaseSide.Owner));
        return cases.Select(c => new CaseFacts(
            c.Id, c.KindCode, c.Subject, c.Year, c.Serial,
            c.Owner, db.Set<Organisation>().Where(o => o.Id == c.Owner).Select(o => o.Name).SingleOrDefault()!,
            (from p in c.Parties
             join o in db.Set<Organisation>() on p.Organisation equals o.Id
             orderby o.Name
             select new PartyRow(o.Id, o.Name, p.Role)).ToList(),
            c.PublicTitle, c.Title, c.OpenedAt, c.ClosedAt,
            new WaitingClocks(
                toOwner.Where(m => m.Case == c.Id).OrderBy(m => m.Number).Select(m => (DateTimeOffset?)m.At).FirstOrDefault(),
                toParty.Where(m => m.Case == c.Id).OrderBy(m => m.Number).Select(m => (DateTimeOffset?)m.At).FirstOrDefault())));
    }

    /// <summary>Where the actor sits in a case that was read.</summary>
    public static CaseSeat? SeatOf(this CaseKinds kinds, Actor actor, CaseFacts facts) =>
        kinds.SeatOf(actor, facts.KindCode, facts.Owner, facts.Parties.Select(party => (party.Organisation, party.Role)));

    /// <summary>Where it stands, in the words of its kind.</summary>
    public static Phrase StandingText(this CaseKinds kinds, CaseFacts facts) =>
        CaseWords.Standing(facts.Standing, kinds.Of(facts.KindCode));
}
