using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Pay.Blocks;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Grants.Pay.Plan;

/// <summary>
/// Lag betalingsplan: an officer divides what is decided for the year, less what is to be deducted, into payments on days. The parts add up
/// to it exactly, also with what was ordered of an earlier award of the application. Made anew, what is in no order falls, approved or not,
/// and what is ordered stays. Where nothing is left, the plan has no new parts.
/// </summary>
[Process("PaymentPlanMade")]
public sealed class MakePaymentPlan(AppDb db, PayableSums sums) : IUseCase<MakePaymentPlan.Input, Done>
{
    public const int MostParts = 12;

    public static readonly Refusal NothingLeftToPlan = Refusal.In<PayText>(nameof(NothingLeftToPlan));

    public static Permission Needs { get; } = Permission.Of("grants.payment.plan", Role.CaseOfficer);

    public sealed class Input : IInput<MakePaymentPlan, Input, Done>
    {
        public AwardId Award { get; set; }

        /// <summary>The number of the plan that the page showed; 0 for none.</summary>
        public int BasedOn { get; set; }

        public List<TypedPayment> Rows { get; set => field = value ?? []; } = [];
    }

    /// <summary>A row as typed; one with nothing in it is left out.</summary>
    public sealed class TypedPayment
    {
        public string? From { get; set; }

        public string? Amount { get; set; }

        public bool IsEmpty => string.IsNullOrWhiteSpace(From) && string.IsNullOrWhiteSpace(Amount);
    }

    /// <summary>The payments of an award were planned, in so many parts.</summary>
    [Event("grants.payment.planned")]
    public sealed record PaymentsPlanned(AwardId Award, GrantApplicationId Application, int Number, int Parts, Money Sum) : IEvent
    {
        Subjects IEvent.About => Subjects.Of(Award).And(Application);

        Audience IEvent.For => Audience.Everyone;

        Phrase IEvent.Told => Phrase.In<PayText>(nameof(PayText.Told_Planned), Sum, Parts);
    }

    public static NoticeKind TellsCounty { get; } = NoticeKind.Of<PaymentsPlanned>(
        "grants.payment.planned", PayNotices.Group, "the project leads and the chief executive of the county",
        async (happened, occasion) =>
        {
            var application = await occasion.Application(happened.Application);
            return new Told(
                application.ByCase<PayText>(nameof(PayText.Notice_Planned)), AwardUrls.Award(happened.Award), application.AtTheCounty);
        });

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        var award = await db.Rows<Award>().FollowedBy(actor.ForCases()).SingleOrDefaultAsync(a => a.Id == input.Award, cancel);
        if (award is null) return Refusal.NotFound;
        if (award.MayFollowUp() is { } no) return no;
        var before = await db.PlanOf(award.Id, cancel);
        if ((before?.Number ?? 0) != input.BasedOn) return Refusal.ChangedSinceOpened;

        var payments = await db.Rows<Payment>().OfSameApplication(award).ToListAsync(cancel);
        var payable = (await sums.Of([award], cancel))[award.Id];
        if (MayPlan(award, before, payable, payments) is { } nothing) return nothing;
        var errors = new FieldErrors();
        var rows = Read(input, award.Year, payable.Left, errors);
        if (errors.Any) return errors;

        var gone = payments.Where(p => p.MayDiscard() is null).ToList();
        await Discard(gone, actor, change, cancel);
        var kept = payments.Where(p => p.Order is not null).ToList();
        var number = kept.Count == 0 ? 0 : kept.Max(p => p.Number);
        foreach (var (from, amount) in rows)
        {
            var payment = new Payment(NewId.Of<PaymentId>(change.At), award.Id, ++number, amount, from, actor.User, change.At);
            db.Add(payment);
            db.BeginCheck(payment, actor.User);
        }

        var plan = new PaymentPlan(
            NewId.Of<PaymentPlanId>(change.At), award.Id, (before?.Number ?? 0) + 1, payable, actor.User, change.At);
        db.Add(plan);
        change.Record(new PaymentsPlanned(award.Id, award.Application, plan.Number, rows.Count + kept.Count(p => p.FailedAt is null),
            payable.Payable));
        return new Done();
    }

    /// <summary>With nothing to divide and nothing to fall, a plan that would say the same as the one there is is not made.</summary>
    /// <param name="payments">All of the application and year.</param>
    internal static Refusal? MayPlan(Award award, PaymentPlan? before, PayableSum sum, IEnumerable<Payment> payments) =>
        award.MayFollowUp()
        ?? (before?.Payable == sum.Payable && sum.Left.IsZero && payments.All(p => p.MayDiscard() is not null) ? NothingLeftToPlan : null);

    /// <summary>They fall, with what was asked for them and not answered.</summary>
    private async Task Discard(List<Payment> gone, Actor actor, Change change, CancellationToken cancel)
    {
        foreach (var payment in gone)
        {
            var check = await db.CheckOf(payment, cancel);
            if (check.Open is not null) payment.Lapse(check, actor, change.At);
            payment.Discard(change.At);
        }

        var ids = gone.ConvertAll(p => p.Id);
        foreach (var lift in await db.Rows<BlockLift>().Of(ids).Where(l => l.GivenAt == null && l.SentAt != null).ToListAsync(cancel))
            lift.Lapse(await db.CheckOf(lift, cancel), actor, change.At);
    }

    private static List<(DateOnly From, Money Amount)> Read(Input input, int year, Money left, FieldErrors errors)
    {
        var read = new List<(DateOnly, Money)>();
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        foreach (var (row, index) in input.Rows.Take(MostParts).Select((row, index) => (row, index)))
        {
            if (row.IsEmpty) continue;
            var field = $"{nameof(Input.Rows)}[{index}]";
            var where = Sentence.Say(PayText.Plan_Part, index + 1);
            if (!NorwegianDate.TryParse(row.From, out var from))
                errors.Add($"{field}.{nameof(row.From)}", Phrase.In<CommonText>(nameof(CommonText.Error_Date)), where);
            else if (from < first || from > last)
                errors.Add(
                    $"{field}.{nameof(row.From)}", Phrase.In<PayText>(nameof(PayText.Error_PlanYear), year), where);
            if (!NorwegianAmount.TryParse(row.Amount, out var amount, out _))
                errors.Add($"{field}.{nameof(row.Amount)}", Phrase.In<PayText>(nameof(PayText.Error_Amount)), where);
            else if (amount.Ore <= 0)
                errors.Add($"{field}.{nameof(row.Amount)}", Phrase.In<PayText>(nameof(PayText.Error_AmountZero)), where);
            else read.Add((from, amount));
        }

        if (errors.Any) return read;
        var sum = Money.Sum(read.Select(r => r.Item2));
        if (sum != left)
            errors.Add(
                $"{nameof(Input.Rows)}[0].{nameof(TypedPayment.Amount)}",
                Phrase.In<PayText>(
                    sum < left ? nameof(PayText.Error_PlanMissing) : nameof(PayText.Error_PlanAbove),
                    sum, left, sum < left ? left.Minus(sum) : sum.Minus(left)),
                PayText.Plan_Sum);
        return read;
    }
}
