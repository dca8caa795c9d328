using Samlop.Access;
using Samlop.Cases.Requests;
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
    WaitingClocks Clocks, WaitingDays Days, RequestClock Requests)
{
    public CaseNumber Number => new(Year, Serial);

    /// <summary>Of messages and requests together.</summary>
    public WaitingClocks Waiting => Clocks with { PartySince = Earliest(Clocks.PartySince, Requests.Since) };

    public CaseStanding Standing => CaseFile.StandingOf(ClosedAt, Waiting);

    /// <summary>The first day of what it waits for; null where none is set.</summary>
    public DateOnly? Until => Standing switch
    {
        CaseStanding.WaitsForOwner => Days.Owner,
        CaseStanding.WaitsForParty => Earliest(Days.Party, Requests.Until),
        _ => null,
    };

    /// <summary>The names of the parties, in one line.</summary>
    public string PartyNames => string.Join(", ", Parties.Select(party => party.Name));

    /// <summary>The owner as within a sentence; null where it is the reader's own organisation.</summary>
    internal Phrase? OwnerFor(CaseKind kind, OrganisationId reader) => Owner == reader ? null : kind.Owner.Name;

    /// <summary>The party, or what several are called together; null where it is the reader's own organisation.</summary>
    internal Phrase? PartyFor(CaseKind kind, OrganisationId reader) =>
        Parties is not [var only] ? kind.PartiesName : only.Organisation == reader ? null : Phrase.Verbatim(only.Name);

    private static T? Earliest<T>(T? one, T? other) where T : struct, IComparable<T> =>
        one is { } a && other is { } b ? a.CompareTo(b) < 0 ? a : b : one ?? other;

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
        var (open, asked) = (db.Rows<CaseAsking>().OpenTo(reader), db.Rows<CaseRequest>().OpenTo(reader));
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
                open.Where(a => a.Case == c.Id && a.Of != c.Owner).Min(a => (DateTimeOffset?)a.At)),
            new WaitingDays(
                open.Where(a => a.Case == c.Id && a.Of == c.Owner).Min(a => a.AnswerBy),
                open.Where(a => a.Case == c.Id && a.Of != c.Owner).Min(a => a.AnswerBy)),
            new RequestClock(
                asked.Where(r => r.Case == c.Id).Min(r => (DateTimeOffset?)r.AskedAt),
                asked.Where(r => r.Case == c.Id).Min(r => (DateOnly?)r.DueOn))));
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

    /// <summary>Where it stands, and whose answer it waits for and by when, in the words of its kind and of who reads.</summary>
    public static Phrase StandingText(this CaseKinds kinds, CaseFacts facts, OrganisationId reader, DateOnly today)
    {
        var kind = kinds.Of(facts.KindCode);
        return facts.Standing switch
        {
            CaseStanding.WaitsForOwner => CaseWords.Waits(facts.OwnerFor(kind, reader), facts.Until, today),
            CaseStanding.WaitsForParty => CaseWords.Waits(facts.PartyFor(kind, reader), facts.Until, today),
            _ => CaseWords.Of(facts.Standing),
        };
    }
}
