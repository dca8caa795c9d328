using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Apply;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Orders;
using Samlop.Grants.Pay.Receipts;
using Samlop.Grants.Settle;
using Samlop.Letters.Dispatch;
using Samlop.Letters.Inbox;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Control;

/// <summary>What of a grant case an auditor opened.</summary>
public enum AuditedThing
{
    Application,
    Award,
    Decision,
    Control,
    Case,
    Document,
    Archive,
    Letter,
    Payment,
    Report,
    Accounts,
    Recovery,
    Order,
    Receipts,
    Year,
}

/// <summary>
/// Riksrevisjonen åpner en sak: every look of an auditor at a grant case is written down before anything is shown, with what was opened.
/// The directorate reads it on a page of its own; no other history tells it.
/// </summary>
[Process("grants.audit.looked-at"), TellsNobody(Untold.Noted)]
public sealed class LookAtAudited(AppDb db) : IUseCase<LookAtAudited.Input, Done>
{
    public static Permission Needs { get; } = Permission.Of("grants.audit.look", Role.Auditor);

    /// <summary>The addresses of grant cases, by how their patterns begin; pages write their parameters with capital letters.</summary>
    private static readonly (string Begins, AuditedThing Thing)[] Addresses =
    [
        ("/soknader/{", AuditedThing.Application), ("/tilskudd/{", AuditedThing.Award), ("/vedtak/{", AuditedThing.Decision),
        ("/kontroll/{", AuditedThing.Control), ("/saker/{", AuditedThing.Case), ("/brev/{", AuditedThing.Letter),
        ("/utbetalinger/{", AuditedThing.Payment), ("/utbetalinger/ordrer/{", AuditedThing.Order),
        ("/utbetalinger/kvitteringer/{", AuditedThing.Receipts), ("/tilskuddsar/{year:int}/{county", AuditedThing.Year),
        ("/rapporter/{", AuditedThing.Report), ("/regnskap/{", AuditedThing.Accounts), ("/tilbakebetaling/{", AuditedThing.Recovery),
    ];

    public sealed class Input : IInput<LookAtAudited, Input, Done>
    {
        public AuditedThing Thing { get; set; }

        /// <summary>Of the application, award, decision, control or letter; of the county, where it is a county's year.</summary>
        public Guid Id { get; set; }

        /// <summary>Of a county's year.</summary>
        public int? Year { get; set; }

        /// <summary>The number of the case, of what belongs to a case.</summary>
        public CaseNumber? Case { get; set; }

        /// <summary>The number of the journal entry, of a document.</summary>
        public int? Entry { get; set; }
    }

    /// <summary>An auditor opened something of a grant case.</summary>
    /// <param name="Entry">The number of the journal entry, of a document.</param>
    [Event("grants.audit.case-looked-at"), NoNews]
    public sealed record AuditedCaseLookedAt(GrantApplicationId Application, CallId Call, AuditedThing Thing, int? Entry) : IEvent
    {
        private static readonly Words<ControlText, AuditedThing> ToldWords = new("Told_Look");

        Subjects IEvent.About => Subjects.Of(Application).And(Call);

        // Nobody reads by this category: the page of the directorate reads the events themselves.
        Audience IEvent.For => Audience.Parties("grants.audit-looks");

        Phrase IEvent.Told => ToldWords.Of(Thing);
    }

    /// <summary>What a pattern of an address shows of a grant case; null where it shows none.</summary>
    public static AuditedThing? ThingAt(string? pattern)
    {
        var thing = Addresses.Where(a => pattern?.StartsWith(a.Begins, StringComparison.OrdinalIgnoreCase) is true)
            .Select(a => (AuditedThing?)a.Thing).FirstOrDefault();
        return thing != AuditedThing.Case ? thing
            : pattern!.EndsWith(".zip", StringComparison.Ordinal) ? AuditedThing.Archive
            : pattern.Contains("/journal/", StringComparison.Ordinal) ? AuditedThing.Document
            : thing;
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var looked = input.Thing switch
        {
            AuditedThing.Order => await OfOrder(new(input.Id), actor.ForCases(), cancel),
            AuditedThing.Receipts => await OfReceipts(new(input.Id), actor.ForCases(), cancel),
            AuditedThing.Year => await OfYear(new(input.Id), input.Year, actor.ForCases(), cancel),
            _ => await Find(input, actor.ForCases(), cancel) is { } found ? [found] : [],
        };
        if (looked.Count == 0) return Refusal.NotFound;
        foreach (var (application, call) in looked)
            change.Record(new AuditedCaseLookedAt(application, call, input.Thing, input.Entry));
        return new Done();
    }

    /// <summary>Every case that an order pays something of.</summary>
    private Task<List<Found>> OfOrder(PaymentOrderId id, Reader reader, CancellationToken cancel) => CasesOf(
        from o in db.Rows<PaymentOrder>().VisibleTo(reader) from l in o.Lines where o.Id == id select l.Payment, reader, cancel);

    /// <summary>Every case that a row of the file is about, of those that the auditor reads.</summary>
    private Task<List<Found>> OfReceipts(ReceiptImportId id, Reader reader, CancellationToken cancel) => CasesOf(
        from i in db.Rows<ReceiptImport>().VisibleTo(reader)
        from r in i.Rows
        where i.Id == id && r.Payment != null
        select r.Payment!.Value,
        reader, cancel);

    private Task<List<Found>> CasesOf(IQueryable<PaymentId> payments, Reader reader, CancellationToken cancel) => (
        from p in db.Rows<Payment>().VisibleTo(reader)
        join a in db.Rows<Award>().VisibleTo(reader) on p.Award equals a.Id
        where payments.Contains(p.Id)
        select new Found(a.Application, a.Call)).Distinct().ToListAsync(cancel);

    private Task<List<Found>> OfYear(OrganisationId county, int? year, Reader reader, CancellationToken cancel) =>
        db.Rows<Award>().VisibleTo(reader).Where(a => a.County == county && a.Year == year && a.ReplacedAt == null)
            .Select(a => new Found(a.Application, a.Call)).Distinct().ToListAsync(cancel);

    private async Task<Found?> Find(Input input, Reader reader, CancellationToken cancel)
    {
        var (award, decision, control, letter) = (
            new AwardId(input.Id), new DecisionId(input.Id), new ControlCaseId(input.Id), new LetterId(input.Id));
        return input.Thing switch
        {
            AuditedThing.Application => await OfApplication(new(input.Id), reader, cancel),
            // A report has the address of its award.
            AuditedThing.Award or AuditedThing.Report => await db.Rows<Award>().VisibleTo(reader).Where(a => a.Id == award)
                .Select(a => new Found(a.Application, a.Call)).SingleOrDefaultAsync(cancel),
            AuditedThing.Decision => await db.Rows<Decision>().VisibleTo(reader).Where(d => d.Id == decision)
                .Select(d => new Found(d.Application, d.Call)).SingleOrDefaultAsync(cancel),
            AuditedThing.Payment => await OfPayment(new(input.Id), reader, cancel),
            AuditedThing.Accounts => await OfAccounts(new(input.Id), reader, cancel),
            AuditedThing.Recovery => await OfRecovery(new(input.Id), reader, cancel),
            AuditedThing.Control => await OfControl(control, reader, cancel),
            AuditedThing.Letter => await db.Rows<Letter>().VisibleTo(reader).Where(l => l.Id == letter).Select(l => (CaseFileId?)l.Case)
                .SingleOrDefaultAsync(cancel) is { } id
                ? await OfCase(db.Rows<CaseFile>().VisibleTo(reader).Where(c => c.Id == id), reader, cancel)
                : null,
            _ => input.Case is { } number
                ? await OfCase(
                    db.Rows<CaseFile>().VisibleTo(reader).Where(c => c.Year == number.Year && c.Serial == number.Serial), reader, cancel)
                : null,
        };
    }

    private async Task<Found?> OfCase(IQueryable<CaseFile> cases, Reader reader, CancellationToken cancel) =>
        await cases.Select(c => new { c.KindCode, c.Subject }).SingleOrDefaultAsync(cancel) switch
        {
            { KindCode: ApplicationCases.Code } of => await OfApplication(new(of.Subject), reader, cancel),
            { KindCode: ControlCases.Code } of => await OfControl(new(of.Subject), reader, cancel),
            _ => null,
        };

    private Task<Found?> OfApplication(GrantApplicationId id, Reader reader, CancellationToken cancel) =>
        db.Rows<GrantApplication>().VisibleTo(reader).Where(a => a.Id == id).Select(a => new Found(a.Id, a.Call))
            .SingleOrDefaultAsync(cancel);

    private Task<Found?> OfControl(ControlCaseId id, Reader reader, CancellationToken cancel) =>
        db.Rows<ControlCase>().VisibleTo(reader).Where(c => c.Id == id).Select(c => new Found(c.Application, c.Call))
            .SingleOrDefaultAsync(cancel);

    private async Task<Found?> OfPayment(PaymentId id, Reader reader, CancellationToken cancel) => await (
        from p in db.Rows<Payment>().VisibleTo(reader)
        join a in db.Rows<Award>().VisibleTo(reader) on p.Award equals a.Id
        where p.Id == id
        select new Found(a.Application, a.Call)).SingleOrDefaultAsync(cancel);

    private async Task<Found?> OfAccounts(AccountsId id, Reader reader, CancellationToken cancel) => await (
        from x in db.Rows<Accounts>().VisibleTo(reader)
        join a in db.Rows<Award>().VisibleTo(reader) on x.Award equals a.Id
        where x.Id == id
        select new Found(a.Application, a.Call)).SingleOrDefaultAsync(cancel);

    private async Task<Found?> OfRecovery(RecoveryId id, Reader reader, CancellationToken cancel) => await (
        from r in db.Rows<Recovery>().VisibleTo(reader)
        join a in db.Rows<Award>().VisibleTo(reader) on r.Award equals a.Id
        where r.Id == id
        select new Found(a.Application, a.Call)).SingleOrDefaultAsync(cancel);

    private sealed record Found(GrantApplicationId Application, CallId Call);
}
