using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Account;

/// <summary>
/// Send behandlingen til beslutter: a case officer proposes to approve accounts, to approve them in part, to have them made anew, or to
/// correct what was approved. Each line that is not approved as it was charged has words for the county.
/// </summary>
[Process("grants.accounts-treatment-proposed")]
public sealed class ProposeTreatment(AppDb db) : IUseCase<ProposeTreatment.Input, Done>
{
    public static readonly Refusal AccountsAreTreated = Refusal.In<AccountText>(nameof(AccountsAreTreated));
    public static readonly Refusal AccountsNotApproved = Refusal.In<AccountText>(nameof(AccountsNotApproved));

    public static readonly Refusal AccountsOfReplaced = Refusal.In<AccountText>(nameof(AccountsOfReplaced));

    public static Permission Needs { get; } = Permission.Of("grants.accounts-treatment.propose", Role.CaseOfficer);

    public sealed class Input : IInput<ProposeTreatment, Input, Done>
    {
        public AccountsId Accounts { get; set; }

        /// <summary>A <see cref="TreatmentOutcome"/> as chosen.</summary>
        public string? Outcome { get; set; }

        public List<Line> Lines { get; set => field = value ?? []; } = [];

        /// <summary>For the county.</summary>
        public string? Reason { get; set; }

        /// <summary>For the one who decides.</summary>
        public string? Note { get; set; }
    }

    /// <summary>As typed.</summary>
    public sealed class Line
    {
        public int Number { get; set; }

        public string? Amount { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>A treatment was sent to the one who decides.</summary>
    [Event("grants.accounts-treatment.proposed")]
    public sealed record TreatmentProposed(AccountsId Accounts, AccountsTreatmentId Treatment) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Accounts);

        Audience IEvent.For => Audience.WithinOwn;

        Phrase IEvent.Told => Phrase.In<AccountText>(nameof(AccountText.Told_TreatmentProposed));
    }

    public static NoticeKind TellsDeciders { get; } = NoticeKind.Of<TreatmentProposed>(
        "grants.accounts-treatment.proposed", AccountsTelling.Group, "the decision makers who have not prepared it",
        async (happened, occasion) =>
        {
            var accounts = await occasion.Accounts(happened.Accounts);
            return new Told(
                accounts.Line(nameof(AccountText.Notice_TreatmentProposed)),
                AccountUrls.Treat(accounts.Id),
                accounts.Application.At(DecideTreatment.Needs.Roles).But(await occasion.PreparersOf(happened.Treatment.Value)))
            {
                Matter = happened.Treatment.Value,
            };
        }).WhileSent();

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var accounts = await db.Rows<Accounts>().TreatedBy(actor.ForCases()).WithAll().SingleOrDefaultAsync(
            a => a.Id == input.Accounts, cancel);
        if (accounts is null) return Refusal.NotFound;
        var all = await db.Rows<AccountsTreatment>().TreatedBy(actor.ForCases()).Where(t => t.Accounts == accounts.Id).ToListAsync(cancel);
        var open = all.Find(t => t.DecidedAt is null);
        var check = open is null ? null : await db.CheckOf(open, cancel);
        if (open?.MayChange(check!) is { } waits) return waits;
        if (TypedField.Choice<TreatmentOutcome>(input.Outcome) is not { } outcome)
            return new FieldError(nameof(Input.Outcome), Phrase.In<CommonText>(nameof(CommonText.Error_Choice)));
        if (MayPropose(accounts, outcome) is { } no) return no;
        if (await NotOfReplaced(db, accounts, outcome, actor, cancel) is { } replaced) return replaced;

        var errors = new FieldErrors();
        var lines = TypedTreatment.Read(input, accounts, outcome, ApprovedOf(accounts, all), errors);
        var reason = outcome == TreatmentOutcome.Approved
            ? TypedField.Text(input.Reason, AccountsTreatment.TextLimit, nameof(Input.Reason), errors)
            : TypedField.NeededText(
                input.Reason, AccountsTreatment.TextLimit, nameof(Input.Reason),
                Phrase.In<CommonText>(nameof(CommonText.Error_ReasonMissing)), errors);
        var note = TypedField.Text(input.Note, AccountsTreatment.TextLimit, nameof(Input.Note), errors);
        if (errors.Any) return errors;

        if (open is null)
        {
            var id = NewId.Of<AccountsTreatmentId>(change.At);
            db.Add(open = new AccountsTreatment(id, accounts.Id, all.Count + 1, outcome, lines, reason, note, actor.User, change.At));
            check = db.BeginCheck(open, actor.User);
        }
        else open.Save(outcome, lines, reason, note, check!, actor.User, change.At);
        if (open.Send(check!, actor, change.At) is { } refused) return refused;
        change.Record(new TreatmentProposed(accounts.Id, open.Id));
        return new Done();
    }

    /// <summary>Accounts are approved or returned once; then what is approved is corrected.</summary>
    internal static Refusal? MayPropose(Accounts accounts, TreatmentOutcome outcome) =>
        accounts.MayBeTreated()
        ?? (outcome == TreatmentOutcome.Corrected
            ? accounts.ApprovedOre is null ? AccountsNotApproved : null
            : accounts.Outcome is null ? null : AccountsAreTreated);

    /// <summary>
    /// What was paid is paid of the new award too, and is accounted for there: approved here, the same money would be unspent twice.
    /// </summary>
    internal static async Task<Refusal?> NotOfReplaced(
        AppDb db, Accounts accounts, TreatmentOutcome outcome, Actor actor, CancellationToken cancel) =>
        outcome is TreatmentOutcome.Approved or TreatmentOutcome.InPart && await db.IsReplaced(accounts, actor.ForCases(), cancel)
            ? AccountsOfReplaced
            : null;

    /// <summary>What stands as approved of each line, by its number, corrections and all.</summary>
    internal static Dictionary<int, Money> ApprovedOf(Accounts accounts, IEnumerable<AccountsTreatment> treatments)
    {
        var decided = treatments.Where(t => t.DecidedAt is not null && t.Outcome != TreatmentOutcome.Returned)
            .SelectMany(t => t.Lines).ToList();
        return accounts.Lines.ToDictionary(
            l => l.Number, l => Money.Sum(decided.Where(d => d.Number == l.Number).Select(d => d.Amount)));
    }
}
