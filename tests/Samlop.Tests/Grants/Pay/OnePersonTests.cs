using Samlop.Audit.TwoPerson;
using Samlop.Grants.Accept;
using Samlop.Grants.Pay;
using Samlop.Grants.Pay.Blocks;
using Samlop.Grants.Pay.Orders;
using Samlop.Platform.Amounts;
using Samlop.Platform.UseCases;
using Samlop.Tests.Grants.Accept;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Pay;

/// <summary>
/// No path leads to a payment that one person has both prepared and approved, whatever roles they hold: all that some people can do with it
/// is tried, act after act, each state once.
/// </summary>
public class OnePersonTests
{
    private const int Depth = 6;

    private static readonly Actor[] People = [Acting.User(), Acting.User(), Acting.User()];

    [Theory, Requirement("C-11")]
    [InlineData(1, 50_000, false)]
    [InlineData(1, 1_600_000, false)]
    [InlineData(2, 50_000, true)]
    [InlineData(2, 1_600_000, false)]
    [InlineData(3, 1_600_000, true)]
    public void NobodyApprovesWhatTheyPrepared_AndAboveTheAmountItTakesThree(int people, int kroner, bool canBeApproved)
    {
        var seen = new HashSet<string>();
        var approved = false;
        var open = new Queue<Act[]>([[]]);
        while (open.TryDequeue(out var path))
        {
            var state = State.Of(path, Money.FromKroner(kroner));
            if (state is null || !seen.Add(state.Sign())) continue;
            state.ShouldHold(path);
            approved |= state.Payment.ApprovedAt is not null;
            if (path.Length == Depth) continue;
            foreach (var actor in People[..people])
                foreach (var kind in Enum.GetValues<ActKind>())
                    open.Enqueue([.. path, new(kind, actor)]);
        }

        seen.Count.ShouldBeGreaterThan(2, "the search went somewhere");
        approved.ShouldBe(canBeApproved);
    }

    private enum ActKind
    {
        Send,
        Attest,
        Approve,
        Return,
        TakeBack,
        AskLift,
        GiveLift,
        ChangeAccount,
        Order,
    }

    private sealed record Act(ActKind Kind, Actor Actor);

    private sealed class State
    {
        private readonly HashSet<UserId> changed = [];
        private readonly Award award = AwardRules.AnAccepted();
        private BlockLift? lift;
        private TwoPersonCheck? liftCheck;

        private State(Money amount)
        {
            Payment = new(new PaymentId(Guid.NewGuid()), award.Id, 1, amount, Acting.Day, People[0].User, Acting.Noon);
            Check = new TwoPersonCheck(Payment.Id.Value);
            Check.PreparedBy(People[0].User);
        }

        public Payment Payment { get; }

        private TwoPersonCheck Check { get; }

        /// <summary>Null where one of the acts is refused: it leads nowhere.</summary>
        public static State? Of(IEnumerable<Act> path, Money amount)
        {
            var (state, minutes) = (new State(amount), 0);
            return path.All(act => state.Do(act, Acting.Noon.AddMinutes(++minutes))) ? state : null;
        }

        /// <summary>Who has done what, and where it stands: when does not matter.</summary>
        public string Sign() => string.Join('|',
            Payment.Standing, Payment.SentAt is not null, Payment.AttestedBy, Payment.ApprovedBy, Payment.NeedsThree,
            string.Join(',', Check.Preparers.OrderBy(p => p.Value)), Check.Open?.SentBy, string.Join(',', changed.OrderBy(p => p.Value)), lift?.AskedBy,
            lift?.GivenBy);

        public void ShouldHold(IEnumerable<Act> path)
        {
            var how = string.Join(", ", path.Select(a => $"{a.Kind} by {Array.IndexOf(People, a.Actor)}"));
            if (lift?.GivenBy is { } giver) giver.ShouldNotBe(lift.AskedBy, how);
            if (Payment.AttestedBy is { } attester) attester.ShouldNotBe(Payment.PreparedBy, how);
            if (Payment.ApprovedBy is not { } approver) return;
            Check.Preparers.ShouldNotContain(approver, how);
            approver.ShouldNotBe(Payment.PreparedBy, how);
            Payment.AttestedBy.ShouldNotBeNull(how);
            if (Payment.NeedsThree) approver.ShouldNotBe(Payment.AttestedBy!.Value, how);
            changed.ShouldNotContain(approver, how);
        }

        private bool Do(Act act, DateTimeOffset at)
        {
            var actor = act.Actor;
            switch (act.Kind)
            {
                case ActKind.Send: return Payment.Send(Check, actor, at) is null;
                case ActKind.Attest:
                    return Payment.Attest(Check, actor, PaymentRules.On(Acting.Day).NeedsThree(Payment.Amount), Check.Mark, at) is null;
                case ActKind.Approve:
                    return ApprovePayment.MayApprove(Payment, award, Check, actor, Acting.Day) is null
                        && Payment.Approve(Check, actor, Check.Mark, AwardRules.First.Value, at) is null;
                case ActKind.Return: return Payment.Return(Check, actor, new ReturnPayment.Input { Reasons = "Nei." }, at) is null;
                case ActKind.TakeBack: return Payment.TakeBack(Check, actor, at) is null;
                case ActKind.AskLift:
                    // As the use case does: who asks has had a hand in it, until it is approved.
                    if (lift is not null || Payment.MayDiscard() is not null) return false;
                    lift = new BlockLift(new(Guid.NewGuid()), Payment.Id, "agreement", "Til signering.", Acting.Day, actor.User, at);
                    liftCheck = new TwoPersonCheck(lift.Id.Value);
                    liftCheck.PreparedBy(actor.User);
                    if (Payment.ApprovedAt is null) Check.PreparedBy(actor.User);
                    return lift.Send(liftCheck, actor, at) is null;
                case ActKind.GiveLift:
                    // As the use case does: not by whoever has prepared the payment.
                    return lift is not null && !Check.Preparers.Contains(actor.User) && lift.Give(liftCheck!, actor, liftCheck!.Mark, at) is null;
                case ActKind.ChangeAccount:
                    if (Payment.ApprovedAt is not null) return false;
                    award.EnterAccount(new(Guid.NewGuid()), AwardRules.First, true, actor.User, at);
                    changed.Add(actor.User);
                    return true;
                default:
                    if (Payment.MayOrder() is not null) return false;
                    Payment.PutIn(new PaymentOrderId(Guid.NewGuid()));
                    return true;
            }
        }
    }
}
