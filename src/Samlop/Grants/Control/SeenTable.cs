using Samlop.Access;
using Samlop.Audit;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Ui.Tables;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Control;

/// <summary>Hva Riksrevisjonen har sett: what auditors have opened in the calls of the directorate, the newest first.</summary>
public static class SeenTable
{
    public const string Url = "/riksrevisjonen/sett";
    public const string Table = "/riksrevisjonen/sett/tabell";

    private static readonly string Code = EventJson.CodeOf(typeof(LookAtAudited.AuditedCaseLookedAt));
    private static readonly string Kind = Subject.Of(default(GrantApplicationId)).Kind;

    private static readonly Words<ControlText, AuditedThing> Things = new("Thing");

    private static readonly Sorting<Seen> Orders = new Sorting<Seen>("-tid", r => r.Number)
        .By("tid", r => r.Number)
        .By("sak", r => r.Serial)
        .By("fylke", r => r.County)
        .By("revisor", r => r.Auditor);

    public sealed class Seen
    {
        public long Number { get; init; }

        public DateTimeOffset At { get; init; }

        public string Auditor { get; init; } = "";

        public string Office { get; init; } = "";

        public int Year { get; init; }

        public int Serial { get; init; }

        public string County { get; init; } = "";

        public string Call { get; init; } = "";

        public string Search { get; init; } = "";

        public string Data { get; init; } = "";

        internal LookAtAudited.AuditedCaseLookedAt Look => (LookAtAudited.AuditedCaseLookedAt)EventJson.Read(Code, Data)!;
    }

    public static IReadOnlyList<Column<Seen>> Columns =>
    [
        new("tid", ControlText.Column_SeenAt, r => r.At) { Sortable = true },
        new("revisor", ControlText.Column_Auditor, r => r.Auditor) { Sortable = true },
        new("organisasjon", ControlText.Column_Office, r => r.Office) { OnlyInFiles = true },
        new("sak", ControlText.Column_Application, r => new CaseNumber(r.Year, r.Serial).ToString()) { Sortable = true },
        new("fylke", GrantsText.CountyAuthority, r => r.County) { Sortable = true },
        new("utlysning", GrantsText.Call, r => r.Call),
        new("hva", ControlText.Column_Thing, r => Things.Of(r.Look.Thing)),
        new("journalpost", ControlText.Column_Entry, r => r.Look.Entry) { IsNumber = true },
    ];

    public static IQueryable<Seen> Matching(AppDb db, Actor actor, TableQuery query)
    {
        var applications = db.Rows<GrantApplication>().ComeInTo(actor.ForCases());
        var cases = db.Rows<CaseFile>().About(applications).OfApplications();
        var rows =
            from e in db.Set<ProcessEvent>()
            from s in e.Subjects
            join p in db.Set<Process>() on e.Process equals p.Id
            join u in db.Set<User>() on p.User equals u.Id
            join f in db.Set<Organisation>() on p.Organisation equals f.Id
            from a in applications
            join c in cases on a.Id equals c.Application
            join o in db.Set<Organisation>() on a.County equals o.Id
            join l in db.Rows<Call>().Published() on a.Call equals l.Id
            where e.Code == Code && s.Kind == Kind && (GrantApplicationId)(object)s.Subject == a.Id
            select new Seen
            {
                Number = e.Sequence,
                At = p.At,
                Auditor = u.Name,
                Office = f.Name,
                Year = c.Year,
                Serial = c.Serial,
                County = o.Name,
                Call = l.Number,
                Search = u.Search + " " + o.Search + " " + l.Search,
                Data = e.Data,
            };
        foreach (var word in SearchText.Fold(query.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            rows = rows.Where(r => r.Search.Contains(word));
        return Orders.Apply(rows, query);
    }
}

/// <summary>Hva Riksrevisjonen har sett: to read it.</summary>
public abstract class ReadAuditLooks : INeeds
{
    public static Permission Needs { get; } = Permission.Of(
        "grants.audit.looks-read", Role.CaseOfficer, Role.DecisionMaker, Role.Administrator);
}
