using Samlop.Access;
using Samlop.Cases.Threads;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Forms;
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
    /// <param name="reader">Whose clocks they are: of the threads that they see.</param>
    public static IQueryable<CaseFacts> Facts(this IQueryable<CaseFile> cases, AppDb db, Reader reader)
    {
        var open = db.Rows<CaseAsking>().OpenTo(reader);
        return cases.Select(c => new CaseFacts(
            c.Id, c.KindCode, c.Subject, c.Year, c.Serial,
            c.Owner, db.Set<Organisation>().Where(o => o.Id == c.Owner).Select(o => o.Name).SingleOrDefault()!,
            (from p in c.Parties
             join o in db.Set<Organisation>() on p.Organisation equals o.Id
             orderby o.Name
             select new PartyRow(o.Id, o.Name, p.Role)).ToList(),
            c.PublicTitle, c.Title, c.OpenedAt, c.ClosedAt,
            new WaitingClocks(
                open.Where(a => a.Case == c.Id && a.Of == c.Owner).Min(a => (DateTimeOffset?)a.At),
                open.Where(a => a.Case == c.Id && a.Of != c.Owner).Min(a => (DateTimeOffset?)a.At))));
    }

    /// <summary>Those among the participants of a thread that the one who sits there may ask something, as they are chosen.</summary>
    public static IReadOnlyList<Option> Askable(
        this CaseKinds kinds, CaseFacts facts, IEnumerable<OrganisationId> participants, CaseSeat seat) =>
        [
            .. MessageSending.Writing(
                    kinds, facts.KindCode, facts.Owner, facts.Parties.Select(party => (party.Organisation, party.Role)))
                .Where(one => one != seat.Organisation && participants.Contains(one))
                .Select(one => new Option(one.Value.ToString(), facts.NameOf(one))),
        ];

    /// <summary>Where the actor sits in a case that was read.</summary>
    public static CaseSeat? SeatOf(this CaseKinds kinds, Actor actor, CaseFacts facts) =>
        kinds.SeatOf(actor, facts.KindCode, facts.Owner, facts.Parties.Select(party => (party.Organisation, party.Role)));

    /// <summary>Where it stands, in the words of its kind.</summary>
    public static Phrase StandingText(this CaseKinds kinds, CaseFacts facts) =>
        CaseWords.Standing(facts.Standing, kinds.Of(facts.KindCode));
}
